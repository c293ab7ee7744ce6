//! The element LocationName.

use bibwire_core::xml::Any;

use super::LocationNameInstance;

bibwire_core::element! {
    names crate::names::NAMES;
    /// The name of the place, level by level.
    pub struct LocationName {
        /// The name at one level.
        many location_name_instances: LocationNameInstance = "LocationNameInstance",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}
