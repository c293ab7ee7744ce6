//! The element billingInfo.

use bibwire_core::xml::SchemeValue;

use super::{Address, Costs};
use crate::code::{BillingMethod, PaymentMethod};

bibwire_core::element! {
    names crate::names::NAMES;
    /// How the requesting library will pay, how much at most, and who gets the bill.
    ///
    /// ```
    /// use bibwire_iso18626::element::{BillingInfo, Costs};
    ///
    /// let billing = BillingInfo { maximum_costs: Some(Costs::new("CNY", "30.00")?), ..BillingInfo::default() };
    /// assert_eq!(billing.maximum_costs.and_then(|costs| costs.minor_units()), Some(3000));
    /// # Ok::<(), bibwire_core::xml::value::InvalidDecimal>(())
    /// ```
    pub struct BillingInfo {
        /// How money passes.
        opt payment_method: SchemeValue<PaymentMethod> = "paymentMethod",
        /// The most that will be paid without being asked again.
        opt maximum_costs: Costs = "maximumCosts",
        /// How the costs are charged.
        opt billing_method: SchemeValue<BillingMethod> = "billingMethod",
        /// Who gets the bill.
        opt billing_name: String = "billingName",
        /// Where the bill goes.
        opt address: Address = "address",
    }
}
