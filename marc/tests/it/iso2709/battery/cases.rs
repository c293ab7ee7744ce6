//! The hundred cases: what is wrong with B in a file of A, B and C, and what is to become of them.

mod coding;
mod content;
mod directory;
mod ends;
mod leader;
mod long;

use super::draft::{Draft, Plain, entry};

/// A case: a class of faults, of which it makes one file.
pub(crate) struct Case {
    pub(crate) name: &'static str,
    pub(crate) what: &'static str,
    /// How grave the gravest finding is to be: `E`, `W`, `I`, or a blank for none.
    pub(crate) gravity: char,
    /// The codes of all findings.
    pub(crate) codes: &'static [&'static str],
    pub(crate) make: fn(&Trio) -> File,
    /// Whether the values are to be decoded by a later release.
    pub(crate) later: bool,
}

/// Three sound records.
pub(crate) struct Trio {
    pub(crate) a: Plain,
    pub(crate) b: Plain,
    pub(crate) c: Plain,
}

/// A file, and what is to be read from it.
pub(crate) struct File {
    pub(crate) bytes: Vec<u8>,
    pub(crate) records: Vec<Plain>,
    /// What is to be read beside them where cut off records are asked for.
    pub(crate) partial: Option<Plain>,
}

const fn case(
    name: &'static str,
    what: &'static str,
    gravity: char,
    codes: &'static [&'static str],
    make: fn(&Trio) -> File,
) -> Case {
    Case { name, what, gravity, codes, make, later: false }
}

impl Case {
    const fn later(self) -> Case {
        Case { later: true, ..self }
    }
}

impl Trio {
    pub(crate) fn new(record: impl Fn(&str) -> Plain) -> Trio {
        Trio { a: record("AAA"), b: record("BBB"), c: record("CCC") }
    }

    /// A file in which `bytes` stand for B, which is to be read.
    fn file_of(&self, bytes: Vec<u8>, b: Plain) -> File {
        let records = vec![self.a.clone(), b, self.c.clone()];
        File { bytes: [self.a.bytes(), bytes, self.c.bytes()].concat(), records, partial: None }
    }

    fn file(&self, bytes: Vec<u8>) -> File {
        self.file_of(bytes, self.b.clone())
    }

    /// A file with another record in the place of B.
    fn holding(&self, b: Plain) -> File {
        self.file_of(b.bytes(), b)
    }

    /// A file with a damaged B, which is to be read as if it were not.
    pub(crate) fn damaged(&self, damage: impl FnOnce(&mut Draft)) -> File {
        let mut draft = self.b.draft();
        damage(&mut draft);
        self.file(draft.bytes())
    }

    /// A file with other bytes before, between and behind the records.
    pub(crate) fn around(&self, before: &[u8], between: &[u8], behind: &[u8]) -> File {
        let [a, b, c] = [&self.a, &self.b, &self.c].map(Plain::bytes);
        let bytes = [before, &a, between, &b, between, &c, behind].concat();
        File { bytes, records: vec![self.a.clone(), self.b.clone(), self.c.clone()], partial: None }
    }

    fn behind(&self, bytes: &[u8]) -> File {
        self.around(b"", b"", bytes)
    }
}

/// All cases, in the order of their names.
pub(crate) fn cases() -> Vec<&'static Case> {
    let parts = [ends::CASES, directory::CASES, content::CASES, coding::CASES, leader::CASES, long::CASES]
        .into_iter()
        .flatten();
    let mut cases: Vec<&Case> = parts.collect();
    cases.sort_by_key(|case| case.name);
    cases
}
