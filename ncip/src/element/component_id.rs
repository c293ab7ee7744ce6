//! The element ComponentId.

use bibwire_core::xml::{Any, SchemeValue};

bibwire_core::element! {
    names crate::names::NAMES;
    /// The number of a part of the publication.
    pub struct ComponentId {
        /// What kind of number it is, such as `SICI`.
        one component_identifier_type: SchemeValue<String> = "ComponentIdentifierType",
        /// The number of the part.
        one component_identifier: String = "ComponentIdentifier",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}
