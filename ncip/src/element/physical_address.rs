//! The element PhysicalAddress.

use bibwire_core::xml::{Any, SchemeValue};

use crate::choice::PlaceAddress;

bibwire_core::element! {
    names crate::names::NAMES;
    redacted;
    /// An address of a place.
    pub struct PhysicalAddress {
        /// The address.
        group address: PlaceAddress = "Address",
        /// What kind of address it is, such as `Street Address`.
        one physical_address_type: SchemeValue<String> = "PhysicalAddressType",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}
