//! Interlibrary-loan messages: recognised, judged, shown, counted, and written in another edition.

use std::fs;
use std::path::{Path, PathBuf};

use crate::bench::{Folder, bibwire, bibwire_with, sound};

const REQUEST: &str = include_str!("../../../iso18626/docs/samples/request.xml");
const RECEIVED: &str = include_str!("../../../iso18626/docs/samples/received.xml");
const NAMESPACE: &str = "http://illtransactions.org/2013/iso18626";

/// The request without its envelope and its namespace.
fn bare() -> String {
    let start = REQUEST.find("<request>").unwrap();
    let end = REQUEST.find("</ISO18626Message>").unwrap();
    // The scheme of an agency was named with a prefix that the envelope declares.
    REQUEST[start..end].replace("ill:", "")
}

/// The request without its `serviceInfo`, which 2021 demands.
fn without_service() -> String {
    let start = REQUEST.find("<serviceInfo>").unwrap();
    let end = REQUEST.find("<requestedDeliveryInfo>").unwrap();
    [&REQUEST[..start], &REQUEST[end..]].concat()
}

fn utf16(text: &str) -> Vec<u8> {
    let text = text.replace("UTF-8", "UTF-16");
    [0xFEFF].into_iter().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect()
}

/// A file of the folder as text.
fn read(folder: &Folder, name: &str) -> String {
    fs::read_to_string(folder.path(name)).unwrap()
}

/// The codes of the findings of a report.
fn codes(report: &serde_json::Value) -> Vec<&str> {
    report["findings"].as_array().unwrap().iter().map(|finding| finding["code"].as_str().unwrap()).collect()
}

#[test]
fn a_message_is_recognised_in_any_dress() {
    let folder = Folder::new("ill-sniff");
    let namespaced = bare().replacen("<request>", &format!("<request xmlns='{NAMESPACE}'>"), 1);
    let prefixed = bare().replace("</", "</ill:").replace("<", "<ill:").replace("<ill:/ill:", "</ill:");
    let prefixed = prefixed.replacen("<ill:request>", &format!("<ill:request xmlns:ill='{NAMESPACE}'>"), 1);
    let envelope = &REQUEST[REQUEST.find("<ISO").unwrap()..];
    let soap = format!(
        "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body>{envelope}</s:Body></s:Envelope>"
    );
    for (name, bytes, reason) in [
        ("envelope", REQUEST.into(), "<ISO18626Message>, an element of ISO 18626"),
        ("namespaced", namespaced.into(), "<request>, an element of ISO 18626"),
        ("prefixed", prefixed.into(), "<request>, an element of ISO 18626"),
        ("bare", bare().into(), "<request>, without the namespace of ISO 18626"),
        ("utf-16", utf16(REQUEST), "<ISO18626Message>, an element of ISO 18626"),
        ("soap", soap.into(), "<ISO18626Message>, an element of ISO 18626"),
        ("mark", ["\u{feff}", REQUEST].concat().into(), "<ISO18626Message>, an element of ISO 18626"),
        ("comment", format!("<!-- <record> -->\n{}", bare()).into(), "<request>, without the namespace of ISO 18626"),
    ] {
        // A name that says something else is not believed.
        folder.file("x.mrc", bytes);
        let answer = bibwire(&folder, &["detect", "x.mrc", "-f", "json"]);
        assert_eq!(answer.code, 0, "{name}: {}", answer.text());
        let file = &answer.json()["files"][0];
        assert_eq!(file["form"], "iso18626", "{name}: {file}");
        assert!(file["reason"].as_str().unwrap().starts_with(reason), "{name}: {file}");
        // Whatever it is in, the request is found.
        let shown = bibwire(&folder, &["show", "x.mrc"]);
        assert_eq!(shown.code, 0, "{name}: {}", shown.err);
        assert!(shown.text().starts_with("request  edition 1.2\n"), "{name}: {}", shown.text());
        assert!(shown.text().contains("title  红楼梦"), "{name}: {}", shown.text());
        let stats = bibwire(&folder, &["stats", "x.mrc", "-f", "json"]).json();
        assert_eq!(stats["messages"]["types"], serde_json::json!({"request": 1}), "{name}");
    }
}

#[test]
fn other_requests_are_no_messages() {
    let folder = Folder::new("ill-other");
    for other in [
        "<request><verb>Identify</verb></request>",
        "<OAI-PMH><request verb='Identify'>http://example.org/oai</request></OAI-PMH>",
        "<methodCall><request xmlns='http://example.org/else'><header/></request></methodCall>",
        "<note>&lt;ISO18626Message&gt;</note>",
        "<schema><element name='ISO18626Message'/></schema>",
        "<a><![CDATA[<ISO18626Message/>]]><!-- <requestConfirmation/> --></a>",
    ] {
        let outcome = bibwire_with(&folder, &["detect", "-", "-f", "json"], other.as_bytes());
        assert_eq!(outcome.code, 2, "{other}: {}", outcome.text());
        assert!(outcome.json()["files"][0]["form"].is_null(), "{other}: {}", outcome.text());
        assert_eq!(bibwire_with(&folder, &["check", "-"], other.as_bytes()).code, 2, "{other}");
        // Asked to read it as one, the command says that it is none.
        let told = bibwire_with(&folder, &["check", "-", "--as", "iso18626"], other.as_bytes());
        assert_eq!(told.code, 1, "{other}: {}", told.text());
    }
}

#[test]
fn the_exit_code_of_check_is_the_verdict() {
    let folder = Folder::new("ill-exit");
    folder.file("valid.xml", REQUEST);
    folder.file("invalid.xml", REQUEST.replace("<requestType>New<", "<requestType>Old<"));
    folder.file("other.xml", "<feed/>");
    for (args, code) in [
        (&["check", "valid.xml"][..], 0),
        (&["check", "valid.xml", "--as", "iso18626", "--fail-on", "info"], 0),
        (&["check", "invalid.xml"], 1),
        (&["check", "invalid.xml", "--fail-on", "never"], 0),
        (&["check", "valid.xml", "invalid.xml"], 1),
        (&["check", "other.xml"], 2),
        (&["check", "none.xml", "--as", "iso18626"], 2),
        (&["check", "invalid.xml", "none.xml"], 2),
    ] {
        let outcome = bibwire(&folder, args);
        assert_eq!(outcome.code, code, "{args:?}: {}{}", outcome.text(), outcome.err);
    }
    assert_eq!(bibwire(&folder, &["check", "valid.xml", "--as", "marc:iso2709"]).code, 1);
    // A record is no message.
    let outcome = bibwire_with(&folder, &["check", "-", "--as", "iso18626"], &sound(1));
    assert_eq!(outcome.code, 1, "{}", outcome.text());
}

#[test]
fn by_the_schema_alone_there_is_the_verdict_alone() {
    let folder = Folder::new("ill-schema");
    let schema = |name: &str, edition: &str| {
        bibwire(&folder, &["check", name, "--profile", "schema", "--edition", edition, "-f", "json"])
    };
    let namespaced = bare().replacen("<request>", &format!("<request xmlns='{NAMESPACE}'>"), 1);
    folder.file("wrong-isbn.xml", REQUEST.replace("9787020002207", "9787020002208"));
    folder.file("valid.xml", REQUEST);
    folder.file("doctype.xml", REQUEST.replacen("?>", "?>\n<!DOCTYPE ISO18626Message>", 1));
    folder.file("order.xml", REQUEST.replacen("<title>", "<author>甲</author><title>", 1));
    folder.file(
        "namespaced.xml",
        namespaced.replace(" scheme=", " x:scheme=").replacen(
            "<request",
            &format!("<request xmlns:x='{NAMESPACE}'"),
            1,
        ),
    );
    for (name, edition, code) in [
        ("valid.xml", "1.2", 0),
        // The order of the numbers of an item, and the codes, are other ones.
        ("valid.xml", "2021-2", 1),
        ("wrong-isbn.xml", "1.2", 0),
        ("namespaced.xml", "1.2", 0),
        ("doctype.xml", "1.2", 1),
        ("order.xml", "1.2", 1),
    ] {
        let outcome = schema(name, edition);
        let report = outcome.json();
        assert_eq!(outcome.code, code, "{name} {edition}: {report}");
        assert_eq!(codes(&report).is_empty(), code == 0, "{name} {edition}: {report}");
    }
    // By the standard, there is more to say.
    let standard = bibwire(&folder, &["check", "wrong-isbn.xml", "-f", "json"]).json();
    assert_eq!(codes(&standard).len(), 1, "{standard}");
    assert!(standard["findings"][0]["path"].as_str().unwrap().contains("bibliographicItemId"), "{standard}");
}

#[test]
fn profiles_and_editions_have_names() {
    let folder = Folder::new("ill-profiles");
    folder.file("valid.xml", REQUEST);
    folder.file("x.mrc", sound(1));
    for profile in iso18626::Profile::ALL {
        let outcome = bibwire(&folder, &["check", "valid.xml", "--profile", profile.as_str(), "-f", "json"]);
        assert!((0..=1).contains(&outcome.code), "{profile:?}: {}", outcome.err);
        assert_eq!(outcome.json()["summary"]["records"], 1, "{profile:?}");
    }
    for edition in iso18626::Edition::ALL {
        let outcome = bibwire(&folder, &["check", "valid.xml", "--edition", edition.as_str(), "-f", "json"]);
        assert!((0..=1).contains(&outcome.code), "{edition}: {}", outcome.err);
        assert_eq!(outcome.json()["summary"]["records"], 1, "{edition}");
    }
    for (args, said) in [
        (&["check", "valid.xml", "--profile", "illiad"][..], "no profile is called \"illiad\""),
        (&["check", "valid.xml", "--edition", "3.0"], "no edition is called \"3.0\""),
        (&["check", "x.mrc", "--edition", "1.2"], "--edition is for ISO 18626 messages, and this is marc:iso2709"),
        (
            &["check", "x.mrc", "--profile", "alma"],
            "this --profile is for ISO 18626 messages, and this is marc:iso2709",
        ),
        (&["convert", "valid.xml", "--to", "iso18626", "--edition", "3.0", "-o", "y"], "no edition is called \"3.0\""),
        (&["convert", "x.mrc", "--to", "marc:xml", "--edition", "1.2", "-o", "y"], "--edition is for messages"),
        (&["convert", "x.mrc", "--to", "iso18626", "-o", "y"], "marc:iso2709 cannot be written as iso18626"),
        (&["convert", "valid.xml", "--to", "marc:xml", "-o", "y"], "iso18626 cannot be written as marc:xml"),
        (&["show", "valid.xml", "--record", "2"], "there is no record 2: there are 1"),
        (&["show", "valid.xml", "--field", "245"], "--field is for MARC records"),
    ] {
        let outcome = bibwire(&folder, args);
        assert_eq!(outcome.code, 2, "{args:?}: {}", outcome.err);
        assert!(outcome.err.contains(said), "{args:?}: {}", outcome.err);
    }
    assert_eq!(folder.names(), ["valid.xml", "x.mrc"]);
}

#[test]
fn a_partner_minds_what_the_standard_allows() {
    let folder = Folder::new("ill-partner");
    let xml = REQUEST.replace("Book", "AudioBook");
    folder.file("x.xml", xml);
    let count =
        |profile| codes(&bibwire(&folder, &["check", "x.xml", "--profile", profile, "-f", "json"]).json()).len();
    let standard = count("standard");
    for partner in ["reshare", "alma", "crosslink", "oclc", "koha"] {
        assert!(count(partner) >= standard, "{partner}");
    }
    let more = ["reshare", "alma", "crosslink", "oclc", "koha"].into_iter().any(|partner| count(partner) > standard);
    assert!(more, "no partner has a rule of its own");
}

#[test]
fn a_finding_has_its_place() {
    let folder = Folder::new("ill-place");
    let xml = REQUEST.replace("<requestType>New<", "<requestType>旧<");
    folder.file("x.xml", &xml);
    let report = bibwire(&folder, &["check", "x.xml", "-f", "json"]).json();
    let finding = report["findings"].as_array().unwrap().iter().find(|it| it["severity"] == "error").unwrap();
    assert!(finding["code"].as_str().unwrap().starts_with("ILL4"), "{finding}");
    assert_eq!(finding["path"], "/ISO18626Message/request/serviceInfo/requestType", "{finding}");
    assert_eq!(finding["file"], "x.xml", "{finding}");
    assert!(finding["record"].is_null(), "a message is known by its request, not by a number: {finding}");
    assert_eq!(finding["record_id"], "R-2026-0017", "{finding}");
    assert_eq!(finding["found"], "旧", "{finding}");
    // Offset and length are those of what is marked, in the bytes of the file.
    let number = |key: &str| usize::try_from(finding[key].as_u64().unwrap()).unwrap();
    let marked = &xml[number("offset")..number("offset") + number("length")];
    assert!(marked.contains('旧'), "{marked}");
    let line = xml.lines().position(|line| line.contains('旧')).unwrap();
    assert_eq!(number("line"), line + 1, "{finding}");
    let before = &xml[..number("offset")];
    let column = before[before.rfind('\n').unwrap() + 1..].chars().count() + 1;
    assert_eq!(number("column"), column, "{finding}");
    let full = bibwire(&folder, &["check", "x.xml"]);
    assert!(full.text().contains("(request=R-2026-0017)"), "{}", full.text());
    assert!(
        full.text().contains(&format!("  --> x.xml:{}:{column} (request=R-2026-0017) ", line + 1)),
        "{}",
        full.text()
    );
}

#[test]
fn another_edition_and_back() {
    let folder = Folder::new("ill-convert");
    folder.file("in.xml", REQUEST);
    let convert = |from: &str, edition: &str, to: &str| {
        bibwire(&folder, &["convert", from, "--to", "iso18626", "--edition", edition, "-o", to])
    };
    let outcome = convert("in.xml", "2021-2", "new.xml");
    assert_eq!((outcome.code, outcome.err.as_str(), outcome.text()), (0, "", ""));
    assert!(read(&folder, "new.xml").contains("ill:version=\"2021-2\""), "{}", read(&folder, "new.xml"));
    let check = bibwire(&folder, &["check", "new.xml", "--profile", "schema"]);
    assert_eq!(check.code, 0, "{}", check.text());
    let outcome = convert("new.xml", "1.2", "back.xml");
    assert_eq!((outcome.code, outcome.err.as_str()), (0, ""));
    let outcome = bibwire(&folder, &["convert", "in.xml", "--to", "iso18626", "-o", "same.xml"]);
    assert_eq!((outcome.code, outcome.err.as_str()), (0, ""));
    assert!(read(&folder, "same.xml") == read(&folder, "back.xml"), "{}", read(&folder, "back.xml"));
    let same = iso18626::Message::from_xml(read(&folder, "same.xml").as_bytes()).unwrap();
    assert_eq!(same.body, iso18626::Message::from_xml(REQUEST.as_bytes()).unwrap().body);
    let piped = bibwire_with(&folder, &["convert", "-", "--to", "iso18626", "-o", "-"], REQUEST.as_bytes());
    assert_eq!((piped.code, piped.text()), (0, read(&folder, "same.xml").as_str()));
}

#[test]
fn each_change_is_told() {
    let folder = Folder::new("ill-changes");
    // 2021 has no messages about several requests but in a request, and says so of this one alone.
    let several = RECEIVED.replace("<multipleItemRequestId/>", "<multipleItemRequestId>M-1</multipleItemRequestId>");
    folder.file("in.xml", several);
    let outcome = bibwire(&folder, &["convert", "in.xml", "--to", "iso18626", "--edition", "2021-2", "-o", "new.xml"]);
    assert_eq!(outcome.code, 1, "{}", outcome.err);
    let lines: Vec<_> = outcome.err.lines().filter(|line| line.starts_with("in.xml: changed: ")).collect();
    assert_eq!(lines.len(), 1, "{}", outcome.err);
    assert!(lines[0].contains("/requestingAgencyMessage/header/multipleItemRequestId: dropped: \"M-1\""), "{lines:?}");
    assert!(!read(&folder, "new.xml").contains("M-1"));
    let chinese = bibwire(
        &folder,
        &["convert", "in.xml", "--to", "iso18626", "--edition", "2021-2", "-o", "-", "--locale", "zh-CN"],
    );
    assert!(chinese.err.starts_with("in.xml: 变动: "), "{}", chinese.err);
    assert_eq!(chinese.text(), read(&folder, "new.xml"));
    // What a reader repaired is told, too.
    let zone = RECEIVED.replace("00Z<", "00+0000<");
    let outcome = bibwire_with(&folder, &["convert", "-", "--to", "iso18626", "-o", "-"], zone.as_bytes());
    assert_eq!(outcome.code, 1, "{}", outcome.err);
    assert!(outcome.err.contains("warning[ILL405]"), "{}", outcome.err);
}

#[test]
fn what_no_edition_can_hold_is_not_written() {
    let folder = Folder::new("ill-unwritten");
    folder.file("in.xml", without_service());
    folder.file("old.xml", "old");
    for output in ["none.xml", "old.xml"] {
        let outcome = bibwire(&folder, &["convert", "in.xml", "--to", "iso18626", "--edition", "2021-2", "-o", output]);
        assert_eq!(outcome.code, 2, "{}", outcome.err);
        assert!(outcome.err.contains("/request/serviceInfo: missing (2021-2 demands it)"), "{}", outcome.err);
        assert!(outcome.err.contains("no record could be written"), "{}", outcome.err);
    }
    let outcome = bibwire_with(&folder, &["convert", "-", "--as", "iso18626", "--to", "iso18626", "-o", "x"], b"<a/>");
    assert_eq!(outcome.code, 2, "{}", outcome.err);
    assert_eq!(folder.names(), ["in.xml", "old.xml"]);
    assert_eq!(read(&folder, "old.xml"), "old");
    // 1.2 does not demand it.
    let outcome = bibwire(&folder, &["convert", "in.xml", "--to", "iso18626", "-o", "-"]);
    assert_eq!((outcome.code, outcome.err.as_str()), (0, ""));
}

#[test]
fn a_message_to_read() {
    let folder = Folder::new("ill-show");
    folder.file("x.xml", REQUEST.replace("<note>读者", "<note>\u{202e}读者").replace("<sortOrder>1", "<sortOrder>x"));
    let outcome = bibwire(&folder, &["show", "x.xml", "--record", "1"]);
    assert_eq!((outcome.code, outcome.err.as_str()), (0, ""));
    for line in [
        "request  edition 1.2",
        "ISO18626Message (1.2)",
        "  request",
        "      requestingAgencyRequestId  R-2026-0017",
        "      title  红楼梦",
        "      note  \\u{202e}读者急需，请先告知费用。",
    ] {
        assert!(outcome.text().lines().any(|it| it == line), "{line}:\n{}", outcome.text());
    }
    let finding =
        outcome.text().lines().find(|line| line.starts_with("    warning[ILL") || line.starts_with("    error[ILL"));
    assert!(finding.is_some_and(|line| line.contains("found x")), "{}", outcome.text());
    let chinese = bibwire(&folder, &["show", "x.xml", "--locale", "zh-CN"]);
    assert!(chinese.text().starts_with("request  版本 1.2\n"), "{}", chinese.text());
}

#[test]
fn the_edition_and_why() {
    let folder = Folder::new("ill-detect");
    folder.file("said.xml", RECEIVED);
    folder.file("newer.xml", RECEIVED.replace("\"1.2\"", "\"2021-2\""));
    folder.file("unsaid.xml", RECEIVED.replace(" ill:version=\"1.2\"", ""));
    folder.file("x.mrc", sound(1));
    let names = ["said.xml", "newer.xml", "unsaid.xml", "x.mrc"];
    let outcome = bibwire(&folder, &[&["detect", "-f", "json"][..], &names].concat());
    assert_eq!(outcome.code, 0, "{}", outcome.err);
    let answer = outcome.json();
    for (index, (edition, reason)) in
        [("1.2", "its version is 1.2"), ("2021-2", "its version is 2021-2"), ("1.2", "nothing tells")]
            .iter()
            .enumerate()
    {
        let file = &answer["files"][index];
        assert_eq!(file["edition"], *edition, "{file}");
        assert!(file["reason"].as_str().unwrap().contains(&format!("; edition {edition}: ")), "{file}");
        assert!(file["reason"].as_str().unwrap().contains(reason), "{file}");
    }
    assert!(answer["files"][3].get("edition").is_none(), "a record has no edition: {answer}");
    let text = bibwire(&folder, &["detect", "newer.xml"]);
    assert_eq!(
        text.text(),
        "newer.xml: iso18626, UTF-8 declared: <ISO18626Message>, an element of ISO 18626; \
         edition 2021-2: its version is 2021-2\n"
    );
}

#[test]
fn messages_are_counted() {
    let folder = Folder::new("ill-stats");
    folder.file("1.xml", REQUEST);
    folder.file("2.xml", RECEIVED);
    folder.file("3.xml", RECEIVED.replace("\"1.2\"", "\"1.1\"").replace("<multipleItemRequestId/>", ""));
    let stats = bibwire(&folder, &["stats", ".", "-f", "json"]);
    assert_eq!(stats.code, 0, "{}", stats.err);
    let stats = stats.json();
    assert_eq!(stats["messages"]["types"], serde_json::json!({"request": 1, "requestingAgencyMessage": 2}));
    assert_eq!(stats["messages"]["editions"], serde_json::json!({"1.1": 1, "1.2": 2}));
    assert_eq!((&stats["records"], &stats["files"]), (&3.into(), &3.into()));
    assert_eq!(stats["bytes"], REQUEST.len() + 2 * RECEIVED.len() - "<multipleItemRequestId/>".len());
    assert_eq!(stats["record_bytes"]["max"], REQUEST.len());
    let text = bibwire(&folder, &["stats", "."]);
    assert!(text.text().contains("messages      request 1, requestingAgencyMessage 2\n"), "{}", text.text());
    assert!(text.text().contains("editions      1.1 1, 1.2 2\n"), "{}", text.text());
}

#[test]
fn every_code_can_be_explained_and_drawn() {
    let folder = Folder::new("ill-explain");
    for rule in iso18626::rules::RULES.iter() {
        for (locale, title) in [("en", rule.title.en), ("zh-CN", rule.title.zh)] {
            let outcome = bibwire(&folder, &["explain", rule.code.as_str(), "--locale", locale]);
            assert_eq!(outcome.code, 0, "{}", rule.code);
            assert!(outcome.text().starts_with(&format!("{}  {title}\n", rule.code)), "{}", outcome.text());
            assert!(outcome.text().contains("iso18626"), "the samples are messages: {}", outcome.text());
            assert!(outcome.text().chars().all(|char| char == '\n' || !char.is_control()), "{}", outcome.text());
        }
    }
    let near = bibwire(&folder, &["explain", "ill3003"]);
    assert_eq!(near.code, 2);
    assert!(near.err.contains("ILL303  "), "{}", near.err);
}

#[test]
fn records_and_messages_beside_each_other() {
    let folder = Folder::new("ill-mixed");
    for number in 0..12 {
        folder.file(&format!("in/{number:02}.mrc"), (1..=40).flat_map(sound).collect::<Vec<_>>());
        let wrong = REQUEST.replace("R-2026-0017", &format!("R-{number}")).replace("Loan", "Lend");
        folder.file(&format!("in/{number:02}.xml"), wrong);
    }
    folder.file("in/notes.txt", "nothing");
    for args in [
        &["check", "in", "-f", "full"][..],
        &["check", "in", "-f", "concise"],
        &["check", "in", "-f", "json"],
        &["show", "in"],
        &["stats", "in", "-f", "json"],
        &["detect", "in", "-f", "json"],
    ] {
        let [alone, many] = ["1", "4"].map(|jobs| bibwire(&folder, &[args, &["--jobs", jobs]].concat()));
        assert_eq!(alone.code, many.code, "{args:?}");
        assert!(alone.out == many.out, "{args:?}:\n{}\n---\n{}", alone.text(), many.text());
        assert_eq!(alone.err, many.err, "{args:?}");
    }
    let report = bibwire(&folder, &["check", "in", "-f", "json"]);
    assert_eq!(report.code, 1, "{}", report.err);
    let summary = &report.json()["summary"];
    assert_eq!((&summary["files"], &summary["records"]), (&24.into(), &(12 * 40 + 12).into()), "{summary}");
    assert_eq!(summary["passed_over"], 1, "{summary}");
    let json = report.json();
    let ids: Vec<_> = json["findings"].as_array().unwrap().iter().map(|it| it["record_id"].as_str().unwrap()).collect();
    let expected: Vec<_> = (0..12).map(|number| format!("R-{number}")).collect();
    assert_eq!(ids, expected, "one finding for each message, in the order of the files");
    let stats = bibwire(&folder, &["stats", "in", "-f", "json"]).json();
    assert_eq!(stats["messages"]["types"]["request"], 12);
    assert_eq!(stats["tags"]["001"], 480);
    // What only messages have makes the records fail, and the messages are judged all the same.
    let outcome = bibwire(&folder, &["check", "in", "--edition", "1.2", "-f", "json"]);
    assert_eq!(outcome.code, 2, "{}", outcome.err);
    assert_eq!(outcome.json()["unjudged"].as_array().unwrap().len(), 12);
    assert_eq!(outcome.json()["summary"]["records"], 12);
}

#[test]
#[allow(clippy::print_stderr, reason = "says that it was skipped")]
fn whatever_the_bytes_the_command_says_something() {
    let Some(corpus) = std::env::var_os("BIBWIRE_CORPUS") else {
        eprintln!("skipped: BIBWIRE_CORPUS is not set");
        return;
    };
    let folder = Folder::new("ill-hostile");
    for file in files(Path::new(&corpus).join("hostile")) {
        let name = file.to_str().unwrap();
        let outcome = bibwire(&folder, &["check", name, "--as", "iso18626", "-f", "json"]);
        assert!((0..=2).contains(&outcome.code), "{name}: {}", outcome.err);
        assert_eq!(outcome.json()["version"], 1, "{name}");
        let outcome = bibwire(&folder, &["show", name, "--as", "iso18626"]);
        assert!(outcome.text().chars().all(|char| char == '\n' || !char.is_control()), "{name}");
        for args in [&["stats", name, "-f", "json"][..], &["convert", name, "--to", "iso18626", "-o", "out"]] {
            let outcome = bibwire(&folder, &[args, &["--as", "iso18626"]].concat());
            assert!((0..=2).contains(&outcome.code), "{name}: {}", outcome.err);
            if args[0] == "stats" {
                assert_eq!(outcome.json()["version"], 1, "{name}");
            }
        }
    }
}

/// All files in a folder and the folders within.
fn files(folder: PathBuf) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut pending = vec![folder];
    while let Some(path) = pending.pop() {
        match fs::read_dir(&path) {
            Ok(entries) => pending.extend(entries.map(|entry| entry.unwrap().path())),
            Err(_) => files.push(path),
        }
    }
    files
}
