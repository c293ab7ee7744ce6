//! The service DeleteUser.

use bibwire_core::xml::Any;

use crate::choice::{Outcome, User};
use crate::element::{InitiationHeader, MandatedAction, ResponseHeader, UserId};

bibwire_core::element! {
    names crate::names::NAMES;
    /// Asks that a user be deleted. Since 2.0.
    pub struct DeleteUser {
        /// Who sends the message to whom. Version 1 demands it.
        boxed initiation_header: InitiationHeader = "InitiationHeader",
        /// What is asked for has happened already, and must be accepted.
        opt mandated_action: MandatedAction = "MandatedAction",
        /// Who the user is.
        group user: User = "User",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}

bibwire_core::element! {
    names crate::names::NAMES;
    /// Whether the user was deleted.
    pub struct DeleteUserResponse {
        /// Who answers whom. Version 1 demands it.
        boxed response_header: ResponseHeader = "ResponseHeader",
        /// What came of it, or why nothing did.
        group outcome: Outcome<DeleteUserResult> = "Outcome",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}

bibwire_core::group! {
    names crate::names::NAMES;
    /// What came of it.
    pub struct DeleteUserResult {
        /// What identifies the user.
        one user_id: UserId = "UserId",
    }
}
