//! The element PersonalNameInformation.

use bibwire_core::xml::Any;

use crate::choice::PersonalName;

bibwire_core::element! {
    names crate::names::NAMES;
    redacted;
    /// The name of a person.
    pub struct PersonalNameInformation {
        /// The name.
        group name: PersonalName = "Name",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}
