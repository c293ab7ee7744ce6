//! The element AgencyAddressInformation.

use bibwire_core::xml::{Any, DateTime, SchemeValue};

use crate::choice::Address;

bibwire_core::element! {
    names crate::names::NAMES;
    /// An address of the agency, and from when to when it holds.
    pub struct AgencyAddressInformation {
        /// What the address is for.
        one agency_address_role_type: SchemeValue<String> = "AgencyAddressRoleType",
        /// From when on it holds.
        opt valid_from_date: DateTime = "ValidFromDate",
        /// Until when it holds.
        opt valid_to_date: DateTime = "ValidToDate",
        /// The address.
        group address: Address = "Address",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}
