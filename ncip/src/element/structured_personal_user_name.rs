//! The element StructuredPersonalUserName.

use bibwire_core::xml::Any;

bibwire_core::element! {
    names crate::names::NAMES;
    redacted;
    /// A name in parts.
    pub struct StructuredPersonalUserName {
        /// What comes before the name, such as a title.
        opt prefix: String = "Prefix",
        /// The given name.
        opt given_name: String = "GivenName",
        /// The initials.
        opt initials: String = "Initials",
        /// The surname.
        one surname: String = "Surname",
        /// What comes after the name.
        opt suffix: String = "Suffix",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}
