//! The element ItemReportedReturned.

use bibwire_core::xml::{Any, DateTime};

bibwire_core::element! {
    names crate::names::NAMES;
    /// The user returned the item.
    pub struct ItemReportedReturned {
        /// When, as the user says, the item was returned.
        one date_reported_returned: DateTime = "DateReportedReturned",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}
