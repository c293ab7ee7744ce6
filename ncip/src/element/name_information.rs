//! The element NameInformation.

use bibwire_core::xml::Any;

use crate::choice::Name;

bibwire_core::element! {
    names crate::names::NAMES;
    /// The name of the user.
    pub struct NameInformation {
        /// The name.
        group name: Name = "Name",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}
