//! Our verdict beside that of xmllint, on documents that were made to break readers.

use std::path::{Path, PathBuf};
use std::process::Command;

use bibwire_core::Limits;
use bibwire_core::markup::Fault;
use bibwire_core::xml::{self, Input, Setting, Vocabulary};

fn documents(folder: &Path, all: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            documents(&path, all);
        } else if path.extension().is_some_and(|it| it == "xml") {
            all.push(path);
        }
    }
}

#[test]
fn the_verdict_is_that_of_xmllint() {
    let Some(corpus) = std::env::var_os("BIBWIRE_CORPUS") else {
        eprintln!("skipped: BIBWIRE_CORPUS is not set");
        return;
    };
    if Command::new("xmllint").arg("--version").output().is_err() {
        eprintln!("skipped: there is no xmllint");
        return;
    }
    let mut all = Vec::new();
    documents(&Path::new(&corpus).join("hostile"), &mut all);
    let vocabulary = Vocabulary::new(&["record"]);
    let limits = Limits::default();
    let mut wrong = Vec::new();
    for path in &all {
        let bytes = std::fs::read(path).unwrap();
        let input = Input::new(&bytes, &limits);
        let mut faults: Vec<Fault> = input.findings().iter().map(|it| it.fault).collect();
        let setting = Setting { vocabulary: &vocabulary, namespace: "urn:t", limits: &limits, doctype: false };
        xml::parse(input.text(), setting, &mut |flaw| faults.push(flaw.fault));
        let output = Command::new("xmllint").args(["--noout", "--nonet"]).arg(path).output().unwrap();
        // A namespace error is told, but does not change the exit code.
        let good = output.status.success() && output.stderr.is_empty();
        // A document type is refused here, limits are ours, and not every encoding is built in.
        let ours_alone = [
            Fault::Doctype,
            Fault::Depth,
            Fault::Attributes,
            Fault::NameBytes,
            Fault::TextBytes,
            Fault::DocumentBytes,
            Fault::NotBuiltIn,
            Fault::UnknownEncoding,
            Fault::Conflict,
            Fault::MarkMissing,
        ];
        let explained = faults.iter().any(|fault| ours_alone.contains(fault));
        if good != faults.is_empty() && !(good && explained) {
            wrong.push((path.file_name().map(|it| it.to_owned()), faults, good));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
