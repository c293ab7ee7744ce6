//! The service UserNoticeSent.

use bibwire_core::xml::{Any, DateTime};

use crate::element::{InitiationHeader, MessagingError, Problem, ResponseHeader, UserId, UserNoticeDetails};

bibwire_core::element! {
    names crate::names::NAMES;
    /// Tells that a notice was sent to a user.
    pub struct UserNoticeSent {
        /// Who sends the message to whom. Version 1 demands it.
        boxed initiation_header: InitiationHeader = "InitiationHeader",
        /// What identifies the user.
        one user_id: UserId = "UserId",
        /// When the notice was sent.
        one date_sent: DateTime = "DateSent",
        /// What the notice says.
        one user_notice_details: UserNoticeDetails = "UserNoticeDetails",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}

bibwire_core::element! {
    names crate::names::NAMES;
    /// Whether the notification was understood.
    pub struct UserNoticeSentResponse {
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
