//! The element InitiationHeader.

use bibwire_core::xml::{Any, SchemeValue};

use super::{FromAgencyId, OnBehalfOfAgency, ToAgencyId};

bibwire_core::element! {
    names crate::names::NAMES;
    redacted;
    /// Who sends the message to whom. Version 1 demands it.
    pub struct InitiationHeader {
        /// The system that sends the message.
        opt from_system_id: SchemeValue<String> = "FromSystemId",
        /// With what the sending system shows who it is. It is secret.
        opt from_system_authentication: String = "FromSystemAuthentication",
        /// The agency that sends the message.
        one from_agency_id: FromAgencyId = "FromAgencyId",
        /// With what the sending agency shows who it is. It is secret.
        opt from_agency_authentication: String = "FromAgencyAuthentication",
        /// The agency for which the message is sent.
        opt on_behalf_of_agency: OnBehalfOfAgency = "OnBehalfOfAgency",
        /// The system that the message is for.
        opt to_system_id: SchemeValue<String> = "ToSystemId",
        /// The agency that the message is for.
        one to_agency_id: ToAgencyId = "ToAgencyId",
        /// The profile of the standard by which the message is to be understood.
        opt application_profile_type: SchemeValue<String> = "ApplicationProfileType",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}
