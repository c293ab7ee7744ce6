//! The element ItemTransaction.

use bibwire_core::xml::Any;

use super::{CurrentBorrower, CurrentRequester};

bibwire_core::element! {
    names crate::names::NAMES;
    /// Who has the item, and who waits for it.
    pub struct ItemTransaction {
        /// Who has the item on loan.
        opt current_borrower: CurrentBorrower = "CurrentBorrower",
        /// Who has a request on the item.
        many current_requesters: CurrentRequester = "CurrentRequester",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}
