//! The element AccountDetails.

use bibwire_core::xml::{Any, DateTime};

use super::FiscalTransactionInformation;

bibwire_core::element! {
    names crate::names::NAMES;
    /// One entry of the account.
    pub struct AccountDetails {
        /// When the amount was incurred.
        one accrual_date: DateTime = "AccrualDate",
        /// A charge or a payment.
        one fiscal_transaction_information: FiscalTransactionInformation = "FiscalTransactionInformation",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}
