//! Workbooks: samples of the rules, other people's workbooks, and hostile ones.

use std::fs::File;
use std::io::{BufReader, Cursor, Read, Seek};
use std::path::PathBuf;

use bibwire_core::{Diagnostic, Limits, Sample};
use bibwire_counter::rules::RULES;
use bibwire_counter::tabular::row::{Kind, Row, Rows};
use bibwire_counter::xlsx::{Out, Workbook, Writer};
use proptest::prelude::*;

use crate::corpus;

/// A row: its number, and its cells.
type Line = (u32, Vec<(String, Kind)>);

fn read(reader: impl Read + Seek, limits: &Limits) -> (Vec<Line>, Vec<Diagnostic>) {
    let mut findings = Vec::new();
    let Some(mut book) = Workbook::open(reader, limits, &mut findings).unwrap() else { return (Vec::new(), findings) };
    let (mut row, mut lines) = (Row::default(), Vec::new());
    while book.next(&mut row, &mut findings).unwrap() {
        lines.push((row.number(), row.cells().map(|cell| (cell.text.to_owned(), cell.kind)).collect()));
    }
    assert!(!book.next(&mut row, &mut findings).unwrap(), "the end stays the end");
    (lines, findings)
}

/// The codes that a sample is told.
fn codes(sample: &Sample) -> Vec<String> {
    let bytes = (sample.bytes)();
    let mut limits = Limits::default();
    limits.set(sample.limits).unwrap();
    if sample.form == "counter:xlsx" {
        return read(Cursor::new(bytes), &limits).1.iter().map(|finding| finding.code().to_string()).collect();
    }
    // What a workbook cannot hold is told by the writer.
    let text = String::from_utf8(bytes.into_owned()).unwrap();
    let mut writer = Writer::new("TR");
    let rows = text.lines().map(|line| line.split('\t').map(Out::Text).collect::<Vec<_>>());
    let errors = rows.filter_map(|row| writer.row(&row).err());
    errors.map(|error| error.diagnostic().unwrap().code().to_string()).collect()
}

#[test]
fn the_bad_sample_breaks_the_rule_and_the_good_one_keeps_it() {
    let own = |code: &str| {
        let number: u32 = code.trim_start_matches("CTR").parse().unwrap();
        (250..270).contains(&number) || (915..920).contains(&number)
    };
    for rule in RULES.iter().filter(|rule| own(rule.code.as_str())) {
        let code = rule.code.to_string();
        assert_eq!(codes(&rule.bad).first(), Some(&code), "{code}: bad");
        assert_eq!(codes(&rule.good), Vec::<String>::new(), "{code}: good");
    }
}

/// The files of a folder, and of those in it, that have this extension.
fn files(folder: &str, extension: &str) -> Vec<PathBuf> {
    let (mut folders, mut files) = (corpus::find(folder).into_iter().collect::<Vec<_>>(), Vec::new());
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            match path.is_dir() {
                true => folders.push(path),
                false if path.extension().is_some_and(|own| own == extension) => files.push(path),
                false => {}
            }
        }
    }
    files
}

/// The cells of a text table, as a plain reader has them.
fn table(text: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut letters = text.trim_start_matches('\u{feff}').chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => cell.extend(letters.next()),
            '"' if quoted || cell.is_empty() => quoted = !quoted,
            '\t' if !quoted => row.push(std::mem::take(&mut cell)),
            '\r' if !quoted => {}
            '\n' if !quoted => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            letter => cell.push(letter),
        }
    }
    if !cell.is_empty() || !row.is_empty() {
        row.push(cell);
        rows.push(row);
    }
    rows
}

#[test]
fn official_workbooks_are_equal_to_their_tables() {
    for path in ["counter/r50", "counter/r51"].into_iter().flat_map(|folder| files(folder, "xlsx")) {
        let official = path.iter().any(|step| step.to_string_lossy().starts_with("official"));
        let Ok(text) = std::fs::read_to_string(path.with_extension("tsv")) else { continue };
        if !official {
            continue;
        }
        let reader = BufReader::new(File::open(&path).unwrap());
        let (lines, findings) = read(reader, &Limits::default());
        let errors = findings.iter().any(|finding| finding.severity == bibwire_core::Severity::Error);
        assert!(!errors, "{} {findings:?}", path.display());
        let trim = |mut cells: Vec<String>| {
            cells.truncate(cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1));
            cells
        };
        // A date cell stands for the month or the day that the table has: none of these workbooks has one. A test that
        // fails here for another has to say which texts are right.
        let mut found: Vec<Vec<String>> =
            lines.into_iter().map(|(_, cells)| trim(cells.into_iter().map(|(text, _)| text).collect())).collect();
        let mut wanted: Vec<Vec<String>> = table(&text).into_iter().map(trim).collect();
        for rows in [&mut found, &mut wanted] {
            rows.truncate(rows.iter().rposition(|row| !row.is_empty()).map_or(0, |last| last + 1));
        }
        assert_eq!(found, wanted, "{}", path.display());
    }
}

#[test]
fn hostile_workbooks_end_in_a_finding() {
    let sound = ["ok", "bounded"];
    let Some(manifest) = corpus::find("hostile/manifest.json") else { return };
    let manifest: serde_json::Value = serde_json::from_slice(&std::fs::read(manifest).unwrap()).unwrap();
    for case in manifest.as_array().unwrap().iter().filter(|case| case["kind"] == "xlsx") {
        let Some(path) = corpus::find(&format!("hostile/{}", case["file"].as_str().unwrap())) else { continue };
        let (lines, findings) = read(File::open(&path).unwrap(), &Limits::default());
        let expect = case["expect"].as_str().unwrap();
        let cells = lines.iter().flat_map(|(_, cells)| cells);
        let dates = cells.filter(|(_, kind)| *kind == Kind::Date).count();
        assert!(
            !findings.is_empty() || dates > 0 || sound.contains(&expect) || expect == "warn",
            "{} {expect} {lines:?}",
            path.display()
        );
    }
}

#[test]
fn every_workbook_of_the_corpus_is_read() {
    for path in files("counter", "xlsx") {
        let (lines, findings) = read(File::open(&path).unwrap(), &Limits::default());
        assert!(!lines.is_empty(), "{} {findings:?}", path.display());
    }
}

proptest! {
    #[test]
    fn any_bytes_are_borne(mut bytes: Vec<u8>, archive: bool) {
        if archive {
            bytes.splice(..0, *b"PK\x03\x04");
        }
        read(Cursor::new(bytes), &Limits::default());
    }

    #[test]
    fn a_changed_workbook_is_borne(
        rule in prop::sample::select(RULES.iter().filter(|rule| rule.bad.form == "counter:xlsx").collect::<Vec<_>>()),
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8),
        cut in proptest::option::of(any::<prop::sample::Index>()),
    ) {
        let mut bytes = (rule.bad.bytes)().into_owned();
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if let Some(cut) = cut {
            bytes.truncate(cut.index(bytes.len()));
        }
        let (_, findings) = read(Cursor::new(bytes), &Limits::default());
        prop_assert!(findings.iter().all(|finding| RULES.find(finding.code().as_str()).is_some()));
    }
}
