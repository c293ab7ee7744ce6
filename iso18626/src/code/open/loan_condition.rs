//! The open code list LoanCondition.

use crate::code::macros::codes;

codes! {
    /// What the requesting library must see to.
    ///
    /// ```
    /// use bibwire_iso18626::code::LoanCondition;
    ///
    /// assert_eq!(LoanCondition::from_code("LibraryUseOnly"), LoanCondition::LibraryUseOnly);
    /// ```
    open LoanCondition("loanCondition");
    scheme Y2017 "loanCondition" "http://illtransactions.org/ISO18626/OpenCodeList/LoanConditionList-V1.0";
    codes {
        /// Not to leave the library.
        LibraryUseOnly "LibraryUseOnly",
        /// Not to be copied.
        NoReproduction "NoReproduction",
        /// The patron must sign.
        SignatureRequired "SignatureRequired",
        /// To be read under the eyes of the special collections' staff.
        SpecCollSupervReq "SpecCollSupervReq",
        /// Not to leave the library, and to be read under supervision.
        WatchLibraryUseOnly "WatchLibraryUseOnly",
    }
}
