//! The programs do what they say, on the sample data.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

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

/// The log of the sample platform, and its titles.
fn log(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("log").join(name)
}

/// Makes the report of the sample platform for the months from `begin` to `end`, of the titles in a file.
fn build(titles: &Path, begin: &str, end: &str, name: &str) -> (Output, [PathBuf; 2]) {
    let out = scratch(name);
    let output = Command::new(env!("CARGO_BIN_EXE_counter_build"))
        .args(["2026-03-03T08:30:00Z", begin, end])
        .args([titles, &out])
        .stdin(File::open(log("events.tsv")).unwrap())
        .output()
        .unwrap();
    (output, ["json", "tsv"].map(|ending| out.with_extension(ending)))
}

/// The report of the sample platform for two months.
fn built(name: &str) -> [PathBuf; 2] {
    let (output, files) = build(&log("titles.tsv"), "2026-01", "2026-02", name);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    files
}

#[test]
fn counter_build_makes_a_report_without_errors() {
    use counter::check::Profile;
    use counter::{Format, Severity, inspect};
    let [json, tsv] = built("build");
    let (_, [none, _]) = build(&log("titles.tsv"), "2025-01", "2025-02", "build_none");
    for (path, format, items) in [(json, Format::Json, 3), (tsv, Format::Tsv, 3), (none, Format::Json, 0)] {
        let mut findings: Vec<counter::Diagnostic> = Vec::new();
        let file = File::open(path).unwrap();
        let read = inspect(file, format, &Default::default(), Profile::Strict, &mut findings).unwrap();
        assert_eq!(read, items);
        assert!(findings.iter().all(|finding| finding.severity < Severity::Error), "{findings:?}");
    }
}

#[test]
fn counter_build_refuses_what_is_wrong() {
    let titles = scratch("titles.tsv");
    let text = std::fs::read_to_string(log("titles.tsv")).unwrap().replace("0001-3", "0001-2");
    std::fs::write(&titles, text).unwrap();
    let (output, files) = build(&titles, "2026-01", "2026-02", "refused");
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8(output.stderr).unwrap().contains("CTR422 a check digit that does not fit"));
    assert!(files.iter().all(|file| !file.exists()));
}

#[test]
fn counter_check_tells_what_is_wrong() {
    let [json, _] = built("check");
    let check = |path: &Path| String::from_utf8(run(env!("CARGO_BIN_EXE_counter_check"), &[path]).stdout).unwrap();
    assert!(check(&json).ends_with("3 items, 0 errors\n"));
    let wrong = scratch("check_wrong.json");
    std::fs::write(&wrong, std::fs::read_to_string(&json).unwrap().replace("2026-02\"", "2026-05\"")).unwrap();
    let told = check(&wrong);
    assert!(told.contains("error: CTR490 a month outside the period of the report: found 2026-05"), "{told}");
    assert!(!told.ends_with(" 0 errors\n"), "{told}");
}

#[test]
fn counter_convert_goes_both_ways() {
    let [json, tsv] = built("convert");
    let [to_tsv, to_json] = ["converted.tsv", "converted.json"].map(scratch);
    run(env!("CARGO_BIN_EXE_counter_convert"), &[&json, &to_tsv]);
    run(env!("CARGO_BIN_EXE_counter_convert"), &[&tsv, &to_json]);
    assert_eq!(std::fs::read(to_tsv).unwrap(), std::fs::read(&tsv).unwrap());
    assert_eq!(std::fs::read(to_json).unwrap(), std::fs::read(&json).unwrap());
}

#[test]
fn counter_totals_adds_up_reports_of_any_form() {
    let [json, tsv] = built("totals");
    let output = run(env!("CARGO_BIN_EXE_counter_totals"), &[&json, &tsv]);
    let rows = String::from_utf8(output.stdout).unwrap();
    let rows: Vec<Vec<&str>> = rows.lines().map(|row| row.split('\t').collect()).collect();
    assert_eq!(rows.len(), 3);
    for (heading, january, february) in [("Total_Item_Investigations", "10", "6"), ("No_License", "2", "4")] {
        let at = rows[0].iter().position(|cell| *cell == heading).unwrap();
        assert_eq!((rows[1][at], rows[2][at]), (january, february), "{heading}");
    }
}

#[test]
fn nobody_has_to_listen() {
    let [json, tsv] = built("unheard");
    let wrong = scratch("unheard_wrong.json");
    std::fs::write(&wrong, std::fs::read_to_string(&json).unwrap().replace("b1", " b1 ")).unwrap();
    let closed = || {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        Stdio::from(writer)
    };
    let converted = scratch("unheard.tsv");
    for (program, arguments) in [
        (env!("CARGO_BIN_EXE_counter_check"), vec![&wrong]),
        (env!("CARGO_BIN_EXE_counter_totals"), vec![&wrong, &tsv]),
        (env!("CARGO_BIN_EXE_counter_convert"), vec![&wrong, &converted]),
    ] {
        let status = Command::new(program).args(arguments).stdout(closed()).stderr(closed()).status().unwrap();
        assert!(status.success(), "{program}: {status}");
    }
    assert!(converted.exists());
    let program = env!("CARGO_BIN_EXE_counter_build");
    let titles = scratch("unheard_titles.tsv");
    std::fs::write(&titles, std::fs::read_to_string(log("titles.tsv")).unwrap().replace("0001-3", "0001-2")).unwrap();
    let mut command = Command::new(program);
    command.args(["2026-03-03T08:30:00Z", "2026-01", "2026-02"]).args([&titles, &scratch("unheard")]);
    let events = File::open(log("events.tsv")).unwrap();
    let status = command.stdin(events).stdout(closed()).stderr(closed()).status().unwrap();
    assert_eq!(status.code(), Some(1), "{status}");
}

#[test]
fn ncip_lookup_user_is_valid_in_its_version_and_read_again() {
    for version in ncip::Version::ALL {
        let arguments = [version.as_str(), "CN-310002", "20260017", "1234"].map(Path::new);
        let output = run(env!("CARGO_BIN_EXE_ncip_lookup_user"), &arguments);
        let message = ncip::Message::from_xml(&output.stdout).unwrap();
        assert_eq!((message.version, message.body.service()), (version, Some(ncip::Service::LookupUser)));

        let file = scratch(&format!("lookup-{version}.xml"));
        std::fs::write(&file, &output.stdout).unwrap();
        let read = run(env!("CARGO_BIN_EXE_ncip_read"), &[&file]);
        let lines = String::from_utf8(read.stdout).unwrap();
        for line in [&format!("version\t{version}"), "service\tLookupUser", "from\tCN-310002", "user by\tPIN"] {
            assert!(lines.lines().any(|it| it == line), "{line}:\n{lines}");
        }
        assert!(!lines.contains("1234"), "a PIN is not shown:\n{lines}");
        assert!(read.stderr.is_empty(), "{}", String::from_utf8_lossy(&read.stderr));
    }
}
