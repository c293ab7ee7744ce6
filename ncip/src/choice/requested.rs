//! What is requested: items, or any items of titles.

use crate::element::{BibliographicId, ItemId};

bibwire_core::either! {
    names crate::names::NAMES;
    /// What is requested: items, or any items of titles.
    pub enum Requested {
        /// What identifies the item.
        many Items(ItemId) = "ItemId",
        /// Any item of a title, or the named ones of them.
        group Titles(RequestedTitles) = "Titles",
    }
}

bibwire_core::group! {
    names crate::names::NAMES;
    /// Titles, and perhaps items of them.
    pub struct RequestedTitles {
        /// What identifies a publication.
        many bibliographic_ids: BibliographicId = "BibliographicId",
        /// What identifies the item.
        many item_ids: ItemId = "ItemId",
    }
}
