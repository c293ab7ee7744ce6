//! The closed code list Action.

use crate::code::macros::codes;

codes! {
    /// What the requesting library asks of the supplying library, or tells it.
    ///
    /// ```
    /// use bibwire_iso18626::code::Action;
    ///
    /// assert_eq!(Action::from_code("StatusRequest"), Action::StatusRequest);
    /// ```
    closed Action("action");
    codes {
        /// Asks how the request stands.
        StatusRequest "StatusRequest",
        /// The item has arrived.
        Received "Received",
        /// Asks to end the request. The supplying library answers whether it can.
        Cancel "Cancel",
        /// Asks for a longer loan.
        Renew "Renew",
        /// Asks to keep an item that was recalled.
        HoldReturn "HoldReturn" since Y2021,
        /// The item is on its way back.
        ShippedReturn "ShippedReturn",
        /// The item was sent on to another library.
        ShippedForward "ShippedForward",
        /// A note for the staff. It changes nothing.
        Notification "Notification",
        /// The item is lost. In the schema of 2021, though not in its list of changes.
        Lost "Lost" since Y2021,
    }
}
