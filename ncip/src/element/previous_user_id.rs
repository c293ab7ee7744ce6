//! The element PreviousUserId.

use bibwire_core::xml::{Any, DateTime, SchemeValue};

bibwire_core::element! {
    names crate::names::NAMES;
    redacted;
    /// A number that the user had before. Since 2.0.
    pub struct PreviousUserId {
        /// The agency: a library, or another institution.
        one agency_id: SchemeValue<String> = "AgencyId",
        /// The number of the user.
        one user_identifier_value: String = "UserIdentifierValue",
        /// From when on it holds.
        opt valid_from_date: DateTime = "ValidFromDate",
        /// Until when it holds.
        opt valid_to_date: DateTime = "ValidToDate",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}
