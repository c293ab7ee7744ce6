//! The service LookupItem.

use bibwire_core::xml::{Any, DateTime, Flag, SchemeValue};

use crate::choice::{LookedUpItem, Outcome, Subject};
use crate::element::{InitiationHeader, ItemOptionalFields, ItemTransaction, ResponseHeader};

bibwire_core::element! {
    names crate::names::NAMES;
    /// Asks what is known of an item.
    pub struct LookupItem {
        /// Who sends the message to whom. Version 1 demands it.
        boxed initiation_header: InitiationHeader = "InitiationHeader",
        /// The item, or the request that is on it.
        group item: LookedUpItem = "Item",
        /// What is wanted to be known of the item.
        many item_element_types: SchemeValue<String> = "ItemElementType",
        /// Whether it is wanted to be known who has the item.
        opt current_borrower_desired: Flag = "CurrentBorrowerDesired",
        /// Whether it is wanted to be known who has requests on the item.
        opt current_requesters_desired: Flag = "CurrentRequestersDesired",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}

bibwire_core::element! {
    names crate::names::NAMES;
    /// What is known of the item.
    pub struct LookupItemResponse {
        /// Who answers whom. Version 1 demands it.
        boxed response_header: ResponseHeader = "ResponseHeader",
        /// What came of it, or why nothing did.
        group outcome: Outcome<LookupItemResult> = "Outcome",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}

bibwire_core::group! {
    names crate::names::NAMES;
    /// What came of it.
    pub struct LookupItemResult {
        /// The item, or the request for one.
        group subject: Subject = "Subject",
        /// Until when the item is kept for the user.
        opt hold_pickup_date: DateTime = "HoldPickupDate",
        /// When the item was recalled.
        opt date_recalled: DateTime = "DateRecalled",
        /// Who has the item, and who waits for it.
        boxed item_transaction: ItemTransaction = "ItemTransaction",
        /// More of what is known of the item.
        boxed item_optional_fields: ItemOptionalFields = "ItemOptionalFields",
    }
}
