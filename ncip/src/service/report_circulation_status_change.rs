//! The service ReportCirculationStatusChange.

use bibwire_core::xml::{Any, SchemeValue};

use crate::choice::{Outcome, ReportedChange, User};
use crate::element::{
    InitiationHeader, ItemId, ItemOptionalFields, MandatedAction, ResponseHeader, UserId, UserOptionalFields,
};

bibwire_core::element! {
    names crate::names::NAMES;
    /// Tells what a user reports of an item.
    pub struct ReportCirculationStatusChange {
        /// Who sends the message to whom. Version 1 demands it.
        boxed initiation_header: InitiationHeader = "InitiationHeader",
        /// What is asked for has happened already, and must be accepted.
        opt mandated_action: MandatedAction = "MandatedAction",
        /// What identifies the item.
        one item_id: ItemId = "ItemId",
        /// Who the user is.
        group user: User = "User",
        /// What the user reports.
        group change: ReportedChange = "Change",
        /// What is wanted to be known of the item.
        many item_element_types: SchemeValue<String> = "ItemElementType",
        /// What is wanted to be known of the user.
        many user_element_types: SchemeValue<String> = "UserElementType",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}

bibwire_core::element! {
    names crate::names::NAMES;
    /// Whether the report was entered.
    pub struct ReportCirculationStatusChangeResponse {
        /// Who answers whom. Version 1 demands it.
        boxed response_header: ResponseHeader = "ResponseHeader",
        /// What came of it, or why nothing did.
        group outcome: Outcome<ReportCirculationStatusChangeResult> = "Outcome",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}

bibwire_core::group! {
    names crate::names::NAMES;
    /// What came of it.
    pub struct ReportCirculationStatusChangeResult {
        /// What identifies the item.
        one item_id: ItemId = "ItemId",
        /// What identifies the user.
        boxed user_id: UserId = "UserId",
        /// More of what is known of the item.
        boxed item_optional_fields: ItemOptionalFields = "ItemOptionalFields",
        /// More of what is known of the user.
        boxed user_optional_fields: UserOptionalFields = "UserOptionalFields",
    }
}
