//! The address of a place, in parts or in one piece.

use crate::element::{StructuredAddress, UnstructuredAddress};

bibwire_core::either! {
    names crate::names::NAMES;
    /// The address of a place, in parts or in one piece.
    pub enum PlaceAddress {
        /// An address in parts.
        one Structured(StructuredAddress) = "StructuredAddress",
        /// An address in one piece.
        one Unstructured(UnstructuredAddress) = "UnstructuredAddress",
    }
}
