//! The name of a person, or those of an organization.

use crate::element::{OrganizationNameInformation, PersonalNameInformation};

bibwire_core::either! {
    names crate::names::NAMES;
    /// The name of a person, or those of an organization.
    pub enum Name {
        /// The name of a person.
        one Person(PersonalNameInformation) = "PersonalNameInformation",
        /// A name of an organization.
        many Organization(OrganizationNameInformation) = "OrganizationNameInformation",
    }
}
