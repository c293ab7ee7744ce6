//! The service ItemShipped.

use bibwire_core::xml::{Any, DateTime};

use crate::choice::Subject;
use crate::element::{
    InitiationHeader, ItemOptionalFields, MessagingError, Problem, ResponseHeader, ShippingInformation, UserId,
    UserOptionalFields,
};

bibwire_core::element! {
    names crate::names::NAMES;
    /// Tells that an item was sent off.
    pub struct ItemShipped {
        /// Who sends the message to whom. Version 1 demands it.
        boxed initiation_header: InitiationHeader = "InitiationHeader",
        /// The item, or the request for one.
        group subject: Subject = "Subject",
        /// What identifies the user.
        boxed user_id: UserId = "UserId",
        /// When the item was sent off.
        one date_shipped: DateTime = "DateShipped",
        /// How the item is sent.
        one shipping_information: ShippingInformation = "ShippingInformation",
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
    pub struct ItemShippedResponse {
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
