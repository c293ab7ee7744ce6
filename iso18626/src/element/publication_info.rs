//! The element publicationInfo.

use bibwire_core::xml::SchemeValue;

use crate::code::PublicationType;

bibwire_core::element! {
    names crate::names::NAMES;
    /// How what is asked for was published.
    ///
    /// ```
    /// use bibwire_iso18626::code::PublicationType;
    /// use bibwire_iso18626::element::PublicationInfo;
    ///
    /// let info = PublicationInfo {
    ///     publisher: Some("人民文学出版社".into()),
    ///     publication_type: Some(PublicationType::Book.into()),
    ///     publication_date: Some("1982".into()),
    ///     ..PublicationInfo::default()
    /// };
    /// assert_eq!(info.place_of_publication, None);
    /// ```
    pub struct PublicationInfo {
        /// Who published it.
        opt publisher: String = "publisher",
        /// The number of the publisher, an ISNI. Since 2021.
        opt publisher_id: String = "publisherId",
        /// What kind of publication it is.
        opt publication_type: SchemeValue<PublicationType> = "publicationType",
        /// When it was published, in any form: usually a year.
        opt publication_date: String = "publicationDate",
        /// Where it was published.
        opt place_of_publication: String = "placeOfPublication",
    }
}
