//! The service LookupRequest.

use bibwire_core::xml::{Any, DateTime, Integer, SchemeValue};

use crate::choice::{Outcome, RequestKey, Subject};
use crate::element::{
    AcknowledgedFeeAmount, InitiationHeader, ItemOptionalFields, PaidFeeAmount, ResponseHeader, ShippingInformation,
    UserId, UserOptionalFields,
};

bibwire_core::element! {
    names crate::names::NAMES;
    /// Asks how it stands with a request. Since 1.01.
    pub struct LookupRequest {
        /// Who sends the message to whom. Version 1 demands it.
        boxed initiation_header: InitiationHeader = "InitiationHeader",
        /// Which request it is.
        group request: RequestKey = "Request",
        /// What is wanted to be known of the request.
        many request_element_types: SchemeValue<String> = "RequestElementType",
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
    /// How it stands with the request. Since 1.01.
    pub struct LookupRequestResponse {
        /// Who answers whom. Version 1 demands it.
        boxed response_header: ResponseHeader = "ResponseHeader",
        /// What came of it, or why nothing did.
        group outcome: Outcome<LookupRequestResult> = "Outcome",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}

bibwire_core::group! {
    names crate::names::NAMES;
    /// What came of it.
    pub struct LookupRequestResult {
        /// The item, or the request for one.
        group subject: Subject = "Subject",
        /// What identifies the user.
        boxed user_id: UserId = "UserId",
        /// What is wanted: a hold, a loan, a copy.
        opt request_type: SchemeValue<String> = "RequestType",
        /// What would do: this item, or any of the title.
        opt request_scope_type: SchemeValue<String> = "RequestScopeType",
        /// How it stands with the request, such as `In Process`.
        opt request_status_type: SchemeValue<String> = "RequestStatusType",
        /// How many users come before, counted from 1.
        opt hold_queue_position: Integer = "HoldQueuePosition",
        /// How the item is sent.
        boxed shipping_information: ShippingInformation = "ShippingInformation",
        /// From when on the item is needed.
        opt earliest_date_needed: DateTime = "EarliestDateNeeded",
        /// Until when the item is needed.
        opt need_before_date: DateTime = "NeedBeforeDate",
        /// From when on the item can be fetched.
        opt pickup_date: DateTime = "PickupDate",
        /// Where the item can be fetched. Since 2.0.
        opt pickup_location: SchemeValue<String> = "PickupLocation",
        /// Until when the item can be fetched.
        opt pickup_expiry_date: DateTime = "PickupExpiryDate",
        /// When the user asked for it.
        opt date_of_user_request: DateTime = "DateOfUserRequest",
        /// When the item will be at hand.
        opt date_available: DateTime = "DateAvailable",
        /// The fee that the user agreed to pay.
        boxed acknowledged_fee_amount: AcknowledgedFeeAmount = "AcknowledgedFeeAmount",
        /// The fee that the user has paid. Since 1.01.
        boxed paid_fee_amount: PaidFeeAmount = "PaidFeeAmount",
        /// More of what is known of the item.
        boxed item_optional_fields: ItemOptionalFields = "ItemOptionalFields",
        /// More of what is known of the user.
        boxed user_optional_fields: UserOptionalFields = "UserOptionalFields",
    }
}
