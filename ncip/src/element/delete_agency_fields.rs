//! The element DeleteAgencyFields.

use bibwire_core::xml::{Any, SchemeValue};

use super::{AgencyAddressInformation, AuthenticationPrompt, OrganizationNameInformation};

bibwire_core::element! {
    names crate::names::NAMES;
    /// What is deleted of what is known of an agency. It is done before the additions.
    pub struct DeleteAgencyFields {
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
