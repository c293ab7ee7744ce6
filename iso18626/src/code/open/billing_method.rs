//! The open code list BillingMethod.

use crate::code::macros::codes;

codes! {
    /// How the supplying library asks for its money.
    ///
    /// ```
    /// use bibwire_iso18626::code::BillingMethod;
    ///
    /// assert_eq!(BillingMethod::from_code("Account"), BillingMethod::Account);
    /// ```
    open BillingMethod("billingMethod");
    scheme Y2017 "billingMethod" "http://illtransactions.org/ISO18626/OpenCodeList/BillingMethodList-V1.0";
    codes {
        /// By an account that is settled from time to time.
        Account "Account",
        /// There is nothing to pay.
        FreeOfCharge "FreeOfCharge",
        /// By an invoice for each request.
        Invoice "Invoice",
        /// In a way that is on no list.
        OtherMethod "Other",
        /// By an agreement that sets one library's requests against the other's.
        ReciprocityAgreement "ReciprocityAgreement",
    }
}
