//! The service UpdateRequestItem.

use bibwire_core::xml::{Any, DateTime, SchemeValue};

use crate::choice::{Outcome, RequestKey};
use crate::element::{
    AddRequestFields, DeleteRequestFields, FiscalTransactionInformation, InitiationHeader, ItemId, ItemOptionalFields,
    MandatedAction, ResponseHeader, UserId, UserOptionalFields,
};

bibwire_core::element! {
    names crate::names::NAMES;
    /// Asks that a request be changed.
    pub struct UpdateRequestItem {
        /// Who sends the message to whom. Version 1 demands it.
        boxed initiation_header: InitiationHeader = "InitiationHeader",
        /// What is asked for has happened already, and must be accepted.
        opt mandated_action: MandatedAction = "MandatedAction",
        /// Which request it is.
        group request: RequestKey = "Request",
        /// What is deleted of a request. It is done before the additions.
        boxed delete_request_fields: DeleteRequestFields = "DeleteRequestFields",
        /// What is added to a request. It is done after the deletions.
        boxed add_request_fields: AddRequestFields = "AddRequestFields",
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
    /// Whether it was changed.
    pub struct UpdateRequestItemResponse {
        /// Who answers whom. Version 1 demands it.
        boxed response_header: ResponseHeader = "ResponseHeader",
        /// What came of it, or why nothing did.
        group outcome: Outcome<UpdateRequestItemResult> = "Outcome",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}

bibwire_core::group! {
    names crate::names::NAMES;
    /// What came of it.
    pub struct UpdateRequestItemResult {
        /// What identifies the item.
        one item_id: ItemId = "ItemId",
        /// What identifies the user.
        one user_id: UserId = "UserId",
        /// What is wanted: a hold, a loan, a copy.
        one request_type: SchemeValue<String> = "RequestType",
        /// What would do: this item, or any of the title.
        one request_scope_type: SchemeValue<String> = "RequestScopeType",
        /// When the item will be at hand.
        opt date_available: DateTime = "DateAvailable",
        /// Until when the item is kept for the user.
        opt hold_pickup_date: DateTime = "HoldPickupDate",
        /// A charge or a payment.
        boxed fiscal_transaction_information: FiscalTransactionInformation = "FiscalTransactionInformation",
        /// More of what is known of the item.
        boxed item_optional_fields: ItemOptionalFields = "ItemOptionalFields",
        /// More of what is known of the user.
        boxed user_optional_fields: UserOptionalFields = "UserOptionalFields",
    }
}
