//! When a notice was sent, or will be.

use bibwire_core::xml::DateTime;

bibwire_core::either! {
    names crate::names::NAMES;
    /// When a notice was sent, or will be.
    pub enum NoticeDate {
        /// When the notice was sent.
        one Sent(DateTime) = "DateSent",
        /// When the notice will be sent.
        one WillSend(DateTime) = "DateWillSend",
    }
}
