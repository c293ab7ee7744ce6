//! The element LoanedItemsCount.

use bibwire_core::xml::{Any, Integer};

use crate::choice::Counted;

bibwire_core::element! {
    names crate::names::NAMES;
    /// How many items of a kind the user has on loan.
    pub struct LoanedItemsCount {
        /// What is counted.
        group counted: Counted = "Counted",
        /// How many items on loan there are.
        one loaned_item_count_value: Integer = "LoanedItemCountValue",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}
