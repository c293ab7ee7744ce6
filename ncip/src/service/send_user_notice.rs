//! The service SendUserNotice.

use bibwire_core::xml::{Any, DateTime};

use crate::choice::{NoticeDate, Outcome};
use crate::element::{InitiationHeader, MandatedAction, ResponseHeader, UserId, UserNoticeDetails};

bibwire_core::element! {
    names crate::names::NAMES;
    /// Asks that a notice be sent to a user.
    pub struct SendUserNotice {
        /// Who sends the message to whom. Version 1 demands it.
        boxed initiation_header: InitiationHeader = "InitiationHeader",
        /// What is asked for has happened already, and must be accepted.
        opt mandated_action: MandatedAction = "MandatedAction",
        /// What identifies the user.
        one user_id: UserId = "UserId",
        /// When the notice is to be sent.
        opt date_to_send: DateTime = "DateToSend",
        /// What the notice says.
        one user_notice_details: UserNoticeDetails = "UserNoticeDetails",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}

bibwire_core::element! {
    names crate::names::NAMES;
    /// Whether the notice was sent, or will be.
    pub struct SendUserNoticeResponse {
        /// Who answers whom. Version 1 demands it.
        boxed response_header: ResponseHeader = "ResponseHeader",
        /// What came of it, or why nothing did.
        group outcome: Outcome<SendUserNoticeResult> = "Outcome",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}

bibwire_core::group! {
    names crate::names::NAMES;
    /// What came of it.
    pub struct SendUserNoticeResult {
        /// What identifies the user.
        one user_id: UserId = "UserId",
        /// When the notice was sent, or will be.
        maybe date: NoticeDate = "Date",
    }
}
