//! Messages read into values, and written again.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use bibwire_core::xml::Generator;
use bibwire_ncip::discovery::Discovery;
use bibwire_ncip::{Body, Diagnostic, Message, Options, Service, Severity, Version, Writer, read};

use crate::model::VERSIONS;
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

/// What keeps a model has its place in the types, whatever is in it: messages made by chance, of every version.
#[test]
fn what_keeps_a_model_has_its_place_in_the_types() {
    for of in VERSIONS.iter().filter(|of| of.name != "discovery") {
        let version: Version = of.name.parse().unwrap();
        let mut generator = Generator::new(&of.model, &of.vocabulary, 20261124);
        let mut seen = BTreeSet::new();
        for _ in 0..2000 {
            let text = generator.next_valid();
            let (Some(message), findings) = leniently(text.as_bytes(), Some(version)) else { continue };
            // Any element may be the root, with a message somewhere in it.
            if findings.iter().any(|finding| finding.code().as_str() == "NCP317") {
                continue;
            }
            seen.insert((message.body.service(), message.body.role()));
            let of_schema = findings
                .iter()
                .filter(|it| !["NCP302", "NCP318", "NCP319", "NCP407", "NCP408"].contains(&it.code().as_str()));
            assert_eq!(of_schema.count(), 0, "{findings:?}\n{text}");
            let again = written(&message);
            assert_eq!(said(&again), said(&text), "{again}");
            // Nothing of it is aside, but for attributes that say how it is to be judged, and comments.
            let mut strict = Writer::new();
            if let Err(error) = strict.write(&message) {
                let code = error.to_string();
                let is_aside = ["NCP312", "NCP305"].iter().any(|it| code.contains(it)) || message.envelope.is_bare();
                assert!(is_aside, "{code}\n{text}");
            }
            #[cfg(feature = "serde")]
            {
                let json = serde_json::to_string(&message).unwrap();
                assert_eq!(serde_json::from_str::<Message>(&json).unwrap(), message, "{json}");
            }
        }
        // A service that a version has came at some time.
        let services = Service::ALL.into_iter().filter(|service| service.is_of(version));
        let missing: Vec<_> = services.filter(|it| !seen.iter().any(|(seen, _)| *seen == Some(*it))).collect();
        assert!(missing.is_empty(), "{version}: {missing:?}");
    }
}

/// Messages about versions, generated and real.
#[test]
fn messages_about_versions_are_read_and_written_again() {
    let generated = verdicts::generated().unwrap_or_default();
    let generated =
        generated.into_iter().filter(|(name, verdict, _)| name == "discovery" && *verdict).map(|(.., path)| path);
    let real = corpus::find("ncip/samples/INDEX.csv").map(|index| {
        let lines = fs::read_to_string(&index).unwrap();
        let valid = lines.lines().filter(|line| line.contains("NCIPVersionMessage valid"));
        valid.map(|line| index.parent().unwrap().join(line.split(',').next().unwrap())).collect::<Vec<_>>()
    });
    for path in generated.chain(real.into_iter().flatten()) {
        let Ok(bytes) = fs::read(&path) else { continue };
        let message = Discovery::from_xml(&bytes).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let version = |text: &str| text.replace("imp1/xsd", "").replace("imp1/dtd", "");
        let (ours, theirs) = (said(&message.to_xml().unwrap()), said(&String::from_utf8_lossy(&bytes)));
        let body = |text: &str| version(text).split_once("LookupVersion").unwrap().1.to_owned();
        assert_eq!(body(&ours), body(&theirs), "{}", path.display());
    }
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
