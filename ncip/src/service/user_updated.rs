//! The service UserUpdated.

use bibwire_core::xml::Any;

use crate::element::{
    AddUserFields, DeleteUserFields, InitiationHeader, MessagingError, Problem, ResponseHeader, UserId,
};

bibwire_core::element! {
    names crate::names::NAMES;
    /// Tells that what is known of a user was changed.
    pub struct UserUpdated {
        /// Who sends the message to whom. Version 1 demands it.
        boxed initiation_header: InitiationHeader = "InitiationHeader",
        /// What identifies the user.
        one user_id: UserId = "UserId",
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
    /// Whether the notification was understood.
    pub struct UserUpdatedResponse {
        /// Who answers whom. Version 1 demands it.
        boxed response_header: ResponseHeader = "ResponseHeader",
        /// A message that could not be handled. Version 1 alone.
        many messaging_errors: MessagingError = "MessagingError",
        /// Something that is in the way.
        many problems: Problem = "Problem",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}
