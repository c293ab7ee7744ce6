//! The element Pending.

use bibwire_core::xml::{Any, DateTime};

bibwire_core::element! {
    names crate::names::NAMES;
    /// The answer will come later.
    pub struct Pending {
        /// When an answer can be expected.
        opt date_of_expected_reply: DateTime = "DateOfExpectedReply",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}
