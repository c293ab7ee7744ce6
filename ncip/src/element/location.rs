//! The element Location.

use bibwire_core::xml::{Any, DateTime, SchemeValue};

use super::LocationName;

bibwire_core::element! {
    names crate::names::NAMES;
    /// A place where the item is, or belongs.
    pub struct Location {
        /// Whether the place is permanent or temporary.
        one location_type: SchemeValue<String> = "LocationType",
        /// The name of the place, level by level.
        one location_name: LocationName = "LocationName",
        /// From when on it holds.
        opt valid_from_date: DateTime = "ValidFromDate",
        /// Until when it holds.
        opt valid_to_date: DateTime = "ValidToDate",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}
