//! A record A, one in which something is wrong, and a record C: what becomes of each.

mod cases;

use bibwire_core::Severity;
use bibwire_marc::marcxml::{Options, Writer};
use bibwire_marc::{Diagnostic, Record, iso2709};

pub(crate) use cases::{Case, cases};

use super::{codes, read};
use cases::prefixed;

/// What was read from a document.
pub(crate) struct Outcome {
    pub(crate) records: Vec<Record>,
    /// What is read where records that are cut off are asked for.
    pub(crate) partial: Vec<Record>,
    pub(crate) findings: Vec<Diagnostic>,
}

impl Case {
    pub(crate) fn read(&self) -> Outcome {
        let (records, findings) = read(&self.document, Options::default());
        let (partial, _) = read(&self.document, Options { truncated: true, ..Options::default() });
        Outcome { records, partial, findings }
    }

    /// Whether this program can read the document: some encodings are built in where they are asked for.
    pub(crate) fn is_readable(&self) -> bool {
        cfg!(feature = "cjk") || self.number != "36"
    }

    /// What is not as it is to be, if anything is not.
    pub(crate) fn misses(&self, outcome: &Outcome) -> Vec<String> {
        let mut misses = Vec::new();
        let records: Vec<String> = outcome.records.iter().map(ToString::to_string).collect();
        if records != self.records {
            misses.push(format!("delivered {}", self.fates(outcome)));
        }
        if codes(&outcome.findings) != self.codes {
            misses.push(format!("codes {:?}, not {:?}", codes(&outcome.findings), self.codes));
        }
        misses
    }

    /// What became of the records that were to be read, in the notation of the table: a capital for one that is as it
    /// is to be, a small letter for one that is not, or that lacks something which has no place in a record.
    pub(crate) fn fates(&self, outcome: &Outcome) -> String {
        let expected = self.records.iter().map(Some).chain(std::iter::repeat(None));
        let fate = |(record, expected): (&Record, Option<&String>)| {
            let id = record.control_number().map(|id| id.to_string());
            let letter = id.as_deref().and_then(|id| id.chars().next()).unwrap_or('B');
            match expected {
                Some(it) if *it == record.to_string() && !(self.loses && letter == 'B') => letter.to_string(),
                _ if id.is_some() => letter.to_lowercase().to_string(),
                _ => "?".to_owned(),
            }
        };
        let mut fates: Vec<String> = outcome.records.iter().zip(expected).map(fate).collect();
        if outcome.partial.len() > outcome.records.len() {
            fates.push("(b)".to_owned());
        }
        if fates.is_empty() { "none".to_owned() } else { fates.join(" ") }
    }
}

impl Outcome {
    /// The codes, each once, in order.
    pub(crate) fn codes(&self) -> Vec<String> {
        let mut codes = codes(&self.findings);
        codes.sort();
        codes.dedup();
        codes
    }

    /// How grave the gravest finding is.
    pub(crate) fn gravity(&self) -> Option<Severity> {
        self.findings.iter().map(|finding| finding.severity).max()
    }
}

#[test]
fn every_case_is_there() {
    let mut numbers: Vec<u32> = cases().iter().filter_map(|case| case.number.parse().ok()).collect();
    numbers.dedup();
    assert_eq!(numbers, (0..=52).collect::<Vec<u32>>());
}

#[test]
fn every_case_is_read_as_it_is_to_be() {
    for case in cases().into_iter().filter(Case::is_readable) {
        let name = format!("{} {}", case.number, case.what);
        let outcome = case.read();
        let misses = case.misses(&outcome);
        assert!(misses.is_empty(), "{name}: {misses:?}\n{:#?}\n{:#?}", outcome.records, outcome.findings);
        for finding in &outcome.findings {
            let bytes = finding.place.bytes.clone().expect("a place in the file");
            assert!(bytes.end <= case.document.len() as u64, "{name}");
            assert!(finding.place.position.is_some(), "{name}");
        }
        if case.prefixable {
            let document = prefixed(std::str::from_utf8(&case.document).unwrap(), "m").into_bytes();
            let case = Case { document, ..case };
            let outcome = case.read();
            let misses = case.misses(&outcome);
            assert!(misses.is_empty(), "{name}, with a prefix: {misses:?}\n{:#?}", outcome.findings);
        }
    }
}

#[test]
fn a_tag_that_is_none_is_refused_by_writers() {
    for case in cases().into_iter().filter(|case| matches!(case.number, "21" | "22" | "23")) {
        let outcome = case.read();
        let refusal = iso2709::Writer::new(Vec::new()).write(&outcome.records[1], &mut ()).unwrap_err();
        assert_eq!(refusal.diagnostic().unwrap().code().as_str(), "MRC273", "{}", case.what);
        let refusal = Writer::new(Vec::new()).write(&outcome.records[1], &mut ()).unwrap_err();
        assert_eq!(refusal.diagnostic().unwrap().code().as_str(), "MRC282", "{}", case.what);
    }
}

#[test]
fn bytes_that_are_no_text_are_kept() {
    let case = cases().into_iter().find(|case| case.number == "39").unwrap();
    let Outcome { records, findings, .. } = case.read();
    let title = records[1].field("245").unwrap().subfield('a').unwrap();
    assert_eq!(title.as_bytes(), b"\xe9t\xe9");
    assert!(!records[1].as_raw().is_utf8() && records[2].as_raw().is_utf8());
    assert_eq!(findings[0].place.path.as_deref(), Some("245[1]$a[1]"));
}

#[test]
fn what_is_cut_off_is_delivered_to_those_who_ask() {
    let case = cases().into_iter().find(|case| case.number == "41").unwrap();
    let (records, findings) = read(&case.document, Options { truncated: true, ..Options::default() });
    assert_eq!(records[1].to_string(), "LDR 00000nam a2200000 i 4500\n001 BBB");
    assert_eq!(codes(&findings), ["MRC269"]);
}

#[test]
fn a_strict_namespace_is_that_of_marc_21_slim() {
    let strict = Options { strict_namespace: true, ..Options::default() };
    for (what, count, expected) in [
        ("three sound records", 3, vec![]),
        ("namespace that nobody knows", 0, vec!["MRC352", "MRC372"]),
        ("namespace of MarcXchange", 0, vec!["MRC350", "MRC372"]),
    ] {
        let case = cases().into_iter().find(|case| case.what == what).unwrap();
        let (records, findings) = read(&case.document, strict.clone());
        assert_eq!((records.len(), codes(&findings)), (count, expected.iter().map(ToString::to_string).collect()));
    }
}
