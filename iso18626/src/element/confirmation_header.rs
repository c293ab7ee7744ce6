//! The element confirmationHeader.

use bibwire_core::xml::DateTime;

use super::AgencyId;
use crate::code::MessageStatus;

bibwire_core::element! {
    names crate::names::NAMES;
    /// At the head of a confirmation: which message it is for, and whether that message was understood.
    ///
    /// A confirmation is the technical answer. Whether a request is filled is said in a message of its own.
    ///
    /// ```
    /// use bibwire_iso18626::code::MessageStatus;
    /// use bibwire_iso18626::element::ConfirmationHeader;
    ///
    /// let header = ConfirmationHeader {
    ///     timestamp: "2026-11-23T08:00:01Z".parse()?,
    ///     timestamp_received: "2026-11-23T08:00:00Z".parse()?,
    ///     message_status: MessageStatus::Ok,
    ///     ..ConfirmationHeader::default()
    /// };
    /// assert!(header.timestamp > header.timestamp_received);
    /// # Ok::<(), bibwire_core::xml::value::DateTimeError>(())
    /// ```
    pub struct ConfirmationHeader {
        /// The supplying library, as in the message that is confirmed.
        opt supplying_agency_id: AgencyId = "supplyingAgencyId",
        /// The requesting library, as in the message that is confirmed.
        opt requesting_agency_id: AgencyId = "requestingAgencyId",
        /// When the confirmation was sent.
        one timestamp: DateTime = "timestamp",
        /// The number of the request, as in the message that is confirmed; missing where it could not be read.
        opt requesting_agency_request_id: String = "requestingAgencyRequestId",
        /// What the request has in common with others, as in the message that is confirmed. Only in 1.2.
        opt multiple_item_request_id: String = "multipleItemRequestId",
        /// The time of the message that is confirmed: when it came in, or what it said in its own `timestamp`.
        /// Systems differ in this.
        one timestamp_received: DateTime = "timestampReceived",
        /// Whether the message was understood. If not, error data say why.
        one message_status: MessageStatus = "messageStatus",
    }
}
