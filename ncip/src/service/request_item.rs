//! The service RequestItem.

use bibwire_core::xml::{Any, DateTime, SchemeValue};

use crate::choice::{Outcome, Requested, Subject, User};
use crate::element::{
    AcknowledgedFeeAmount, FiscalTransactionInformation, InitiationHeader, ItemOptionalFields, MandatedAction,
    PaidFeeAmount, RequestId, ResponseHeader, ShippingInformation, UserId, UserOptionalFields,
};

bibwire_core::element! {
    names crate::names::NAMES;
    /// Asks for an item for a user.
    pub struct RequestItem {
        /// Who sends the message to whom. Version 1 demands it.
        boxed initiation_header: InitiationHeader = "InitiationHeader",
        /// What is asked for has happened already, and must be accepted.
        opt mandated_action: MandatedAction = "MandatedAction",
        /// Who the user is.
        group user: User = "User",
        /// What is requested.
        group requested: Requested = "Requested",
        /// What identifies the request.
        boxed request_id: RequestId = "RequestId",
        /// What is wanted: a hold, a loan, a copy.
        one request_type: SchemeValue<String> = "RequestType",
        /// What would do: this item, or any of the title.
        one request_scope_type: SchemeValue<String> = "RequestScopeType",
        /// More of what is known of the item.
        boxed item_optional_fields: ItemOptionalFields = "ItemOptionalFields",
        /// How the item is sent.
        boxed shipping_information: ShippingInformation = "ShippingInformation",
        /// From when on the item is needed.
        opt earliest_date_needed: DateTime = "EarliestDateNeeded",
        /// Until when the item is needed.
        opt need_before_date: DateTime = "NeedBeforeDate",
        /// Where the item can be fetched. Since 2.0.
        opt pickup_location: SchemeValue<String> = "PickupLocation",
        /// Until when the item can be fetched.
        opt pickup_expiry_date: DateTime = "PickupExpiryDate",
        /// The fee that the user agreed to pay.
        boxed acknowledged_fee_amount: AcknowledgedFeeAmount = "AcknowledgedFeeAmount",
        /// The fee that the user has paid. Since 1.01.
        boxed paid_fee_amount: PaidFeeAmount = "PaidFeeAmount",
        /// A restriction on the use of the item that the user accepted.
        many acknowledged_item_use_restriction_types: SchemeValue<String> = "AcknowledgedItemUseRestrictionType",
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
    /// Whether the request was entered.
    pub struct RequestItemResponse {
        /// Who answers whom. Version 1 demands it.
        boxed response_header: ResponseHeader = "ResponseHeader",
        /// What came of it, or why nothing did.
        group outcome: Outcome<RequestItemResult> = "Outcome",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}

bibwire_core::group! {
    names crate::names::NAMES;
    /// What came of it.
    pub struct RequestItemResult {
        /// The item, or the request for one.
        group subject: Subject = "Subject",
        /// What identifies the user.
        one user_id: UserId = "UserId",
        /// What is wanted: a hold, a loan, a copy.
        one request_type: SchemeValue<String> = "RequestType",
        /// What would do: this item, or any of the title.
        one request_scope_type: SchemeValue<String> = "RequestScopeType",
        /// How the item is sent.
        boxed shipping_information: ShippingInformation = "ShippingInformation",
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
