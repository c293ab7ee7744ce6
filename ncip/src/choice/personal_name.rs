//! The name of a person, in one piece or in parts.

use crate::element::StructuredPersonalUserName;

bibwire_core::either! {
    names crate::names::NAMES;
    /// The name of a person, in one piece or in parts.
    pub enum PersonalName {
        /// The name in one piece.
        one Unstructured(String) = "UnstructuredPersonalUserName",
        /// In parts.
        group Structured(NameInParts) = "NameInParts",
    }
}

bibwire_core::group! {
    names crate::names::NAMES;
    /// A name in parts, and perhaps in one piece.
    pub struct NameInParts {
        /// A name in parts.
        one structured_personal_user_name: StructuredPersonalUserName = "StructuredPersonalUserName",
        /// The name in one piece.
        opt unstructured_personal_user_name: String = "UnstructuredPersonalUserName",
    }
}
