//! Messages of the supplying library.

use bibwire_core::Error;
use bibwire_core::xml::{DateTime, SchemeValue};

use super::addressing::sealed;
use super::finish;
use crate::code::{self, DeliveryMethod, Format, LoanCondition, ReasonForMessage, ReasonRetry, ReasonUnfilled, YesNo};
use crate::element::{
    AgencyId, Costs, DeliveryInfo, Header, MessageInfo, RetryInfo, ReturnInfo, StatusInfo, SupplyingAgencyMessage,
};
use crate::{Edition, Message};

/// The step of [`supplying`](super::supplying) that asks how the request stands.
///
/// ```
/// use bibwire_core::xml::DateTime;
/// use bibwire_iso18626::code::{self, ReasonRetry, ReasonUnfilled};
/// use bibwire_iso18626::{Message, build};
///
/// let request = Message::from_xml(include_bytes!("../../docs/samples/request.xml"))?;
/// let reply = || build::reply_to(&request).as_supplier().at(DateTime::lenient("2026-11-24T09:00:00+08:00"));
/// let due = || DateTime::lenient("2026-12-24T00:00:00+08:00");
/// for message in [
///     reply().will_supply(),
///     reply().expect_to_supply(),
///     reply().unfilled(ReasonUnfilled::NotOnShelf),
///     reply().retry(ReasonRetry::OnLoan),
///     reply().loaned(due()),
///     reply().copy_completed(),
///     reply().loan_completed(),
///     reply().cancel_answer(true),
///     reply().renew_answer(true, due()),
///     reply().status_answer(code::Status::Loaned),
///     reply().status_change(code::Status::Overdue),
///     reply().notification(code::Status::Loaned, "请注意爱护"),
/// ] {
///     message.build()?;
/// }
/// # Ok::<(), bibwire_iso18626::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct Status {
    edition: Edition,
    header: Header,
}

impl sealed::Step for Status {
    const OF_SUPPLIER: bool = true;

    fn addressed(edition: Edition, header: Header) -> Status {
        Status { edition, header }
    }
}

impl Status {
    /// The library will supply.
    pub fn will_supply(self) -> Supplying {
        self.says(ReasonForMessage::RequestResponse, code::Status::WillSupply)
    }

    /// The library thinks that it can supply.
    pub fn expect_to_supply(self) -> Supplying {
        self.says(ReasonForMessage::RequestResponse, code::Status::ExpectToSupply)
    }

    /// The library cannot supply, and why.
    pub fn unfilled(self, reason: impl Into<SchemeValue<ReasonUnfilled>>) -> Supplying {
        let reason = Some(reason.into());
        let unfilled = self.says(ReasonForMessage::RequestResponse, code::Status::Unfilled);
        unfilled.with(|body| body.message_info.reason_unfilled = reason)
    }

    /// The request can be made again, with what hinders it changed.
    pub fn retry(self, reason: impl Into<SchemeValue<ReasonRetry>>) -> Supplying {
        let reason = Some(reason.into());
        let retry = self.says(ReasonForMessage::RequestResponse, code::Status::RetryPossible);
        retry.with(|body| body.message_info.reason_retry = reason)
    }

    /// The item was sent, and is due back then. It was sent when the message is, unless [`Supplying::sent`] says otherwise.
    pub fn loaned(self, due: DateTime) -> Supplying {
        self.says(ReasonForMessage::StatusChange, code::Status::Loaned).due(due).delivered()
    }

    /// A copy was sent, and the request is done.
    pub fn copy_completed(self) -> Supplying {
        self.says(ReasonForMessage::StatusChange, code::Status::CopyCompleted).delivered()
    }

    /// The item is back, and the request is done.
    pub fn loan_completed(self) -> Supplying {
        self.says(ReasonForMessage::StatusChange, code::Status::LoanCompleted)
    }

    /// Whether the request can be cancelled. If not, it goes on with the status `WillSupply`, or what
    /// [`Supplying::status`] says.
    pub fn cancel_answer(self, yes: bool) -> Supplying {
        let status = if yes { code::Status::Cancelled } else { code::Status::WillSupply };
        self.says(ReasonForMessage::CancelResponse, status).yes_or_no(yes)
    }

    /// Whether the loan is renewed, and when the item is due: by the new date or by the old one.
    pub fn renew_answer(self, yes: bool, due: DateTime) -> Supplying {
        self.says(ReasonForMessage::RenewResponse, code::Status::Loaned).due(due).yes_or_no(yes)
    }

    /// The answer to the question how the request stands.
    pub fn status_answer(self, status: code::Status) -> Supplying {
        self.says(ReasonForMessage::StatusRequestResponse, status)
    }

    /// The status changed, unasked.
    pub fn status_change(self, status: code::Status) -> Supplying {
        self.says(ReasonForMessage::StatusChange, status)
    }

    /// A note for the staff, that changes nothing; and the status as it is.
    pub fn notification(self, status: code::Status, note: impl Into<String>) -> Supplying {
        self.says(ReasonForMessage::Notification, status).note(note)
    }

    fn says(self, reason_for_message: ReasonForMessage, status: code::Status) -> Supplying {
        let last_change = self.header.timestamp.clone();
        let body = SupplyingAgencyMessage {
            header: self.header,
            message_info: MessageInfo { reason_for_message, ..MessageInfo::default() },
            status_info: StatusInfo { status, last_change, ..StatusInfo::default() },
            ..SupplyingAgencyMessage::default()
        };
        Supplying { edition: self.edition, body }
    }
}

/// A message of the supplying library that can be built.
///
/// ```
/// use bibwire_core::xml::DateTime;
/// use bibwire_iso18626::code::{DeliveryMethod, Format, LoanCondition};
/// use bibwire_iso18626::{Message, build, element::Costs};
///
/// let request = Message::from_xml(include_bytes!("../../docs/samples/request.xml"))?;
/// let now = DateTime::lenient("2026-11-24T09:00:00+08:00");
/// let message = build::reply_to(&request)
///     .as_supplier()
///     .at(now.clone())
///     .copy_completed()
///     .supplier_id("S-88")
///     .sent(now.clone())
///     .sent_by(DeliveryMethod::Email)
///     .format(Format::Pdf)
///     .loan_condition(LoanCondition::NoReproduction)
///     .costs(Costs::new("CNY", "12.00").unwrap())
///     .last_change(now)
///     .note("已发送至贵馆邮箱")
///     .build()?;
/// assert!(message.to_xml()?.contains("<sentVia>Email</sentVia>"), "it is deliveryMethod since 2021");
/// # Ok::<(), bibwire_iso18626::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct Supplying {
    edition: Edition,
    body: SupplyingAgencyMessage,
}

impl Supplying {
    /// Another status than the step says by itself.
    #[must_use]
    pub fn status(self, status: code::Status) -> Supplying {
        self.with(|body| body.status_info.status = status)
    }

    /// Another reason than the step says by itself.
    #[must_use]
    pub fn reason(self, reason: ReasonForMessage) -> Supplying {
        self.with(|body| body.message_info.reason_for_message = reason)
    }

    /// A note for the staff.
    #[must_use]
    pub fn note(self, note: impl Into<String>) -> Supplying {
        let note = Some(note.into());
        self.with(|body| body.message_info.note = note)
    }

    /// What the supplying library calls the request.
    #[must_use]
    pub fn supplier_id(self, id: impl Into<String>) -> Supplying {
        let id = Some(id.into());
        self.with(|body| body.header.supplying_agency_request_id = id)
    }

    /// When the item is due back.
    #[must_use]
    pub fn due(self, date: DateTime) -> Supplying {
        self.with(|body| body.status_info.due_date = Some(date))
    }

    /// When the item will be sent.
    #[must_use]
    pub fn expected(self, date: DateTime) -> Supplying {
        self.with(|body| body.status_info.expected_delivery_date = Some(date))
    }

    /// When the status changed last. It is the time of the message, unless this says otherwise.
    #[must_use]
    pub fn last_change(self, date: DateTime) -> Supplying {
        self.with(|body| body.status_info.last_change = date)
    }

    /// When the item was sent.
    #[must_use]
    pub fn sent(self, date: DateTime) -> Supplying {
        self.delivery(|info| info.date_sent = date)
    }

    /// How it was sent: `sentVia` until 1.2, `deliveryMethod` since 2021.
    #[must_use]
    pub fn sent_by(self, method: impl Into<SchemeValue<DeliveryMethod>>) -> Supplying {
        let method = Some(method.into());
        if self.edition < Edition::V2021_1 {
            self.delivery(|info| info.sent_via = method)
        } else {
            self.delivery(|info| info.delivery_method = method)
        }
    }

    /// What was sent: the number of the copy. More than one since 2021.
    #[must_use]
    pub fn item(self, id: impl Into<String>) -> Supplying {
        let id = id.into();
        self.delivery(|info| info.item_id.push(id))
    }

    /// The form in which it was sent: `deliveredFormat` until 1.2, `itemFormat` since 2021.
    #[must_use]
    pub fn format(self, format: impl Into<SchemeValue<Format>>) -> Supplying {
        let format = format.into();
        if self.edition < Edition::V2021_1 {
            self.delivery(|info| info.delivered_format = Some(format))
        } else {
            self.delivery(|info| info.item_format.push(format))
        }
    }

    /// What the requesting library must keep to. More than one since 2021.
    #[must_use]
    pub fn loan_condition(self, condition: impl Into<SchemeValue<LoanCondition>>) -> Supplying {
        let condition = condition.into();
        self.delivery(|info| info.loan_condition.push(condition))
    }

    /// What the delivery costs. More than one amount since 2021.
    #[must_use]
    pub fn costs(self, costs: Costs) -> Supplying {
        self.delivery(|info| info.delivery_costs.push(costs))
    }

    /// What it would cost, where a retry is possible: in `messageInfo` until 1.2, in `retryInfo` since 2021.
    #[must_use]
    pub fn offered_costs(self, costs: Costs) -> Supplying {
        if self.edition < Edition::V2021_1 {
            self.with(|body| body.message_info.offered_costs = Some(costs))
        } else {
            self.retry_info(|info| info.offered_costs.push(costs))
        }
    }

    /// After when a retry is possible: in `messageInfo` until 1.2, in `retryInfo` since 2021.
    #[must_use]
    pub fn retry_after(self, date: DateTime) -> Supplying {
        if self.edition < Edition::V2021_1 {
            self.with(|body| body.message_info.retry_after = Some(date))
        } else {
            self.retry_info(|info| info.retry_after = Some(date))
        }
    }

    /// Before when a retry is possible: in `messageInfo` until 1.2, in `retryInfo` since 2021.
    #[must_use]
    pub fn retry_before(self, date: DateTime) -> Supplying {
        if self.edition < Edition::V2021_1 {
            self.with(|body| body.message_info.retry_before = Some(date))
        } else {
            self.retry_info(|info| info.retry_before = Some(date))
        }
    }

    /// To whom the item goes back.
    #[must_use]
    pub fn return_to(self, library: AgencyId) -> Supplying {
        self.with(|body| {
            body.return_info.get_or_insert_with(ReturnInfo::default).return_agency_id = Some(library);
        })
    }

    /// Anything else.
    #[must_use]
    pub fn with(mut self, change: impl FnOnce(&mut SupplyingAgencyMessage)) -> Supplying {
        change(&mut self.body);
        self
    }

    /// The message.
    ///
    /// # Errors
    ///
    /// If the edition has no place for what was said, or a rule of the standard is broken: the finding.
    pub fn build(self) -> Result<Message, Error> {
        finish(self.edition, &self.body.header.clone(), self.body)
    }

    fn yes_or_no(self, yes: bool) -> Supplying {
        let answer = if yes { YesNo::Yes } else { YesNo::No };
        self.with(|body| body.message_info.answer_yes_no = Some(answer))
    }

    fn delivered(self) -> Supplying {
        self.delivery(|_| {})
    }

    fn delivery(self, change: impl FnOnce(&mut DeliveryInfo)) -> Supplying {
        self.with(|body| {
            let date_sent = body.header.timestamp.clone();
            let info = || DeliveryInfo { date_sent, ..DeliveryInfo::default() };
            change(body.delivery_info.get_or_insert_with(info));
        })
    }

    fn retry_info(self, change: impl FnOnce(&mut RetryInfo)) -> Supplying {
        self.with(|body| change(body.retry_info.get_or_insert_with(RetryInfo::default)))
    }
}
