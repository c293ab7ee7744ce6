//! What a user reports of an item.

use bibwire_core::xml::Flag;

use crate::element::ItemReportedReturned;

bibwire_core::either! {
    names crate::names::NAMES;
    /// What a user reports of an item.
    pub enum ReportedChange {
        /// The user returned the item.
        one Returned(ItemReportedReturned) = "ItemReportedReturned",
        /// The user never borrowed the item.
        one NeverBorrowed(Flag) = "ItemReportedNeverBorrowed",
        /// The user lost the item.
        one Lost(Flag) = "ItemReportedLost",
        /// The user cannot find the item.
        one Missing(Flag) = "ItemReportedMissing",
    }
}
