//! The element requestConfirmation.

use super::{ConfirmationHeader, ErrorData};

bibwire_core::element! {
    names crate::names::NAMES;
    /// That a request has come in, and whether it was understood. Sent at once, in the answer to the transmission.
    ///
    /// ```
    /// use bibwire_iso18626::code::MessageStatus;
    /// use bibwire_iso18626::element::{ConfirmationHeader, RequestConfirmation};
    ///
    /// let header = ConfirmationHeader { message_status: MessageStatus::Ok, ..ConfirmationHeader::default() };
    /// let confirmation = RequestConfirmation { confirmation_header: header, ..RequestConfirmation::default() };
    /// assert!(confirmation.error_data.is_empty());
    /// ```
    pub struct RequestConfirmation {
        /// Which request it is, and whether it was understood.
        one confirmation_header: ConfirmationHeader = "confirmationHeader",
        /// What was not understood. Until 1.2 at most one.
        many error_data: ErrorData = "errorData",
    }
}
