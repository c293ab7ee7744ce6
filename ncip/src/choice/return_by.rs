//! When an item is to be back with the agency that lends it.

use bibwire_core::xml::{DateTime, Flag};

bibwire_core::either! {
    names crate::names::NAMES;
    /// When an item is to be back with the agency that lends it.
    pub enum ReturnBy {
        /// When the item is to be back with the agency that lends it.
        one Date(DateTime) = "DateForReturn",
        /// The loan has no end that is known.
        one Indeterminate(Flag) = "IndeterminateLoanPeriodFlag",
        /// The item need not be returned.
        one NonReturnable(Flag) = "NonReturnableFlag",
    }
}
