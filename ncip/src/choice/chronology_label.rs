//! Which level of a chronology a value is of.

use bibwire_core::xml::Integer;

bibwire_core::either! {
    names crate::names::NAMES;
    /// Which level of a chronology a value is of.
    pub enum ChronologyLabel {
        /// What the level is called, such as `year`.
        one Caption(String) = "ChronologyCaption",
        /// By its number.
        group Level(ChronologyNumber) = "Level",
    }
}

bibwire_core::group! {
    names crate::names::NAMES;
    /// A level of a chronology by its number.
    pub struct ChronologyNumber {
        /// The number of the level, from 1 for the highest.
        one chronology_level: Integer = "ChronologyLevel",
        /// What the level is called, such as `year`.
        opt chronology_caption: String = "ChronologyCaption",
    }
}
