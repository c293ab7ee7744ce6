//! The service AgencyCreated.

use bibwire_core::xml::{Any, SchemeValue};

use crate::element::{
    AgencyAddressInformation, AuthenticationPrompt, InitiationHeader, MessagingError, OrganizationNameInformation,
    Problem, ResponseHeader,
};

bibwire_core::element! {
    names crate::names::NAMES;
    /// Tells that an agency was entered.
    pub struct AgencyCreated {
        /// Who sends the message to whom. Version 1 demands it.
        boxed initiation_header: InitiationHeader = "InitiationHeader",
        /// The agency: a library, or another institution.
        one agency_id: SchemeValue<String> = "AgencyId",
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
    /// Whether the notification was understood.
    pub struct AgencyCreatedResponse {
        /// Who answers whom. Version 1 demands it.
        boxed response_header: ResponseHeader = "ResponseHeader",
        /// A message that could not be handled. Version 1 alone.
        many messaging_errors: MessagingError = "MessagingError",
        /// Something that is in the way.
        many problems: Problem = "Problem",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}
