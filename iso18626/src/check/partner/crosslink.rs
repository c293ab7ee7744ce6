//! What the Crosslink broker understands.

use std::ops::ControlFlow;

use crate::check::judge::Judge;
use crate::check::walk::{Seen, Walk};
use crate::check::way::Way;
use crate::code::{Action, BibliographicRecordIdCode, ReasonForMessage, Status};
use crate::rules::partner as rules;
use crate::{Body, Profile};

/// The longest message that is taken, in bytes, unless the broker is set up otherwise.
const LONGEST: usize = 100 * 1024;

/// Judges the size of a document, in bytes.
pub(in crate::check) fn size(judge: &mut Judge<'_>, way: &Way<'_>, bytes: usize) -> ControlFlow<()> {
    let large = judge.profile() == Profile::Crosslink && bytes > LONGEST;
    let expected = format_args!("at most {LONGEST} bytes");
    judge.tell_if(large, &rules::CROSSLINK_SIZE, way, format_args!("{bytes} bytes"), expected)
}

pub(super) fn check(judge: &mut Judge<'_>, way: &Way<'_>) -> ControlFlow<()> {
    let body = &judge.message().body;
    body.walk(way, &mut |way, seen| match seen {
        Seen::Record(record) => {
            let code = &record.bibliographic_record_identifier_code.value;
            let lost = *code == BibliographicRecordIdCode::Medline;
            judge.tell_if(lost, &rules::CROSSLINK_MEDLINE, &way.to("bibliographicRecordIdentifierCode"), code, "PMID")
        }
        _ => ControlFlow::Continue(()),
    })?;
    match body {
        Body::SupplyingAgencyMessage(message) => {
            let reason = &message.message_info.reason_for_message;
            let refused = matches!(reason, ReasonForMessage::RenewResponse | ReasonForMessage::StatusRequestResponse);
            judge.tell_if(refused, &rules::CROSSLINK_REASON, &way.to("messageInfo/reasonForMessage"), reason, "")?;
            let status = &message.status_info.status;
            judge.tell_if(is_unread(status), &rules::CROSSLINK_STATUS, &way.to("statusInfo/status"), status, "")
        }
        Body::RequestingAgencyMessage(message) => {
            let action = &message.action;
            let known = matches!(
                action,
                Action::Notification | Action::Cancel | Action::Received | Action::ShippedReturn | Action::Other(_)
            );
            judge.tell_if(!known, &rules::CROSSLINK_ACTION, &way.to("action"), action, "")
        }
        _ => ControlFlow::Continue(()),
    }
}

/// Whether the broker's model of a request has no way to go at the status.
fn is_unread(status: &Status) -> bool {
    matches!(
        status,
        Status::Overdue
            | Status::Recalled
            | Status::CompletedWithoutReturn
            | Status::HoldReturn
            | Status::ReleaseHoldReturn
    )
}
