//! The open code list ReasonUnfilled.

use crate::code::macros::codes;

codes! {
    /// Why the library does not supply.
    ///
    /// ```
    /// use bibwire_iso18626::code::ReasonUnfilled;
    ///
    /// assert_eq!(ReasonUnfilled::from_code("NonCirculating"), ReasonUnfilled::NonCirculating);
    /// ```
    open ReasonUnfilled("reasonUnfilled");
    scheme Y2017 "reasonUnfilled" "http://illtransactions.org/ISO18626/OpenCodeList/ReasonUnfilledList-V1.0";
    codes {
        /// The item does not leave the house.
        NonCirculating "NonCirculating",
        /// The item is not lent to other libraries.
        NotAvailableForIll "NotAvailableForILL",
        /// The library does not have it.
        NotHeld "NotHeld",
        /// The item is missing from its place.
        NotOnShelf "NotOnShelf",
        /// The library's rules forbid it.
        PolicyProblem "PolicyProblem",
        /// The item is too fragile.
        PoorCondition "PoorCondition",
    }
}
