//! The element UserNoticeDetails.

use bibwire_core::xml::{Any, SchemeValue};

use crate::choice::NoticeSubject;

bibwire_core::element! {
    names crate::names::NAMES;
    /// What the notice says.
    pub struct UserNoticeDetails {
        /// What kind of notice it is, such as `Overdue Item`.
        one notice_type: SchemeValue<String> = "NoticeType",
        /// The text of the notice.
        opt notice_content: String = "NoticeContent",
        /// What the notice is about.
        group subject: NoticeSubject = "Subject",
        /// What another format says beyond the standard. Since 2.0.
        opt ext: Any = "Ext",
    }
}
