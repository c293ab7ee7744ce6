//! The open code list Format.

use crate::code::macros::codes;

codes! {
    /// The form an item is wanted or sent in: `preferredFormat` and `deliveredFormat` until 2017, `itemFormat` since 2021.
    ///
    /// ```
    /// use bibwire_iso18626::code::Format;
    ///
    /// assert_eq!(Format::from_code("Blu-ray"), Format::BluRay);
    /// ```
    open Format("preferredFormat", "deliveredFormat", "itemFormat");
    scheme Y2017 "preferredFormat" "http://illtransactions.org/ISO18626/OpenCodeList/PreferredFormatList-V1.0";
    scheme Y2017 "deliveredFormat" "http://illtransactions.org/ISO18626/OpenCodeList/DeliveredFormatList-V1.0";
    codes {
        /// A Blu-ray disc.
        BluRay "Blu-ray",
        /// Raised print.
        Braille "Braille",
        /// A sound cassette.
        CassetteTape "CassetteTape",
        /// A compact disc with sound.
        Cd "CD",
        /// A compact disc with data.
        CdRom "CD-ROM",
        /// A talking book in the DAISY form, on disc.
        DaisyRom "Daisy-ROM",
        /// A DVD.
        Dvd "DVD",
        /// An electronic book in EPUB, of any version.
        Epub "EPUB" since Y2021,
        /// An electronic book in EPUB 2.
        Epub2 "EPUB2" since Y2021,
        /// An electronic book in EPUB 3.
        Epub3 "EPUB3" since Y2021,
        /// A picture file in JPEG.
        Jpeg "JPEG",
        /// Print in large letters.
        LargePrint "LargePrint",
        /// A gramophone record.
        Lp "LP",
        /// Microfilm or microfiche.
        Microform "Microform",
        /// A sound file in MP3.
        Mp3 "MP3",
        /// Several media together.
        Multimedia "Multimedia",
        /// A copy on paper.
        PaperCopy "PaperCopy",
        /// A PDF file.
        Pdf "PDF",
        /// The printed publication.
        Printed "Printed",
        /// A tape on a reel.
        Tape "Tape",
        /// A picture file in TIFF.
        Tiff "TIFF",
        /// An Ultra HD disc.
        UltraHd "UltraHD" since Y2021,
        /// A VHS video cassette.
        Vhs "VHS",
    }
}
