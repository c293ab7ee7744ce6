//! The type of the elements that name an amount of money.

use bibwire_core::xml::value::InvalidDecimal;
use bibwire_core::xml::{Decimal, SchemeValue};

use crate::code::CostType;
use crate::currency;

bibwire_core::element! {
    names crate::names::NAMES;
    /// An amount of money. Never a float: the amount is a decimal number as it was written.
    ///
    /// ```
    /// use bibwire_iso18626::element::Costs;
    ///
    /// let price = Costs::new("CNY", "12.50")?;
    /// assert_eq!(price.minor_units(), Some(1250));
    /// assert_eq!(Costs::from_minor_units("CNY", 1250), Some(price));
    /// # Ok::<(), bibwire_core::xml::value::InvalidDecimal>(())
    /// ```
    pub struct Costs {
        /// What the money is for. In 2021-3, as far as is known.
        opt cost_type: SchemeValue<CostType> = "costType",
        /// The currency, three letters of ISO 4217.
        one currency_code: SchemeValue<String> = "currencyCode",
        /// The amount, in the main unit of the currency: `12.50` is twelve yuan and five jiao.
        one monetary_value: Decimal = "monetaryValue",
    }
}

impl Costs {
    /// An amount in a currency. Whether the currency exists is not looked at; see
    /// [`currency::status`](crate::currency::status).
    ///
    /// ```
    /// use bibwire_iso18626::element::Costs;
    ///
    /// assert!(Costs::new("EUR", "12.50").is_ok());
    /// assert!(Costs::new("EUR", "12,50").is_err());
    /// ```
    ///
    /// # Errors
    ///
    /// If the amount is no legal `xs:decimal`.
    pub fn new(currency_code: impl Into<SchemeValue<String>>, amount: &str) -> Result<Costs, InvalidDecimal> {
        let monetary_value = Decimal::parse(amount)?;
        Ok(Costs { currency_code: currency_code.into(), monetary_value, ..Costs::default() })
    }

    /// The exact amount in the smallest unit of its currency: fen, cents, whole yen. `None` if the currency is not known
    /// or has no smaller unit, and if the amount is no legal number, more precise than the currency, or beyond 128 bits.
    ///
    /// ```
    /// use bibwire_iso18626::element::Costs;
    ///
    /// assert_eq!(Costs::new("JPY", "980")?.minor_units(), Some(980));
    /// assert_eq!(Costs::new("KWD", "1.5")?.minor_units(), Some(1500));
    /// assert_eq!(Costs::new("CNY", "0.005")?.minor_units(), None);
    /// # Ok::<(), bibwire_core::xml::value::InvalidDecimal>(())
    /// ```
    pub fn minor_units(&self) -> Option<i128> {
        self.monetary_value.minor_units(currency::minor_units(&self.currency_code.value)?)
    }

    /// An amount in the smallest unit of a currency. `None` if the currency is not known or has no smaller unit.
    ///
    /// ```
    /// use bibwire_iso18626::element::Costs;
    ///
    /// let price = Costs::from_minor_units("CNY", 1205).unwrap();
    /// assert_eq!(price.monetary_value.as_str(), "12.05");
    /// assert_eq!(Costs::from_minor_units("EURO", 1205), None);
    /// ```
    pub fn from_minor_units(currency_code: impl Into<SchemeValue<String>>, amount: i128) -> Option<Costs> {
        let currency_code = currency_code.into();
        let places = currency::minor_units(&currency_code.value)?;
        let monetary_value = Decimal::from_minor_units(amount, places);
        Some(Costs { currency_code, monetary_value, ..Costs::default() })
    }
}
