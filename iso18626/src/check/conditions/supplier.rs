//! Messages of the supplying agency.

use std::ops::ControlFlow;

use super::{Judge, Way, rules, says};
use crate::code::{DeliveryMethod, Family, ReasonForMessage, ReasonRetry, Status, YesNo};
use crate::element::{RetryInfo, SupplyingAgencyMessage};

/// Judges a message of the supplying agency.
pub(super) fn check(judge: &mut Judge<'_>, way: &Way<'_>, message: &SupplyingAgencyMessage) -> ControlFlow<()> {
    of_answer(judge, way, message)?;
    of_reasons(judge, way, message)?;
    of_retry(judge, way, message)?;
    of_parts(judge, way, message)
}

/// A status as it is told.
struct Told<'m>(&'m Status);

impl std::fmt::Display for Told<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.0.as_str() {
            "" => f.write_str("no status"),
            code => write!(f, "status {code}"),
        }
    }
}

fn of_answer(judge: &mut Judge<'_>, way: &Way<'_>, message: &SupplyingAgencyMessage) -> ControlFlow<()> {
    let info = &message.message_info;
    let reason = &info.reason_for_message;
    let way = way.to("messageInfo");
    let asked = matches!(reason, ReasonForMessage::CancelResponse | ReasonForMessage::RenewResponse);
    let Some(answer) = &info.answer_yes_no else {
        return judge.tell_if(asked, &rules::ANSWER_MISSING, &way, reason, "answerYesNo");
    };
    let at = way.to("answerYesNo");
    if !asked {
        // Of a reason that is not known, the schema tells.
        return judge.tell_if(reason.is_known(), &rules::ANSWER_UNASKED, &at, format_args!("{answer} in {reason}"), "");
    }
    let status = &message.status_info.status;
    let ended = *status == Status::Cancelled;
    let contradicts = match answer {
        YesNo::Yes => !ended && status.is_known(),
        YesNo::No => ended,
        YesNo::Other(_) => false,
    };
    let cancel = *reason == ReasonForMessage::CancelResponse;
    judge.tell_if(cancel && contradicts, &rules::CANCEL, &at, format_args!("{answer} with {}", Told(status)), "")
}

fn of_reasons(judge: &mut Judge<'_>, way: &Way<'_>, message: &SupplyingAgencyMessage) -> ControlFlow<()> {
    let (info, status) = (&message.message_info, &message.status_info.status);
    let way = way.to("messageInfo");
    let news = matches!(info.reason_for_message, ReasonForMessage::RequestResponse | ReasonForMessage::StatusChange);
    let unfilled = *status == Status::Unfilled;
    match &info.reason_unfilled {
        None => judge.tell_if(unfilled && news, &rules::UNFILLED, &way, Told(status), "reasonUnfilled")?,
        Some(reason) if !unfilled && says(Some(&reason.value.to_string())) => {
            let found = format_args!("{} with {}", reason.value, Told(status));
            judge.tell(&rules::UNFILLED_REASON, &way.to("reasonUnfilled"), found, "Unfilled")?;
        }
        Some(_) => {}
    }
    match &info.reason_retry {
        Some(reason) if *status != Status::RetryPossible && says(Some(&reason.value.to_string())) => {
            let found = format_args!("{} with {}", reason.value, Told(status));
            judge.tell(&rules::RETRY_REASON, &way.to("reasonRetry"), found, "RetryPossible")?;
        }
        _ => {}
    }
    let silent = info.reason_for_message == ReasonForMessage::Notification
        && !says(info.note.as_ref())
        && message.delivery_info.is_none()
        && message.shipping_info.is_none()
        && message.return_info.is_none();
    judge.tell_if(silent, &rules::NOTHING_SAID, &way, "Notification", "a note")
}

fn of_retry(judge: &mut Judge<'_>, way: &Way<'_>, message: &SupplyingAgencyMessage) -> ControlFlow<()> {
    let status = &message.status_info.status;
    if *status != Status::RetryPossible {
        let unused = message.retry_info.is_some();
        return judge.tell_if(unused, &rules::RETRY_INFO, &way.to("retryInfo"), Told(status), "RetryPossible");
    }
    let Some(reason) = &message.message_info.reason_retry else { return ControlFlow::Continue(()) };
    if judge.family() < Family::Y2021 {
        let missing = reason.value == ReasonRetry::CostExceedsMaxCost && message.message_info.offered_costs.is_none();
        return judge.tell_if(missing, &rules::RETRY_TERMS, &way.to("messageInfo"), &reason.value, "offeredCosts");
    }
    let none = RetryInfo::default();
    let terms = message.retry_info.as_ref().unwrap_or(&none);
    let at = way.to("retryInfo");
    match missing_term(&reason.value, terms) {
        Some(element) => judge.tell(&rules::RETRY_TERMS, &at, &reason.value, element),
        None => ControlFlow::Continue(()),
    }
}

/// The element of the terms that a reason to ask again needs, and that is not there.
fn missing_term(reason: &ReasonRetry, terms: &RetryInfo) -> Option<&'static str> {
    let (missing, element) = match reason {
        ReasonRetry::MustMeetLoanCondition => (terms.loan_condition.is_empty(), "loanCondition"),
        ReasonRetry::ReqEditionNotPossible => (terms.edition.is_empty(), "edition"),
        ReasonRetry::ReqFormatNotPossible => (terms.item_format.is_empty(), "itemFormat"),
        ReasonRetry::MultiVolAvail => (terms.volume.is_empty(), "volume"),
        ReasonRetry::ReqServTypeNotPossible => (terms.service_type.is_none(), "serviceType"),
        ReasonRetry::ReqServLevelNotSupp => (terms.service_level.is_empty(), "serviceLevel"),
        ReasonRetry::ReqDelMethodNotSupp => (terms.delivery_method.is_empty(), "deliveryMethod"),
        ReasonRetry::CourierNotSupp => (terms.courier_name.is_empty(), "courierName"),
        ReasonRetry::CostExceedsMaxCost => (terms.offered_costs.is_empty(), "offeredCosts"),
        ReasonRetry::ReqPayMethodNotSupported => (terms.payment_method.is_empty(), "paymentMethod"),
        _ => (false, ""),
    };
    missing.then_some(element)
}

fn of_parts(judge: &mut Judge<'_>, way: &Way<'_>, message: &SupplyingAgencyMessage) -> ControlFlow<()> {
    let (status, reason) = (&message.status_info.status, &message.message_info.reason_for_message);
    let delivery = message.delivery_info.as_ref();
    let delivered = matches!(status, Status::Loaned | Status::CopyCompleted)
        && matches!(reason, ReasonForMessage::RequestResponse | ReasonForMessage::StatusChange);
    let untold = delivered && delivery.is_none();
    judge.tell_if(untold, &rules::DELIVERY_INFO, way, Told(status), "deliveryInfo")?;

    if message.shipping_info.is_some() {
        let method = delivery.and_then(|it| it.delivery_method.as_ref()).map(|it| &it.value);
        let found = method.map_or("no deliveryMethod", DeliveryMethod::as_str);
        let by_courier = method == Some(&DeliveryMethod::Courier);
        judge.tell_if(!by_courier, &rules::SHIPPING_INFO, &way.to("shippingInfo"), found, "Courier")?;
    }

    let home = match status {
        Status::RequestReceived | Status::RetryPossible | Status::Unfilled | Status::Cancelled => true,
        Status::CopyCompleted | Status::LoanCompleted | Status::CompletedWithoutReturn => true,
        // What will be lent may be told in advance.
        _ => false,
    };
    let unused = home && message.return_info.is_some();
    judge.tell_if(unused, &rules::RETURN_INFO, &way.to("returnInfo"), Told(status), "")
}
