//! The element OrganizationNameInformation.

use bibwire_core::xml::{Any, SchemeValue};

bibwire_core::element! {
    names crate::names::NAMES;
    /// A name of an organization.
    pub struct OrganizationNameInformation {
        /// What kind of name it is.
        one organization_name_type: SchemeValue<String> = "OrganizationNameType",
        /// The name of the organization.
        one organization_name: String = "OrganizationName",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}
