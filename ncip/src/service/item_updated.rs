//! The service ItemUpdated.

use bibwire_core::xml::Any;

use crate::element::{
    AddItemFields, DeleteItemFields, InitiationHeader, ItemId, MessagingError, Problem, ResponseHeader,
};

bibwire_core::element! {
    names crate::names::NAMES;
    /// Tells that what is known of an item was changed.
    pub struct ItemUpdated {
        /// Who sends the message to whom. Version 1 demands it.
        boxed initiation_header: InitiationHeader = "InitiationHeader",
        /// What identifies the item.
        one item_id: ItemId = "ItemId",
        /// What is deleted of what is known of an item. It is done before the additions.
        boxed delete_item_fields: DeleteItemFields = "DeleteItemFields",
        /// What is added to what is known of an item. It is done after the deletions.
        boxed add_item_fields: AddItemFields = "AddItemFields",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}

bibwire_core::element! {
    names crate::names::NAMES;
    /// Whether the notification was understood.
    pub struct ItemUpdatedResponse {
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
