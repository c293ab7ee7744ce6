//! Who a user is: by an identifier, or by what the user gave to be recognised.

use crate::element::{AuthenticationInput, UserId, VisibleUserId};

bibwire_core::either! {
    names crate::names::NAMES;
    /// Who a user is: by an identifier, or by what the user gave to be recognised.
    pub enum User {
        /// What identifies the user.
        one Id(UserId) = "UserId",
        /// Something that a user gave to be recognised, such as a number or a PIN.
        many Authentication(AuthenticationInput) = "AuthenticationInput",
        /// A number that can be seen on the card of the user. Version 1 alone.
        one Visible(VisibleUserId) = "VisibleUserId",
    }
}
