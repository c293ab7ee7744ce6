//! The open code list BibliographicItemIdCode.

use crate::code::macros::codes;

codes! {
    /// The kind of a number that identifies a publication.
    ///
    /// ```
    /// use bibwire_iso18626::code::BibliographicItemIdCode;
    ///
    /// assert_eq!(BibliographicItemIdCode::from_code("ISBN"), BibliographicItemIdCode::Isbn);
    /// ```
    open BibliographicItemIdCode("bibliographicItemIdentifierCode");
    scheme Y2017 "bibliographicItemIdentifierCode" "http://illtransactions.org/ISO18626/OpenCodeList/BibliographicItemIdCodeList-V1.0";
    codes {
        /// A book number, of ten or thirteen digits.
        Isbn "ISBN",
        /// A serial's number, printed or electronic.
        Issn "ISSN",
        /// A number for printed music.
        Ismn "ISMN",
    }
    aliases {
        "ISBN-10" => Isbn,
        "ISBN-13" => Isbn,
    }
}
