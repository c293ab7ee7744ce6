//! The service DeleteItem.

use bibwire_core::xml::Any;

use crate::choice::Outcome;
use crate::element::{InitiationHeader, ItemId, MandatedAction, ResponseHeader};

bibwire_core::element! {
    names crate::names::NAMES;
    /// Asks that an item be deleted. Since 2.0.
    pub struct DeleteItem {
        /// Who sends the message to whom. Version 1 demands it.
        boxed initiation_header: InitiationHeader = "InitiationHeader",
        /// What is asked for has happened already, and must be accepted.
        opt mandated_action: MandatedAction = "MandatedAction",
        /// What identifies the item.
        one item_id: ItemId = "ItemId",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}

bibwire_core::element! {
    names crate::names::NAMES;
    /// Whether the item was deleted.
    pub struct DeleteItemResponse {
        /// Who answers whom. Version 1 demands it.
        boxed response_header: ResponseHeader = "ResponseHeader",
        /// What came of it, or why nothing did.
        group outcome: Outcome<DeleteItemResult> = "Outcome",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}

bibwire_core::group! {
    names crate::names::NAMES;
    /// What came of it.
    pub struct DeleteItemResult {
        /// What identifies the item.
        one item_id: ItemId = "ItemId",
    }
}
