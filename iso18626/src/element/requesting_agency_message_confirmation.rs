//! The element requestingAgencyMessageConfirmation.

use super::{ConfirmationHeader, ErrorData};
use crate::code::Action;

bibwire_core::element! {
    names crate::names::NAMES;
    /// That a message of the requesting library has come in, and whether it was understood.
    ///
    /// ```
    /// use bibwire_iso18626::code::Action;
    /// use bibwire_iso18626::element::RequestingAgencyMessageConfirmation;
    ///
    /// let confirmation = RequestingAgencyMessageConfirmation {
    ///     action: Some(Action::Cancel),
    ///     ..RequestingAgencyMessageConfirmation::default()
    /// };
    /// assert!(confirmation.error_data.is_empty());
    /// ```
    pub struct RequestingAgencyMessageConfirmation {
        /// Which message it is, and whether it was understood.
        one confirmation_header: ConfirmationHeader = "confirmationHeader",
        /// The action that the message named.
        opt action: Action = "action",
        /// What was not understood. Until 1.2 at most one.
        many error_data: ErrorData = "errorData",
    }
}
