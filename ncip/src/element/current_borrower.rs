//! The element CurrentBorrower.

use bibwire_core::xml::Any;

use super::UserId;

bibwire_core::element! {
    names crate::names::NAMES;
    redacted;
    /// Who has the item on loan.
    pub struct CurrentBorrower {
        /// What identifies the user.
        one user_id: UserId = "UserId",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}
