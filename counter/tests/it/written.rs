//! What is written of a report is the report: as JSON, and as the table that the standard has beside it.

use std::collections::HashMap;
use std::path::Path;

use bibwire_counter::input::Options;
use bibwire_counter::report::Report;
use bibwire_counter::tabular::separator::Separator;
use bibwire_counter::{json, strategy, tabular};
use proptest::prelude::*;

use crate::corpus;

fn read(text: &[u8]) -> (Report, Vec<String>) {
    let mut findings = Vec::new();
    let report = json::read(text, &Options::default(), &mut findings).unwrap();
    (report, findings.iter().map(|finding: &bibwire_counter::Diagnostic| finding.to_string()).collect())
}

/// A report of release 5 with an item for each set, as JSON has it.
fn flat(mut report: Report) -> Report {
    if report.header.release == bibwire_counter::release::Release::R5 {
        for item in &mut report.items {
            for set in &mut item.performance {
                set.counts.sort_by_key(|count| count.month);
                set.components.iter_mut().for_each(|component| component.counts.sort_by_key(|count| count.month));
            }
        }
    }
    report
}

proptest! {
    #[test]
    fn what_is_written_in_json_is_read_again(report in strategy::report()) {
        let text = json::to_vec(&report).unwrap();
        let (found, findings) = read(&text);
        prop_assert!(findings.is_empty(), "{:?}", findings);
        prop_assert_eq!(json::to_vec(&found).unwrap(), text);
        prop_assert_eq!(found, flat(report));
    }
}

/// The rows of a table without blank cells at their ends: the header by its labels, the others sorted.
fn rows(text: &[u8]) -> (HashMap<String, String>, Vec<String>, Vec<Vec<String>>) {
    let text = text.strip_prefix("\u{feff}".as_bytes()).unwrap_or(text);
    let text = std::str::from_utf8(text).unwrap();
    let mut lines = text.lines().map(|line| line.split('\t').map(str::to_owned).collect::<Vec<String>>());
    let mut header = HashMap::new();
    for line in lines.by_ref() {
        let mut cells = line.into_iter();
        match cells.next() {
            Some(label) if !label.is_empty() => header.insert(label, cells.next().unwrap_or_default()),
            _ => break,
        };
    }
    let headings = lines.next().unwrap_or_default();
    let mut body: Vec<Vec<String>> = lines.collect();
    body.sort();
    (header, headings, body)
}

fn pair(file: &Path, table: &Path) {
    let official = std::fs::read(table).unwrap();
    let (report, _) = read(&std::fs::read(file).unwrap());
    let written = tabular::to_vec(&report, tabular::Style::default()).unwrap_or_else(|error| {
        panic!("{}: {error}", file.display());
    });
    let (found, expected) = (rows(&written), rows(&official));
    assert_eq!(found.0, expected.0, "{}", file.display());
    assert_eq!(found.1, expected.1, "{}", file.display());
    assert_eq!(found.2.len(), expected.2.len(), "{}", file.display());
    for (found, expected) in found.2.iter().zip(&expected.2) {
        assert_eq!(found, expected, "{}", file.display());
    }
    // The byte order mark, the ends of lines, and how wide the header is.
    let sorted = |text: &[u8]| {
        let mut lines: Vec<String> = String::from_utf8_lossy(text).split('\n').map(str::to_owned).collect();
        lines.sort();
        lines
    };
    assert_eq!(sorted(&written), sorted(&official), "{}", file.display());
    // Reading what is written in JSON gives the same report.
    let (again, _) = read(&json::to_vec(&report).unwrap());
    assert_eq!(again, report, "{}", file.display());
    let comma = tabular::to_vec(&report, tabular::Style::of(Separator::Comma)).unwrap();
    assert!(comma.len() >= written.len());
}

#[test]
fn the_official_tables_are_written_from_the_official_json() {
    for folder in ["r51", "r50"] {
        let Some(folder) = corpus::find(&format!("counter/{folder}")) else { continue };
        for samples in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if !samples.file_name().unwrap().to_string_lossy().starts_with("official") {
                continue;
            }
            for file in std::fs::read_dir(samples).unwrap().map(|entry| entry.unwrap().path()) {
                let table = file.with_extension("tsv");
                if file.extension().is_some_and(|extension| extension == "json") && table.exists() {
                    pair(&file, &table);
                }
            }
        }
    }
}
