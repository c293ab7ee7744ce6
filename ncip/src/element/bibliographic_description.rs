//! The element BibliographicDescription.

use bibwire_core::xml::{Any, SchemeValue};

use super::{BibliographicItemId, BibliographicRecordId, ComponentId};

bibwire_core::element! {
    names crate::names::NAMES;
    /// The description of a publication.
    pub struct BibliographicDescription {
        /// Who wrote it.
        opt author: String = "Author",
        /// Who wrote the part of it that is meant.
        opt author_of_component: String = "AuthorOfComponent",
        /// A number of the publication, such as an ISBN.
        boxed bibliographic_item_id: BibliographicItemId = "BibliographicItemId",
        /// The number of a record that describes the publication.
        many bibliographic_record_ids: BibliographicRecordId = "BibliographicRecordId",
        /// The number of a part of the publication.
        boxed component_id: ComponentId = "ComponentId",
        /// Which edition it is.
        opt edition: String = "Edition",
        /// The pages.
        opt pagination: String = "Pagination",
        /// Where it was published.
        opt place_of_publication: String = "PlaceOfPublication",
        /// When it was published.
        opt publication_date: String = "PublicationDate",
        /// When the part was published.
        opt publication_date_of_component: String = "PublicationDateOfComponent",
        /// Who published it.
        opt publisher: String = "Publisher",
        /// The series, and the number in it.
        opt series_title_number: String = "SeriesTitleNumber",
        /// The title.
        opt title: String = "Title",
        /// The title of the part that is meant.
        opt title_of_component: String = "TitleOfComponent",
        /// Whether it is a monograph, a serial or something else.
        opt bibliographic_level: SchemeValue<String> = "BibliographicLevel",
        /// Who sponsored the publication.
        opt sponsoring_body: String = "SponsoringBody",
        /// The form of the data, a MIME type.
        opt electronic_data_format_type: SchemeValue<String> = "ElectronicDataFormatType",
        /// The language of the publication.
        opt language: SchemeValue<String> = "Language",
        /// The medium of the publication, such as `Book`.
        opt medium_type: SchemeValue<String> = "MediumType",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}
