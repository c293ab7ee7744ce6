//! The service AgencyUpdated.

use bibwire_core::xml::{Any, SchemeValue};

use crate::element::{AddAgencyFields, DeleteAgencyFields, InitiationHeader, MessagingError, Problem, ResponseHeader};

bibwire_core::element! {
    names crate::names::NAMES;
    /// Tells that what is known of an agency was changed.
    pub struct AgencyUpdated {
        /// Who sends the message to whom. Version 1 demands it.
        boxed initiation_header: InitiationHeader = "InitiationHeader",
        /// The agency: a library, or another institution.
        one agency_id: SchemeValue<String> = "AgencyId",
        /// What is deleted of what is known of an agency. It is done before the additions.
        boxed delete_agency_fields: DeleteAgencyFields = "DeleteAgencyFields",
        /// What is added to what is known of an agency. It is done after the deletions.
        boxed add_agency_fields: AddAgencyFields = "AddAgencyFields",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}

bibwire_core::element! {
    names crate::names::NAMES;
    /// Whether the notification was understood.
    pub struct AgencyUpdatedResponse {
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
