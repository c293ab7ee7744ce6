//! What the tests share.

use std::path::{Path, PathBuf};

use bibwire_core::{Diagnostic, Limits};
use bibwire_marc::iso2709::{Options, SliceReader};
use bibwire_marc::{Field, Record, marcxml};

/// Everything that a lenient reading of `file` gives.
pub(crate) fn read_iso2709(file: &[u8], limits: Limits) -> (Vec<Record>, Vec<Diagnostic>) {
    let mut findings = Vec::new();
    let mut records = Vec::new();
    let mut reader = SliceReader::with_options(file, Options { limits, ..Options::default() });
    while let Some(record) = reader.read(&mut findings).unwrap() {
        records.push(record.to_record());
    }
    (records, findings)
}

/// Everything that a lenient reading of `document` gives.
pub(crate) fn read_marcxml(document: &[u8], limits: Limits) -> (Vec<Record>, Vec<Diagnostic>) {
    let mut findings = Vec::new();
    let mut records = Vec::new();
    let options = marcxml::Options { limits, ..marcxml::Options::default() };
    let mut reader = marcxml::Reader::with_options(document, options);
    while let Some(record) = reader.read(&mut findings).unwrap() {
        records.push(record.to_record());
    }
    (records, findings)
}

/// A record with a number of fields of every sort, called `id`.
pub(crate) fn sample(id: &str) -> Record {
    let mut record = Record::default();
    record.push(Field::control("001", id));
    record.push(Field::control("008", "261123s2026    cc            000 0 chi d"));
    record.push(Field::data("100", b"1 ").with('a', "曹雪芹,").with('d', "ca. 1717-1763."));
    record.push(
        Field::data("245", b"10").with('a', "红楼梦 =").with('b', "Der Traum der roten Kammer /").with('c', "Cáo."),
    );
    record.push(Field::data("650", b" 0").with('a', "Families").with('z', "China"));
    record.push(Field::data("999", b"  ").with('a', "end"));
    record
}

/// The folder of other people's test material, if there is one; else a notice that `test` has nothing to do.
pub(crate) fn corpus(test: &str) -> Option<PathBuf> {
    let corpus = std::env::var_os("BIBWIRE_CORPUS").map(PathBuf::from).filter(|it| it.is_dir());
    if corpus.is_none() {
        eprintln!("{test}: skipped, since BIBWIRE_CORPUS names no folder");
    }
    corpus
}

/// The files below a folder, in the order of their names.
pub(crate) fn files(folder: &Path) -> Vec<PathBuf> {
    let mut entries: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    entries.into_iter().flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}
