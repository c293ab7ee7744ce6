//! Reading an answer by what it says.

use bibwire_core::{Diagnostic, Place, Sink};

use super::{Answer, Content, NotCounter, Outcome, Response, months};
use crate::definition::{self, Advice};
use crate::input::Options;
use crate::json;
use crate::report::{Exception, Item, Report};
use crate::rules::{answers as rules, containers, json_syntax};

impl Response {
    /// Reads the body of an answer that came with a status of HTTP.
    ///
    /// The body decides: an exception that came with 200 is an exception, and a report that came with 404 a report. That
    /// the status is wrong is told. Where the body says nothing, the status does.
    ///
    /// ```
    /// use bibwire_counter::api::{Outcome, Response};
    /// use bibwire_counter::input::Options;
    ///
    /// let mut findings = Vec::new();
    /// let answer = br#"{"Code":2000,"Message":"Requestor Not Authorized to Access Service"}"#;
    /// let outcome = Response::decode(200, answer, &Options::default(), &mut findings);
    /// assert!(matches!(outcome, Outcome::Unauthorized(_)));
    /// let status = findings.iter().find(|finding| finding.code().as_str() == "CTR280").unwrap();
    /// assert_eq!(status.expected.as_deref(), Some("401"));
    ///
    /// let report = br#"{"Report_Header":{"Exceptions":[{"Code":3031,"Message":"Usage Not Ready for Requested Dates",
    ///     "Data":"2026-02"}]},"Report_Items":[]}"#;
    /// match Response::decode(200, report, &Options::default(), &mut ()) {
    ///     Outcome::NotReady { months, .. } => assert_eq!(months[0].to_string(), "2026-02"),
    ///     other => panic!("{other:?}"),
    /// }
    /// ```
    pub fn decode(status: u16, body: &[u8], options: &Options, sink: &mut impl Sink) -> Outcome {
        let mut content = Content::Other;
        let mut listen = |finding: Diagnostic| {
            content = match finding.code() {
                code if code == containers::PAGE.code => Content::Html,
                code if code == containers::XML.code => Content::Xml,
                code if code == json_syntax::EMPTY.code => Content::Empty,
                _ => content,
            };
            // What an answer is in place of a report is said by the outcome.
            let is_answer = [&containers::EXCEPTION, &containers::EXCEPTIONS];
            match is_answer.iter().any(|rule| rule.code == finding.code()) {
                true => std::ops::ControlFlow::Continue(()),
                false => sink.report(finding),
            }
        };
        let mut reader = json::Reader::new(body, options).judging();
        let mut report = Report::default();
        let mut item = Item::default();
        // A slice gives no error.
        while let Ok(true) = reader.read(&mut item, &mut listen) {
            report.items.push(std::mem::take(&mut item));
        }
        let header = reader.take_parts(&mut report);
        match reader.into_answer() {
            // A report without items may have an exception beside its header.
            Some(Answer::Exceptions(all)) => of_exceptions(status, all, sink),
            _ if header || !report.items.is_empty() => {
                not_ok(status, sink);
                of_report(report)
            }
            Some(Answer::List(list)) => {
                not_ok(status, sink);
                Outcome::List(list)
            }
            None => of_status(status, content),
        }
    }
}

/// What a report comes to.
fn of_report(report: Report) -> Outcome {
    let has = |code| report.header.exceptions.iter().any(|exception| exception.code == Some(code));
    let is_empty = report.items.is_empty();
    let months = |code| months(&report.header.exceptions, code);
    match () {
        () if is_empty && has(3031) => Outcome::NotReady { months: months(3031), report: Box::new(report) },
        () if is_empty && has(3032) => Outcome::Gone { months: months(3032), report: Box::new(report) },
        () if is_empty && has(3030) => Outcome::NoUsage(Box::new(report)),
        // What stands in place of a report may stand in an empty one, too.
        () if is_empty => match of_advice(report.header.exceptions.clone()) {
            Outcome::Exceptions(_) => Outcome::Report(Box::new(report)),
            other => other,
        },
        () => Outcome::Report(Box::new(report)),
    }
}

/// What exceptions come to: the first that says what to do.
fn of_exceptions(status: u16, all: Vec<Exception>, sink: &mut impl Sink) -> Outcome {
    let known = |one: &Exception| definition::Exception::known(u16::try_from(one.code?).ok()?);
    if let Some(expected) = all.iter().filter_map(known).map(|known| known.status).find(|status| *status != 200)
        && expected != status
        && !all.iter().filter_map(known).any(|known| known.status == status && status != 200)
    {
        let finding = Diagnostic::new(&rules::STATUS).found(status).expected(expected);
        let _ = sink.report(finding.at(Place::path("/").at(0..0)));
    }
    if all.iter().any(|one| one.code.is_some_and(|code| [3030, 3031, 3032].contains(&code))) {
        return of_report(alone(all));
    }
    match of_advice(all) {
        // A code that nobody knows is known by the status.
        Outcome::Exceptions(all) => {
            let outcome = Advice::of_status(status).and_then(|advice| by_advice(advice, &all));
            outcome.unwrap_or(Outcome::Exceptions(all))
        }
        outcome => outcome,
    }
}

/// A report that has nothing but its exceptions.
fn alone(exceptions: Vec<Exception>) -> Report {
    let header = crate::report::Header { exceptions, ..Default::default() };
    Report { header, ..Report::default() }
}

/// What exceptions come to by the advice on each of them.
fn of_advice(all: Vec<Exception>) -> Outcome {
    let outcome = all.iter().find_map(|one| by_advice(one.advice(), &all));
    outcome.unwrap_or(Outcome::Exceptions(all))
}

fn by_advice(advice: Advice, all: &[Exception]) -> Option<Outcome> {
    let all = || all.to_vec();
    Some(match advice {
        Advice::RetryLater => Outcome::RetryLater(all()),
        Advice::Poll => Outcome::Queued(all()),
        Advice::BackOff => Outcome::BackOff(all()),
        Advice::FixRequest => Outcome::BadRequest(all()),
        Advice::FixCredentials => Outcome::Unauthorized(all()),
        Advice::NotOffered => Outcome::NotOffered(all()),
        _ => return None,
    })
}

/// What a status comes to with a body that says nothing of COUNTER. With no body at all, the status says it.
fn of_status(status: u16, content: Content) -> Outcome {
    let advice = Advice::of_status(status).filter(|_| content == Content::Empty);
    let outcome = advice.and_then(|advice| by_advice(advice, &[]));
    outcome.unwrap_or(Outcome::NotCounter(NotCounter { status, content }))
}

/// Tells that what was asked for came with a status that says it did not.
fn not_ok(status: u16, sink: &mut impl Sink) {
    if status != 200 {
        let finding = Diagnostic::new(&rules::NOT_OK).found(status).expected(200);
        let _ = sink.report(finding.at(Place::path("/").at(0..0)));
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::rules::RULES;

    fn decode(status: u16, body: &str) -> (Outcome, Vec<String>) {
        let mut findings: Vec<Diagnostic> = Vec::new();
        let outcome = Response::decode(status, body.as_bytes(), &Options::default(), &mut findings);
        (outcome, findings.iter().map(|it| it.code().to_string()).collect())
    }

    #[test]
    fn answers_are_what_they_say() {
        type Is = fn(&Outcome) -> bool;
        let wait = r#"{"Code":1011,"Message":"Report Queued for Processing"}"#;
        let cases: &[(u16, &str, Is, &[&str])] = &[
            (202, wait, |it| matches!(it, Outcome::Queued(_)), &[]),
            (200, wait, |it| matches!(it, Outcome::Queued(_)), &["CTR280"]),
            (202, "", |it| matches!(it, Outcome::Queued(all) if all.is_empty()), &["CTR202", "CTR279"]),
            (503, "", |it| matches!(it, Outcome::RetryLater(_)), &["CTR202", "CTR279"]),
            (
                200,
                "",
                |it| matches!(it, Outcome::NotCounter(NotCounter { content: Content::Empty, .. })),
                &["CTR202", "CTR279"],
            ),
            (
                503,
                "<html></html>",
                |it| matches!(it, Outcome::NotCounter(NotCounter { content: Content::Html, .. })),
                &["CTR203", "CTR276"],
            ),
            (
                200,
                r#"{"number":1001,"message":"no"}"#,
                |it| matches!(it, Outcome::Exceptions(_)),
                &["CTR304", "CTR304", "CTR414"],
            ),
            (401, r#"{"Code":1001,"Message":"no"}"#, |it| matches!(it, Outcome::Unauthorized(_)), &["CTR414"]),
            (
                429,
                r#"{"Code":1020,"Message":"Client has made too many requests","Data":"1 a minute"}"#,
                |it| matches!(it, Outcome::BackOff(_)),
                &[],
            ),
            (
                404,
                r#"{"Code":3000,"Severity":"Error","Message":"Report Not Supported"}"#,
                |it| matches!(it, Outcome::NotOffered(_)),
                &["CTR604"],
            ),
            (
                200,
                r#"{"Code":3030,"Message":"No Usage Available for Requested Dates"}"#,
                |it| matches!(it, Outcome::NoUsage(_)),
                &["CTR282"],
            ),
            (
                200,
                r#"{"Code":3031,"Message":"Usage Not Ready for Requested Dates","Data":"2026-01-01 to 2026-02-28"}"#,
                |it| matches!(it, Outcome::NotReady { months, .. } if months.len() == 2),
                &["CTR282"],
            ),
            (
                200,
                r#"{"Report_Header":{"Release":"5.1"},"Exception":{"Code":1000,"Message":"Service Not Available"}}"#,
                |it| matches!(it, Outcome::RetryLater(_)),
                &[],
            ),
            (200, r#"{"foo":"bar"}"#, |it| matches!(it, Outcome::NotCounter(_)), &["CTR279"]),
            (200, r#"[{"Service_Active":true}]"#, |it| matches!(it, Outcome::List(_)), &[]),
            (404, r#"[{"Service_Active":true}]"#, |it| matches!(it, Outcome::List(_)), &["CTR281"]),
            (400, r#"{"Report_Header":{},"Report_Items":[{}]}"#, |it| matches!(it, Outcome::Report(_)), &[]),
        ];
        for (status, body, is, expected) in cases {
            let (outcome, codes) = decode(*status, body);
            assert!(is(&outcome), "{status} {body}: {outcome:?}");
            if !expected.is_empty() || !body.contains("Report_Header") {
                assert_eq!(codes, *expected, "{status} {body}");
            }
        }
    }

    #[test]
    fn a_report_with_another_status_is_a_report() {
        let report = json::to_vec(&alone(Vec::new())).unwrap();
        let (outcome, codes) = decode(404, str::from_utf8(&report).unwrap());
        assert!(matches!(outcome, Outcome::Report(_)));
        assert!(codes.contains(&"CTR281".to_owned()));
    }

    proptest! {
        #[test]
        fn any_answer_comes_to_something(
            status in 100u16..600,
            rule in prop::sample::select(RULES.iter().filter(|rule| rule.bad.form == "counter:json").collect::<Vec<_>>()),
            is_bad in any::<bool>(),
            changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..8),
            cut in proptest::option::of(any::<prop::sample::Index>()),
        ) {
            let sample = if is_bad { &rule.bad } else { &rule.good };
            let mut body = (sample.bytes)().into_owned();
            // Some samples are long, to break a limit.
            body.truncate(1 << 14);
            for (at, byte) in changes {
                if !body.is_empty() {
                    let at = at.index(body.len());
                    body[at] = byte;
                }
            }
            if let Some(cut) = cut.filter(|_| !body.is_empty()) {
                body.truncate(cut.index(body.len()));
            }
            let mut findings: Vec<Diagnostic> = Vec::new();
            let outcome = Response::decode(status, &body, &Options::default(), &mut findings);
            let _ = (outcome.advice(), outcome.exceptions());
            prop_assert!(findings.iter().all(|finding| RULES.find(finding.code().as_str()).is_some()));
        }

        #[test]
        fn any_bytes_come_to_something(status in 0u16..1000, body: Vec<u8>) {
            Response::decode(status, &body, &Options::default(), &mut ());
        }
    }
}
