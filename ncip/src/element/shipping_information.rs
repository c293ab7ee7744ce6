//! The element ShippingInformation.

use bibwire_core::xml::Any;

use crate::choice::Address;

bibwire_core::element! {
    names crate::names::NAMES;
    /// How the item is sent.
    pub struct ShippingInformation {
        /// How the item is to be packed and sent.
        opt shipping_instructions: String = "ShippingInstructions",
        /// A note that goes with the item.
        opt shipping_note: String = "ShippingNote",
        /// The address.
        group address: Address = "Address",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}
