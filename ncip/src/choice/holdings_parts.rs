//! Which parts of a publication: by time, or by number.

use crate::element::{HoldingsChronology, HoldingsEnumeration};

bibwire_core::either! {
    names crate::names::NAMES;
    /// Which parts of a publication: by time, or by number.
    pub enum HoldingsParts {
        /// Parts of the publication by time.
        one Chronology(HoldingsChronology) = "HoldingsChronology",
        /// By number, and perhaps by time.
        group Enumeration(EnumeratedParts) = "Enumeration",
    }
}

bibwire_core::group! {
    names crate::names::NAMES;
    /// Parts by number, and perhaps by time.
    pub struct EnumeratedParts {
        /// Parts of the publication by number.
        one holdings_enumeration: HoldingsEnumeration = "HoldingsEnumeration",
        /// Parts of the publication by time.
        opt holdings_chronology: HoldingsChronology = "HoldingsChronology",
    }
}
