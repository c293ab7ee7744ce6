//! The open code list PaymentMethod.

use crate::code::macros::codes;

codes! {
    /// How money passes between the libraries.
    ///
    /// ```
    /// use bibwire_iso18626::code::PaymentMethod;
    ///
    /// assert_eq!(PaymentMethod::from_code("BankTransfer"), PaymentMethod::BankTransfer);
    /// ```
    open PaymentMethod("paymentMethod");
    scheme Y2017 "paymentMethod" "http://illtransactions.org/ISO18626/OpenCodeList/PaymentMethodList-V1.0";
    codes {
        /// By transfer between banks.
        BankTransfer "BankTransfer",
        /// By credit card.
        CreditCard "CreditCard",
        /// By debit card.
        DebitCard "DebitCard",
        /// By an electronic funds transfer system.
        Efts "EFTS",
        /// By the clearing system that the registry calls IBS.
        Ibs "IBS",
        /// By the clearing system that the registry calls IIBS.
        Iibs "IIBS",
        /// With the plastic vouchers that IFLA sells.
        IflaVoucher "IFLAVoucher",
        /// By OCLC's fee management, on the monthly bill.
        Ifm "IFM",
        /// By the payment service of Libraries Australia.
        Laps "LAPS",
        /// By PayPal.
        Paypal "Paypal",
    }
}
