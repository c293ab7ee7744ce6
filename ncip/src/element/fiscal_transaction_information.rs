//! The element FiscalTransactionInformation.

use bibwire_core::xml::{Any, DateTime, SchemeValue};

use super::{Amount, FiscalTransactionReferenceId, ItemDetails, RelatedFiscalTransactionReferenceId, RequestId};

bibwire_core::element! {
    names crate::names::NAMES;
    /// A charge or a payment.
    pub struct FiscalTransactionInformation {
        /// What is done with the money, such as `Charge` or `Payment`.
        one fiscal_action_type: SchemeValue<String> = "FiscalActionType",
        /// What identifies the entry.
        boxed fiscal_transaction_reference_id: FiscalTransactionReferenceId = "FiscalTransactionReferenceId",
        /// An entry that this one belongs to.
        many related_fiscal_transaction_reference_ids: RelatedFiscalTransactionReferenceId = "RelatedFiscalTransactionReferenceId",
        /// What the amount is for, such as `Fine`.
        one fiscal_transaction_type: SchemeValue<String> = "FiscalTransactionType",
        /// From when on it holds.
        opt valid_from_date: DateTime = "ValidFromDate",
        /// Until when it holds.
        opt valid_to_date: DateTime = "ValidToDate",
        /// An amount of money.
        one amount: Amount = "Amount",
        /// How it is paid.
        opt payment_method_type: SchemeValue<String> = "PaymentMethodType",
        /// What the amount is for, in words.
        opt fiscal_transaction_description: String = "FiscalTransactionDescription",
        /// What identifies the request.
        boxed request_id: RequestId = "RequestId",
        /// An item, and what happened to it.
        boxed item_details: ItemDetails = "ItemDetails",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}
