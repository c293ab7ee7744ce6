//! The element StructuredHoldingsData.

use bibwire_core::xml::Any;

use crate::choice::HoldingsParts;

bibwire_core::element! {
    names crate::names::NAMES;
    /// Parts of the publication.
    pub struct StructuredHoldingsData {
        /// Which parts of the publication.
        group parts: HoldingsParts = "Parts",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}
