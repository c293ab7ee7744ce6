//! The service CirculationStatusChangeReported.

use bibwire_core::xml::Any;

use crate::choice::ReportedChange;
use crate::element::{
    FiscalTransactionInformation, InitiationHeader, ItemId, ItemOptionalFields, MessagingError, Problem,
    ResponseHeader, UserId, UserOptionalFields,
};

bibwire_core::element! {
    names crate::names::NAMES;
    /// Tells that a user reported something of an item.
    pub struct CirculationStatusChangeReported {
        /// Who sends the message to whom. Version 1 demands it.
        boxed initiation_header: InitiationHeader = "InitiationHeader",
        /// What identifies the item.
        one item_id: ItemId = "ItemId",
        /// What identifies the user.
        one user_id: UserId = "UserId",
        /// What the user reports.
        group change: ReportedChange = "Change",
        /// More of what is known of the item.
        boxed item_optional_fields: ItemOptionalFields = "ItemOptionalFields",
        /// More of what is known of the user.
        boxed user_optional_fields: UserOptionalFields = "UserOptionalFields",
        /// A charge or a payment.
        boxed fiscal_transaction_information: FiscalTransactionInformation = "FiscalTransactionInformation",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}

bibwire_core::element! {
    names crate::names::NAMES;
    /// Whether the notification was understood.
    pub struct CirculationStatusChangeReportedResponse {
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
