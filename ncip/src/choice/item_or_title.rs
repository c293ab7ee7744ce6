//! What was requested: an item, or a title.

use crate::element::{BibliographicId, ItemId, RequestId};

bibwire_core::either! {
    names crate::names::NAMES;
    /// What was requested: an item, or a title.
    pub enum ItemOrTitle {
        /// What identifies the item.
        one Item(ItemId) = "ItemId",
        /// Any item of a title.
        group Title(RequestedTitle) = "RequestedTitle",
    }
}

bibwire_core::group! {
    names crate::names::NAMES;
    /// A title, and the request for it.
    pub struct RequestedTitle {
        /// What identifies a publication.
        one bibliographic_id: BibliographicId = "BibliographicId",
        /// What identifies the request.
        one request_id: RequestId = "RequestId",
    }
}
