//! The service CreateUser.

use bibwire_core::xml::{Any, DateTime, SchemeValue};

use crate::choice::{Outcome, User};
use crate::element::{
    BlockOrTrap, InitiationHeader, MandatedAction, NameInformation, ResponseHeader, UserAddressInformation, UserId,
    UserPrivilege, VisibleUserId,
};

bibwire_core::element! {
    names crate::names::NAMES;
    redacted;
    /// Asks that a user be entered.
    pub struct CreateUser {
        /// Who sends the message to whom. Version 1 demands it.
        boxed initiation_header: InitiationHeader = "InitiationHeader",
        /// What is asked for has happened already, and must be accepted.
        opt mandated_action: MandatedAction = "MandatedAction",
        /// Who the user is.
        maybe user: User = "User",
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
    /// Whether the user was entered, and how the user is identified.
    pub struct CreateUserResponse {
        /// Who answers whom. Version 1 demands it.
        boxed response_header: ResponseHeader = "ResponseHeader",
        /// What came of it, or why nothing did.
        group outcome: Outcome<CreateUserResult> = "Outcome",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}

bibwire_core::group! {
    names crate::names::NAMES;
    /// What came of it.
    pub struct CreateUserResult {
        /// What identifies the user.
        one user_id: UserId = "UserId",
    }
}
