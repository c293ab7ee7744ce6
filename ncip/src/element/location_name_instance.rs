//! The element LocationNameInstance.

use bibwire_core::xml::{Any, Integer};

bibwire_core::element! {
    names crate::names::NAMES;
    /// The name at one level.
    pub struct LocationNameInstance {
        /// The number of the level, from 1 for the highest.
        one location_name_level: Integer = "LocationNameLevel",
        /// The name.
        one location_name_value: String = "LocationNameValue",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}
