//! `convert`: whole files or none, and nothing lost in silence.

use std::fs;

use crate::bench::{Folder, LEADER, bibwire, bibwire_with, record, sound, wrong_length};

#[test]
fn what_is_sound_stays_as_it_is() {
    let folder = Folder::new("convert-sound");
    let bytes: Vec<u8> = (1..=20).flat_map(sound).collect();
    folder.file("in.mrc", &bytes);
    let outcome = bibwire(&folder, &["convert", "in.mrc", "--to", "marc:iso2709", "-o", "out.mrc"]);
    assert_eq!((outcome.code, outcome.err.as_str(), outcome.text()), (0, "", ""));
    assert_eq!(fs::read(folder.path("out.mrc")).unwrap(), bytes);
    assert_eq!(folder.names(), ["in.mrc", "out.mrc"]);
    let piped = bibwire_with(&folder, &["convert", "-", "--to", "marc:iso2709", "-o", "-"], &bytes);
    assert_eq!((piped.code, &piped.out), (0, &bytes));
    let device = bibwire(&folder, &["convert", "in.mrc", "--to", "marc:iso2709", "-o", "/dev/null"]);
    assert_eq!((device.code, device.err.as_str()), (0, ""));
    // Over itself, as well.
    assert_eq!(bibwire(&folder, &["convert", "in.mrc", "--to", "marc:iso2709", "-o", "in.mrc"]).code, 0);
    assert_eq!(fs::read(folder.path("in.mrc")).unwrap(), bytes);
}

#[test]
fn what_was_repaired_is_told() {
    let folder = Folder::new("convert-repaired");
    folder.file("in.mrc", [sound(1), wrong_length()].concat());
    let outcome = bibwire(&folder, &["convert", "in.mrc", "--to", "marc:iso2709", "-o", "out.mrc"]);
    assert_eq!(outcome.code, 1);
    assert!(outcome.err.contains("in.mrc: warning[MRC202] record length is wrong: "), "{}", outcome.err);
    assert!(outcome.err.contains("[record 2 (001=bw000007) "), "{}", outcome.err);
    assert_eq!(fs::read(folder.path("out.mrc")).unwrap(), [sound(1), sound(7)].concat());
}

#[test]
fn what_cannot_be_written_is_told_and_the_rest_is_written() {
    let folder = Folder::new("convert-lost");
    // An overlong field can be read, since its terminators say where it ends, and not be written.
    let long = [b"  \x1fa".to_vec(), b"x".repeat(12_000)].concat();
    let mut long = record(LEADER, &[("001", b"long"), ("500", &long[..9_990])]);
    let end = long.len() - 2;
    long.splice(end..end, b"y".repeat(20_000));
    folder.file("in.mrc", [sound(1), long.clone(), sound(2)].concat());
    folder.file("long.mrc", long);
    let outcome = bibwire(&folder, &["convert", "in.mrc", "--to", "marc:iso2709", "-o", "out.mrc"]);
    assert_eq!(outcome.code, 1, "{}", outcome.err);
    assert!(outcome.err.contains("in.mrc: 1 of 3 records not written"), "{}", outcome.err);
    assert!(outcome.err.contains("error[MRC270]") && outcome.err.contains("record 2 "), "{}", outcome.err);
    assert_eq!(fs::read(folder.path("out.mrc")).unwrap(), [sound(1), sound(2)].concat());
    // Nothing of all: no file.
    let outcome = bibwire(&folder, &["convert", "long.mrc", "--to", "marc:iso2709", "-o", "none.mrc"]);
    assert_eq!(outcome.code, 2, "{}", outcome.err);
    assert_eq!(folder.names(), ["in.mrc", "long.mrc", "out.mrc"]);
}

#[test]
fn an_old_output_stays_where_nothing_can_be_written() {
    let folder = Folder::new("convert-old");
    folder.file("in.json", b"{}");
    folder.file("out.mrc", b"old");
    for args in [
        &["convert", "in.json", "--to", "marc:iso2709", "-o", "out.mrc"][..],
        &["convert", "none", "--to", "marc:iso2709", "-o", "out.mrc"],
        &["convert", "in.json", "--as", "marc:iso2709", "--to", "marc:iso2709", "-o", "out.mrc"],
        &["convert", "in.json", "--to", "marc:papyrus", "-o", "out.mrc"],
        &["convert", "in.json", "--to", "marc:iso2709", "-o", "none/out.mrc"],
    ] {
        let outcome = bibwire(&folder, args);
        assert_eq!(outcome.code, 2, "{args:?}: {}", outcome.err);
        assert_eq!(fs::read(folder.path("out.mrc")).unwrap(), b"old");
        assert_eq!(folder.names(), ["in.json", "out.mrc"]);
    }
}

#[test]
fn nothing_becomes_nothing() {
    let folder = Folder::new("convert-empty");
    folder.file("in.mrc", b"");
    let outcome = bibwire(&folder, &["convert", "in.mrc", "--to", "marc:iso2709", "-o", "out.mrc"]);
    assert_eq!(outcome.code, 0, "{}", outcome.err);
    assert_eq!(fs::read(folder.path("out.mrc")).unwrap(), b"");
}
