//! The element SummaryHoldingsInformation.

use bibwire_core::xml::Any;

use crate::choice::Holdings;

bibwire_core::element! {
    names crate::names::NAMES;
    /// What is held, in short. Since 2.02.
    pub struct SummaryHoldingsInformation {
        /// What is held.
        group holdings: Holdings = "Holdings",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}
