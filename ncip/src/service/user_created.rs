//! The service UserCreated.

use bibwire_core::xml::{Any, DateTime, SchemeValue};

use crate::element::{
    BlockOrTrap, InitiationHeader, MessagingError, NameInformation, Problem, ResponseHeader, UserAddressInformation,
    UserId, UserPrivilege, VisibleUserId,
};

bibwire_core::element! {
    names crate::names::NAMES;
    redacted;
    /// Tells that a user was entered.
    pub struct UserCreated {
        /// Who sends the message to whom. Version 1 demands it.
        boxed initiation_header: InitiationHeader = "InitiationHeader",
        /// What identifies the user.
        one user_id: UserId = "UserId",
        /// A number that can be seen on the card of the user. Version 1 alone.
        many visible_user_ids: VisibleUserId = "VisibleUserId",
        /// The name of the user.
        one name_information: NameInformation = "NameInformation",
        /// An address of the user, and from when to when it holds.
        many user_address_information: UserAddressInformation = "UserAddressInformation",
        /// When the user was born.
        opt date_of_birth: DateTime = "DateOfBirth",
        /// A language in which the user wants to be addressed.
        many user_languages: SchemeValue<String> = "UserLanguage",
        /// What the user may do with an agency.
        many user_privileges: UserPrivilege = "UserPrivilege",
        /// Something that keeps the user from borrowing, or that staff are to notice.
        many blocks_and_traps: BlockOrTrap = "BlockOrTrap",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}

bibwire_core::element! {
    names crate::names::NAMES;
    /// Whether the notification was understood.
    pub struct UserCreatedResponse {
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
