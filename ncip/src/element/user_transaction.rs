//! The element UserTransaction.

use super::{LoanedItem, RequestedItem};

bibwire_core::element! {
    names crate::names::NAMES;
    /// What the user has on loan and has requested. Version 1 alone.
    pub struct UserTransaction {
        /// An item that the user has requested.
        many requested_items: RequestedItem = "RequestedItem",
        /// An item that the user has on loan.
        many loaned_items: LoanedItem = "LoanedItem",
    }
}
