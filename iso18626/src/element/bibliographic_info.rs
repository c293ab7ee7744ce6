//! The element bibliographicInfo.

use super::{BibliographicItemId, BibliographicRecordId};

bibwire_core::element! {
    names crate::names::NAMES;
    /// What is asked for, as far as the requesting library can describe it: a book, a volume, or a part of one.
    ///
    /// ```
    /// use bibwire_iso18626::element::{BibliographicInfo, BibliographicItemId};
    ///
    /// let book = BibliographicInfo {
    ///     title: Some("红楼梦".into()),
    ///     author: Some("曹雪芹".into()),
    ///     bibliographic_item_id: vec![BibliographicItemId::isbn("9787020002207")],
    ///     ..BibliographicInfo::default()
    /// };
    /// assert!(book.volume.is_empty());
    /// ```
    pub struct BibliographicInfo {
        /// The record number in the supplier's own catalogue, where the requesting library found it there.
        opt supplier_unique_record_id: String = "supplierUniqueRecordId",
        /// The title: of the book, or of the journal that an article is in.
        opt title: String = "title",
        /// The author of the whole.
        opt author: String = "author",
        /// The number of the author, an ISNI. Since 2021.
        opt author_id: String = "authorId",
        /// What follows the title.
        opt subtitle: String = "subtitle",
        /// The series that the publication is part of.
        opt series_title: String = "seriesTitle",
        /// The edition that is wanted, as on the title page.
        opt edition: String = "edition",
        /// The title of the article or chapter, where only that is wanted.
        opt title_of_component: String = "titleOfComponent",
        /// The author of the article or chapter.
        opt author_of_component: String = "authorOfComponent",
        /// The volume. Until 1.2 at most one.
        many volume: String = "volume",
        /// The issue of the volume.
        opt issue: String = "issue",
        /// The pages that are wanted, in any form: `12-19, 25`.
        opt pages_requested: String = "pagesRequested",
        /// About how many pages these are: a hint at the costs of a copy. A text, not a number.
        opt estimated_no_pages: String = "estimatedNoPages",
        /// Numbers of the publication, such as its ISBN.
        many bibliographic_item_id: BibliographicItemId = "bibliographicItemId",
        /// The body that stands behind the publication, such as that of a conference or a report.
        opt sponsor: String = "sponsor",
        /// Where the description is from.
        opt information_source: String = "informationSource",
        /// Numbers of records that describe the publication in known catalogues.
        many bibliographic_record_id: BibliographicRecordId = "bibliographicRecordId",
    }
}
