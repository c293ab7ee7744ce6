//! The programs do what they say, on the sample data.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn data(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data").join(name)
}

fn run(program: &str, arguments: &[&Path]) -> Output {
    let output = Command::new(program).args(arguments).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    output
}

/// A file of this test alone.
fn scratch(name: &str) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join(name)
}

#[test]
fn marc_read_lists_every_record() {
    let output = run(env!("CARGO_BIN_EXE_marc_read"), &[&data("books.mrc")]);
    let lines = String::from_utf8(output.stdout).unwrap();
    assert_eq!(lines.lines().count(), 12);
    assert!(lines.lines().all(|line| line.split('\t').all(|cell| !cell.is_empty()) || line.ends_with('\t')), "{lines}");
    assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn marc_convert_gives_the_records_of_the_other_sample() {
    let out = scratch("books.xml");
    run(env!("CARGO_BIN_EXE_marc_convert"), &[&data("books.mrc"), &out]);
    let read = |path: &Path| {
        let reader = marc::marcxml::Reader::new(std::fs::File::open(path).unwrap());
        reader.records().collect::<Result<Vec<_>, _>>().unwrap()
    };
    assert_eq!(read(&out), read(&data("books.xml")));
}

#[test]
fn marc_edit_changes_what_it_says() {
    let out = scratch("edited.mrc");
    run(env!("CARGO_BIN_EXE_marc_edit"), &[&data("books.mrc"), &out]);
    let reader = marc::iso2709::Reader::new(std::fs::File::open(out).unwrap());
    let records = reader.records().collect::<Result<Vec<_>, _>>().unwrap();
    assert_eq!(records.len(), 12);
    for record in records {
        assert!(record.iter().all(|field| !field.tag().to_string().starts_with('9')));
        let notes: Vec<_> = record.fields("500").filter_map(|field| field.subfield('a')).collect();
        assert_eq!(notes.last().unwrap(), &"Local fields left out.");
        let tags: Vec<_> = record.iter().map(|field| field.tag()).collect();
        assert!(tags.is_sorted(), "{tags:?}");
    }
}

/// A message of the samples in the documentation of the crate.
fn message(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../iso18626/docs/samples").join(name)
}

#[test]
fn iso18626_read_tells_what_is_asked_for() {
    let output = run(env!("CARGO_BIN_EXE_iso18626_read"), &[&message("request.xml")]);
    let lines = String::from_utf8(output.stdout).unwrap();
    for line in [
        "type\trequest",
        "edition\t1.2 (its version is 1.2)",
        "requester\tISIL:CN-310002",
        "supplier\tISIL:CN-110001",
        "request\tR-2026-0017",
        "title\t红楼梦",
        "ISBN\t9787020002207",
        "needed by\t2026-12-23T00:00:00Z",
        "note\t读者急需，请先告知费用。",
        "at most\t30.00 CNY",
    ] {
        assert!(lines.lines().any(|it| it == line), "{line}:\n{lines}");
    }
    assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn iso18626_request_is_valid_in_its_edition() {
    for edition in iso18626::Edition::ALL {
        let output = run(env!("CARGO_BIN_EXE_iso18626_request"), &[Path::new(edition.as_str())]);
        let message = iso18626::Message::from_xml(&output.stdout).unwrap();
        assert_eq!((message.edition, message.body.request_id()), (edition, "R-2026-0042"));
    }
}

#[test]
fn iso18626_confirm_answers_whatever_came() {
    let program = env!("CARGO_BIN_EXE_iso18626_confirm");
    let now = Path::new("2026-11-23T08:30:02Z");
    let whole = run(program, &[now, &message("request.xml")]);
    let confirmation = iso18626::Message::from_xml(&whole.stdout).unwrap();
    assert_eq!(confirmation.body.kind(), iso18626::Kind::RequestConfirmation);
    assert_eq!(confirmation.body.request_id(), "R-2026-0017");
    assert!(String::from_utf8(whole.stdout).unwrap().contains("<messageStatus>OK</messageStatus>"));
    let scrap = scratch("scrap.xml");
    std::fs::write(&scrap, "no message").unwrap();
    let refused = String::from_utf8(run(program, &[now, &scrap]).stdout).unwrap();
    assert!(refused.contains("<errorType>BadlyFormedMessage</errorType>"), "{refused}");
}
