//! The type of the elements that name a library.

use std::fmt;

use bibwire_core::xml::SchemeValue;

use crate::code::AgencyIdType;

bibwire_core::element! {
    names crate::names::NAMES;
    /// Who a library is: its symbol, and the registry that the symbol is from. `Display` shows both, as in
    /// `ISIL:CN-110001`.
    ///
    /// ```
    /// use bibwire_iso18626::element::AgencyId;
    ///
    /// let library = AgencyId::isil("CN-110001");
    /// assert_eq!(library, AgencyId::new("ISIL", "CN-110001"));
    /// assert_eq!(library.to_string(), "ISIL:CN-110001");
    /// ```
    pub struct AgencyId {
        /// The registry that the symbol is from: ISIL, or one that both sides know.
        one agency_id_type: SchemeValue<AgencyIdType> = "agencyIdType",
        /// The symbol itself.
        one agency_id_value: String = "agencyIdValue",
    }
}

impl AgencyId {
    /// A library by a registry and its symbol there.
    ///
    /// ```
    /// use bibwire_iso18626::element::AgencyId;
    ///
    /// let library = AgencyId::new("CALIS", "211010");
    /// assert_eq!((library.agency_id_type.value.as_str(), library.agency_id_value.as_str()), ("CALIS", "211010"));
    /// ```
    pub fn new(agency_id_type: impl Into<SchemeValue<AgencyIdType>>, value: impl Into<String>) -> AgencyId {
        AgencyId { agency_id_type: agency_id_type.into(), agency_id_value: value.into(), ..AgencyId::default() }
    }

    /// A library by its international symbol, ISO 15511. The form of the symbol is not looked at; see
    /// [`isil::check`](crate::identifier::isil::check).
    ///
    /// ```
    /// use bibwire_iso18626::code::AgencyIdType;
    /// use bibwire_iso18626::element::AgencyId;
    ///
    /// assert_eq!(AgencyId::isil("CN-110001").agency_id_type.value, AgencyIdType::Isil);
    /// ```
    pub fn isil(symbol: impl Into<String>) -> AgencyId {
        AgencyId::new(AgencyIdType::Isil, symbol)
    }
}

impl fmt::Display for AgencyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&format!("{}:{}", self.agency_id_type.value, self.agency_id_value))
    }
}
