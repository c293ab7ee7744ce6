//! The element HoldingsEnumeration.

use bibwire_core::xml::Any;

use super::EnumerationLevelInstance;

bibwire_core::element! {
    names crate::names::NAMES;
    /// Parts of the publication by number.
    pub struct HoldingsEnumeration {
        /// A value at one level of the enumeration.
        many enumeration_level_instances: EnumerationLevelInstance = "EnumerationLevelInstance",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}
