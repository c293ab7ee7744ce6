//! The element bibliographicItemId.

use bibwire_core::xml::SchemeValue;

use crate::code::BibliographicItemIdCode;

bibwire_core::element! {
    names crate::names::NAMES;
    /// A number that identifies a publication, and its kind.
    ///
    /// Until 1.2 the number comes before the kind, since 2021 behind it; each edition is written in its order.
    ///
    /// ```
    /// use bibwire_iso18626::element::BibliographicItemId;
    ///
    /// let number = BibliographicItemId::issn("0317-8471");
    /// assert_eq!(number.bibliographic_item_identifier_code.value.as_str(), "ISSN");
    /// ```
    pub struct BibliographicItemId {
        /// The kind of number.
        one bibliographic_item_identifier_code: SchemeValue<BibliographicItemIdCode> = "bibliographicItemIdentifierCode",
        /// The number.
        one bibliographic_item_identifier: String = "bibliographicItemIdentifier",
    }
}

impl BibliographicItemId {
    /// A number of a kind.
    ///
    /// ```
    /// use bibwire_iso18626::element::BibliographicItemId;
    ///
    /// let number = BibliographicItemId::new("CSBN", "10019.1");
    /// assert!(!number.bibliographic_item_identifier_code.value.is_known());
    /// ```
    pub fn new(
        code: impl Into<SchemeValue<BibliographicItemIdCode>>,
        number: impl Into<String>,
    ) -> BibliographicItemId {
        BibliographicItemId {
            bibliographic_item_identifier_code: code.into(),
            bibliographic_item_identifier: number.into(),
            ..BibliographicItemId::default()
        }
    }

    /// A book number. It is not checked; see [`isbn::check`](crate::identifier::isbn::check).
    ///
    /// ```
    /// use bibwire_iso18626::element::BibliographicItemId;
    ///
    /// assert_eq!(BibliographicItemId::isbn("9787020002207").bibliographic_item_identifier, "9787020002207");
    /// ```
    pub fn isbn(number: impl Into<String>) -> BibliographicItemId {
        BibliographicItemId::new(BibliographicItemIdCode::Isbn, number)
    }

    /// A serial's number. It is not checked; see [`issn::check`](crate::identifier::issn::check).
    ///
    /// ```
    /// use bibwire_iso18626::element::BibliographicItemId;
    ///
    /// assert_eq!(BibliographicItemId::issn("0317-8471").bibliographic_item_identifier, "0317-8471");
    /// ```
    pub fn issn(number: impl Into<String>) -> BibliographicItemId {
        BibliographicItemId::new(BibliographicItemIdCode::Issn, number)
    }

    /// A number of printed music. It is not checked; see [`ismn::check`](crate::identifier::ismn::check).
    ///
    /// ```
    /// use bibwire_iso18626::element::BibliographicItemId;
    ///
    /// let number = BibliographicItemId::ismn("9790260000438");
    /// assert_eq!(number.bibliographic_item_identifier_code.value.as_str(), "ISMN");
    /// ```
    pub fn ismn(number: impl Into<String>) -> BibliographicItemId {
        BibliographicItemId::new(BibliographicItemIdCode::Ismn, number)
    }
}
