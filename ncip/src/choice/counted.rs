//! By what items are counted.

use bibwire_core::xml::SchemeValue;

bibwire_core::either! {
    names crate::names::NAMES;
    /// By what items are counted.
    pub enum Counted {
        /// What is wanted: a hold, a loan, a copy.
        one RequestType(SchemeValue<String>) = "RequestType",
        /// How it stands with the item, such as `On Loan`.
        one CirculationStatus(SchemeValue<String>) = "CirculationStatus",
        /// How the use of the item is restricted, such as `In Library Use Only`.
        one ItemUseRestrictionType(SchemeValue<String>) = "ItemUseRestrictionType",
    }
}
