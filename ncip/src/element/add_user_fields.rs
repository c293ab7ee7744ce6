//! The element AddUserFields.

use bibwire_core::xml::{Any, DateTime, SchemeValue};

use super::{AuthenticationInput, BlockOrTrap, NameInformation, UserAddressInformation, UserPrivilege, VisibleUserId};

bibwire_core::element! {
    names crate::names::NAMES;
    redacted;
    /// What is added to what is known of a user. It is done after the deletions.
    pub struct AddUserFields {
        /// A number that can be seen on the card of the user. Version 1 alone.
        many visible_user_ids: VisibleUserId = "VisibleUserId",
        /// Something that a user gave to be recognised, such as a number or a PIN.
        many authentication_inputs: AuthenticationInput = "AuthenticationInput",
        /// The name of the user.
        opt name_information: NameInformation = "NameInformation",
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
