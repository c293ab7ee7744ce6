//! The element HoldingsChronology.

use bibwire_core::xml::Any;

use super::ChronologyLevelInstance;

bibwire_core::element! {
    names crate::names::NAMES;
    /// Parts of the publication by time.
    pub struct HoldingsChronology {
        /// A value at one level of the chronology.
        many chronology_level_instances: ChronologyLevelInstance = "ChronologyLevelInstance",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}
