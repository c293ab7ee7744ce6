//! The closed code list Status.

use crate::code::macros::codes;

codes! {
    /// How a request stands with the supplying library.
    ///
    /// ```
    /// use bibwire_iso18626::code::Status;
    ///
    /// assert_eq!(Status::from_code("RequestReceived"), Status::RequestReceived);
    /// ```
    closed Status("status");
    codes {
        /// The request has arrived and nobody has decided on it.
        RequestReceived "RequestReceived",
        /// The library believes that it can supply, and will say so or not later.
        ExpectToSupply "ExpectToSupply",
        /// The library has promised to supply.
        WillSupply "WillSupply",
        /// The item was sent out on loan. Said again, with a new due date, it is a renewal.
        Loaned "Loaned",
        /// The item should have come back by now.
        Overdue "Overdue",
        /// The item is wanted back before its time.
        Recalled "Recalled",
        /// Not as asked; the request may be made again, changed.
        RetryPossible "RetryPossible",
        /// The library does not supply. The request is at its end.
        Unfilled "Unfilled",
        /// The requesting library shall keep the item for now.
        HoldReturn "HoldReturn" since Y2021,
        /// The item may be returned after all.
        ReleaseHoldReturn "ReleaseHoldReturn" since Y2021,
        /// The copy was sent. The request is at its end.
        CopyCompleted "CopyCompleted",
        /// The item is back. The request is at its end.
        LoanCompleted "LoanCompleted",
        /// The loan is closed though the item did not come back.
        CompletedWithoutReturn "CompletedWithoutReturn",
        /// The request was ended at the requesting library's wish.
        Cancelled "Cancelled",
    }
}
