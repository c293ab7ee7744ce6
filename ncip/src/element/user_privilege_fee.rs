//! The element UserPrivilegeFee.

use bibwire_core::xml::{Any, SchemeValue};

use super::Amount;

bibwire_core::element! {
    names crate::names::NAMES;
    /// What the privilege costs.
    pub struct UserPrivilegeFee {
        /// An amount of money.
        one amount: Amount = "Amount",
        /// How it is paid.
        opt payment_method_type: SchemeValue<String> = "PaymentMethodType",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}
