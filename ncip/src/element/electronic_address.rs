//! The element ElectronicAddress.

use bibwire_core::xml::{Any, SchemeValue};

bibwire_core::element! {
    names crate::names::NAMES;
    redacted;
    /// An address for messages, such as one for mail or a number to call.
    pub struct ElectronicAddress {
        /// What kind of address it is, such as `mailto` or `tel`.
        one electronic_address_type: SchemeValue<String> = "ElectronicAddressType",
        /// The address.
        one electronic_address_data: String = "ElectronicAddressData",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}
