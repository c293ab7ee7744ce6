//! What a message is about: an item, or a request and perhaps the item that it got.

use crate::element::{ItemId, RequestId};

bibwire_core::either! {
    names crate::names::NAMES;
    /// What a message is about: an item, or a request and perhaps the item that it got.
    pub enum Subject {
        /// What identifies the item.
        one Item(ItemId) = "ItemId",
        /// By the request, and perhaps the item.
        group Request(RequestAndItem) = "Request",
    }
}

bibwire_core::group! {
    names crate::names::NAMES;
    /// A request, and perhaps the item that it got.
    pub struct RequestAndItem {
        /// What identifies the request.
        one request_id: RequestId = "RequestId",
        /// What identifies the item.
        boxed item_id: ItemId = "ItemId",
    }
}
