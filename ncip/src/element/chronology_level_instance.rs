//! The element ChronologyLevelInstance.

use bibwire_core::xml::Any;

use crate::choice::ChronologyLabel;

bibwire_core::element! {
    names crate::names::NAMES;
    /// A value at one level of the chronology.
    pub struct ChronologyLevelInstance {
        /// Which level of the chronology it is.
        group label: ChronologyLabel = "Label",
        /// The value, such as `2026`.
        one chronology_value: String = "ChronologyValue",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}
