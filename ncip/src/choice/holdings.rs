//! What is held, in parts or in words.

use crate::element::StructuredHoldingsData;

bibwire_core::either! {
    names crate::names::NAMES;
    /// What is held, in parts or in words.
    pub enum Holdings {
        /// Parts of the publication.
        many Structured(StructuredHoldingsData) = "StructuredHoldingsData",
        /// What is held, in words.
        one Unstructured(String) = "UnstructuredHoldingsData",
    }
}
