//! The element BibliographicRecordId.

use bibwire_core::xml::Any;

use crate::choice::RecordSource;

bibwire_core::element! {
    names crate::names::NAMES;
    /// The number of a record that describes the publication.
    pub struct BibliographicRecordId {
        /// The number of the record.
        one bibliographic_record_identifier: String = "BibliographicRecordIdentifier",
        /// Where the number of the record is from.
        group source: RecordSource = "Source",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}
