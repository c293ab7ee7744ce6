//! The closed code list ReasonForMessage.

use crate::code::macros::codes;

codes! {
    /// What the supplying library's message answers or announces.
    ///
    /// ```
    /// use bibwire_iso18626::code::ReasonForMessage;
    ///
    /// assert_eq!(ReasonForMessage::from_code("RequestResponse"), ReasonForMessage::RequestResponse);
    /// ```
    closed ReasonForMessage("reasonForMessage");
    codes {
        /// The first answer to a request.
        RequestResponse "RequestResponse",
        /// The answer to the action `StatusRequest`.
        StatusRequestResponse "StatusRequestResponse",
        /// The answer to the action `Renew`; yes or no is given beside it.
        RenewResponse "RenewResponse",
        /// The answer to the action `Cancel`; yes or no is given beside it.
        CancelResponse "CancelResponse",
        /// The status changed, unasked.
        StatusChange "StatusChange",
        /// A note for the staff. It changes nothing.
        Notification "Notification",
    }
}
