//! The element FiscalTransactionReferenceId.

use bibwire_core::xml::{Any, SchemeValue};

bibwire_core::element! {
    names crate::names::NAMES;
    /// What identifies the entry.
    pub struct FiscalTransactionReferenceId {
        /// The agency: a library, or another institution.
        one agency_id: SchemeValue<String> = "AgencyId",
        /// The number of the entry.
        one fiscal_transaction_identifier_value: String = "FiscalTransactionIdentifierValue",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}
