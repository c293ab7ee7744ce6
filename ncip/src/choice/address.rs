//! An address of a place, or one for messages.

use crate::element::{ElectronicAddress, PhysicalAddress};

bibwire_core::either! {
    names crate::names::NAMES;
    /// An address of a place, or one for messages.
    pub enum Address {
        /// An address of a place.
        one Physical(PhysicalAddress) = "PhysicalAddress",
        /// An address for messages, such as one for mail or a number to call.
        one Electronic(ElectronicAddress) = "ElectronicAddress",
    }
}
