//! The service ItemRequested.

use bibwire_core::xml::{Any, DateTime, SchemeValue};

use crate::choice::ItemOrTitle;
use crate::element::{
    InitiationHeader, ItemOptionalFields, MessagingError, Problem, ResponseHeader, ShippingInformation, UserId,
    UserOptionalFields,
};

bibwire_core::element! {
    names crate::names::NAMES;
    /// Tells that something was requested.
    pub struct ItemRequested {
        /// Who sends the message to whom. Version 1 demands it.
        boxed initiation_header: InitiationHeader = "InitiationHeader",
        /// What identifies the user.
        one user_id: UserId = "UserId",
        /// What was requested.
        group requested: ItemOrTitle = "Requested",
        /// What is wanted: a hold, a loan, a copy.
        one request_type: SchemeValue<String> = "RequestType",
        /// What would do: this item, or any of the title.
        one request_scope_type: SchemeValue<String> = "RequestScopeType",
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
        /// When the user asked for it.
        opt date_of_user_request: DateTime = "DateOfUserRequest",
        /// When the item will be at hand.
        opt date_available: DateTime = "DateAvailable",
        /// More of what is known of the item.
        boxed item_optional_fields: ItemOptionalFields = "ItemOptionalFields",
        /// More of what is known of the user.
        boxed user_optional_fields: UserOptionalFields = "UserOptionalFields",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}

bibwire_core::element! {
    names crate::names::NAMES;
    /// Whether the notification was understood.
    pub struct ItemRequestedResponse {
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
