//! The service UpdateItem.

use bibwire_core::xml::Any;

use crate::choice::Outcome;
use crate::element::{AddItemFields, DeleteItemFields, InitiationHeader, ItemId, MandatedAction, ResponseHeader};

bibwire_core::element! {
    names crate::names::NAMES;
    /// Asks that what is known of an item be changed.
    pub struct UpdateItem {
        /// Who sends the message to whom. Version 1 demands it.
        boxed initiation_header: InitiationHeader = "InitiationHeader",
        /// What is asked for has happened already, and must be accepted.
        opt mandated_action: MandatedAction = "MandatedAction",
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
    /// Whether it was changed.
    pub struct UpdateItemResponse {
        /// Who answers whom. Version 1 demands it.
        boxed response_header: ResponseHeader = "ResponseHeader",
        /// What came of it, or why nothing did.
        group outcome: Outcome<UpdateItemResult> = "Outcome",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}

bibwire_core::group! {
    names crate::names::NAMES;
    /// What came of it.
    pub struct UpdateItemResult {
        /// What identifies the item.
        one item_id: ItemId = "ItemId",
    }
}
