//! The service UserFiscalTransactionCreated.

use bibwire_core::xml::Any;

use crate::element::{FiscalTransactionInformation, InitiationHeader, MessagingError, Problem, ResponseHeader, UserId};

bibwire_core::element! {
    names crate::names::NAMES;
    /// Tells that a charge or a payment was entered.
    pub struct UserFiscalTransactionCreated {
        /// Who sends the message to whom. Version 1 demands it.
        boxed initiation_header: InitiationHeader = "InitiationHeader",
        /// What identifies the user.
        one user_id: UserId = "UserId",
        /// A charge or a payment.
        one fiscal_transaction_information: FiscalTransactionInformation = "FiscalTransactionInformation",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}

bibwire_core::element! {
    names crate::names::NAMES;
    /// Whether the notification was understood.
    pub struct UserFiscalTransactionCreatedResponse {
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
