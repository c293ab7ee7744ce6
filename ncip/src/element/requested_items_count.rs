//! The element RequestedItemsCount.

use bibwire_core::xml::{Any, Integer};

use crate::choice::Counted;

bibwire_core::element! {
    names crate::names::NAMES;
    /// How many items of a kind the user has requested.
    pub struct RequestedItemsCount {
        /// What is counted.
        group counted: Counted = "Counted",
        /// How many requested items there are.
        one requested_item_count_value: Integer = "RequestedItemCountValue",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}
