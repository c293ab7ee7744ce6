//! The service ItemRequestUpdated.

use bibwire_core::xml::Any;

use crate::choice::RequestKey;
use crate::element::{
    AddRequestFields, DeleteRequestFields, InitiationHeader, ItemOptionalFields, MessagingError, Problem,
    ResponseHeader, UserOptionalFields,
};

bibwire_core::element! {
    names crate::names::NAMES;
    /// Tells that a request was changed.
    pub struct ItemRequestUpdated {
        /// Who sends the message to whom. Version 1 demands it.
        boxed initiation_header: InitiationHeader = "InitiationHeader",
        /// Which request it is.
        group request: RequestKey = "Request",
        /// What is deleted of a request. It is done before the additions.
        boxed delete_request_fields: DeleteRequestFields = "DeleteRequestFields",
        /// What is added to a request. It is done after the deletions.
        boxed add_request_fields: AddRequestFields = "AddRequestFields",
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
    pub struct ItemRequestUpdatedResponse {
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
