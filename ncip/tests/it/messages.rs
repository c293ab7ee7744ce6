//! Messages read into values, and written again.

use std::fs;
use std::path::PathBuf;

use bibwire_ncip::{Body, Diagnostic, Message, Options, Service, Severity, Version, Writer, read};

use crate::tree::said;
use crate::{corpus, verdicts};

/// The message of a document, and what was told of it.
fn leniently(bytes: &[u8], version: Option<Version>) -> (Option<Message>, Vec<Diagnostic>) {
    let mut findings = Vec::new();
    let options = Options { version, ..Options::default() };
    (read(bytes, &options, &mut findings), findings)
}

fn written(message: &Message) -> String {
    let mut writer = Writer::new().as_read();
    String::from_utf8(writer.write(message).unwrap().to_vec()).unwrap()
}

/// What was generated from the schemas: every message, every choice, and mutants.
#[test]
fn generated_messages_are_read_and_written_again() {
    let Some(files) = verdicts::generated() else { return };
    let mut wrong = Vec::new();
    for (name, verdict, path) in files.iter().filter(|(name, ..)| name != "discovery") {
        let bytes = fs::read(path).unwrap();
        let text = String::from_utf8_lossy(&bytes);
        let version: Version = name.parse().unwrap();
        let (Some(message), _) = leniently(&bytes, Some(version)) else {
            if *verdict || text.contains("<ncip:") {
                wrong.push(format!("{}: not read", path.display()));
            }
            continue;
        };
        if said(&written(&message)) != said(&text) {
            wrong.push(format!("{}: written as it was read, it is another", path.display()));
        }
        if !*verdict {
            continue;
        }
        // The strict way: nothing is aside, and all is in the types.
        let mut strict = Writer::new();
        match strict.write(&message) {
            Ok(bytes) => {
                let again = String::from_utf8(bytes.to_vec()).unwrap();
                if said(&again) != said(&text) {
                    wrong.push(format!("{}: written by its version, it is another\n{again}", path.display()));
                }
            }
            Err(error) => wrong.push(format!("{}: {error}", path.display())),
        }
    }
    assert!(wrong.is_empty(), "{}\n{}", wrong.len(), wrong[..wrong.len().min(20)].join("\n"));
}

/// Other people's messages: what is well-formed is read, whatever else it is, and written as it was.
#[test]
fn real_messages_are_read_and_written_again() {
    let Some(index) = corpus::find("ncip/samples/INDEX.csv") else { return };
    let folder = index.parent().unwrap();
    let mut wrong = Vec::new();
    for line in fs::read_to_string(&index).unwrap().lines().skip(1) {
        let path: PathBuf = folder.join(line.split(',').next().unwrap());
        let Ok(bytes) = fs::read(&path) else { continue };
        let text = String::from_utf8_lossy(&bytes);
        let options = roxmltree::ParsingOptions { allow_dtd: true, ..Default::default() };
        let Ok(document) = roxmltree::Document::parse_with_options(&text, options) else { continue };
        // What is in another encoding than it says is no measure.
        let says_other = text.split_once("?>").is_some_and(|(declaration, _)| {
            declaration.contains("encoding") && !declaration.to_ascii_lowercase().contains("utf-8")
        });
        if says_other || document.root_element().tag_name().name() == "NCIPVersionMessage" {
            continue;
        }
        let (message, findings) = leniently(&bytes, None);
        let Some(message) = message else {
            let known = document.descendants().any(|node| {
                Service::ALL.into_iter().any(|it| node.tag_name().name().trim_end_matches("Response") == it.as_str())
            });
            if known {
                wrong.push(format!("{}: not read: {findings:?}", path.display()));
            }
            continue;
        };
        let (again, before) = (said(&written(&message)), said(&text));
        if again != before {
            let at = again.bytes().zip(before.bytes()).take_while(|(one, other)| one == other).count();
            let near = |text: &str| {
                String::from_utf8_lossy(&text.as_bytes()[at.saturating_sub(60)..(at + 120).min(text.len())])
                    .into_owned()
            };
            wrong.push(format!("{}: read\n    {}\n  and wrote\n    {}", path.display(), near(&before), near(&again)));
        }
        let is_sound = findings.iter().all(|finding| finding.rule.severity < Severity::Error);
        if Message::from_xml(&bytes).is_ok() != is_sound {
            wrong.push(format!("{}: strict is not lenient without a finding", path.display()));
        }
    }
    assert!(wrong.is_empty(), "{}\n{}", wrong.len(), wrong[..wrong.len().min(20)].join("\n"));
}

#[test]
fn a_problem_stands_for_a_message_that_was_not_understood() {
    let text = |body: &str| {
        format!(
            "<NCIPMessage xmlns=\"{0}\" xmlns:n=\"{0}\" n:version=\"{1}\">{body}</NCIPMessage>",
            bibwire_ncip::NAMESPACE,
            Version::V2_02.uri()
        )
    };
    let two = text("<Problem><ProblemType>A</ProblemType></Problem><Problem><ProblemType>B</ProblemType></Problem>");
    let message = Message::from_xml(two.as_bytes()).unwrap();
    let Body::Problem(problems) = &message.body else { panic!("problems") };
    assert_eq!(problems.iter().map(|problem| problem.kind()).collect::<Vec<_>>(), ["A", "B"]);
    assert_eq!(said(&message.to_xml().unwrap()), said(&two));
    let other = text("<Ext/>");
    let message = Message::from_xml(other.as_bytes()).unwrap();
    assert!(matches!(message.body, Body::Ext(_)) && message.body.service().is_none());
    assert_eq!(said(&message.to_xml().unwrap()), said(&other));
}

/// An answer with a problem and with data is not taken for a success.
#[test]
fn a_problem_counts_for_more_than_what_is_beside_it() {
    let text = "<NCIPMessage><CheckInItemResponse><Problem><ProblemType>Unknown Item</ProblemType></Problem>\
                <ItemId><ItemIdentifierValue>1</ItemIdentifierValue></ItemId></CheckInItemResponse></NCIPMessage>";
    let (message, _) = leniently(text.as_bytes(), None);
    let message = message.unwrap();
    let Body::CheckInItemResponse(response) = &message.body else { panic!("an answer") };
    assert_eq!(response.outcome.problems()[0].kind(), "Unknown Item");
    assert_eq!(response.extra.content().count(), 1);
    assert_eq!(said(&written(&message)), said(text));
}

#[test]
fn the_version_is_what_the_message_says_and_else_what_it_looks_like() {
    for (text, version) in [
        (
            "<NCIPMessage version='http://www.niso.org/ncip/v1_0/imp1/dtd/ncip_v1_0.dtd'><LookupUser/></NCIPMessage>",
            Version::V1_0,
        ),
        ("<NCIPMessage><LookupUser><UniqueUserId/></LookupUser></NCIPMessage>", Version::V1_01),
        ("<NCIPMessage version='5.6'><LookupUser><UserId/></LookupUser></NCIPMessage>", Version::V2_02),
        ("<NCIPMessage version='2.0'><LookupUser><UserId/></LookupUser></NCIPMessage>", Version::V2_0),
        (
            "<NCIPMessage xmlns='http://www.niso.org/2008/ncip' version='http://www.niso.org/ncip/v1_0/imp1/dtd/ncip_v1_0.dtd'><LookupUser/></NCIPMessage>",
            Version::V1_0,
        ),
        ("<LookupItemSet xmlns='http://www.niso.org/2008/ncip'/>", Version::V2_02),
    ] {
        let (message, _) = leniently(text.as_bytes(), None);
        let message = message.unwrap();
        assert_eq!(message.version, version, "{text}");
        assert_eq!(said(&written(&message)), said(text));
    }
    assert!(leniently(b"<html/>", None).0.is_none());
    assert!(leniently(b"", None).0.is_none());
}
