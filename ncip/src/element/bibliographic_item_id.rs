//! The element BibliographicItemId.

use bibwire_core::xml::{Any, SchemeValue};

bibwire_core::element! {
    names crate::names::NAMES;
    /// A number of the publication, such as an ISBN.
    pub struct BibliographicItemId {
        /// The number.
        one bibliographic_item_identifier: String = "BibliographicItemIdentifier",
        /// What kind of number it is, such as `ISBN`.
        opt bibliographic_item_identifier_code: SchemeValue<String> = "BibliographicItemIdentifierCode",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}
