//! The element retryInfo.

use bibwire_core::xml::{DateTime, SchemeValue};

use super::Costs;
use crate::code::{CourierName, DeliveryMethod, Format, LoanCondition, PaymentMethod, ServiceLevel, ServiceType};

bibwire_core::element! {
    names crate::names::NAMES;
    /// On which terms the request could be made again. With the status `RetryPossible`. Since 2021.
    ///
    /// ```
    /// use bibwire_iso18626::element::{Costs, RetryInfo};
    ///
    /// let offer = RetryInfo { offered_costs: vec![Costs::new("EUR", "12.50")?], ..RetryInfo::default() };
    /// assert!(offer.loan_condition.is_empty() && offer.retry_before.is_none());
    /// # Ok::<(), bibwire_core::xml::value::InvalidDecimal>(())
    /// ```
    pub struct RetryInfo {
        /// Conditions of a loan, all of which must be met.
        many loan_condition: SchemeValue<LoanCondition> = "loanCondition",
        /// Editions that could be supplied.
        many edition: String = "edition",
        /// Forms that could be supplied.
        many item_format: SchemeValue<Format> = "itemFormat",
        /// Volumes that could be supplied.
        many volume: String = "volume",
        /// The service that could be had instead.
        opt service_type: ServiceType = "serviceType",
        /// How urgent it could be.
        many service_level: SchemeValue<ServiceLevel> = "serviceLevel",
        /// Ways of delivery that could be used.
        many delivery_method: SchemeValue<DeliveryMethod> = "deliveryMethod",
        /// Courier services that could be used.
        many courier_name: SchemeValue<CourierName> = "courierName",
        /// What it would cost.
        many offered_costs: Costs = "offeredCosts",
        /// How it could be paid.
        many payment_method: SchemeValue<PaymentMethod> = "paymentMethod",
        /// Until when to ask again.
        opt retry_before: DateTime = "retryBefore",
        /// From when on to ask again.
        opt retry_after: DateTime = "retryAfter",
    }
}
