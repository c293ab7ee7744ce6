//! The closed code list MessageStatus.

use crate::code::macros::codes;

codes! {
    /// Whether a message was accepted, in its confirmation. This says nothing of the request itself.
    ///
    /// ```
    /// use bibwire_iso18626::code::MessageStatus;
    ///
    /// assert_eq!(MessageStatus::from_code("OK"), MessageStatus::Ok);
    /// ```
    closed MessageStatus("messageStatus");
    codes {
        /// The message was received and understood.
        Ok "OK",
        /// The message was refused; the error data say why.
        Error "ERROR",
    }
}
