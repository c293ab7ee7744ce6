//! The closed code list RequestSubType.

use crate::code::macros::codes;

codes! {
    /// A special kind of request, since 2017.
    ///
    /// ```
    /// use bibwire_iso18626::code::RequestSubType;
    ///
    /// assert_eq!(RequestSubType::from_code("BookingRequest"), RequestSubType::BookingRequest);
    /// ```
    closed RequestSubType("requestSubType");
    codes {
        /// For certain days: they are the start and end dates.
        BookingRequest "BookingRequest" since Y2017,
        /// One of several requests with a common number.
        MultipleItemRequest "MultipleItemRequest" since Y2017,
        /// Made by a patron, for the library to send on.
        PatronRequest "PatronRequest" since Y2017,
        /// To be passed on to a library that can supply.
        TransferRequest "TransferRequest" since Y2017,
        /// The supplying library may choose among several items.
        SupplyingLibrarysChoice "SupplyingLibrarysChoice" since Y2017,
    }
    aliases {
        "SupplyLibrarysChoice" => SupplyingLibrarysChoice,
    }
}
