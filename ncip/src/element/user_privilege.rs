//! The element UserPrivilege.

use bibwire_core::xml::{Any, DateTime, SchemeValue};

use super::{UserPrivilegeFee, UserPrivilegeStatus};

bibwire_core::element! {
    names crate::names::NAMES;
    /// What the user may do with an agency.
    pub struct UserPrivilege {
        /// The agency: a library, or another institution.
        one agency_id: SchemeValue<String> = "AgencyId",
        /// A privilege that the agency grants to users.
        one agency_user_privilege_type: SchemeValue<String> = "AgencyUserPrivilegeType",
        /// From when on it holds.
        opt valid_from_date: DateTime = "ValidFromDate",
        /// Until when it holds.
        opt valid_to_date: DateTime = "ValidToDate",
        /// What the privilege costs.
        boxed user_privilege_fee: UserPrivilegeFee = "UserPrivilegeFee",
        /// How it stands with the privilege.
        boxed user_privilege_status: UserPrivilegeStatus = "UserPrivilegeStatus",
        /// The privilege in words.
        opt user_privilege_description: String = "UserPrivilegeDescription",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}
