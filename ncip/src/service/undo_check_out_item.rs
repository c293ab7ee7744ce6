//! The service UndoCheckOutItem.

use bibwire_core::xml::Any;

use crate::choice::{Outcome, User};
use crate::element::{
    FiscalTransactionInformation, InitiationHeader, ItemId, MandatedAction, RequestId, ResponseHeader, UserId,
};

bibwire_core::element! {
    names crate::names::NAMES;
    /// Asks that the check-out just made be undone.
    pub struct UndoCheckOutItem {
        /// Who sends the message to whom. Version 1 demands it.
        boxed initiation_header: InitiationHeader = "InitiationHeader",
        /// What is asked for has happened already, and must be accepted.
        opt mandated_action: MandatedAction = "MandatedAction",
        /// What identifies the item.
        one item_id: ItemId = "ItemId",
        /// Who the user is.
        maybe user: User = "User",
        /// What identifies the request.
        boxed request_id: RequestId = "RequestId",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}

bibwire_core::element! {
    names crate::names::NAMES;
    /// Whether the check-out was undone.
    pub struct UndoCheckOutItemResponse {
        /// Who answers whom. Version 1 demands it.
        boxed response_header: ResponseHeader = "ResponseHeader",
        /// What came of it, or why nothing did.
        group outcome: Outcome<UndoCheckOutItemResult> = "Outcome",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}

bibwire_core::group! {
    names crate::names::NAMES;
    /// What came of it.
    pub struct UndoCheckOutItemResult {
        /// What identifies the item.
        one item_id: ItemId = "ItemId",
        /// What identifies the user.
        boxed user_id: UserId = "UserId",
        /// A charge or a payment.
        boxed fiscal_transaction_information: FiscalTransactionInformation = "FiscalTransactionInformation",
    }
}
