//! What a builder builds is valid.

use bibwire_core::xml::DateTime;
use bibwire_iso18626::build::{Requesting, Supplying};
use bibwire_iso18626::code::{
    self, BibliographicRecordIdCode, DeliveryMethod, Format, LoanCondition, PatronType, PublicationType,
    ReasonForMessage, ReasonRetry, ReasonUnfilled, RequestSubType, ServiceLevel,
};
use bibwire_iso18626::element::{Address, AgencyId, Costs};
use bibwire_iso18626::{Body, Diagnostic, Edition, Error, Message, Profile, Severity, build, check};
use proptest::prelude::*;

/// Checks what holds of every message that was built.
fn holds(built: &Result<Message, Error>) -> Result<bool, TestCaseError> {
    let message = match built {
        Ok(message) => message,
        Err(error) => {
            prop_assert!(error.diagnostic().is_some(), "a refusal says why");
            return Ok(false);
        }
    };
    let again = Message::from_xml(message.to_xml().unwrap().as_bytes()).unwrap();
    prop_assert_eq!(&again.body, &message.body);
    prop_assert_eq!(again.edition, message.edition);
    let mut findings: Vec<Diagnostic> = Vec::new();
    check(message, Profile::Standard, &mut findings);
    prop_assert!(!findings.iter().any(|it| it.severity == Severity::Error), "{:?}", findings);
    Ok(true)
}

fn edition() -> impl Strategy<Value = Edition> {
    proptest::sample::select(Edition::ALL.to_vec())
}

/// Mostly plain texts; now and then an empty one, or a character that XML does not have.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![8 => "[ -~图书馆]{1,8}", 1 => "\\PC{0,3}", 1 => Just("\u{1}".to_owned())]
}

fn time() -> impl Strategy<Value = DateTime> {
    prop_oneof![
        9 => (1u8..=28, 0u8..24).prop_map(|(day, hour)| DateTime::lenient(&format!("2026-11-{day:02}T{hour:02}:00:00Z"))),
        1 => Just(DateTime::lenient("tomorrow")),
    ]
}

fn request(
    edition: Edition,
    (from, to, id): (String, String, String),
    now: DateTime,
    item: u8,
    steps: &[u8],
    value: &str,
    date: &DateTime,
) -> Result<Message, Error> {
    let service = build::request(edition).from(AgencyId::isil(from)).to(AgencyId::isil(to)).id(id).at(now);
    let asked = match item % 3 {
        0 => service.loan(),
        1 => service.copy(),
        _ => service.copy_or_loan(),
    };
    let mut request = match item % 5 {
        0 => asked.title(value),
        1 => asked.isbn("9787020002207"),
        2 => asked.issn("0317-8471"),
        3 => asked.record(BibliographicRecordIdCode::Oclc, value),
        _ => asked.supplier_record(value),
    };
    for step in steps {
        request = match step % 20 {
            0 => request.title(value),
            1 => request.author(value),
            2 => request.edition(value),
            3 => request.article(value, value),
            4 => request.volume(value),
            5 => request.issue(value),
            6 => request.pages(value),
            7 => request.isbn("9787020002207"),
            8 => request.publication_type(PublicationType::Book),
            9 => request.published(value, "2008"),
            10 => request.need_before(date.clone()),
            11 => request.level(ServiceLevel::Urgent),
            12 => request.format(Format::Pdf),
            13 => request.sub_type(RequestSubType::SupplyingLibrarysChoice),
            14 => request.retry_of(value),
            15 => request.note(value),
            16 => request.deliver_to(Address::email("ill@example.org")),
            17 => request.patron(value, PatronType::Faculty),
            18 => request.maximum_costs(Costs::new("CNY", "20.00").unwrap()),
            _ => request.authentication(value, value),
        };
    }
    request.build()
}

fn answer(step: u8, supplier: build::Status, value: &str, date: &DateTime) -> Supplying {
    match step % 12 {
        0 => supplier.will_supply(),
        1 => supplier.expect_to_supply(),
        2 => supplier.unfilled(ReasonUnfilled::NotHeld),
        3 => supplier.retry(ReasonRetry::CostExceedsMaxCost),
        4 => supplier.loaned(date.clone()),
        5 => supplier.copy_completed(),
        6 => supplier.loan_completed(),
        7 => supplier.cancel_answer(step > 99),
        8 => supplier.renew_answer(step > 99, date.clone()),
        9 => supplier.status_answer(code::Status::WillSupply),
        10 => supplier.status_change(code::Status::HoldReturn),
        _ => supplier.notification(code::Status::Loaned, value),
    }
}

fn detailed(supplying: Supplying, steps: &[u8], value: &str, date: &DateTime) -> Supplying {
    let costs = || Costs::new("CNY", "12.00").unwrap();
    steps.iter().fold(supplying, |it, step| match step % 15 {
        0 => it.note(value),
        1 => it.supplier_id(value),
        2 => it.expected(date.clone()),
        3 => it.last_change(date.clone()),
        4 => it.sent(date.clone()),
        5 => it.sent_by(DeliveryMethod::Email),
        6 => it.item(value),
        7 => it.format(Format::Pdf),
        8 => it.loan_condition(LoanCondition::LibraryUseOnly),
        9 => it.costs(costs()),
        10 => it.offered_costs(costs()),
        11 => it.retry_after(date.clone()),
        12 => it.retry_before(date.clone()),
        13 => it.return_to(AgencyId::isil(value)),
        _ => it.due(date.clone()),
    })
}

fn action(step: u8, requester: build::Action, value: &str) -> Requesting {
    match step % 9 {
        0 => requester.received(),
        1 => requester.cancel(),
        2 => requester.renew(),
        3 => requester.shipped_return().supplier_id(value),
        4 => requester.shipped_forward().note(value),
        5 => requester.status_request(),
        6 => requester.lost().authentication(value, value),
        7 => requester.hold_return(),
        _ => requester.notification(value),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1024))]

    #[test]
    fn what_is_built_is_valid(
        edition in edition(),
        ids in (text(), text(), text()),
        times in (time(), time(), time()),
        kind: u8,
        steps in proptest::collection::vec(any::<u8>(), 0..5),
        value in text(),
    ) {
        let (first, second, date) = times;
        let request = request(edition, ids, first, kind, &steps, &value, &date);
        if !holds(&request)? {
            return Ok(());
        }
        let request = request.unwrap();
        let supplier = build::reply_to(&request).as_supplier().at(second.clone());
        let supplied = detailed(answer(kind, supplier, &value, &date), &steps, &value, &date).build();
        holds(&supplied)?;
        let requester = build::reply_to(&request).as_requester().at(second);
        holds(&action(kind, requester, &value).build())?;
    }
}

fn now() -> DateTime {
    DateTime::lenient("2026-11-24T09:00:00+08:00")
}

fn book(edition: Edition) -> Message {
    let ids = ("CN-310002".to_owned(), "CN-110001".to_owned(), "R-1".to_owned());
    request(edition, ids, now(), 0, &[12], "红楼梦", &now()).unwrap()
}

/// Without a fault in its values, everything can be built in every edition that has it.
#[test]
fn all_that_an_edition_has_can_be_built() {
    for edition in Edition::ALL {
        let new = edition >= Edition::V2021_1;
        let request = book(edition);
        for step in 0..12 {
            let supplier = build::reply_to(&request).as_supplier().at(now());
            let built = answer(step, supplier, "x", &now()).build();
            assert_eq!(built.is_ok(), new || step != 10, "{edition} {step} {built:?}");
        }
        for step in 0..15 {
            let supplier = build::reply_to(&request).as_supplier().at(now());
            let retry = answer(3, supplier, "x", &now());
            assert!(detailed(retry, &[step], "x", &now()).build().is_ok(), "{edition} {step}");
        }
        for step in 0..9 {
            let requester = build::reply_to(&request).as_requester().at(now());
            let built = action(step, requester, "x").build();
            assert_eq!(built.is_ok(), new || !(6..8).contains(&step), "{edition} {step} {built:?}");
        }
        let two = build::reply_to(&request).as_supplier().at(now()).copy_completed().item("a").item("b").build();
        assert_eq!(two.is_ok(), new, "{edition}");
    }
}

#[test]
fn an_answer_says_what_its_step_says() {
    let request = book(Edition::V1_2);
    let supplier = || build::reply_to(&request).as_supplier().at(now());
    for (step, reason, answer, status) in [
        (supplier().will_supply(), ReasonForMessage::RequestResponse, None, code::Status::WillSupply),
        (supplier().cancel_answer(true), ReasonForMessage::CancelResponse, Some("Y"), code::Status::Cancelled),
        (supplier().cancel_answer(false), ReasonForMessage::CancelResponse, Some("N"), code::Status::WillSupply),
        (supplier().renew_answer(false, now()), ReasonForMessage::RenewResponse, Some("N"), code::Status::Loaned),
        (supplier().loaned(now()), ReasonForMessage::StatusChange, None, code::Status::Loaned),
    ] {
        let Body::SupplyingAgencyMessage(body) = step.build().unwrap().body else { panic!() };
        assert_eq!(body.message_info.reason_for_message, reason);
        assert_eq!(body.message_info.answer_yes_no.as_ref().map(code::YesNo::as_str), answer);
        assert_eq!((body.status_info.status, &body.status_info.last_change), (status, &now()));
        assert_eq!(body.header.requesting_agency_id, AgencyId::isil("CN-310002"));
        assert_eq!(body.header.supplying_agency_id, Some(AgencyId::isil("CN-110001")));
    }
}

#[test]
fn what_is_empty_or_secret_does_not_go_on() {
    let build = |from: &str, to: &str, id: &str| {
        build::requesting(Edition::V1_2)
            .from(AgencyId::isil(from))
            .to(AgencyId::isil(to))
            .id(id)
            .at(now())
            .renew()
            .build()
    };
    assert!(build("A", "B", "1").is_ok());
    for (empty, path) in [
        (build("", "B", "1"), "requestingAgencyId"),
        (build("A", "", "1"), "supplyingAgencyId"),
        (build("A", "B", ""), "requestingAgencyRequestId"),
    ] {
        let error = empty.unwrap_err();
        assert!(error.diagnostic().unwrap().place.path.as_ref().unwrap().ends_with(path), "{error}");
    }
    // The supplier does not send the requester's password back.
    let requester = build::reply_to(&book(Edition::V1_2)).as_requester().at(now());
    let with_password = requester.renew().authentication("a", "secret").build().unwrap();
    let answer = build::reply_to(&with_password).as_supplier().at(now()).renew_answer(true, now()).build().unwrap();
    assert!(!answer.to_xml().unwrap().contains("secret"));
}
