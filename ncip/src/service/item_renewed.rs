//! The service ItemRenewed.

use bibwire_core::xml::{Any, DateTime, Integer};

use crate::element::{
    FiscalTransactionInformation, InitiationHeader, ItemId, ItemOptionalFields, MessagingError, Problem,
    ResponseHeader, UserId, UserOptionalFields,
};

bibwire_core::element! {
    names crate::names::NAMES;
    /// Tells that a loan was renewed.
    pub struct ItemRenewed {
        /// Who sends the message to whom. Version 1 demands it.
        boxed initiation_header: InitiationHeader = "InitiationHeader",
        /// What identifies the user.
        boxed user_id: UserId = "UserId",
        /// What identifies the item.
        one item_id: ItemId = "ItemId",
        /// When the item is due.
        one date_due: DateTime = "DateDue",
        /// How often the loan was renewed.
        opt renewal_count: Integer = "RenewalCount",
        /// A charge or a payment.
        boxed fiscal_transaction_information: FiscalTransactionInformation = "FiscalTransactionInformation",
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
    pub struct ItemRenewedResponse {
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
