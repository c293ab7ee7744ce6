//! The element messageInfo.

use bibwire_core::xml::{DateTime, SchemeValue};

use super::Costs;
use crate::code::{ReasonForMessage, ReasonRetry, ReasonUnfilled, YesNo};

bibwire_core::element! {
    names crate::names::NAMES;
    /// What the supplying library has to say, and on what occasion.
    ///
    /// ```
    /// use bibwire_iso18626::code::{ReasonForMessage, ReasonUnfilled};
    /// use bibwire_iso18626::element::MessageInfo;
    ///
    /// let refusal = MessageInfo {
    ///     reason_for_message: ReasonForMessage::RequestResponse,
    ///     reason_unfilled: Some(ReasonUnfilled::NotHeld.into()),
    ///     ..MessageInfo::default()
    /// };
    /// assert_eq!(refusal.answer_yes_no, None);
    /// ```
    pub struct MessageInfo {
        /// What the message answers, or that it comes unasked.
        one reason_for_message: ReasonForMessage = "reasonForMessage",
        /// The answer, where the requesting library asked for a renewal or for the end of the request.
        opt answer_yes_no: YesNo = "answerYesNo",
        /// What else the requesting library's staff should read.
        opt note: String = "note",
        /// Why the library does not supply. With the status `Unfilled`.
        opt reason_unfilled: SchemeValue<ReasonUnfilled> = "reasonUnfilled",
        /// Why the request may be made again, changed or later. With the status `RetryPossible`.
        opt reason_retry: SchemeValue<ReasonRetry> = "reasonRetry",
        /// What it would cost. Until 1.2; afterwards in `RetryInfo`.
        opt offered_costs: Costs = "offeredCosts",
        /// From when on to ask again. Until 1.2; afterwards in `RetryInfo`.
        opt retry_after: DateTime = "retryAfter",
        /// Until when to ask again. Until 1.2; afterwards in `RetryInfo`.
        opt retry_before: DateTime = "retryBefore",
    }
}
