//! The service ItemRequestCancelled.

use bibwire_core::xml::{Any, SchemeValue};

use crate::choice::Subject;
use crate::element::{
    FiscalTransactionInformation, InitiationHeader, ItemOptionalFields, MessagingError, Problem, ResponseHeader,
    UserId, UserOptionalFields,
};

bibwire_core::element! {
    names crate::names::NAMES;
    /// Tells that a request was cancelled.
    pub struct ItemRequestCancelled {
        /// Who sends the message to whom. Version 1 demands it.
        boxed initiation_header: InitiationHeader = "InitiationHeader",
        /// What identifies the user.
        one user_id: UserId = "UserId",
        /// The item, or the request for one.
        group subject: Subject = "Subject",
        /// What is wanted: a hold, a loan, a copy.
        one request_type: SchemeValue<String> = "RequestType",
        /// What would do: this item, or any of the title.
        opt request_scope_type: SchemeValue<String> = "RequestScopeType",
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
    pub struct ItemRequestCancelledResponse {
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
