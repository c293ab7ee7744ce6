//! The closed code list RequestType.

use crate::code::macros::codes;

codes! {
    /// Whether a request is new. Without it, it is.
    ///
    /// ```
    /// use bibwire_iso18626::code::RequestType;
    ///
    /// assert_eq!(RequestType::from_code("New"), RequestType::New);
    /// ```
    closed RequestType("requestType");
    codes {
        /// A first request.
        New "New",
        /// A request made again, changed as the supplying library asked; the previous number goes with it.
        Retry "Retry",
        /// A request that had no answer, sent again.
        Reminder "Reminder",
    }
}
