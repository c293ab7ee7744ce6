//! The element AcknowledgedFeeAmount.

use bibwire_core::xml::{Any, Integer, SchemeValue};

bibwire_core::element! {
    names crate::names::NAMES;
    /// The fee that the user agreed to pay.
    pub struct AcknowledgedFeeAmount {
        /// The currency, by ISO 4217.
        one currency_code: SchemeValue<String> = "CurrencyCode",
        /// The amount in the smallest unit of the currency: cents for EUR, fen for CNY.
        one monetary_value: Integer = "MonetaryValue",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}
