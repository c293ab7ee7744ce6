//! Every file of other people's that begins like a record, or holds the end of one.

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::Path;

use bibwire_marc::Diagnostic;
use bibwire_marc::iso2709::SliceReader;

use crate::support::{corpus, files};

/// How many records `yaz-marcdump -o marcxml` (5.34) makes of each file, by its name below `marc/`.
const YAZ: &str = include_str!("yaz.tsv");

/// What was read from all files.
#[derive(Debug, Default, Clone, Copy)]
pub(crate) struct Totals {
    pub(crate) files: usize,
    pub(crate) bytes: usize,
    pub(crate) ours: usize,
    pub(crate) yaz: usize,
    /// Records without a finding of the reader, and files in which an error is left that could not be repaired.
    pub(crate) clean: usize,
    pub(crate) with_errors: usize,
}

/// Whether a file is to be read as ISO 2709: it holds the end of a record, or begins with a leader.
fn is_one(path: &Path, bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let leader = bytes.get(..24).is_some_and(|leader| {
        leader[..5].iter().all(u8::is_ascii_digit) && (&leader[10..12] == b"22" || &leader[20..22] == b"45")
    });
    path.extension().is_none_or(|it| it != "gz") && (leader || bytes.contains(&0x1D))
}

/// The first byte that is in no record and in the range of no finding.
pub(crate) fn lost(length: usize, records: &[Range<u64>], findings: &[Diagnostic]) -> Option<usize> {
    let mut covered = vec![false; length];
    let places = findings.iter().map(|finding| {
        // A file in UTF-16 is refused as a whole.
        let whole = finding.code().as_str() == "MRC106";
        if whole { 0..length as u64 } else { finding.place.bytes.clone().unwrap_or_default() }
    });
    for place in records.iter().cloned().chain(places) {
        covered[(place.start as usize).min(length)..(place.end as usize).min(length)].fill(true);
    }
    covered.iter().position(|it| !it)
}

/// Reads all files; says what is wrong, file by file.
pub(crate) fn read_all(corpus: &Path) -> (Totals, Vec<String>) {
    let yaz: BTreeMap<&str, usize> = YAZ
        .lines()
        .map(|line| line.split_once('\t').map(|(name, count)| (name, count.parse().unwrap())).unwrap())
        .collect();
    let (mut totals, mut failures) = (Totals::default(), Vec::new());
    let folder = corpus.join("marc");
    for path in files(&folder) {
        let bytes = std::fs::read(&path).unwrap();
        if !is_one(&path, &bytes) {
            continue;
        }
        let name = path.strip_prefix(&folder).unwrap().to_str().unwrap();
        let mut findings: Vec<Diagnostic> = Vec::new();
        let mut records = Vec::new();
        let mut reader = SliceReader::new(&bytes);
        let mut ours = 0;
        while let Some(record) = {
            let before = findings.len();
            let record = reader.read(&mut findings).unwrap();
            totals.clean += usize::from(record.is_some() && findings.len() == before);
            record
        } {
            records.push(record.position().bytes.clone());
            ours += 1;
        }
        if let Some(lost) = lost(bytes.len(), &records, &findings) {
            failures.push(format!("{name}: byte {lost} is in no record and in no finding"));
        }
        let theirs = yaz.get(name).copied().unwrap_or_default();
        if ours < theirs {
            let told: String = findings.iter().take(20).map(|it| format!("\n  {it}")).collect();
            failures.push(format!("{name}: {ours} records, of which YAZ makes {theirs}{told}"));
        }
        totals.files += 1;
        totals.bytes += bytes.len();
        totals.ours += ours;
        totals.yaz += theirs;
        totals.with_errors += usize::from(findings.iter().any(|it| it.severity == bibwire_core::Severity::Error));
        if ours != theirs {
            println!("{name}: {ours}, YAZ {theirs}");
        }
    }
    (totals, failures)
}

#[test]
fn real_files_are_read_to_the_last_byte() {
    let Some(corpus) = corpus("real files") else { return };
    let (totals, failures) = read_all(&corpus);
    println!("{totals:?}");
    assert!(failures.is_empty(), "{}", failures.join("\n"));
    assert!(totals.ours >= totals.yaz);
}
