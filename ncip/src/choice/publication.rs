//! What identifies a publication: a number of its own, or that of a record.

use crate::element::{BibliographicItemId, BibliographicRecordId};

bibwire_core::either! {
    names crate::names::NAMES;
    /// What identifies a publication: a number of its own, or that of a record.
    pub enum Publication {
        /// A number of the publication, such as an ISBN.
        one Item(BibliographicItemId) = "BibliographicItemId",
        /// The number of a record that describes the publication.
        one Record(BibliographicRecordId) = "BibliographicRecordId",
    }
}
