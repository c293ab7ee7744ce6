//! Where the number of a record is from: an agency, or a list of numbers.

use bibwire_core::xml::SchemeValue;

bibwire_core::either! {
    names crate::names::NAMES;
    /// Where the number of a record is from: an agency, or a list of numbers.
    pub enum RecordSource {
        /// The agency: a library, or another institution.
        one Agency(SchemeValue<String>) = "AgencyId",
        /// What kind of number it is, such as that of a union catalogue.
        one Code(SchemeValue<String>) = "BibliographicRecordIdentifierCode",
    }
}
