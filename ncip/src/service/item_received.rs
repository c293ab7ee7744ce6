//! The service ItemReceived.

use bibwire_core::xml::{Any, DateTime};

use crate::element::{
    InitiationHeader, ItemId, ItemOptionalFields, MessagingError, Problem, RequestId, ResponseHeader, UserId,
    UserOptionalFields,
};

bibwire_core::element! {
    names crate::names::NAMES;
    /// Tells that an item arrived.
    pub struct ItemReceived {
        /// Who sends the message to whom. Version 1 demands it.
        boxed initiation_header: InitiationHeader = "InitiationHeader",
        /// What identifies the item.
        one item_id: ItemId = "ItemId",
        /// What identifies the user.
        boxed user_id: UserId = "UserId",
        /// What identifies the request.
        boxed request_id: RequestId = "RequestId",
        /// When the item arrived.
        one date_received: DateTime = "DateReceived",
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
    pub struct ItemReceivedResponse {
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
