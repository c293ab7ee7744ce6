//! The service UpdateAgency.

use bibwire_core::xml::{Any, SchemeValue};

use crate::choice::Outcome;
use crate::element::{AddAgencyFields, DeleteAgencyFields, InitiationHeader, MandatedAction, ResponseHeader};

bibwire_core::element! {
    names crate::names::NAMES;
    /// Asks that what is known of an agency be changed.
    pub struct UpdateAgency {
        /// Who sends the message to whom. Version 1 demands it.
        boxed initiation_header: InitiationHeader = "InitiationHeader",
        /// What is asked for has happened already, and must be accepted.
        opt mandated_action: MandatedAction = "MandatedAction",
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
    /// Whether it was changed.
    pub struct UpdateAgencyResponse {
        /// Who answers whom. Version 1 demands it.
        boxed response_header: ResponseHeader = "ResponseHeader",
        /// What came of it, or why nothing did.
        group outcome: Outcome<UpdateAgencyResult> = "Outcome",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}

bibwire_core::group! {
    names crate::names::NAMES;
    /// What came of it.
    pub struct UpdateAgencyResult {
        /// The agency: a library, or another institution.
        one agency_id: SchemeValue<String> = "AgencyId",
    }
}
