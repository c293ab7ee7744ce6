//! The element PhysicalCondition.

use bibwire_core::xml::{Any, SchemeValue};

bibwire_core::element! {
    names crate::names::NAMES;
    /// In which condition the item is.
    pub struct PhysicalCondition {
        /// What kind of condition it is.
        one physical_condition_type: SchemeValue<String> = "PhysicalConditionType",
        /// The condition in words.
        opt physical_condition_details: String = "PhysicalConditionDetails",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}
