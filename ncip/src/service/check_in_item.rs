//! The service CheckInItem.

use bibwire_core::xml::{Any, SchemeValue};

use crate::choice::Outcome;
use crate::element::{
    FiscalTransactionInformation, InitiationHeader, ItemId, ItemOptionalFields, MandatedAction, ResponseHeader,
    RoutingInformation, UserId, UserOptionalFields,
};

bibwire_core::element! {
    names crate::names::NAMES;
    /// Asks that an item be taken back.
    pub struct CheckInItem {
        /// Who sends the message to whom. Version 1 demands it.
        boxed initiation_header: InitiationHeader = "InitiationHeader",
        /// What is asked for has happened already, and must be accepted.
        opt mandated_action: MandatedAction = "MandatedAction",
        /// What identifies the item.
        one item_id: ItemId = "ItemId",
        /// What is wanted to be known of the item.
        many item_element_types: SchemeValue<String> = "ItemElementType",
        /// What is wanted to be known of the user.
        many user_element_types: SchemeValue<String> = "UserElementType",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}

bibwire_core::element! {
    names crate::names::NAMES;
    /// Whether the item was taken back, and where it goes from here.
    pub struct CheckInItemResponse {
        /// Who answers whom. Version 1 demands it.
        boxed response_header: ResponseHeader = "ResponseHeader",
        /// What came of it, or why nothing did.
        group outcome: Outcome<CheckInItemResult> = "Outcome",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}

bibwire_core::group! {
    names crate::names::NAMES;
    /// What came of it.
    pub struct CheckInItemResult {
        /// What identifies the item.
        one item_id: ItemId = "ItemId",
        /// What identifies the user.
        boxed user_id: UserId = "UserId",
        /// Where the item goes next.
        boxed routing_information: RoutingInformation = "RoutingInformation",
        /// A charge or a payment.
        boxed fiscal_transaction_information: FiscalTransactionInformation = "FiscalTransactionInformation",
        /// More of what is known of the item.
        boxed item_optional_fields: ItemOptionalFields = "ItemOptionalFields",
        /// More of what is known of the user.
        boxed user_optional_fields: UserOptionalFields = "UserOptionalFields",
    }
}
