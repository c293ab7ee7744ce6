//! Answers of services: samples of rules that need a status or a request, and other people's answers.

use bibwire_counter::api::{List, Outcome, Request, Response, list, status};
use bibwire_counter::input::Options;
use bibwire_counter::month::Period;
use bibwire_counter::release::Release;
use bibwire_counter::rules::RULES;
use bibwire_counter::vocabulary::{ReportAttributeName, ReportId};
use bibwire_counter::{Diagnostic, Severity};
use serde_json::Value;

use crate::corpus;

fn decode(status: u16, body: &[u8]) -> (Outcome, Vec<Diagnostic>) {
    let mut found = Vec::new();
    let outcome = Response::decode(status, body, &Options::default(), &mut found);
    (outcome, found)
}

fn has(found: &[Diagnostic], code: &str) -> bool {
    found.iter().any(|finding| finding.code().as_str() == code)
}

/// The request whose answer the samples are.
fn request() -> Request {
    let months = Period::from("2026-01".parse::<bibwire_counter::month::Month>().unwrap());
    let request = Request::report("https://example.org", Release::R51, ReportId::Tr, "1", months).unwrap();
    let shown = ["YOP", "Access_Method", "Access_Type"];
    request.attribute(ReportAttributeName::AttributesToShow, shown).unwrap()
}

#[test]
fn samples_that_need_a_status_break_and_keep_their_rules() {
    for (code, bad, good) in [("CTR280", 200, 403), ("CTR281", 404, 200)] {
        let rule = RULES.find(code).unwrap();
        assert!(has(&decode(bad, &(rule.bad.bytes)()).1, code));
        assert!(!has(&decode(good, &(rule.good.bytes)()).1, code));
    }
}

#[test]
fn samples_that_need_a_request_break_and_keep_their_rules() {
    for code in ["CTR586", "CTR587", "CTR588", "CTR589"] {
        let rule = RULES.find(code).unwrap();
        let codes = |body: &[u8]| {
            let (outcome, _) = decode(200, body);
            let Outcome::Report(report) = outcome else { panic!("{outcome:?}") };
            let mut found: Vec<Diagnostic> = Vec::new();
            request().check(&report.header, &mut found);
            found.iter().map(|finding| finding.code().to_string()).collect::<Vec<_>>()
        };
        assert_eq!(codes(&(rule.bad.bytes)()), [code]);
        assert_eq!(codes(&(rule.good.bytes)()), [""; 0]);
    }
}

#[test]
fn samples_of_another_list_are_told() {
    let rule = RULES.find("CTR337").unwrap();
    let read = |body: &[u8]| {
        let mut found: Vec<Diagnostic> = Vec::new();
        (status::read(body, &Options::default(), &mut found), found)
    };
    let (nothing, found) = read(&(rule.bad.bytes)());
    assert!(nothing.is_none() && has(&found, "CTR337"));
    let (status, found) = read(&(rule.good.bytes)());
    assert!(status.is_some_and(|all| all.len() == 1) && found.is_empty(), "{found:?}");
}

/// A report may be within an object, a list or a text, and whoever reads it gets the same report.
#[test]
fn a_report_is_read_wherever_it_is() {
    for rule in ["CTR301", "CTR582", "CTR573", "CTR384"] {
        let report = String::from_utf8((RULES.find(rule).unwrap().good.bytes)().into_owned()).unwrap();
        let Some(plain) = bibwire_counter::json::read(report.as_bytes(), &Options::default(), &mut ()) else {
            continue;
        };
        let mut text = serde_json::to_string(&report).unwrap();
        for (wrapped, codes) in [
            (format!(r#"{{"status":{{"ok":1}},"body":{report},"time":[1]}}"#), &["CTR272"][..]),
            (format!("[{report}]"), &["CTR273"]),
            (format!(r#"[{{"data":{{"body":{report}}}}}]"#), &["CTR273", "CTR272", "CTR272"]),
            (text.clone(), &["CTR274"]),
            (format!(r#"{{"body":{text}}}"#), &["CTR274"]),
            (
                {
                    text = serde_json::to_string(&format!("[{report}]")).unwrap();
                    text.clone()
                },
                &["CTR274", "CTR273"],
            ),
        ] {
            let mut found: Vec<Diagnostic> = Vec::new();
            let read = bibwire_counter::json::read(wrapped.as_bytes(), &Options::default(), &mut found).unwrap();
            assert_eq!(read, plain, "{wrapped}");
            assert_eq!(found.iter().map(|it| it.code().to_string()).collect::<Vec<_>>(), codes, "{wrapped}");
            assert!(found.iter().all(|finding| finding.severity < Severity::Error && finding.repair.is_some()));
        }
    }
}

/// One file has one report: what comes after the first is told, and not read.
#[test]
fn the_second_report_of_a_list_is_told() {
    let report = String::from_utf8((RULES.find("CTR301").unwrap().good.bytes)().into_owned()).unwrap();
    let (outcome, found) = decode(200, format!("[{report},{report}]").as_bytes());
    assert!(matches!(outcome, Outcome::Report(report) if report.items.len() == 1));
    let listed: Vec<_> = found.iter().filter(|finding| finding.code().as_str() == "CTR273").collect();
    assert_eq!(listed.len(), 2);
    assert!(listed[0].repair.is_some() && listed[1].repair.is_none());
    assert_eq!(listed[1].place.path.as_deref(), Some("/1"));
}

/// What an answer is, told by another parser.
enum Is {
    Report,
    Exceptions(usize),
    Reports(usize),
    Unknown,
}

fn is(json: &Value) -> Is {
    let names = |value: &Value, wanted: &[&str]| {
        let keys = value.as_object().map(|object| object.keys().map(|key| key.to_lowercase()).collect::<Vec<_>>());
        keys.is_some_and(|keys| wanted.iter().all(|name| keys.iter().any(|key| key == name)))
    };
    let is_exception = |value: &Value| {
        !value.as_object().is_some_and(|it| it.contains_key("Report_Header"))
            && (names(value, &["code", "message"]) || names(value, &["number", "message"]))
    };
    let items = |value: &Value| value["Report_Header"].is_object() && value["Report_Items"].is_array();
    match json {
        Value::Array(all) if !all.is_empty() && all.iter().all(is_exception) => Is::Exceptions(all.len()),
        Value::Array(all)
            if !all.is_empty() && all.iter().all(|it| names(it, &["report_id", "report_description"])) =>
        {
            Is::Reports(all.len())
        }
        Value::Array(all) if all.len() == 1 && items(&all[0]) => Is::Report,
        Value::String(text) => serde_json::from_str(text).map_or(Is::Unknown, |json| is(&json)),
        json if is_exception(json) => Is::Exceptions(1),
        json if items(json) || items(&json["body"]) => Is::Report,
        json if is_exception(&json["response"]) || is_exception(&json["Exception"]) => Is::Exceptions(1),
        _ => Is::Unknown,
    }
}

#[test]
fn answers_of_the_corpus_are_what_they_are() {
    for path in corpus::files(".json") {
        let bytes = std::fs::read(&path).unwrap();
        let Ok(json) = serde_json::from_slice::<Value>(&bytes) else {
            decode(200, &bytes);
            continue;
        };
        let (outcome, found) = decode(200, &bytes);
        match is(&json) {
            Is::Report => {
                let without = outcome.exceptions().iter().any(|exception| exception.code.is_some());
                assert!(matches!(outcome, Outcome::Report(_)) || without, "{} {outcome:?}", path.display());
            }
            Is::Exceptions(many) => {
                let known = !matches!(outcome, Outcome::Report(_) | Outcome::List(_) | Outcome::NotCounter(_));
                assert!(known, "{} {outcome:?}", path.display());
                assert!(outcome.exceptions().len() == many, "{} {outcome:?}", path.display());
                assert!(outcome.exceptions().iter().all(|exception| exception.code.is_some()), "{}", path.display());
            }
            Is::Reports(many) => {
                let Outcome::List(List::Reports(reports)) = outcome else { panic!("{} {outcome:?}", path.display()) };
                assert_eq!(reports.len(), many, "{}", path.display());
                let written = List::Reports(reports.clone()).to_vec(Release::R51).unwrap();
                let again = list::read(&written, &Options::default(), &mut ());
                assert_eq!(again, Some(List::Reports(reports)), "{}", path.display());
            }
            Is::Unknown => {}
        }
        assert!(found.iter().all(|finding| RULES.find(finding.code().as_str()).is_some()));
    }
}
