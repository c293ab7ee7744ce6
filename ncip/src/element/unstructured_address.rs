//! The element UnstructuredAddress.

use bibwire_core::xml::{Any, SchemeValue};

bibwire_core::element! {
    names crate::names::NAMES;
    redacted;
    /// An address in one piece.
    pub struct UnstructuredAddress {
        /// How the lines of the address are told apart.
        one unstructured_address_type: SchemeValue<String> = "UnstructuredAddressType",
        /// The address.
        one unstructured_address_data: String = "UnstructuredAddressData",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}
