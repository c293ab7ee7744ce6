//! What kind of content was used.

use super::words;

words! {
    /// What kind of content was used: `Data_Type`.
    DataType {
        Article "Article",
        Audiovisual "Audiovisual",
        Book "Book",
        BookSegment "Book_Segment",
        Conference "Conference",
        ConferenceItem "Conference_Item",
        /// Release 5 alone.
        Database "Database",
        DatabaseAggregated "Database_Aggregated",
        DatabaseAi "Database_AI",
        DatabaseFull "Database_Full",
        DatabaseFullItem "Database_Full_Item",
        Dataset "Dataset",
        Image "Image",
        InteractiveResource "Interactive_Resource",
        Journal "Journal",
        Multimedia "Multimedia",
        NewsItem "News_Item",
        NewspaperOrNewsletter "Newspaper_or_Newsletter",
        OtherKind "Other",
        Patent "Patent",
        Platform "Platform",
        ReferenceItem "Reference_Item",
        ReferenceWork "Reference_Work",
        Report "Report",
        /// Release 5 alone.
        RepositoryItem "Repository_Item",
        Software "Software",
        Sound "Sound",
        Standard "Standard",
        ThesisOrDissertation "Thesis_or_Dissertation",
        Unspecified "Unspecified",
    }
}

impl DataType {
    /// Whether it is a kind of database: one of three, or `Database` in release 5.
    ///
    /// ```
    /// use bibwire_counter::vocabulary::DataType;
    ///
    /// assert!(DataType::DatabaseAi.is_database());
    /// assert!(!DataType::DatabaseFullItem.is_database());
    /// ```
    pub const fn is_database(&self) -> bool {
        matches!(self, Self::Database | Self::DatabaseAi | Self::DatabaseAggregated | Self::DatabaseFull)
    }

    /// Whether titles of it are counted, by the metrics Unique_Title: a book, or in release 5.1 a reference work.
    ///
    /// ```
    /// use bibwire_counter::vocabulary::DataType;
    ///
    /// assert!(DataType::ReferenceWork.is_counted_by_title());
    /// ```
    pub const fn is_counted_by_title(&self) -> bool {
        matches!(self, Self::Book | Self::ReferenceWork)
    }
}
