//! The element HoldingsInformation.

use bibwire_core::xml::Any;

use crate::choice::Holdings;

bibwire_core::element! {
    names crate::names::NAMES;
    /// Which parts of the publication there are.
    pub struct HoldingsInformation {
        /// What is held.
        group holdings: Holdings = "Holdings",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}
