//! What a notice to a user is about.

use crate::element::{NoticeItem, UserFiscalAccount, UserPrivilege};

bibwire_core::either! {
    names crate::names::NAMES;
    /// What a notice to a user is about.
    pub enum NoticeSubject {
        /// An item that the notice is about.
        many Items(NoticeItem) = "NoticeItem",
        /// What the user owes, and for what.
        one Account(UserFiscalAccount) = "UserFiscalAccount",
        /// What the user may do with an agency.
        one Privilege(UserPrivilege) = "UserPrivilege",
    }
}
