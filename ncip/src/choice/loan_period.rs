//! Until when an item is on loan.

use bibwire_core::xml::{DateTime, Flag};

bibwire_core::either! {
    names crate::names::NAMES;
    /// Until when an item is on loan.
    pub enum LoanPeriod {
        /// When the item is due.
        one Due(DateTime) = "DateDue",
        /// The loan has no end that is known.
        one Indeterminate(Flag) = "IndeterminateLoanPeriodFlag",
        /// The item need not be returned.
        one NonReturnable(Flag) = "NonReturnableFlag",
    }
}
