//! Dates that fit together. Two are compared only where their order is determined: with one zone missing, it may not be.

use std::cmp::Ordering;
use std::ops::ControlFlow;

use bibwire_core::Rule;
use bibwire_core::xml::DateTime;

use super::judge::Judge;
use super::way::Way;
use crate::Body;
use crate::code::Status;
use crate::element::{ConfirmationHeader, Request, SupplyingAgencyMessage};
use crate::rules::dates as rules;

/// No transaction is older.
const FIRST_YEAR: i64 = 1990;
/// No date lies further ahead of its message.
const FURTHEST_AHEAD: i64 = 20;

/// The time at which a message was sent.
fn timestamp(body: &Body) -> &DateTime {
    match body {
        Body::Request(body) => &body.header.timestamp,
        Body::SupplyingAgencyMessage(body) => &body.header.timestamp,
        Body::RequestingAgencyMessage(body) => &body.header.timestamp,
        Body::RequestConfirmation(body) => &body.confirmation_header.timestamp,
        Body::SupplyingAgencyMessageConfirmation(body) => &body.confirmation_header.timestamp,
        Body::RequestingAgencyMessageConfirmation(body) => &body.confirmation_header.timestamp,
    }
}

/// Judges a date by itself.
pub(super) fn time(judge: &mut Judge<'_>, way: &Way<'_>, time: &DateTime) -> ControlFlow<()> {
    let Some(year) = time.year() else { return ControlFlow::Continue(()) };
    let zoneless = way.name() == "timestamp" && time.zone().is_none();
    judge.tell_if(zoneless, &rules::NO_ZONE, way, time, format_args!("such as {}Z", time.as_str().trim()))?;
    // There is no clock here: the message itself says when it is from.
    let now = timestamp(&judge.message().body).year().filter(|year| *year >= FIRST_YEAR);
    let distant = year < FIRST_YEAR || now.is_some_and(|now| year > now.saturating_add(FURTHEST_AHEAD));
    judge.tell_if(distant, &rules::DISTANT, way, time, "")
}

/// A date beside the name of its element.
type Named<'m> = (&'static str, Option<&'m DateTime>);

/// Tells of a date that lies before another.
fn early(
    judge: &mut Judge<'_>,
    way: &Way<'_>,
    rule: &'static Rule,
    (early, time): Named<'_>,
    (name, other): Named<'_>,
) -> ControlFlow<()> {
    let (Some(time), Some(other)) = (time, other) else { return ControlFlow::Continue(()) };
    let broken = time.compare(other) == Some(Ordering::Less);
    judge.tell_if(broken, rule, &way.to(early), time, format_args!("not before the {name}, {other}"))
}

/// Judges the dates of a message by each other.
pub(super) fn check(judge: &mut Judge<'_>, way: &Way<'_>) -> ControlFlow<()> {
    match &judge.message().body {
        Body::Request(body) => of_request(judge, way, body),
        Body::SupplyingAgencyMessage(body) => of_supplier(judge, way, body),
        Body::RequestingAgencyMessage(_) => ControlFlow::Continue(()),
        Body::RequestConfirmation(body) => of_confirmation(judge, way, &body.confirmation_header),
        Body::SupplyingAgencyMessageConfirmation(body) => of_confirmation(judge, way, &body.confirmation_header),
        Body::RequestingAgencyMessageConfirmation(body) => of_confirmation(judge, way, &body.confirmation_header),
    }
}

fn of_request(judge: &mut Judge<'_>, way: &Way<'_>, request: &Request) -> ControlFlow<()> {
    let Some(service) = &request.service_info else { return ControlFlow::Continue(()) };
    let way = way.to("serviceInfo");
    let sent = ("timestamp", Some(&request.header.timestamp));
    early(judge, &way, &rules::NEEDED_EARLY, ("needBeforeDate", service.need_before_date.as_ref()), sent)?;
    let start = ("startDate", service.start_date.as_ref());
    early(judge, &way, &rules::BOOKING_ORDER, ("endDate", service.end_date.as_ref()), start)
}

fn of_supplier(judge: &mut Judge<'_>, way: &Way<'_>, message: &SupplyingAgencyMessage) -> ControlFlow<()> {
    let status = &message.status_info;
    let changed = ("lastChange", Some(&status.last_change));
    early(judge, way, &rules::CHANGED_LATER, ("header/timestamp", Some(&message.header.timestamp)), changed)?;
    let at = way.to("statusInfo");
    let due = ("dueDate", status.due_date.as_ref());
    let sent = ("dateSent", message.delivery_info.as_ref().map(|it| &it.date_sent));
    early(judge, &at, &rules::DUE_EARLY, due, sent)?;
    match status.status {
        // A loan that is overdue was due before its status changed.
        Status::Loaned => early(judge, &at, &rules::DUE_EARLY, due, changed)?,
        Status::ExpectToSupply | Status::WillSupply => {
            let expected = ("expectedDeliveryDate", status.expected_delivery_date.as_ref());
            early(judge, &at, &rules::EXPECTED_EARLY, expected, changed)?;
        }
        _ => {}
    }
    let info = &message.message_info;
    let (after, before) = (("retryAfter", info.retry_after.as_ref()), ("retryBefore", info.retry_before.as_ref()));
    early(judge, &way.to("messageInfo"), &rules::RETRY_NEVER, before, after)?;
    let Some(retry) = &message.retry_info else { return ControlFlow::Continue(()) };
    let (after, before) = (("retryAfter", retry.retry_after.as_ref()), ("retryBefore", retry.retry_before.as_ref()));
    early(judge, &way.to("retryInfo"), &rules::RETRY_NEVER, before, after)
}

fn of_confirmation(judge: &mut Judge<'_>, way: &Way<'_>, header: &ConfirmationHeader) -> ControlFlow<()> {
    let received = ("timestampReceived", Some(&header.timestamp_received));
    let way = way.to("confirmationHeader");
    early(judge, &way, &rules::CONFIRMED_EARLY, ("timestamp", Some(&header.timestamp)), received)
}
