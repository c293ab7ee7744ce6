//! The service CreateAgency.

use bibwire_core::xml::{Any, SchemeValue};

use crate::choice::Outcome;
use crate::element::{
    AgencyAddressInformation, AuthenticationPrompt, InitiationHeader, MandatedAction, OrganizationNameInformation,
    ResponseHeader,
};

bibwire_core::element! {
    names crate::names::NAMES;
    /// Asks that an agency be entered.
    pub struct CreateAgency {
        /// Who sends the message to whom. Version 1 demands it.
        boxed initiation_header: InitiationHeader = "InitiationHeader",
        /// What is asked for has happened already, and must be accepted.
        opt mandated_action: MandatedAction = "MandatedAction",
        /// The agency: a library, or another institution.
        opt agency_id: SchemeValue<String> = "AgencyId",
        /// A name of an organization.
        many organization_name_information: OrganizationNameInformation = "OrganizationNameInformation",
        /// An address of the agency, and from when to when it holds.
        many agency_address_information: AgencyAddressInformation = "AgencyAddressInformation",
        /// What a user is asked for, and what is expected to be given.
        many authentication_prompts: AuthenticationPrompt = "AuthenticationPrompt",
        /// A profile of the standard that the agency supports.
        many application_profile_supported_types: SchemeValue<String> = "ApplicationProfileSupportedType",
        /// An agreement with other agencies that the agency is a party to.
        many consortium_agreements: SchemeValue<String> = "ConsortiumAgreement",
        /// A privilege that the agency grants to users.
        many agency_user_privilege_types: SchemeValue<String> = "AgencyUserPrivilegeType",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}

bibwire_core::element! {
    names crate::names::NAMES;
    /// Whether the agency was entered, and how it is identified.
    pub struct CreateAgencyResponse {
        /// Who answers whom. Version 1 demands it.
        boxed response_header: ResponseHeader = "ResponseHeader",
        /// What came of it, or why nothing did.
        group outcome: Outcome<CreateAgencyResult> = "Outcome",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}

bibwire_core::group! {
    names crate::names::NAMES;
    /// What came of it.
    pub struct CreateAgencyResult {
        /// The agency: a library, or another institution.
        one agency_id: SchemeValue<String> = "AgencyId",
    }
}
