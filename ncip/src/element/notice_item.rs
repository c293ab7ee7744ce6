//! The element NoticeItem.

use bibwire_core::xml::Any;

use super::{Amount, ItemDetails};

bibwire_core::element! {
    names crate::names::NAMES;
    /// An item that the notice is about.
    pub struct NoticeItem {
        /// An item, and what happened to it.
        one item_details: ItemDetails = "ItemDetails",
        /// An amount of money.
        boxed amount: Amount = "Amount",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}
