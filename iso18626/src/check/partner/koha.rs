//! What Koha understands.

use std::ops::ControlFlow;

use super::editions;
use crate::Body;
use crate::check::judge::Judge;
use crate::check::way::Way;
use crate::code::Action;
use crate::rules::partner as rules;

pub(super) fn check(judge: &mut Judge<'_>, way: &Way<'_>) -> ControlFlow<()> {
    match &judge.message().body {
        Body::Request(_) => proof(judge, way),
        Body::RequestingAgencyMessage(message) => {
            proof(judge, way)?;
            let action = &message.action;
            let unread = matches!(action, Action::HoldReturn | Action::Lost);
            judge.tell_if(unread, &rules::KOHA_ACTION, &way.to("action"), action, "")
        }
        Body::SupplyingAgencyMessage(_) => judge.tell(&rules::KOHA_SUPPLIER, way, "", ""),
        _ => ControlFlow::Continue(()),
    }
}

/// Judges with what the requesting library shows who it is.
fn proof(judge: &mut Judge<'_>, way: &Way<'_>) -> ControlFlow<()> {
    let proof = editions::header(judge).and_then(|header| header.requesting_agency_authentication.as_ref());
    let is_there = |text: Option<&String>| text.is_some_and(|text| !text.is_empty());
    let account = is_there(proof.and_then(|proof| proof.account_id.as_ref()));
    let code = is_there(proof.and_then(|proof| proof.security_code.as_ref()));
    // What it is stays untold.
    let missing = match (account, code) {
        (true, true) => return ControlFlow::Continue(()),
        (true, false) => "securityCode",
        (false, true) => "accountId",
        (false, false) => "accountId and securityCode",
    };
    judge.tell(&rules::KOHA_PROOF, &way.to("header/requestingAgencyAuthentication"), "", missing)
}
