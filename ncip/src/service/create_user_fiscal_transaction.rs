//! The service CreateUserFiscalTransaction.

use bibwire_core::xml::Any;

use crate::choice::{Outcome, User};
use crate::element::{
    FiscalTransactionInformation, FiscalTransactionReferenceId, InitiationHeader, MandatedAction, ResponseHeader,
    UserId,
};

bibwire_core::element! {
    names crate::names::NAMES;
    /// Asks that a charge or a payment be entered in the account of a user.
    pub struct CreateUserFiscalTransaction {
        /// Who sends the message to whom. Version 1 demands it.
        boxed initiation_header: InitiationHeader = "InitiationHeader",
        /// What is asked for has happened already, and must be accepted.
        opt mandated_action: MandatedAction = "MandatedAction",
        /// Who the user is.
        group user: User = "User",
        /// A charge or a payment.
        one fiscal_transaction_information: FiscalTransactionInformation = "FiscalTransactionInformation",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}

bibwire_core::element! {
    names crate::names::NAMES;
    /// Whether the entry was made, and how it is identified.
    pub struct CreateUserFiscalTransactionResponse {
        /// Who answers whom. Version 1 demands it.
        boxed response_header: ResponseHeader = "ResponseHeader",
        /// What came of it, or why nothing did.
        group outcome: Outcome<CreateUserFiscalTransactionResult> = "Outcome",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}

bibwire_core::group! {
    names crate::names::NAMES;
    /// What came of it.
    pub struct CreateUserFiscalTransactionResult {
        /// What identifies the user.
        one user_id: UserId = "UserId",
        /// What identifies the entry.
        one fiscal_transaction_reference_id: FiscalTransactionReferenceId = "FiscalTransactionReferenceId",
    }
}
