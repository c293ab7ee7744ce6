//! What the standard demands in prose, and what partners rely on.

mod confirmation;
mod request;
mod supplier;

use std::ops::ControlFlow;

use super::judge::Judge;
use super::way::Way;
use crate::Body;
use crate::code::Action;
use crate::element::{Header, PhysicalAddress, RequestingAgencyMessage};
use crate::rules::conditions as rules;

/// Judges what a message says by what else it says.
pub(super) fn check(judge: &mut Judge<'_>, way: &Way<'_>) -> ControlFlow<()> {
    match &judge.message().body {
        Body::Request(body) => {
            of_header(judge, way, &body.header)?;
            request::check(judge, way, body)
        }
        Body::SupplyingAgencyMessage(body) => {
            of_header(judge, way, &body.header)?;
            supplier::check(judge, way, body)
        }
        Body::RequestingAgencyMessage(body) => {
            of_header(judge, way, &body.header)?;
            of_requester(judge, way, body)
        }
        Body::RequestConfirmation(body) => confirmation::check(judge, way, &body.confirmation_header, &body.error_data),
        Body::SupplyingAgencyMessageConfirmation(body) => {
            let missing = body.reason_for_message.is_none();
            confirmation::repeats(judge, way, &body.confirmation_header, missing, &rules::CONFIRMED_REASON)?;
            confirmation::check(judge, way, &body.confirmation_header, &body.error_data)
        }
        Body::RequestingAgencyMessageConfirmation(body) => {
            let missing = body.action.is_none();
            confirmation::repeats(judge, way, &body.confirmation_header, missing, &rules::CONFIRMED_ACTION)?;
            confirmation::check(judge, way, &body.confirmation_header, &body.error_data)
        }
    }
}

/// Whether a text says something.
fn says(text: Option<&String>) -> bool {
    text.is_some_and(|text| !text.trim().is_empty())
}

fn of_header(judge: &mut Judge<'_>, way: &Way<'_>, header: &Header) -> ControlFlow<()> {
    let empty = !says(Some(&header.requesting_agency_request_id));
    judge.tell_if(empty, &rules::REQUEST_ID, &way.to("header/requestingAgencyRequestId"), "no number", "")
}

fn of_requester(judge: &mut Judge<'_>, way: &Way<'_>, message: &RequestingAgencyMessage) -> ControlFlow<()> {
    let silent = message.action == Action::Notification && !says(message.note.as_ref());
    judge.tell_if(silent, &rules::NOTHING_SAID, &way.to("action"), "Notification", "a note")
}

/// Judges an address of a house.
pub(super) fn house(judge: &mut Judge<'_>, way: &Way<'_>, house: &PhysicalAddress) -> ControlFlow<()> {
    let texts = [&house.line1, &house.line2, &house.locality, &house.postal_code];
    let codes = [&house.region, &house.country];
    let empty = !texts.into_iter().any(|text| says(text.as_ref()))
        && !codes.into_iter().any(|code| says(code.as_ref().map(|code| &code.value)));
    judge.tell_if(empty, &rules::ADDRESS_EMPTY, way, "no part of an address", "")
}
