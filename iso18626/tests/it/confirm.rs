//! Whatever comes is answered with a valid confirmation.

use bibwire_core::xml::DateTime;
use bibwire_iso18626::code::{ErrorType, MessageStatus};
use bibwire_iso18626::element::{ConfirmationHeader, ErrorData};
use bibwire_iso18626::{
    Answer, Body, Edition, Kind, Message, Options, Outcome, Policy, Received, Tolerance, Undetermined, answer, confirm,
    read,
};
use proptest::prelude::*;

use crate::corpus;

const RECEIVED: &[u8] = include_bytes!("../../docs/samples/received.xml");
const REQUEST: &[u8] = include_bytes!("../../docs/samples/request.xml");
const NOW: &str = "2026-11-23T08:30:02+08:00";

fn now() -> DateTime {
    DateTime::lenient(NOW)
}

fn header(message: &Message) -> (&ConfirmationHeader, &[ErrorData]) {
    match &message.body {
        Body::RequestConfirmation(body) => (&body.confirmation_header, &body.error_data),
        Body::SupplyingAgencyMessageConfirmation(body) => (&body.confirmation_header, &body.error_data),
        Body::RequestingAgencyMessageConfirmation(body) => (&body.confirmation_header, &body.error_data),
        other => panic!("{other:?} is no confirmation"),
    }
}

/// Every way of answering.
fn policies() -> Vec<Policy> {
    let mut policies = Vec::new();
    for undetermined in [Undetermined::RequestConfirmation, Undetermined::Guess, Undetermined::Nothing] {
        for tolerance in [Tolerance::Readable, Tolerance::Repaired, Tolerance::Schema] {
            for (received, edition) in [(Received::TheirTimestamp, Edition::V1_2), (Received::Now, Edition::V2021_2)] {
                policies.push(Policy { received, undetermined, tolerance, edition, ..Policy::default() });
            }
        }
    }
    policies
}

/// Answers, and checks what holds of every answer.
fn answered(bytes: &[u8], policy: &Policy) -> Answer {
    let came = String::from_utf8_lossy(bytes);
    let answer = answer(bytes, policy, &now()).unwrap();
    let Some(confirmation) = &answer.confirmation else {
        assert_eq!(policy.undetermined, Undetermined::Nothing, "{came}");
        return answer;
    };
    let xml = confirmation.to_xml().unwrap_or_else(|error| panic!("{error}: {came}"));
    let again = Message::from_xml(xml.as_bytes()).unwrap_or_else(|error| panic!("{error}: {xml} for {came}"));
    assert_eq!(again.body, confirmation.body, "{came}");
    let (header, errors) = header(confirmation);
    assert_eq!(header.timestamp.as_str(), NOW);
    assert_eq!(header.message_status == MessageStatus::Error, !errors.is_empty(), "{came}");
    if let Some(incoming) = &answer.incoming
        && let Some(kind) = incoming.body.kind().confirmation()
    {
        assert_eq!(confirmation.body.kind(), kind, "{came}");
        assert_eq!(confirmation.edition, incoming.edition, "{came}");
    } else {
        assert_eq!(header.message_status, MessageStatus::Error, "{came}");
    }
    answer
}

proptest! {
    #[test]
    fn any_bytes_are_answered(bytes in proptest::collection::vec(any::<u8>(), 0..200), policy in 0usize..18) {
        answered(&bytes, &policies()[policy]);
    }

    #[test]
    fn any_text_is_answered(text in "(<[/a-zA-Z]{0,3}|<requestingAgencyRequestId>|<agencyIdValue>|\"action\":\"|[ -~]|\\PC|\u{1}|<request>){0,20}", policy in 0usize..18) {
        answered(text.as_bytes(), &policies()[policy]);
    }

    #[test]
    fn damaged_messages_are_answered(
        sample in prop_oneof![Just(RECEIVED), Just(REQUEST)],
        cuts in proptest::collection::vec((any::<prop::sample::Index>(), 0usize..40, "[<>&\"a\u{0}\u{1}图]{0,2}"), 0..6),
        policy in 0usize..18,
    ) {
        let mut bytes = sample.to_vec();
        for (at, length, new) in cuts {
            let start = at.index(bytes.len() + 1);
            let end = (start + length).min(bytes.len());
            bytes.splice(start..end, new.into_bytes());
        }
        answered(&bytes, &policies()[policy]);
    }

    /// A confirmation is valid whatever errors a caller tells.
    #[test]
    fn any_error_can_be_told(errors in proptest::collection::vec(("\\PC{0,9}|UnrecognizedDataValue", proptest::option::of("(\\PC|\u{0}|\u{FFFE}){0,5}")), 0..3)) {
        let errors: Vec<ErrorData> = errors
            .into_iter()
            .map(|(kind, error_value)| ErrorData { error_type: kind.parse().unwrap(), error_value, ..ErrorData::default() })
            .collect();
        let received = Message::from_xml(RECEIVED).unwrap();
        for edition in Edition::ALL {
            let mut message = received.clone();
            (message.edition, message.version) = (edition, edition.to_string());
            let confirmation = confirm(&message, Outcome::Error(errors.clone()), &now()).unwrap();
            let again = Message::from_xml(confirmation.to_xml().unwrap().as_bytes()).unwrap();
            prop_assert_eq!(again.edition, edition);
            let told = header(&again).1.len();
            prop_assert_eq!(told, if edition < Edition::V2021_1 { errors.len().min(1) } else { errors.len() });
            prop_assert_eq!(&header(&again).0.message_status, &MessageStatus::Error);
        }
    }
}

#[test]
fn messages_of_others_are_answered() {
    let Some(folder) = corpus::find("iso18626") else { return };
    let mut folders = vec![folder];
    let mut seen = 0;
    while let Some(folder) = folders.pop() {
        for path in std::fs::read_dir(folder).unwrap().flatten().map(|entry| entry.path()) {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|it| it == "xml") {
                let bytes = std::fs::read(&path).unwrap();
                // Whole, and cut off at four places.
                for part in 1..=5 {
                    answered(&bytes[..bytes.len() * part / 5], &Policy::default());
                }
                let whole = answered(&bytes, &Policy::default());
                if let (Some(incoming), Some(confirmation)) = (whole.incoming, whole.confirmation)
                    && incoming.body.kind().confirmation().is_some()
                {
                    assert_eq!(confirmation.body.request_id(), incoming.body.request_id(), "{}", path.display());
                }
                seen += 1;
            }
        }
    }
    eprintln!("{seen} messages answered");
}

#[test]
fn what_a_confirmation_repeats() {
    let text = String::from_utf8(REQUEST.to_vec()).unwrap();
    let text = text.replace("<multipleItemRequestId/>", "<multipleItemRequestId>M-7</multipleItemRequestId>");
    let text = text.replace("ill:version=\"1.2\"", "ill:version=\"v1_2_2017\"");
    let message = Message::from_xml(text.as_bytes()).unwrap();
    let confirmation = confirm(&message, Outcome::Received, &now()).unwrap();
    assert_eq!(confirmation.version, "v1_2_2017");
    let (header, errors) = header(&confirmation);
    assert!(errors.is_empty());
    assert_eq!(header.message_status, MessageStatus::Ok);
    assert_eq!(header.multiple_item_request_id.as_deref(), Some("M-7"));
    assert_eq!(header.timestamp_received.as_str(), "2026-11-23T08:30:00Z");
    assert_eq!(header.requesting_agency_request_id.as_deref(), Some("R-2026-0017"));
    let Body::Request(request) = &message.body else { panic!() };
    assert_eq!(header.supplying_agency_id, request.header.supplying_agency_id, "with its scheme");
    assert_eq!(header.requesting_agency_id.as_ref(), Some(&request.header.requesting_agency_id));
}

#[test]
fn what_cannot_be_told_is_a_policy() {
    let confirmation = |bytes: &[u8], undetermined| {
        let policy = Policy { undetermined, edition: Edition::V2021_2, ..Policy::default() };
        answered(bytes, &policy).confirmation
    };
    let half = b"<ISO18626Message xmlns='http://illtransactions.org/2013/iso18626'><supplyingAg";
    let kind = |undetermined| confirmation(half, undetermined).map(|it| it.body.kind());
    assert_eq!(kind(Undetermined::RequestConfirmation), Some(Kind::RequestConfirmation));
    assert_eq!(kind(Undetermined::Guess), Some(Kind::SupplyingAgencyMessageConfirmation));
    assert_eq!(kind(Undetermined::Nothing), None);
    let nothing = confirmation(b"", Undetermined::RequestConfirmation).unwrap();
    assert_eq!(nothing.edition, Edition::V2021_2);
    assert_eq!(header(&nothing).1[0].error_type, ErrorType::BadlyFormedMessage);
    assert_eq!(header(&nothing).0.timestamp_received.as_str(), NOW);
    // A confirmation is not confirmed.
    let message = read(RECEIVED, &Options::default(), &mut ()).unwrap();
    let ours = confirm(&message, Outcome::Received, &now()).unwrap();
    let xml = ours.to_xml().unwrap();
    assert_eq!(confirmation(xml.as_bytes(), Undetermined::Nothing), None);
    let refused = confirmation(xml.as_bytes(), Undetermined::default()).unwrap();
    let value = header(&refused).1[0].error_value.as_deref();
    assert_eq!(value, Some("requestingAgencyMessageConfirmation"));
    assert_eq!(refused.body.request_id(), "R-2026-0017");
}

#[test]
fn a_time_must_be_one() {
    let message = read(RECEIVED, &Options::default(), &mut ()).unwrap();
    for wrong in ["", "now", "2026-11-23"] {
        assert!(confirm(&message, Outcome::Received, &DateTime::lenient(wrong)).is_err(), "{wrong}");
        assert!(answer(RECEIVED, &Policy::default(), &DateTime::lenient(wrong)).is_err(), "{wrong}");
    }
}
