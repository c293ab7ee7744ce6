//! The element EnumerationLevelInstance.

use bibwire_core::xml::Any;

use crate::choice::EnumerationLabel;

bibwire_core::element! {
    names crate::names::NAMES;
    /// A value at one level of the enumeration.
    pub struct EnumerationLevelInstance {
        /// Which level of the enumeration it is.
        group label: EnumerationLabel = "Label",
        /// The value, such as `12`.
        one enumeration_value: String = "EnumerationValue",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}
