//! The element MandatedAction.

use bibwire_core::xml::{Any, DateTime};

bibwire_core::element! {
    names crate::names::NAMES;
    /// What is asked for has happened already, and must be accepted.
    pub struct MandatedAction {
        /// When it happened.
        one date_event_occurred: DateTime = "DateEventOccurred",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}
