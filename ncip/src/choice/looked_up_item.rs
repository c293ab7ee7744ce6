//! The item to be looked up: by its identifier, or by a request on it.

use crate::element::{ItemId, RequestId, VisibleItemId};

bibwire_core::either! {
    names crate::names::NAMES;
    /// The item to be looked up: by its identifier, or by a request on it.
    pub enum LookedUpItem {
        /// What identifies the item.
        one Item(ItemId) = "ItemId",
        /// What identifies the request.
        one Request(RequestId) = "RequestId",
        /// A number that can be seen on the item. Version 1 alone.
        one Visible(VisibleItemId) = "VisibleItemId",
    }
}
