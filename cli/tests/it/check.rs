//! `check`: exit codes and reports.

use crate::bench::{Folder, bibwire, bibwire_with, sound, wrong_length};

#[test]
fn exit_codes() {
    let folder = Folder::new("check-exit");
    folder.file("good.mrc", sound(1));
    folder.file("bad.mrc", wrong_length());
    folder.file("padded.mrc", [sound(1), b"\r\n".to_vec(), sound(2)].concat());
    folder.file("empty.mrc", b"");
    folder.file("odd.json", b"{}");
    for (args, code) in [
        (&["check", "good.mrc"][..], 0),
        (&["check", "empty.mrc"], 0),
        (&["check", "bad.mrc"], 1),
        (&["check", "bad.mrc", "--fail-on", "never"], 0),
        (&["check", "bad.mrc", "--max-findings", "1"], 1),
        (&["check", "padded.mrc"], 0),
        (&["check", "padded.mrc", "--fail-on", "warning"], 0),
        (&["check", "padded.mrc", "--fail-on", "info"], 1),
        (&["check", "good.mrc", "bad.mrc"], 1),
        (&["check", "odd.json"], 2),
        (&["check", "none.mrc"], 2),
        (&["check", "bad.mrc", "none.mrc"], 2),
        (&["check", "none.mrc", "--fail-on", "never"], 2),
        (&["check", "good.mrc", "--limit", "patience=1"], 2),
        (&["check", "good.mrc", "--limit", "record-bytes=40"], 1),
        (&["check", "good.mrc", "--as", "marc:papyrus"], 2),
        (&["check", "good.mrc", "--jobs", "0"], 2),
        (&["check", "good.mrc", "-f", "poem"], 2),
        (&["check", "good.mrc", "-o", "json"], 2),
        (&["check", "good.mrc", "-o", "json=none/report.json"], 2),
        (&["check", "odd.json", "--as", "marc:iso2709"], 1),
        (&["frobnicate"], 2),
        (&[], 2),
        (&["--help"], 0),
        (&["--version"], 0),
    ] {
        let outcome = bibwire(&folder, args);
        assert_eq!(outcome.code, code, "{args:?}: {}{}", String::from_utf8_lossy(&outcome.out), outcome.err);
    }
}

#[test]
fn what_cannot_be_judged_is_told_and_the_rest_is_judged() {
    let folder = Folder::new("check-rest");
    folder.file("a.json", b"{}");
    folder.file("b.mrc", wrong_length());
    let outcome = bibwire(&folder, &["check", "a.json", "none", "b.mrc", "-f", "json"]);
    assert_eq!(outcome.code, 2);
    assert!(outcome.err.contains("a.json: not recognised: looks like JSON"), "{}", outcome.err);
    assert!(outcome.err.contains("none: "), "{}", outcome.err);
    let report = outcome.json();
    assert_eq!(report["summary"]["files"], 1);
    assert_eq!(report["summary"]["unjudged"], 2);
    assert_eq!(report["unjudged"][0]["file"], "a.json");
    assert_eq!(report["findings"][0]["file"], "b.mrc");
}

#[test]
fn the_shape_of_json() {
    let folder = Folder::new("check-json");
    let bytes = [sound(1), wrong_length()].concat();
    folder.file("x.mrc", &bytes);
    let report = bibwire(&folder, &["check", "x.mrc", "-f", "json"]).json();
    assert_eq!(report["version"], 1);
    let summary = &report["summary"];
    let counts =
        ["files", "records", "bytes", "errors", "warnings", "infos", "hints", "shown", "passed_over", "unjudged"];
    let expected = [1, 2, bytes.len(), 1, 0, 0, 0, 1, 0, 0];
    for (count, expected) in counts.iter().zip(expected) {
        assert_eq!(summary[count], expected, "{count}: {summary}");
    }
    assert_eq!(summary.as_object().unwrap().len(), counts.len());
    let finding = report["findings"][0].as_object().unwrap();
    let place = ["file", "record", "record_id", "path", "offset", "length", "line", "column"];
    let keys = ["code", "severity", "message", "found", "expected", "repair", "help"];
    for key in keys.iter().chain(&place) {
        assert!(finding.contains_key(*key), "{key}");
    }
    assert_eq!(finding.len(), keys.len() + place.len());
    assert_eq!(finding["code"], "MRC202");
    // A judge says error where a reader that repairs only warns.
    assert_eq!(finding["severity"], "error");
    assert_eq!(finding["file"], "x.mrc");
    assert_eq!(finding["record"], 2);
    assert_eq!(finding["record_id"], "bw000007");
    assert_eq!(finding["offset"], sound(1).len());
    assert!(finding["line"].is_null() && finding["column"].is_null());
    assert!(finding["repair"].is_string());
}

#[test]
fn several_reports_at_once() {
    let folder = Folder::new("check-outputs");
    folder.file("x.mrc", wrong_length());
    let args = ["check", "x.mrc", "-f", "concise", "-o", "json=r.json", "-o", "full=r.txt"];
    let outcome = bibwire(&folder, &args);
    assert_eq!(outcome.code, 1);
    assert!(outcome.text().starts_with("x.mrc: error[MRC202] record length is wrong: "), "{}", outcome.text());
    let json = std::fs::read(folder.path("r.json")).unwrap();
    let json: serde_json::Value = serde_json::from_slice(&json).unwrap();
    assert_eq!(json["summary"]["errors"], 1);
    let full = std::fs::read_to_string(folder.path("r.txt")).unwrap();
    assert!(full.starts_with("error[MRC202] record length is wrong\n  --> x.mrc record 1 (001=bw000007) "), "{full}");
    for part in ["\n   | found ", "\n   | expected ", "\n   = repair: ", "\n   = spec: ISO 2709", "\n   = help: "] {
        assert!(full.contains(part), "{part}: {full}");
    }
    assert!(full.ends_with("\n1 error, 0 warnings, 0 infos in 1 record of 1 file\n"), "{full}");
    assert_eq!(folder.names(), ["r.json", "r.txt", "x.mrc"]);
}

#[test]
fn in_chinese_with_the_same_codes() {
    let folder = Folder::new("check-chinese");
    folder.file("x.mrc", wrong_length());
    let outcome = bibwire(&folder, &["check", "x.mrc", "--locale", "zh-CN"]);
    assert!(outcome.text().starts_with("错误[MRC202] 记录长度有误\n"), "{}", outcome.text());
    let outcome = bibwire(&folder, &["check", "x.mrc", "--locale", "zh-CN", "-f", "json"]);
    assert_eq!(outcome.json()["findings"][0]["message"], "记录长度有误");
    assert_eq!(outcome.json()["findings"][0]["severity"], "error");
}

#[test]
fn more_findings_than_are_shown_are_counted() {
    let folder = Folder::new("check-many");
    folder.file("a.mrc", wrong_length().repeat(3));
    folder.file("b.mrc", wrong_length().repeat(2));
    let args = ["check", "a.mrc", "b.mrc", "--max-findings", "4", "-f"];
    let report = bibwire(&folder, &[&args[..], &["json"]].concat()).json();
    assert_eq!(report["findings"].as_array().unwrap().len(), 4);
    assert_eq!((&report["summary"]["errors"], &report["summary"]["shown"]), (&5.into(), &4.into()));
    let text = bibwire(&folder, &[&args[..], &["concise"]].concat());
    assert!(text.text().contains("; 1 finding not shown (--max-findings 0 shows all)"), "{}", text.text());
    let all = bibwire(&folder, &["check", "a.mrc", "b.mrc", "--max-findings", "0", "-f", "json"]).json();
    assert_eq!(all["summary"]["shown"], 5);
}

#[test]
fn standard_input() {
    let folder = Folder::new("check-stdin");
    for args in [&["check", "-", "-f", "json"][..], &["check", "-f", "json"]] {
        let outcome = bibwire_with(&folder, args, &[sound(1), wrong_length()].concat());
        assert_eq!(outcome.code, 1);
        let report = outcome.json();
        assert_eq!(report["summary"]["records"], 2);
        assert_eq!(report["findings"][0]["file"], "<stdin>");
    }
    let outcome = bibwire_with(&folder, &["check", "-"], b"");
    assert_eq!(outcome.code, 0);
    assert!(outcome.err.contains("<stdin>: info: empty: no records"), "{}", outcome.err);
}

#[test]
fn folders_are_walked_in_the_order_of_names() {
    let folder = Folder::new("check-folder");
    for name in ["d/b.mrc", "d/a/z.mrc", "d/c.mrc", "d/a/b/x"] {
        folder.file(name, wrong_length());
    }
    folder.file("d/.hidden.mrc", b"no");
    folder.file("d/README.md", b"# Not records\n");
    let outcome = bibwire(&folder, &["check", "d", "-f", "json"]);
    let report = outcome.json();
    let files: Vec<_> = report["findings"].as_array().unwrap().iter().map(|it| it["file"].as_str().unwrap()).collect();
    assert_eq!(files, ["d/a/b/x", "d/a/z.mrc", "d/b.mrc", "d/c.mrc"]);
    // What lies in a folder and is no record is passed over, and that is said.
    assert_eq!(outcome.code, 1);
    assert_eq!(report["summary"]["passed_over"], 1);
    assert!(outcome.err.contains("README.md: passed over: not recognised"), "{}", outcome.err);
    // Unless its name says that it should be records, or there is nothing else.
    folder.file("d/broken.mrc", b"no records");
    assert_eq!(bibwire(&folder, &["check", "d"]).code, 2);
    folder.file("e/README.md", b"# Not records\n");
    assert_eq!(bibwire(&folder, &["check", "e"]).code, 2);
}

#[test]
fn a_reader_that_goes_away_is_no_error() {
    use std::process::{Command, Stdio};
    let folder = Folder::new("check-pipe");
    let path = folder.file("x.mrc", wrong_length().repeat(5_000));
    for subcommand in ["check", "show", "detect", "stats"] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_bibwire"));
        command.arg(subcommand).arg(&path).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        drop(child.stdout.take());
        let outcome = child.wait_with_output().unwrap();
        assert_eq!(String::from_utf8_lossy(&outcome.stderr), "", "{subcommand}");
        // What was found is what was found.
        assert_eq!(outcome.status.code(), Some(i32::from(subcommand == "check")), "{subcommand}");
    }
}
