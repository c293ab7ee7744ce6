//! A hundred ways to damage a file, and what is read from it.

mod cases;
mod draft;
mod variants;

use bibwire_core::{Diagnostic, Severity};
use bibwire_marc::iso2709::{Options, SliceReader};
use bibwire_marc::{Profile, Record, check};

pub(crate) use cases::{Case, File, Trio, cases};
pub(crate) use draft::{Plain, named};

use crate::support::{corpus, files, read_iso2709, sample};

/// What was read from a file.
pub(crate) struct Outcome {
    pub(crate) records: Vec<Record>,
    pub(crate) partial: Vec<Record>,
    pub(crate) findings: Vec<Diagnostic>,
}

pub(crate) fn read(bytes: &[u8]) -> Outcome {
    let (records, mut findings) = read_iso2709(bytes, Default::default());
    records.iter().for_each(|record| check(record, &Profile::Structure, &mut findings));
    let mut reader = SliceReader::with_options(bytes, Options { truncated: true, ..Options::default() });
    let mut partial = Vec::new();
    while let Some(record) = reader.read(&mut ()).unwrap() {
        partial.push(record.to_record());
    }
    Outcome { records, partial, findings }
}

impl Outcome {
    /// The codes, each once, in order.
    pub(crate) fn codes(&self) -> Vec<String> {
        let mut codes: Vec<String> = self.findings.iter().map(|finding| finding.code().to_string()).collect();
        codes.sort();
        codes.dedup();
        codes
    }

    /// How grave the gravest finding is.
    pub(crate) fn gravity(&self) -> char {
        match self.findings.iter().map(|finding| finding.severity).max() {
            Some(Severity::Error) => 'E',
            Some(Severity::Warning) => 'W',
            Some(_) => 'I',
            None => ' ',
        }
    }

    /// What became of the records that were to be read, in the notation of the table: a capital for one that is
    /// intact, a small letter for one that is not.
    pub(crate) fn fates(&self, file: &File) -> String {
        let mut fates = Vec::new();
        let mut expected = file.records.iter().zip('A'..).peekable();
        for record in self.records.iter().map(Plain::of) {
            match expected.peek() {
                Some((plain, letter)) if plain.says_the_same(&record) => {
                    fates.push(letter.to_string());
                    expected.next();
                }
                Some((plain, letter)) if plain.id() == record.id() => {
                    fates.push(letter.to_lowercase().to_string());
                    expected.next();
                }
                _ => fates.push("?".to_owned()),
            }
        }
        fates.join(" ")
    }

    pub(crate) fn show(&self) -> String {
        let findings: String = self.findings.iter().map(|it| format!("\n  {} {it}", it.severity.as_str())).collect();
        let records: Vec<Plain> = self.records.iter().map(Plain::of).collect();
        format!("{findings}\n{records:?}")
    }
}

/// What is not as the case has it, if anything is not.
pub(crate) fn misses(case: &Case, file: &File, outcome: &Outcome) -> Vec<String> {
    let mut misses = Vec::new();
    let records: Vec<Plain> = outcome.records.iter().map(Plain::of).collect();
    let same = |read: &[Plain], expected: &[Plain]| {
        read.len() == expected.len() && read.iter().zip(expected).all(|(read, it)| it.says_the_same(read))
    };
    if !same(&records, &file.records) {
        misses.push(format!("delivered {}", outcome.fates(file)));
    }
    let partial: Vec<Plain> = outcome.partial.iter().map(Plain::of).collect();
    let with_partial: Vec<Plain> = file.records.iter().chain(&file.partial).cloned().collect();
    if file.partial.is_some() && !same(&partial, &with_partial) {
        misses.push(format!("the rest, where asked for: {partial:?}"));
    }
    if outcome.codes() != case.codes {
        misses.push(format!("codes {:?}, not {:?}", outcome.codes(), case.codes));
    }
    if outcome.gravity() != case.gravity {
        misses.push(format!("gravity {:?}, not {:?}", outcome.gravity(), case.gravity));
    }
    misses
}

pub(crate) fn trio() -> Trio {
    Trio::new(|id| Plain::of(&sample(id)))
}

/// Reads the file that `make` makes of every case; says what is not as it should be.
fn try_all(trio: &Trio) -> Vec<String> {
    let mut failures = Vec::new();
    for case in cases() {
        let file = (case.make)(trio);
        let outcome = read(&file.bytes);
        let misses = misses(case, &file, &outcome);
        if !misses.is_empty() {
            failures.push(format!("{}: {}{}", case.name, misses.join("; "), outcome.show()));
        }
    }
    failures
}

#[test]
fn every_case_is_there() {
    let numbers: Vec<u32> = cases().iter().map(|case| case.name[..2].parse().unwrap()).collect();
    assert_eq!(numbers, (0..100).collect::<Vec<u32>>());
}

#[test]
fn every_case_is_read_as_it_is_to_be() {
    let failures = try_all(&trio());
    assert!(failures.is_empty(), "{} cases\n{}", failures.len(), failures.join("\n"));
}

/// The files that others made of the same cases: where ours is the same byte for byte when it is made of their
/// record, what is expected of ours is expected of theirs.
#[test]
fn the_files_of_others_are_read_as_they_are_to_be() {
    let Some(corpus) = corpus("the battery of others") else { return };
    let (mut same, mut failures) = (0, Vec::new());
    let files = files(&corpus.join("marc/malformed-battery"));
    for path in &files {
        let name = path.file_stem().unwrap().to_str().unwrap();
        let bytes = std::fs::read(path).unwrap();
        let outcome = read(&bytes);
        let template = outcome.records.first().unwrap_or_else(|| panic!("{name}: nothing read{}", outcome.show()));
        let trio = Trio::new(|id| named(template, "AAA", id));
        let case = cases().into_iter().find(|case| case.name == name);
        let made = case.map(|case| (case, (case.make)(&trio)));
        if let Some((case, file)) = made.filter(|(_, file)| file.bytes == bytes) {
            same += 1;
            let misses = misses(case, &file, &outcome);
            if !misses.is_empty() {
                failures.push(format!("{name}: {}{}", misses.join("; "), outcome.show()));
            }
            continue;
        }
        println!("{name}: not the file that ours is, and read with {:?}", outcome.codes());
        let neighbours = |plain: &Plain| outcome.records.iter().any(|record| Plain::of(record).says_the_same(plain));
        let cut_off = outcome.codes().contains(&"MRC208".to_owned());
        if !neighbours(&trio.a) || !neighbours(&trio.c) && !cut_off {
            failures.push(format!("{name}: {}", outcome.show()));
        }
    }
    println!("{} files, {same} of them those that ours are, byte for byte", files.len());
    assert!(failures.is_empty(), "{} files\n{}", failures.len(), failures.join("\n"));
}
