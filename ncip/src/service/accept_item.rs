//! The service AcceptItem.

use bibwire_core::xml::{Any, DateTime, Flag, SchemeValue};

use crate::choice::{Outcome, ReturnBy};
use crate::element::{
    FiscalTransactionInformation, InitiationHeader, ItemId, ItemOptionalFields, MandatedAction, RequestId,
    ResponseHeader, UserId, UserOptionalFields,
};

bibwire_core::element! {
    names crate::names::NAMES;
    /// Announces an item that comes from elsewhere, such as an interlibrary loan, to be handled for a user.
    pub struct AcceptItem {
        /// Who sends the message to whom. Version 1 demands it.
        boxed initiation_header: InitiationHeader = "InitiationHeader",
        /// What is asked for has happened already, and must be accepted.
        opt mandated_action: MandatedAction = "MandatedAction",
        /// What identifies the request.
        one request_id: RequestId = "RequestId",
        /// What is to be done with the item, such as `Hold For Pickup`.
        one requested_action_type: SchemeValue<String> = "RequestedActionType",
        /// What identifies the user.
        boxed user_id: UserId = "UserId",
        /// What identifies the item.
        boxed item_id: ItemId = "ItemId",
        /// When the item is to be back.
        maybe return_by: ReturnBy = "ReturnBy",
        /// The loan cannot be renewed.
        opt renewal_not_permitted: Flag = "RenewalNotPermitted",
        /// A charge or a payment.
        boxed fiscal_transaction_information: FiscalTransactionInformation = "FiscalTransactionInformation",
        /// More of what is known of the item.
        boxed item_optional_fields: ItemOptionalFields = "ItemOptionalFields",
        /// More of what is known of the user.
        boxed user_optional_fields: UserOptionalFields = "UserOptionalFields",
        /// Where the item can be fetched. Since 2.0.
        opt pickup_location: SchemeValue<String> = "PickupLocation",
        /// Until when the item can be fetched.
        opt pickup_expiry_date: DateTime = "PickupExpiryDate",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}

bibwire_core::element! {
    names crate::names::NAMES;
    /// Whether the item was accepted.
    pub struct AcceptItemResponse {
        /// Who answers whom. Version 1 demands it.
        boxed response_header: ResponseHeader = "ResponseHeader",
        /// What came of it, or why nothing did.
        group outcome: Outcome<AcceptItemResult> = "Outcome",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}

bibwire_core::group! {
    names crate::names::NAMES;
    /// What came of it.
    pub struct AcceptItemResult {
        /// What identifies the request.
        one request_id: RequestId = "RequestId",
        /// What identifies the item.
        boxed item_id: ItemId = "ItemId",
    }
}
