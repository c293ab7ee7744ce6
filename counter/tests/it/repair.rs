//! Repair: what it keeps, whatever the report.

#[cfg(feature = "proptest")]
mod damage;

use std::collections::BTreeSet;
use std::path::Path;

use bibwire_counter::check::{Profile, check};
use bibwire_counter::input::Options;
use bibwire_counter::repair::{self, Repaired, repair};
use bibwire_counter::report::Report;
use bibwire_counter::{Diagnostic, Format, Reader, Severity};

use crate::{corpus, sums};

/// What comes to light when a text that said nothing gives way: no title, no publisher, no identifier, no record.
const HIDDEN: [&str; 4] = ["CTR529", "CTR530", "CTR620", "CTR601"];

fn findings(report: &Report) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    check(report, Profile::Audit, &mut found);
    found
}

/// The codes of what is found in a report.
fn codes(report: &Report) -> BTreeSet<String> {
    findings(report).iter().map(|finding| finding.code().to_string()).collect()
}

/// What is wrong with a repair, if anything is. What was found before may be found again.
fn fault(report: &Report, before: &BTreeSet<String>, repaired: &Repaired) -> Option<String> {
    if sums::of(report) != sums::of(&repaired.report) {
        return Some("the sums have changed".to_owned());
    }
    let after = findings(&repaired.report);
    // Of what report it is decides what is judged at all.
    let is_known = repaired.fixes.iter().all(|fix| fix.path != "/Report_Header/Report_ID");
    let is_new = |finding: &&Diagnostic| {
        let code = finding.code().to_string();
        let is_hidden = HIDDEN.contains(&&*code) && finding.severity < Severity::Error;
        is_known && !before.contains(&code) && !is_hidden
    };
    if let Some(finding) = after.iter().find(is_new) {
        return Some(format!("it is new: {finding}; {:?}", repaired.fixes));
    }
    let again = repair(repaired.report.clone());
    if let Some(fix) = again.fixes.first() {
        return Some(format!("there is more to mend: {fix}"));
    }
    (again.report != repaired.report).then(|| "it is another report".to_owned())
}

fn all(path: &Path, format: Format, faults: &mut Vec<String>) -> u64 {
    let bytes = std::fs::read(path).unwrap();
    let Ok(reader) = Reader::new(&bytes[..], format, &Options::default(), &mut ()) else { return 0 };
    let Ok(Some(report)) = reader.read_all(&mut ()) else { return 0 };
    let mut judge = |fault: Option<String>| {
        faults.extend(fault.map(|fault| format!("{}: {fault}", path.display())));
    };
    judge(fault(&report, &codes(&report), &repair(report.clone())));
    let mut left: Vec<Diagnostic> = Vec::new();
    let repaired = repair::read(&bytes[..], format, &Options::default(), &mut left).unwrap().unwrap();
    judge((sums::of(&report) != sums::of(&repaired.report)).then(|| "the sums have changed".to_owned()));
    judge(left.iter().find(|finding| finding.repair.is_some()).map(|finding| format!("it was mended: {finding}")));
    repaired.fixes.len() as u64
}

#[test]
fn other_peoples_reports_are_mended() {
    let (mut fixes, mut faults) = (0, Vec::new());
    for (ending, format) in [(".json", Format::Json), (".tsv", Format::Tsv), (".csv", Format::Csv)] {
        for path in corpus::files(ending) {
            fixes += all(&path, format, &mut faults);
        }
    }
    eprintln!("{fixes} fixes");
    assert!(faults.is_empty(), "{} files: {}", faults.len(), faults.join("\n"));
}

#[test]
fn official_samples_have_no_value_to_mend() {
    for (source, _) in crate::pairs::official() {
        let report = crate::pairs::read_json(&source);
        let codes: BTreeSet<String> = findings(&report)
            .iter()
            .filter(|it| it.severity >= Severity::Warning)
            .map(|it| it.code().to_string())
            .collect();
        for fix in repair(report).fixes {
            assert!(codes.contains(fix.rule.code.as_str()), "{}: {fix}", source.display());
        }
    }
}
