//! What ReShare understands.

use std::ops::ControlFlow;

use super::editions;
use crate::Body;
use crate::annotation::{Annotation, Note};
use crate::check::judge::Judge;
use crate::check::way::Way;
use crate::code::{Action, ReasonForMessage, Status};
use crate::element::RequestingAgencyMessage;
use crate::rules::partner as rules;

pub(super) fn check(judge: &mut Judge<'_>, way: &Way<'_>) -> ControlFlow<()> {
    if let Some(header) = editions::header(judge) {
        let time = &header.timestamp;
        let bare = time.is_legal() && time.zone().is_none();
        judge.tell_if(bare, &rules::RESHARE_ZONE, &way.to("header/timestamp"), time, "Z, or a zone such as +08:00")?;
    }
    match &judge.message().body {
        Body::SupplyingAgencyMessage(message) => {
            let reason = &message.message_info.reason_for_message;
            let unread = *reason == ReasonForMessage::RenewResponse;
            judge.tell_if(unread, &rules::RESHARE_REASON, &way.to("messageInfo/reasonForMessage"), reason, "")?;
            let status = &message.status_info.status;
            judge.tell_if(is_unread(status), &rules::RESHARE_STATUS, &way.to("statusInfo/status"), status, "")
        }
        Body::RequestingAgencyMessage(message) => {
            let action = &message.action;
            let known = matches!(
                action,
                Action::Notification | Action::Cancel | Action::Received | Action::ShippedReturn | Action::Other(_)
            );
            judge.tell_if(!known, &rules::RESHARE_ACTION, &way.to("action"), action, "")?;
            answer(judge, way, message)
        }
        _ => ControlFlow::Continue(()),
    }
}

/// Whether no state is left at the status.
fn is_unread(status: &Status) -> bool {
    matches!(
        status,
        Status::RetryPossible
            | Status::CopyCompleted
            | Status::CompletedWithoutReturn
            | Status::HoldReturn
            | Status::ReleaseHoldReturn
    )
}

/// Judges an answer to conditions: it is a marker, in a notification.
fn answer(judge: &mut Judge<'_>, way: &Way<'_>, message: &RequestingAgencyMessage) -> ControlFlow<()> {
    let note = Note::parse(message.note.as_deref().unwrap_or_default());
    let marker = |it: &Annotation| {
        matches!(it, Annotation::LoanConditionAgreeResponse | Annotation::LoanConditionRejectResponse)
    };
    let notified = message.action == Action::Notification;
    if let Some(marker) = note.annotations().find(|it| marker(it)) {
        let expected = "the action Notification";
        return judge.tell_if(!notified, &rules::RESHARE_ANSWER, &way.to("action"), format_args!("{marker}"), expected);
    }
    let expected = match note.annotations().find(|it| matches!(it, Annotation::Accept | Annotation::Reject)) {
        Some(Annotation::Accept) if notified => Annotation::LoanConditionAgreeResponse,
        Some(_) if notified => Annotation::LoanConditionRejectResponse,
        _ => return ControlFlow::Continue(()),
    };
    judge.tell(&rules::RESHARE_ANSWER, &way.to("note"), note.text(), expected)
}
