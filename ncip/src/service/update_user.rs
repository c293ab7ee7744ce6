//! The service UpdateUser.

use bibwire_core::xml::Any;

use crate::choice::{Outcome, User};
use crate::element::{AddUserFields, DeleteUserFields, InitiationHeader, MandatedAction, ResponseHeader, UserId};

bibwire_core::element! {
    names crate::names::NAMES;
    /// Asks that what is known of a user be changed.
    pub struct UpdateUser {
        /// Who sends the message to whom. Version 1 demands it.
        boxed initiation_header: InitiationHeader = "InitiationHeader",
        /// What is asked for has happened already, and must be accepted.
        opt mandated_action: MandatedAction = "MandatedAction",
        /// Who the user is.
        group user: User = "User",
        /// What is deleted of what is known of a user. It is done before the additions.
        boxed delete_user_fields: DeleteUserFields = "DeleteUserFields",
        /// What is added to what is known of a user. It is done after the deletions.
        boxed add_user_fields: AddUserFields = "AddUserFields",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}

bibwire_core::element! {
    names crate::names::NAMES;
    /// Whether it was changed.
    pub struct UpdateUserResponse {
        /// Who answers whom. Version 1 demands it.
        boxed response_header: ResponseHeader = "ResponseHeader",
        /// What came of it, or why nothing did.
        group outcome: Outcome<UpdateUserResult> = "Outcome",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}

bibwire_core::group! {
    names crate::names::NAMES;
    /// What came of it.
    pub struct UpdateUserResult {
        /// What identifies the user.
        one user_id: UserId = "UserId",
    }
}
