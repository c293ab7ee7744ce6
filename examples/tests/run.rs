//! The programs do what they say, on the sample data.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn data(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data").join(name)
}

fn run(program: &str, arguments: &[&Path]) -> Output {
    let output = Command::new(program).args(arguments).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    output
}

/// A file of this test alone.
fn scratch(name: &str) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join(name)
}

#[test]
fn marc_read_lists_every_record() {
    let output = run(env!("CARGO_BIN_EXE_marc_read"), &[&data("books.mrc")]);
    let lines = String::from_utf8(output.stdout).unwrap();
    assert_eq!(lines.lines().count(), 12);
    assert!(lines.lines().all(|line| line.split('\t').all(|cell| !cell.is_empty()) || line.ends_with('\t')), "{lines}");
    assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn marc_convert_gives_the_records_of_the_other_sample() {
    let out = scratch("books.xml");
    run(env!("CARGO_BIN_EXE_marc_convert"), &[&data("books.mrc"), &out]);
    let read = |path: &Path| {
        let reader = marc::marcxml::Reader::new(std::fs::File::open(path).unwrap());
        reader.records().collect::<Result<Vec<_>, _>>().unwrap()
    };
    assert_eq!(read(&out), read(&data("books.xml")));
}

#[test]
fn marc_edit_changes_what_it_says() {
    let out = scratch("edited.mrc");
    run(env!("CARGO_BIN_EXE_marc_edit"), &[&data("books.mrc"), &out]);
    let reader = marc::iso2709::Reader::new(std::fs::File::open(out).unwrap());
    let records = reader.records().collect::<Result<Vec<_>, _>>().unwrap();
    assert_eq!(records.len(), 12);
    for record in records {
        assert!(record.iter().all(|field| !field.tag().to_string().starts_with('9')));
        let notes: Vec<_> = record.fields("500").filter_map(|field| field.subfield('a')).collect();
        assert_eq!(notes.last().unwrap(), &"Local fields left out.");
        let tags: Vec<_> = record.iter().map(|field| field.tag()).collect();
        assert!(tags.is_sorted(), "{tags:?}");
    }
}
