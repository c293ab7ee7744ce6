//! The element Destination.

use bibwire_core::xml::Any;

use crate::choice::Spot;

bibwire_core::element! {
    names crate::names::NAMES;
    /// Where the item is to go.
    pub struct Destination {
        /// The place, or the bin.
        group spot: Spot = "Spot",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}
