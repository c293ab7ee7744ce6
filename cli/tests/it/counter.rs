//! Usage reports: recognised, judged, shown, counted, and written in every form.

use std::fs;

use crate::bench::{Folder, bibwire};

const REPORT: &str = r#"{"Report_Header":{"Report_Name":"Platform Report","Report_ID":"PR","Release":"5.1","Institution_Name":"图书馆","Institution_ID":{"Proprietary":["platform:1"]},"Report_Filters":{"Begin_Date":"2026-01-01","End_Date":"2026-02-28"},"Created":"2026-03-03T08:30:00Z","Created_By":"平台","Registry_Record":"https://registry.countermetrics.org/platform/99999999-9999-9999-9999-999999999999"},"Report_Items":[{"Platform":"平台","Attribute_Performance":[{"Data_Type":"Journal","Performance":{"Total_Item_Investigations":{"2026-01":1900,"2026-02":7},"Unique_Item_Investigations":{"2026-01":7,"2026-02":5}}}]}]}"#;

/// A folder with the report, and one with a metric less.
fn folder(name: &str) -> Folder {
    let folder = Folder::new(name);
    folder.file("report.json", REPORT);
    let unique = r#","Unique_Item_Investigations":{"2026-01":7,"2026-02":5}"#;
    folder.file("bad.json", REPORT.replace(unique, ""));
    folder
}

fn json(text: &[u8]) -> serde_json::Value {
    serde_json::from_slice(text).unwrap()
}

#[test]
fn a_report_is_judged() {
    let folder = folder("counter-check");
    let good = bibwire(&folder, &["check", "report.json", "-f", "json"]);
    assert_eq!(good.code, 0, "{}", good.text());
    let bad = bibwire(&folder, &["check", "bad.json", "-f", "json"]);
    assert_eq!(bad.code, 1);
    let report = bad.json();
    let findings = report["findings"].as_array().unwrap();
    let missing = findings.iter().find(|finding| finding["code"] == "CTR550").unwrap();
    assert_eq!(missing["severity"], "error");
    assert_eq!(
        missing["path"],
        "/Report_Items/0/Attribute_Performance/0/Performance/Total_Item_Investigations/2026-01"
    );
    for wrong in [["--edition", "1.2"], ["--profile", "alma"]] {
        assert_eq!(bibwire(&folder, &["check", "report.json", wrong[0], wrong[1]]).code, 2, "{wrong:?}");
    }
    // In release 5, nearly all of it is of another shape.
    assert_eq!(bibwire(&folder, &["check", "report.json", "--release", "5"]).code, 1);
    assert_eq!(bibwire(&folder, &["check", "report.json", "--profile", "strict"]).code, 0);
}

#[test]
fn a_report_is_judged_by_a_version() {
    let folder = folder("counter-edition");
    let total = r#""Report_Attributes":{"Granularity":"Total"},"Created":"#;
    let total = REPORT.replace(r#""Created":"#, total).replace(r#""2026-02":7"#, r#""2026-01":7"#);
    let total = total.replace(r#"{"2026-01":1900,"2026-01":7}"#, r#"{"2026-01":1900}"#);
    folder.file("total.json", total.replace(r#","2026-02":5"#, ""));
    let codes = |args: &[&str]| -> Vec<String> {
        let outcome = bibwire(&folder, &[&["check", "total.json", "-f", "json"], args].concat()).json();
        let findings = outcome["findings"].as_array().unwrap();
        let all = findings.iter().map(|finding| finding["code"].as_str().unwrap().to_owned());
        all.filter(|code| code != "CTR605").collect()
    };
    assert_eq!(codes(&["--edition", "5.1"]), [""; 0]);
    assert_eq!(codes(&["--edition", "5.1.0.1"]), ["CTR472"]);
    assert_eq!(codes(&[]), ["CTR472"]);
    assert_eq!(codes(&["--edition", "5.0.3"]), ["CTR607", "CTR472"]);
    let unknown = bibwire(&folder, &["check", "total.json", "--edition", "5.2"]);
    assert_eq!(unknown.code, 2);
    assert!(unknown.err.contains("no version is called \"5.2\""), "{}", unknown.err);
    folder.file("x.mrc", b"00026nam a2200025   4500\x1e\x1d");
    let refused = bibwire(&folder, &["check", "x.mrc", "--edition", "5.1"]);
    assert_eq!(refused.code, 2);
    assert!(refused.err.contains("--edition is for COUNTER reports"), "{}", refused.err);

    let explained = |code| bibwire(&folder, &["explain", code]).text().to_owned();
    assert!(explained("CTR381").contains("Versions  since 5.1.0.1\n"), "{}", explained("CTR381"));
    assert!(explained("CTR512").contains("Versions  since 5.1, until 5.1.0.1\n"), "{}", explained("CTR512"));
    assert!(explained("CTR394").contains("Versions  5.1 alone\n"), "{}", explained("CTR394"));
    assert!(explained("CTR394").contains("Bad (counter:json, --edition 5.1)"), "{}", explained("CTR394"));
    assert!(explained("CTR453").contains("Versions  5.0.3 alone\n"), "{}", explained("CTR453"));
    assert!(explained("CTR301").contains("Versions  all, from 5.0.3 on\n"), "{}", explained("CTR301"));
    assert!(!explained("MRC202").contains("Versions"));
}

#[test]
fn findings_are_of_items() {
    let folder = folder("counter-items");
    let title = REPORT.replace("Platform Report", "Title Report").replace(r#""PR""#, r#""TR""#);
    let title = title.replace(r#"{"Platform":"#, r#"{"Title":"图书馆学报","Publisher":"n/a","Platform":"#);
    folder.file("title.json", title);
    let text = bibwire(&folder, &["check", "title.json"]);
    assert!(text.text().contains("(item=图书馆学报)"), "{}", text.text());
    assert!(text.text().contains(" in 1 item of 1 file\n"), "{}", text.text());
    let chinese = bibwire(&folder, &["check", "title.json", "bad.json", "--locale", "zh-CN"]);
    assert!(chinese.text().contains("2 个文件，2 个项目："), "{}", chinese.text());
    folder.file("x.mrc", b"00026nam a2200025   4500\x1e\x1d");
    let mixed = bibwire(&folder, &["check", "title.json", "x.mrc"]);
    assert!(mixed.text().contains(" in 2 records of 2 files\n"), "{}", mixed.text());
}

#[test]
fn a_report_is_written_in_every_form_and_back() {
    let folder = folder("counter-convert");
    for form in ["tsv", "csv", "xlsx"] {
        let (table, back) = (format!("report.{form}"), format!("back-{form}.json"));
        let there = bibwire(&folder, &["convert", "report.json", "--to", &format!("counter:{form}"), "-o", &table]);
        assert_eq!(there.code, 0, "{}", there.err);
        let detected = bibwire(&folder, &["detect", &table, "-f", "json"]);
        assert!(detected.text().contains(&format!("counter:{form}")), "{}", detected.text());
        let here = bibwire(&folder, &["convert", &table, "--to", "counter:json", "-o", &back]);
        // A table with commas is told of.
        assert_eq!(here.code, i32::from(form == "csv"), "{}", here.err);
        assert_eq!(json(&fs::read(folder.path(&back)).unwrap()), json(REPORT.as_bytes()), "{form}");
    }
    let refused = bibwire(&folder, &["convert", "report.json", "--to", "marc:xml", "-o", "out.xml"]);
    assert_eq!(refused.code, 2);
    assert!(!folder.path("out.xml").exists());
    let other = bibwire(&folder, &["convert", "report.json", "--to", "counter:tsv", "--release", "5", "-o", "-"]);
    assert_eq!((other.code, other.text()), (2, ""));
}

#[test]
fn what_is_certain_is_mended() {
    let folder = folder("counter-repair");
    let spoilt = REPORT
        .replace("Platform Report", "platform report")
        .replace("2026-03-03T08:30:00Z", "2026-03-03 08:30:00.5Z")
        .replace(r#""Data_Type":"Journal""#, r#""Data_Type":"journal""#)
        .replace(r#""Platform":"平台""#, r#""Platform":"平台 ""#);
    folder.file("spoilt.json", &spoilt);
    let convert = |more: &[&str]| {
        bibwire(&folder, &[&["convert", "spoilt.json", "--to", "counter:json", "-o", "out.json"], more].concat())
    };
    let mended = convert(&["--repair"]);
    assert_eq!(mended.code, 1);
    assert_eq!(json(&fs::read(folder.path("out.json")).unwrap()), json(REPORT.as_bytes()));
    let lines: Vec<&str> = mended.err.lines().collect();
    assert_eq!(lines.len(), 4, "{}", mended.err);
    for (code, path) in [
        ("CTR450", "/Report_Items/0/Attribute_Performance/0/Data_Type"),
        ("CTR409", "/Report_Items/0/Platform"),
        ("CTR407", "/Report_Header/Report_Name"),
        ("CTR410", "/Report_Header/Created"),
    ] {
        let is_it = |line: &str| line.contains(&format!("mended[{code}]")) && line.ends_with(&format!("[{path}]"));
        assert!(lines.iter().any(|line| is_it(line)), "{code}: {}", mended.err);
    }
    let chinese = convert(&["--repair", "--locale", "zh-CN"]);
    assert!(chinese.err.contains("已修正[CTR407] 报告名称拼写有误"), "{}", chinese.err);

    // What is right is not told of; a table is mended as a table.
    let sound = bibwire(&folder, &["convert", "report.json", "--to", "counter:tsv", "--repair", "-o", "report.tsv"]);
    assert_eq!((sound.code, &*sound.err), (0, ""));
    let table = bibwire(&folder, &["convert", "report.tsv", "--to", "counter:json", "--repair", "-o", "back.json"]);
    assert_eq!((table.code, &*table.err), (0, ""));
    assert_eq!(json(&fs::read(folder.path("back.json")).unwrap()), json(REPORT.as_bytes()));
}

#[test]
fn one_order_gives_the_same_bytes() {
    let folder = folder("counter-canonical");
    let total = r#""Total_Item_Investigations":{"2026-01":1900,"2026-02":7}"#;
    let unique = r#""Unique_Item_Investigations":{"2026-01":7,"2026-02":5}"#;
    let other = REPORT.replace(&format!("{total},{unique}"), &format!("{unique},{total}"));
    assert_ne!(other, REPORT);
    folder.file("other.json", &other);
    for form in ["json", "tsv", "csv", "xlsx"] {
        let written = ["report.json", "other.json"].map(|file| {
            let to = format!("counter:{form}");
            let out = format!("{file}.{form}");
            let run = bibwire(&folder, &["convert", file, "--to", &to, "--canonical", "-o", &out]);
            assert_eq!((run.code, &*run.err), (0, ""));
            fs::read(folder.path(&out)).unwrap()
        });
        assert!(written[0] == written[1], "{form}");
    }
}

#[test]
fn flags_of_reports_are_for_reports() {
    let folder = folder("counter-flags");
    let record = "<record xmlns=\"http://www.loc.gov/MARC21/slim\"><controlfield tag=\"001\">1</controlfield></record>";
    folder.file("record.xml", record);
    for flag in ["--repair", "--canonical"] {
        let run = bibwire(&folder, &["convert", "record.xml", "--to", "marc:iso2709", flag, "-o", "out.mrc"]);
        assert_eq!(run.code, 2, "{}", run.err);
        assert!(run.err.contains(&format!("{flag} is for usage reports")), "{}", run.err);
        assert!(!folder.path("out.mrc").exists());
    }
}

#[test]
fn totals_are_shown_and_counted() {
    let folder = folder("counter-show");
    let shown = bibwire(&folder, &["show", "report.json"]);
    let shown = shown.text();
    assert!(shown.contains("Total_Item_Investigations   1,907    1,900        7"), "{shown}");
    assert!(shown.contains("1 items"), "{shown}");
    let stats = bibwire(&folder, &["stats", "report.json", "-f", "json"]).json();
    assert_eq!(stats["reports"]["totals"]["Unique_Item_Investigations"], 12);
    assert_eq!(stats["reports"]["kinds"]["PR 5.1"], 1);
    assert_eq!(bibwire(&folder, &["show", "report.json", "--record", "2"]).code, 2);
}

#[test]
fn what_is_no_report_is_told() {
    let folder = Folder::new("counter-other");
    folder.file("login.json", "<!DOCTYPE html><html><form></form></html>");
    folder.file("busy.json", r#"{"Code":1010,"Message":"Service Busy"}"#);
    assert_eq!(bibwire(&folder, &["check", "login.json"]).code, 2);
    assert!(bibwire(&folder, &["check", "--as", "counter:json", "login.json"]).text().contains("CTR276"));
    let busy = bibwire(&folder, &["check", "busy.json"]);
    assert_eq!(busy.code, 1);
    assert!(busy.text().contains("1010: Service Busy"), "{}", busy.text());
    assert!(bibwire(&folder, &["explain", "CTR550"]).text().contains("CoP 5.1"));
}
