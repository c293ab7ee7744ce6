//! Other people's files, where the corpus is at hand.

use std::fs;
use std::path::{Path, PathBuf};

use bibwire_marc::Record;
use bibwire_marc::marcxml::{Options, Writer};

use super::read;
use crate::support::{corpus, files};

fn xml_files(folder: &Path) -> Vec<PathBuf> {
    let is_xml = |path: &PathBuf| path.extension().is_some_and(|extension| extension == "xml");
    files(folder).into_iter().filter(is_xml).collect()
}

fn named<'r>(records: &'r [Record], name: &str) -> Option<&'r Record> {
    records.iter().find(|record| record.control_number().is_some_and(|number| number == name))
}

/// Whether it is known what the records of a file of the battery are: each of the kinds below has three.
fn is_known(name: &str) -> bool {
    let unknown = ["31", "33", "51"];
    name[..2].parse::<u32>().is_ok_and(|number| number <= 52) && !unknown.contains(&&name[..2])
}

#[test]
fn the_neighbours_of_a_bad_record_are_intact() {
    let Some(corpus) = corpus("the battery of MARCXML") else { return };
    let files = xml_files(&corpus.join("marc/malformed-battery-xml"));
    assert!(!files.is_empty());
    for path in files {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let (records, findings) = read(&fs::read(&path).unwrap(), Options::default());
        // Nothing of a document type declaration is read, and what is cut off is not there.
        let expected = match &name[..2] {
            "44" => 0,
            "06" | "41" => 1,
            _ if !is_known(&name) => {
                println!("{name}: {} records, {} findings", records.len(), findings.len());
                continue;
            }
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
    let Some(corpus) = corpus("hostile MARCXML") else { return };
    let files = xml_files(&corpus.join("hostile/marcxml"));
    assert!(!files.is_empty());
    for path in files {
        let bytes = fs::read(&path).unwrap();
        let (records, findings) = read(&bytes, Options::default());
        let doctype = bytes.windows(9).any(|window| window == b"<!DOCTYPE");
        assert_eq!(doctype, findings.iter().any(|finding| finding.code().as_str() == "MRC244"), "{}", path.display());
        assert!(!doctype || records.is_empty(), "{}", path.display());
        assert!(!records.is_empty() || !findings.is_empty(), "{}", path.display());
    }
}

#[test]
fn real_files_survive_a_round() {
    let Some(corpus) = corpus("real MARCXML") else { return };
    let mut count = 0;
    for path in xml_files(&corpus.join("marc")) {
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
