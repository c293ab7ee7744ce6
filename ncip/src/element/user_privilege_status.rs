//! The element UserPrivilegeStatus.

use bibwire_core::xml::{Any, DateTime, SchemeValue};

bibwire_core::element! {
    names crate::names::NAMES;
    /// How it stands with the privilege.
    pub struct UserPrivilegeStatus {
        /// How it stands, such as `Active`.
        one user_privilege_status_type: SchemeValue<String> = "UserPrivilegeStatusType",
        /// Since when that is so.
        opt date_of_user_privilege_status: DateTime = "DateOfUserPrivilegeStatus",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}
