//! The element ElectronicResource.

use bibwire_core::xml::Any;

use crate::choice::Resource;

bibwire_core::element! {
    names crate::names::NAMES;
    /// A resource in electronic form.
    pub struct ElectronicResource {
        /// The resource itself, or where it is.
        group resource: Resource = "Resource",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}
