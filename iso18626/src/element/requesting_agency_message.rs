//! The element requestingAgencyMessage.

use super::Header;
use crate::code::Action;

bibwire_core::element! {
    names crate::names::NAMES;
    /// What the requesting library says on its request: a question, a wish, or what has happened to the item.
    ///
    /// ```
    /// use bibwire_iso18626::code::Action;
    /// use bibwire_iso18626::element::RequestingAgencyMessage;
    ///
    /// let renewal = RequestingAgencyMessage { action: Action::Renew, ..RequestingAgencyMessage::default() };
    /// assert_eq!(renewal.note, None);
    /// ```
    pub struct RequestingAgencyMessage {
        /// Which request it is about.
        one header: Header = "header",
        /// What is wanted, or was done.
        one action: Action = "action",
        /// What else the supplier's staff should read.
        opt note: String = "note",
    }
}
