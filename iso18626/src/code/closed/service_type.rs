//! The closed code list ServiceType.

use crate::code::macros::codes;

codes! {
    /// What is asked for.
    ///
    /// ```
    /// use bibwire_iso18626::code::ServiceType;
    ///
    /// assert_eq!(ServiceType::from_code("Copy"), ServiceType::Copy);
    /// ```
    closed ServiceType("serviceType");
    codes {
        /// A copy to keep.
        Copy "Copy",
        /// The item itself, to be returned.
        Loan "Loan",
        /// Either, as the supplying library prefers.
        CopyOrLoan "CopyOrLoan",
    }
    aliases {
        "LoanOrCopy" => CopyOrLoan,
    }
}
