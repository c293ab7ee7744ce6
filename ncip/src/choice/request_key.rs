//! Which request is meant: by its identifier, or by who requested what.

use bibwire_core::xml::SchemeValue;

use super::User;
use crate::element::{ItemId, RequestId};

bibwire_core::either! {
    names crate::names::NAMES;
    /// Which request is meant: by its identifier, or by who requested what.
    pub enum RequestKey {
        /// By who requested what.
        group Parts(RequestParts) = "Parts",
        /// What identifies the request.
        one Id(RequestId) = "RequestId",
    }
}

bibwire_core::group! {
    names crate::names::NAMES;
    /// Who requested which item, and how.
    pub struct RequestParts {
        /// Who the user is.
        group user: User = "User",
        /// What identifies the item.
        one item_id: ItemId = "ItemId",
        /// What is wanted: a hold, a loan, a copy.
        one request_type: SchemeValue<String> = "RequestType",
    }
}
