//! Which level of an enumeration a value is of.

use bibwire_core::xml::Integer;

bibwire_core::either! {
    names crate::names::NAMES;
    /// Which level of an enumeration a value is of.
    pub enum EnumerationLabel {
        /// What the level is called, such as `volume`.
        one Caption(String) = "EnumerationCaption",
        /// By its number.
        group Level(EnumerationNumber) = "Level",
    }
}

bibwire_core::group! {
    names crate::names::NAMES;
    /// A level of an enumeration by its number.
    pub struct EnumerationNumber {
        /// The number of the level, from 1 for the highest.
        one enumeration_level: Integer = "EnumerationLevel",
        /// What the level is called, such as `volume`.
        opt enumeration_caption: String = "EnumerationCaption",
    }
}
