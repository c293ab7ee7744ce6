//! What is decided where the standard is not clear, as the examples show it.
//!
//! `docs/decisions.md` is written anew by `BIBWIRE_BLESS=1`, and compared otherwise.

use std::fmt::Write;
use std::path::Path;

use bibwire_counter::check::Profile;
use bibwire_counter::decisions::{self, Example};
use bibwire_counter::input::Options;
use bibwire_counter::{Format, Severity};

/// The codes of the errors and warnings in an example.
fn told(example: &Example) -> Vec<String> {
    let format = Format::ALL.into_iter().find(|format| format.as_str() == example.sample.form).unwrap();
    let options = Options { version: example.version, ..Options::default() };
    let (mut found, bytes) = (Vec::new(), (example.sample.bytes)());
    bibwire_counter::inspect(&bytes[..], format, &options, Profile::Audit, &mut found).unwrap();
    found.retain(|finding: &bibwire_counter::Diagnostic| finding.severity >= Severity::Warning);
    let mut codes: Vec<_> = found.iter().map(|finding| finding.code().to_string()).collect();
    codes.sort();
    codes.dedup();
    codes
}

#[test]
fn the_examples_show_what_was_decided() {
    let mut wrong = Vec::new();
    for decision in decisions::all() {
        for example in decision.examples {
            let told = told(example);
            if told != example.codes {
                wrong.push(format!("{} {}: {told:?}, not {:?}", decision.question, example.what, example.codes));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The decisions as a page.
fn page() -> String {
    let mut page = String::from(
        "# Decisions\n\nWhere the Code of Practice is not clear, or its text, its schema and the official engine differ: what \
         this crate decides, and why. Each answer has examples, with the errors and warnings that are found in them by the \
         profile `audit`. A test writes this page and compares it; the examples are in `src/decisions`.\n",
    );
    for decision in decisions::all() {
        let (question, decided, why) = (decision.question, decision.decided, decision.why);
        writeln!(page, "\n## {question}\n\n{decided}\n\nWhy: {why}\n\n| example | codes |\n|---|---|").unwrap();
        for example in decision.examples {
            let codes = if example.codes.is_empty() { "–".to_owned() } else { example.codes.join(" ") };
            writeln!(page, "| {} | {codes} |", example.what).unwrap();
        }
    }
    page
}

#[test]
fn the_page_has_the_decisions() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/decisions.md");
    if std::env::var_os("BIBWIRE_BLESS").is_some() {
        std::fs::write(&path, page()).unwrap();
    }
    let committed = std::fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(committed, page(), "docs/decisions.md is written anew with BIBWIRE_BLESS=1");
}
