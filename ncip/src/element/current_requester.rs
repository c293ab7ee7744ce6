//! The element CurrentRequester.

use bibwire_core::xml::Any;

use super::UserId;

bibwire_core::element! {
    names crate::names::NAMES;
    redacted;
    /// Who has a request on the item.
    pub struct CurrentRequester {
        /// What identifies the user.
        one user_id: UserId = "UserId",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}
