//! Which items are looked up: those of titles, those of holdings, or single ones.

use crate::element::{BibliographicId, ItemId};

bibwire_core::either! {
    names crate::names::NAMES;
    /// Which items are looked up: those of titles, those of holdings, or single ones.
    pub enum ItemSet {
        /// What identifies a publication.
        many Titles(BibliographicId) = "BibliographicId",
        /// The number of what is held. Since 2.02.
        many Holdings(String) = "HoldingsSetId",
        /// What identifies the item.
        many Items(ItemId) = "ItemId",
    }
}
