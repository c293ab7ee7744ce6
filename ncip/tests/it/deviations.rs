//! The ways in which messages deviate: each told by a code of its own, read as what it means, and mended where that is
//! certain.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use bibwire_ncip::choice::User;
use bibwire_ncip::repair::{Repaired, repair};
use bibwire_ncip::{Body, Diagnostic, Message, NAMESPACE, Options, Version, read};
use proptest::prelude::*;

use crate::{corpus, verdicts};

fn told(bytes: &[u8]) -> (Option<Message>, Vec<&'static str>) {
    let mut findings: Vec<Diagnostic> = Vec::new();
    let message = read(bytes, &Options::default(), &mut findings);
    (message, findings.iter().map(|it| it.rule.code.as_str()).collect())
}

fn second(body: &str) -> String {
    let version = Version::V2_02.uri();
    format!(
        "<NCIPMessage xmlns=\"{NAMESPACE}\" xmlns:ncip=\"{NAMESPACE}\" ncip:version=\"{version}\">{body}</NCIPMessage>"
    )
}

const USER: &str = "<UserId><UserIdentifierValue>20260017</UserIdentifierValue></UserId>";

/// The number of the user that is looked up.
fn number(message: &Message) -> Option<&str> {
    match &message.body {
        Body::LookupUser(body) => match &body.user {
            User::Id(id) => Some(&id.user_identifier_value),
            _ => None,
        },
        _ => None,
    }
}

/// What a repair promises. Says whether all was mended.
fn promised(bytes: &[u8], of: &str) -> Option<Repaired> {
    let Ok(first) = repair(bytes, &Options::default()) else {
        assert!(told(bytes).0.is_none(), "{of}: read and not mended");
        return None;
    };
    let again = repair(first.xml.as_bytes(), &Options::default()).unwrap_or_else(|error| panic!("{of}: {error}"));
    assert_eq!(again.xml, first.xml, "{of}");
    assert!(again.repairs.is_empty(), "{of}: {:?}\n{}", again.repairs, first.xml);
    let strict = Message::from_xml(first.xml.as_bytes());
    if first.unrepaired.is_empty() {
        assert!(strict.is_ok(), "{of}: {:?}\n{}", strict.err(), first.xml);
    }
    if strict.is_ok() {
        assert!(again.unrepaired.is_empty(), "{of}: {:?}", again.unrepaired);
    }
    Some(first)
}

#[test]
fn each_deviation_has_a_code_and_is_read() {
    let look = format!("<LookupUser>{USER}</LookupUser>");
    let plain = second(&look);
    let form: String = plain.bytes().map(|byte| format!("%{byte:02X}")).collect();
    let unique = look.replace("UserId>", "UniqueUserId>");
    let pair = "<UserElementType><Scheme>urn:x</Scheme><Value>Name Information</Value></UserElementType></LookupUser>";
    // Whether all of it is mended.
    for (text, codes, is_mended) in [
        (format!("HTTP/1.1 200 OK\r\nContent-Type: application/xml\r\n\r\n{plain}"), vec!["NCP201"], true),
        (format!("POST /ncip HTTP/1.0\nHost: example.org\n\n{plain}"), vec!["NCP201"], true),
        (
            format!("HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n{:X}\r\n{plain}\r\n0\r\n\r\n", plain.len()),
            vec!["NCP201", "NCP202"],
            true,
        ),
        (format!("xml={form}"), vec!["NCP204"], true),
        (format!("a=1&XForms:Model={form}&b=2"), vec!["NCP204"], true),
        (format!("xml={plain}"), vec!["NCP204"], true),
        (format!("{plain}\n{plain}"), vec!["NCP205"], false),
        (format!("\u{feff}{plain}"), vec![], true),
        (format!("\n {plain}"), vec![], true),
        (format!("<!DOCTYPE NCIPMessage SYSTEM 'a.dtd'>{plain}"), vec!["NCP321"], true),
        (format!("<!DOCTYPE NCIPMessage xmlns:xsi='x' version='1.0'>{plain}"), vec!["NCP206"], true),
        (plain.replace(Version::V2_02.uri(), "http://www.niso.org/schemas/ncip/v2_02/imp1/xsd/ncip_v2_02.xsd"), vec!["NCP319"], true),
        (plain.replace(Version::V2_02.uri(), "5.6"), vec!["NCP318"], true),
        (second(&unique), vec!["NCP320"], true),
        (second(&look.replace("</LookupUser>", pair)), vec!["NCP320"], true),
        (second(&format!("xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'{look}")), vec!["NCP325"], true),
        (second(&look.replace("</User", "&</User")).replacen("&</UserId>", "</UserId>", 1), vec!["NCP262"], true),
        (
            second(&look.replace("</LookupUser>", "<AuthenticationInput><AuthenticationInputData>1</AuthenticationInputData><AuthenticationDataFormatType>text</AuthenticationDataFormatType><AuthenticationInputType>PIN</AuthenticationInputType></AuthenticationInput></LookupUser>")),
            vec!["NCP324"],
            false,
        ),
        (second("<LookupVersion/>"), vec!["NCP327"], false),
        (second(&format!("<DestroyItem/>{look}")), vec!["NCP326"], false),
    ] {
        let (message, found) = told(text.as_bytes());
        assert!(codes.iter().all(|code| found.contains(code)), "{found:?} of\n{text}");
        if !text.contains("LookupVersion") {
            let message = message.unwrap_or_else(|| panic!("not read: {text}"));
            assert!(number(&message).is_some_and(|it| it.trim_end_matches('&') == "20260017"), "{text}\n{message:?}");
        }
        if let Some(repaired) = promised(text.as_bytes(), &text) {
            assert_eq!(repaired.unrepaired.is_empty(), is_mended, "{:?}\n{text}", repaired.unrepaired);
        }
    }
}

#[test]
fn version_1_is_read_in_the_form_of_version_2_and_written_in_its_own() {
    let agency = "<UniqueAgencyId><Scheme>urn:isil</Scheme><Value>CN-310002</Value></UniqueAgencyId>";
    let header = format!(
        "<InitiationHeader><FromAgencyId>{agency}</FromAgencyId><ToAgencyId>{agency}</ToAgencyId></InitiationHeader>"
    );
    let user = format!("<UniqueUserId>{agency}<UserIdentifierValue>7</UserIdentifierValue></UniqueUserId>");
    let version = Version::V1_0.uri();
    let wanted = "<UserElementType><Scheme>urn:x</Scheme><Value>Name Information</Value></UserElementType>";
    let right =
        format!("<NCIPMessage version=\"{version}\"><LookupUser>{header}{user}{wanted}</LookupUser></NCIPMessage>");
    Message::from_xml(right.as_bytes()).unwrap();
    for (wrong, codes) in [
        (right.replace("UniqueUserId>", "UserId>"), vec!["NCP320"]),
        (right.replace("UniqueAgencyId>", "AgencyId>"), vec!["NCP320"; 3]),
        (right.replace(agency, "<UniqueAgencyId Scheme=\"urn:isil\">CN-310002</UniqueAgencyId>"), vec!["NCP320"; 6]),
    ] {
        let (message, found) = told(wrong.as_bytes());
        let message = message.unwrap();
        assert_eq!(number(&message), Some("7"), "{wrong}");
        let Body::LookupUser(body) = &message.body else { panic!("a look-up") };
        let User::Id(id) = &body.user else { panic!("a number") };
        assert_eq!(id.agency_id.as_ref().map(|it| it.value.as_str()), Some("CN-310002"), "{wrong}");
        assert_eq!(found, codes, "{wrong}");
        let repaired = promised(wrong.as_bytes(), &wrong).unwrap();
        assert!(repaired.xml.ends_with(&right), "{}", repaired.xml);
    }
    let bare = right.replacen("<Scheme>urn:isil</Scheme>", "", 1);
    assert_eq!(told(bare.as_bytes()).1, ["NCP328"]);
    let repaired = promised(bare.as_bytes(), &bare).unwrap();
    assert!(repaired.xml.ends_with(&bare) && !repaired.unrepaired.is_empty(), "nothing is invented");
    let needless = format!("<!DOCTYPE NCIPMessage SYSTEM \"my.dtd\">{right}");
    assert_eq!(told(needless.as_bytes()).1, ["NCP322"]);
    Message::from_xml(needless.as_bytes()).unwrap();
}

#[test]
fn dates_are_mended_where_they_mean_one_day() {
    let text = |date: &str| {
        let item = "<ItemId><ItemIdentifierValue>1</ItemIdentifierValue></ItemId>";
        second(&format!("<ItemReceived>{item}<DateReceived>{date}</DateReceived></ItemReceived>"))
    };
    for (date, code, mended) in [
        ("2026-24-11T08:30:00Z", "NCP409", Some("2026-11-24T08:30:00Z")),
        ("2026-11-24", "NCP405", Some("2026-11-24T00:00:00")),
        ("2026-11-24T08:30", "NCP405", Some("2026-11-24T08:30:00")),
        ("24.11.2026", "NCP401", None),
        ("", "NCP402", None),
    ] {
        let text = text(date);
        assert_eq!(told(text.as_bytes()).1, [code], "{date}");
        let repaired = promised(text.as_bytes(), &text).unwrap();
        assert_eq!(repaired.unrepaired.is_empty(), mended.is_some(), "{date}");
        assert!(mended.is_none_or(|it| repaired.xml.contains(it)), "{}", repaired.xml);
    }
}

#[test]
fn a_place_behind_a_header_is_one_in_all_of_the_bytes() {
    let text = format!("HTTP/1.1 200 OK\r\n\r\n{}", second("<LookupUser><x/></LookupUser>"));
    let mut findings: Vec<Diagnostic> = Vec::new();
    read(text.as_bytes(), &Options::default(), &mut findings);
    let unknown = findings.iter().find(|it| it.rule.code.as_str() == "NCP305").unwrap();
    let at = text.find("<x/>").unwrap() as u64;
    assert_eq!(unknown.place.bytes, Some(at..at + 4));
    assert_eq!(unknown.place.position.unwrap().line, 3);
}

/// Every file of a folder, and of those in it.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { found.extend(files(&path)) } else { found.push(path) }
    }
    found.sort();
    found
}

#[test]
#[allow(clippy::print_stdout, reason = "a table for who looks")]
fn real_messages_are_mended() {
    let Some(folder) = corpus::find("ncip/samples") else { return };
    let mut classes: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    let (mut all, mut mended, mut sound) = (0usize, 0usize, 0usize);
    for path in files(&folder) {
        let bytes = fs::read(&path).unwrap();
        let of = path.display().to_string();
        let mut findings: Vec<Diagnostic> = Vec::new();
        let message = read(&bytes, &Options::default(), &mut findings);
        let Some(repaired) = promised(&bytes, &of) else { continue };
        all += 1;
        sound += usize::from(Message::from_xml(&bytes).is_ok());
        mended += usize::from(repaired.unrepaired.is_empty());
        // Every version that real messages name is one, but for 5.6.
        let text = message.unwrap().version_text;
        assert!(text == "5.6" || text.parse::<Version>().is_ok() || of.contains("_templates"), "{of}: {text}");
        let seen: BTreeSet<_> = findings.iter().map(|it| (it.rule.code.as_str(), it.rule.title.en)).collect();
        for class in seen {
            *classes.entry(class).or_default() += 1;
        }
    }
    println!("{all} messages, {sound} valid, {mended} valid when mended");
    for ((code, title), count) in classes {
        println!("{count:5} {code} {title}");
    }
}

#[test]
fn generated_messages_are_mended() {
    let Some(files) = verdicts::generated() else { return };
    for (_, verdict, path) in files.iter().filter(|(name, ..)| name != "discovery") {
        let bytes = fs::read(path).unwrap();
        let of = path.display().to_string();
        let repaired = promised(&bytes, &of);
        if *verdict {
            let repaired = repaired.unwrap_or_else(|| panic!("{of}: not mended"));
            assert!(repaired.unrepaired.is_empty(), "{of}: {:?}", repaired.unrepaired);
            if String::from_utf8_lossy(&bytes).contains("Ext>") {
                // What anything may be in is kept as text, which is another for the same XML.
                continue;
            }
            // It says what it said.
            let [before, after] =
                [&bytes, repaired.xml.as_bytes()].map(|it: &[u8]| Message::from_xml(it).unwrap().body);
            assert_eq!(before, after, "{of}");
        }
    }
}

fn whole() -> Vec<u8> {
    let item = "<ItemId><ItemIdentifierValue>1</ItemIdentifierValue></ItemId>";
    let body = format!("<ItemReceived>{item}<DateReceived>2026-24-11T08:30Z</DateReceived></ItemReceived>");
    format!(
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n{:x}\r\n{2}\r\n0\r\n\r\n{1}",
        second(&body).len(),
        "x=%3C",
        second(&body)
    )
    .into_bytes()
}

proptest! {
    #[test]
    fn mutilated_messages_are_no_harm(
        first in any::<bool>(),
        end in 0usize..600,
        flips in proptest::collection::vec((0usize..600, any::<u8>()), 0..6),
    ) {
        let mut bytes = if first {
            b"<!DOCTYPE NCIPMessage SYSTEM 'a'><NCIPMessage version='1.0'><LookupUser><UserId><AgencyId>x</AgencyId>\
              <UserIdentifierValue>1</UserIdentifierValue></UserId><x:y xmlns:x='u'>a</x:y>text</LookupUser></NCIPMessage>".to_vec()
        } else {
            whole()
        };
        for (at, byte) in flips {
            if let Some(there) = bytes.get_mut(at) {
                *there = byte;
            }
        }
        bytes.truncate(end.max(20));
        promised(&bytes, &String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn any_bytes_are_no_harm(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        promised(&bytes, "bytes");
    }
}
