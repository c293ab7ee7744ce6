//! The element UserId.

use bibwire_core::xml::{Any, SchemeValue};

bibwire_core::element! {
    names crate::names::NAMES;
    redacted;
    /// What identifies the user.
    pub struct UserId {
        /// The agency: a library, or another institution.
        opt agency_id: SchemeValue<String> = "AgencyId",
        /// What kind of number it is, such as `Barcode`. Since 2.0.
        opt user_identifier_type: SchemeValue<String> = "UserIdentifierType",
        /// The number of the user.
        one user_identifier_value: String = "UserIdentifierValue",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}
