//! The element ItemInformation.

use bibwire_core::xml::{Any, DateTime};

use super::{CurrentBorrower, CurrentRequester, ItemId, ItemOptionalFields, ItemTransaction, RequestId};
use crate::choice::Outcome;

bibwire_core::element! {
    names crate::names::NAMES;
    /// An item of what is held. Since 2.02.
    pub struct ItemInformation {
        /// What identifies the item.
        boxed item_id: ItemId = "ItemId",
        /// What came of it, or why nothing did.
        group outcome: Outcome<ItemContent> = "Outcome",
    }
}

bibwire_core::group! {
    names crate::names::NAMES;
    /// What is known of an item.
    pub struct ItemContent {
        /// What identifies the request.
        many request_ids: RequestId = "RequestId",
        /// Who has the item on loan.
        opt current_borrower: CurrentBorrower = "CurrentBorrower",
        /// Who has a request on the item.
        many current_requesters: CurrentRequester = "CurrentRequester",
        /// When the item is due.
        opt date_due: DateTime = "DateDue",
        /// When the item was recalled.
        opt date_recalled: DateTime = "DateRecalled",
        /// Until when the item is kept for the user.
        opt hold_pickup_date: DateTime = "HoldPickupDate",
        /// Who has the item, and who waits for it.
        boxed item_transaction: ItemTransaction = "ItemTransaction",
        /// More of what is known of the item.
        boxed item_optional_fields: ItemOptionalFields = "ItemOptionalFields",
        /// A note on the item. Since 2.02.
        opt item_note: String = "ItemNote",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}
