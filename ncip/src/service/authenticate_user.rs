//! The service AuthenticateUser.

use crate::choice::Outcome;
use crate::element::{AuthenticationInput, InitiationHeader, ResponseHeader, UserId};

bibwire_core::element! {
    names crate::names::NAMES;
    /// Asks who a user is, by what the user gave. Version 1 alone.
    pub struct AuthenticateUser {
        /// Who sends the message to whom. Version 1 demands it.
        boxed initiation_header: InitiationHeader = "InitiationHeader",
        /// Something that a user gave to be recognised, such as a number or a PIN.
        many authentication_inputs: AuthenticationInput = "AuthenticationInput",
    }
}

bibwire_core::element! {
    names crate::names::NAMES;
    /// Who the user is. Version 1 alone.
    pub struct AuthenticateUserResponse {
        /// Who answers whom. Version 1 demands it.
        boxed response_header: ResponseHeader = "ResponseHeader",
        /// What came of it, or why nothing did.
        group outcome: Outcome<AuthenticateUserResult> = "Outcome",
    }
}

bibwire_core::group! {
    names crate::names::NAMES;
    /// What came of it.
    pub struct AuthenticateUserResult {
        /// What identifies the user.
        one user_id: UserId = "UserId",
    }
}
