//! The element statusInfo.

use bibwire_core::xml::DateTime;

use crate::code::Status;

bibwire_core::element! {
    names crate::names::NAMES;
    /// How a request stands with the supplying library.
    ///
    /// ```
    /// use bibwire_iso18626::code::Status;
    /// use bibwire_iso18626::element::StatusInfo;
    ///
    /// let loaned = StatusInfo {
    ///     status: Status::Loaned,
    ///     due_date: Some("2026-12-23T00:00:00Z".parse()?),
    ///     last_change: "2026-11-23T08:00:00Z".parse()?,
    ///     ..StatusInfo::default()
    /// };
    /// assert_eq!(loaned.expected_delivery_date, None);
    /// # Ok::<(), bibwire_core::xml::value::DateTimeError>(())
    /// ```
    pub struct StatusInfo {
        /// The status.
        one status: Status = "status",
        /// When the item will presumably be delivered.
        opt expected_delivery_date: DateTime = "expectedDeliveryDate",
        /// When a loan is to be back.
        opt due_date: DateTime = "dueDate",
        /// Since when the status is what it is.
        one last_change: DateTime = "lastChange",
    }
}
