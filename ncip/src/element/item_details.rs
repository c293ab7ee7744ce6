//! The element ItemDetails.

use bibwire_core::xml::{Any, DateTime};

use super::{BibliographicDescription, ItemId};
use crate::choice::LoanPeriod;

bibwire_core::element! {
    names crate::names::NAMES;
    /// An item, and what happened to it.
    pub struct ItemDetails {
        /// What identifies the item.
        one item_id: ItemId = "ItemId",
        /// The description of a publication.
        one bibliographic_description: BibliographicDescription = "BibliographicDescription",
        /// When the item was lent.
        opt date_checked_out: DateTime = "DateCheckedOut",
        /// When the loan was renewed.
        many date_reneweds: DateTime = "DateRenewed",
        /// Until when the item is on loan.
        maybe loan_period: LoanPeriod = "LoanPeriod",
        /// When the item was returned.
        opt date_returned: DateTime = "DateReturned",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}
