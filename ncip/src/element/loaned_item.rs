//! The element LoanedItem.

use bibwire_core::xml::{Any, Integer, SchemeValue};

use super::{Amount, BibliographicId, ItemId};
use crate::choice::LoanPeriod;

bibwire_core::element! {
    names crate::names::NAMES;
    /// An item that the user has on loan.
    pub struct LoanedItem {
        /// What identifies the item.
        one item_id: ItemId = "ItemId",
        /// What identifies a publication.
        many bibliographic_ids: BibliographicId = "BibliographicId",
        /// How often the user was reminded.
        opt reminder_level: Integer = "ReminderLevel",
        /// Until when the item is on loan.
        group loan_period: LoanPeriod = "LoanPeriod",
        /// An amount of money.
        boxed amount: Amount = "Amount",
        /// The title.
        opt title: String = "Title",
        /// The medium of the publication, such as `Book`.
        opt medium_type: SchemeValue<String> = "MediumType",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}
