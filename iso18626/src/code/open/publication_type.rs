//! The open code list PublicationType.

use crate::code::macros::codes;

codes! {
    /// What kind of publication the request is about.
    ///
    /// ```
    /// use bibwire_iso18626::code::PublicationType;
    ///
    /// assert_eq!(PublicationType::from_code("ArchiveMaterial"), PublicationType::ArchiveMaterial);
    /// ```
    open PublicationType("publicationType");
    scheme Y2017 "publicationType" "http://illtransactions.org/ISO18626/OpenCodeList/PublicationTypeList-V1.0";
    codes {
        /// A thing from an archive.
        ArchiveMaterial "ArchiveMaterial",
        /// An article of a periodical.
        Article "Article",
        /// A spoken book.
        AudioBook "AudioBook",
        /// A book.
        Book "Book",
        /// A chapter of a book.
        Chapter "Chapter",
        /// The proceedings of a conference.
        ConferenceProc "ConferenceProc",
        /// A game.
        Game "Game",
        /// A publication of a government.
        GovernmentPubl "GovernmentPubl",
        /// A picture.
        Image "Image",
        /// A periodical as a whole.
        Journal "Journal",
        /// A manuscript.
        Manuscript "Manuscript",
        /// A map.
        Map "Map",
        /// A film.
        Movie "Movie",
        /// Recorded music.
        MusicRecording "MusicRecording",
        /// Printed music.
        MusicScore "MusicScore",
        /// A newspaper.
        Newspaper "Newspaper",
        /// A patent.
        Patent "Patent",
        /// A report.
        Report "Report",
        /// A recording other than music.
        SoundRecording "SoundRecording",
        /// A dissertation or thesis.
        Thesis "Thesis",
    }
    aliases {
        "Dissertation" => Thesis,
    }
}
