//! The element bibliographicRecordId.

use bibwire_core::xml::SchemeValue;

use crate::code::BibliographicRecordIdCode;

bibwire_core::element! {
    names crate::names::NAMES;
    /// The number of a record, and the catalogue that it is from.
    ///
    /// ```
    /// use bibwire_iso18626::code::BibliographicRecordIdCode;
    /// use bibwire_iso18626::element::BibliographicRecordId;
    ///
    /// let record = BibliographicRecordId::new(BibliographicRecordIdCode::Oclc, "2049924");
    /// assert_eq!(record, BibliographicRecordId::new("OCLC", "2049924"));
    /// ```
    pub struct BibliographicRecordId {
        /// The catalogue or system.
        one bibliographic_record_identifier_code: SchemeValue<BibliographicRecordIdCode> = "bibliographicRecordIdentifierCode",
        /// The number there.
        one bibliographic_record_identifier: String = "bibliographicRecordIdentifier",
    }
}

impl BibliographicRecordId {
    /// A record by a catalogue and its number there.
    ///
    /// ```
    /// use bibwire_iso18626::element::BibliographicRecordId;
    ///
    /// let record = BibliographicRecordId::new("LCCN", "78000001");
    /// assert_eq!(record.bibliographic_record_identifier, "78000001");
    /// ```
    pub fn new(
        code: impl Into<SchemeValue<BibliographicRecordIdCode>>,
        number: impl Into<String>,
    ) -> BibliographicRecordId {
        BibliographicRecordId {
            bibliographic_record_identifier_code: code.into(),
            bibliographic_record_identifier: number.into(),
            ..BibliographicRecordId::default()
        }
    }
}
