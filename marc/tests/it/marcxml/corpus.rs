//! Other people's files, where the corpus is at hand.

use std::fs;
use std::path::{Path, PathBuf};

use bibwire_marc::Record;
use bibwire_marc::marcxml::{Options, Writer};

use super::read;

/// The corpus, or a notice that there is none.
#[allow(clippy::print_stderr, reason = "a test that is skipped says so")]
fn corpus(folder: &str) -> Option<PathBuf> {
    let Some(root) = std::env::var_os("BIBWIRE_CORPUS") else {
        eprintln!("skipped: BIBWIRE_CORPUS is not set");
        return None;
    };
    Some(Path::new(&root).join(folder))
}

fn xml_files(folder: &Path, found: &mut Vec<PathBuf>) {
    let mut entries: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            xml_files(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "xml") {
            found.push(path);
        }
    }
}

fn named<'r>(records: &'r [Record], name: &str) -> Option<&'r Record> {
    records.iter().find(|record| record.control_number().is_some_and(|number| number == name))
}

#[test]
fn the_neighbours_of_a_bad_record_are_intact() {
    let Some(folder) = corpus("marc/malformed-battery-xml") else { return };
    let mut files = Vec::new();
    xml_files(&folder, &mut files);
    assert!(!files.is_empty());
    for path in files {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let (records, findings) = read(&fs::read(&path).unwrap(), Options::default());
        // Nothing of a document type declaration is read, and what is cut off is not there.
        let expected = match &name[..2] {
            "44" => 0,
            "06" | "41" => 1,
            _ => 3,
        };
        assert_eq!(records.len(), expected, "{name}: {findings:#?}");
        for (neighbour, at_least) in [("AAA", 1), ("CCC", 3)] {
            if expected < at_least || name.starts_with("06") {
                continue;
            }
            let record = named(&records, neighbour).unwrap_or_else(|| panic!("{name}: {neighbour}"));
            let text = format!("LDR 00000nam a2200000 i 4500\n001 {neighbour}\n245 10 $aTitle of {neighbour}");
            assert_eq!(record.to_string(), text, "{name}");
        }
    }
}

#[test]
fn hostile_files_end_and_nothing_in_a_doctype_is_read() {
    let Some(folder) = corpus("hostile/marcxml") else { return };
    let mut files = Vec::new();
    xml_files(&folder, &mut files);
    assert!(!files.is_empty());
    for path in files {
        let bytes = fs::read(&path).unwrap();
        let (records, findings) = read(&bytes, Options::default());
        let doctype = bytes.windows(9).any(|window| window == b"<!DOCTYPE");
        assert_eq!(doctype, findings.iter().any(|finding| finding.code().as_str() == "MRC244"), "{}", path.display());
        assert_eq!(doctype, records.is_empty() && !path.ends_with("48-truncated.xml"), "{}", path.display());
    }
}

#[test]
fn real_files_survive_a_round() {
    let Some(folder) = corpus("marc") else { return };
    let mut files = Vec::new();
    xml_files(&folder, &mut files);
    let mut count = 0;
    for path in files {
        let (records, findings) = read(&fs::read(&path).unwrap(), Options::default());
        assert!(!records.is_empty() || !findings.is_empty(), "{}", path.display());
        let mut writer = Writer::new(Vec::new());
        let mut written = Vec::new();
        for record in records {
            if writer.write(&record, &mut ()).is_ok() {
                written.push(record);
            }
        }
        count += written.len();
        let (again, findings) = read(&writer.into_inner().unwrap(), Options::default());
        assert_eq!(again, written, "{}", path.display());
        // An empty file, or records as they are: what a writer made holds nothing to be repaired.
        let odd: Vec<_> = findings.iter().filter(|finding| finding.code().as_str().starts_with("MRC2")).collect();
        assert!(odd.is_empty(), "{}: {odd:#?}", path.display());
    }
    assert!(count > 500, "{count}");
}
