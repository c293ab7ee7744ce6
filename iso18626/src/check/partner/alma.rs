//! What Alma understands.

use std::ops::ControlFlow;

use crate::Body;
use crate::check::judge::Judge;
use crate::check::walk::{Seen, Walk};
use crate::check::way::Way;
use crate::code::{Action, ReasonForMessage, Status};
use crate::element::SupplyingAgencyMessage;
use crate::rules::partner as rules;

pub(super) fn check(judge: &mut Judge<'_>, way: &Way<'_>) -> ControlFlow<()> {
    let body = &judge.message().body;
    body.walk(way, &mut |way, seen| match seen {
        Seen::Record(record) => {
            let code = &record.bibliographic_record_identifier_code.value;
            let way = way.to("bibliographicRecordIdentifierCode");
            judge.tell_if(!code.is_known(), &rules::ALMA_RECORD, &way, code, "")
        }
        _ => ControlFlow::Continue(()),
    })?;
    match body {
        Body::SupplyingAgencyMessage(message) => supplier(judge, way, message),
        Body::RequestingAgencyMessage(message) => {
            let unread = message.action != Action::Notification;
            note(judge, &way.to("note"), message.note.as_deref().filter(|_| unread))
        }
        _ => ControlFlow::Continue(()),
    }
}

fn supplier(judge: &mut Judge<'_>, way: &Way<'_>, message: &SupplyingAgencyMessage) -> ControlFlow<()> {
    let (info, status) = (&message.message_info, &message.status_info.status);
    let reason = &info.reason_for_message;
    let at_reason = way.to("messageInfo/reasonForMessage");
    match status {
        Status::Loaned if *reason != ReasonForMessage::StatusChange => {
            judge.tell(&rules::ALMA_LOANED, &at_reason, reason, ReasonForMessage::StatusChange)?;
        }
        Status::LoanCompleted if *reason != ReasonForMessage::RequestResponse => {
            judge.tell(&rules::ALMA_COMPLETED, &at_reason, reason, ReasonForMessage::RequestResponse)?;
        }
        _ => {}
    }
    let unread = *reason != ReasonForMessage::Notification;
    note(judge, &way.to("messageInfo/note"), info.note.as_deref().filter(|_| unread))?;
    let expecting = *status == Status::ExpectToSupply;
    let at_status = way.to("statusInfo/status");
    judge.tell_if(expecting, &rules::ALMA_STATUS, &at_status, status, Status::WillSupply)?;
    if matches!(status, Status::Loaned | Status::CopyCompleted) {
        return ControlFlow::Continue(());
    }
    let offered = info.offered_costs.is_some();
    judge.tell_if(offered, &rules::ALMA_COSTS, &way.to("messageInfo/offeredCosts"), status, "")?;
    let costs = message.delivery_info.as_ref().is_some_and(|of| !of.delivery_costs.is_empty());
    judge.tell_if(costs, &rules::ALMA_COSTS, &way.to("deliveryInfo/deliveryCosts"), status, "")
}

/// Tells of a note that nobody reads, if there is one.
fn note(judge: &mut Judge<'_>, way: &Way<'_>, note: Option<&str>) -> ControlFlow<()> {
    let note = note.filter(|note| !note.trim().is_empty());
    judge.tell_if(note.is_some(), &rules::ALMA_NOTE, way, note.unwrap_or_default(), "")
}
