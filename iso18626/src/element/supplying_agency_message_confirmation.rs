//! The element supplyingAgencyMessageConfirmation.

use super::{ConfirmationHeader, ErrorData};
use crate::code::ReasonForMessage;

bibwire_core::element! {
    names crate::names::NAMES;
    /// That a message of the supplying library has come in, and whether it was understood.
    ///
    /// ```
    /// use bibwire_iso18626::code::ReasonForMessage;
    /// use bibwire_iso18626::element::SupplyingAgencyMessageConfirmation;
    ///
    /// let confirmation = SupplyingAgencyMessageConfirmation {
    ///     reason_for_message: Some(ReasonForMessage::StatusChange),
    ///     ..SupplyingAgencyMessageConfirmation::default()
    /// };
    /// assert!(confirmation.error_data.is_empty());
    /// ```
    pub struct SupplyingAgencyMessageConfirmation {
        /// Which message it is, and whether it was understood.
        one confirmation_header: ConfirmationHeader = "confirmationHeader",
        /// The reason that the message gave.
        opt reason_for_message: ReasonForMessage = "reasonForMessage",
        /// What was not understood. Until 1.2 at most one.
        many error_data: ErrorData = "errorData",
    }
}
