//! The element ResponseHeader.

use bibwire_core::xml::{Any, SchemeValue};

use super::{FromAgencyId, ToAgencyId};

bibwire_core::element! {
    names crate::names::NAMES;
    /// Who answers whom. Version 1 demands it.
    pub struct ResponseHeader {
        /// The system that sends the message.
        opt from_system_id: SchemeValue<String> = "FromSystemId",
        /// With what the sending system shows who it is. It is secret.
        opt from_system_authentication: String = "FromSystemAuthentication",
        /// The agency that sends the message.
        one from_agency_id: FromAgencyId = "FromAgencyId",
        /// With what the sending agency shows who it is. It is secret.
        opt from_agency_authentication: String = "FromAgencyAuthentication",
        /// The system that the message is for.
        opt to_system_id: SchemeValue<String> = "ToSystemId",
        /// The agency that the message is for.
        one to_agency_id: ToAgencyId = "ToAgencyId",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}
