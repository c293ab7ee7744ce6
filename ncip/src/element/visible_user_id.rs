//! The element VisibleUserId.

use bibwire_core::xml::SchemeValue;

bibwire_core::element! {
    names crate::names::NAMES;
    redacted;
    /// A number that can be seen on the card of the user. Version 1 alone.
    pub struct VisibleUserId {
        /// The agency: a library, or another institution.
        opt agency_id: SchemeValue<String> = "AgencyId",
        /// What kind of number it is. Version 1 alone.
        one visible_user_identifier_type: SchemeValue<String> = "VisibleUserIdentifierType",
        /// The number on the card. Version 1 alone.
        one visible_user_identifier: String = "VisibleUserIdentifier",
    }
}
