//! Every output is valid and safe to draw, for any bytes.

use std::path::{Path, PathBuf};

use crate::bench::{Folder, LEADER, bibwire, record, sound};

/// Inputs that are made to hurt whoever prints them.
fn inputs() -> Vec<Vec<u8>> {
    let all: Vec<u8> = (0..=255).collect();
    let mut inputs = vec![
        all.clone(),
        record(LEADER, &[("001", b"\x1b]0;title\x07\xff\"\\\n"), ("\u{1b}[2", b"  \x1fa\x9b2J\xe2\x80\xae")]),
        record(LEADER, &[("001", &all), ("245", &all), ("500", &all[..0x1d])]),
        record(b"00000\x1b[2Ja2200000 \xff 4500", &[("001", b"x")]),
        [sound(1), all, sound(2)].concat(),
    ];
    let xml = "<collection><record><leader>00000nam a2200000 i 4500</leader><controlfield tag='001'>\u{9b}2J\u{202e}\
               </controlfield><datafield tag='2\u{1b}5' ind1='\u{1b}'><subfield code='\u{7f}'>&#27;[2J&#0;\u{fffe}</subfield>";
    inputs.push(xml.as_bytes().to_vec());
    inputs.push([xml.as_bytes(), b"\xff\x1b</datafield></record></collection>"].concat());
    for at in 0..60 {
        let mut record = sound(3);
        record[at] = 0x1b;
        inputs.push([record, sound(4)].concat());
    }
    inputs
}

fn is_safe(text: &str) -> bool {
    text.chars().all(|char| char == '\n' || !(char.is_control() || ('\u{202a}'..='\u{202e}').contains(&char)))
}

/// Runs every subcommand on a file, whatever it holds.
fn run_all(folder: &Folder, file: &str, form: &str) {
    for format in ["full", "concise", "json"] {
        let outcome = bibwire(folder, &["check", file, "--as", form, "-f", format]);
        assert!((0..=2).contains(&outcome.code), "{file}: {}", outcome.err);
        assert!(is_safe(outcome.text()) && is_safe(&outcome.err), "{file} {format}: {}", outcome.text());
        if format == "json" {
            assert_eq!(outcome.json()["version"], 1);
        }
    }
    for args in [
        &["show", file, "--as", form][..],
        &["stats", file, "--as", form],
        &["stats", file, "--as", form, "-f", "json"],
        &["detect", file],
        &["detect", file, "-f", "json"],
    ] {
        let outcome = bibwire(folder, args);
        assert!((0..=2).contains(&outcome.code), "{args:?}: {}", outcome.err);
        assert!(is_safe(outcome.text()) && is_safe(&outcome.err), "{args:?}: {}", outcome.text());
        if args.last() == Some(&"json") {
            assert_eq!(outcome.json()["version"], 1);
        }
    }
    for to in ["marc:iso2709", "marc:xml"] {
        let outcome = bibwire(folder, &["convert", file, "--as", form, "--to", to, "-o", "out"]);
        assert!((0..=2).contains(&outcome.code) && is_safe(&outcome.err), "{file}: {}", outcome.err);
    }
}

#[test]
fn on_bytes_made_to_hurt() {
    let folder = Folder::new("hostile");
    for input in inputs() {
        folder.file("x", input);
        run_all(&folder, "x", "marc:iso2709");
        run_all(&folder, "x", "marc:xml");
    }
}

#[test]
fn on_names_made_to_hurt() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let folder = Folder::new("hostile-names");
    let name = OsStr::from_bytes(b"a\x1b[2J\xff\n\".mrc");
    std::fs::create_dir(folder.path("d")).unwrap();
    std::fs::write(folder.path("d").join(name), sound(1).repeat(2)).unwrap();
    run_all(&folder, "d", "marc:iso2709");
}

#[test]
#[allow(clippy::print_stderr, reason = "says that it was skipped")]
fn on_the_corpus() {
    let Some(corpus) = std::env::var_os("BIBWIRE_CORPUS") else {
        eprintln!("skipped: BIBWIRE_CORPUS is not set");
        return;
    };
    let folder = Folder::new("hostile-corpus");
    for (kind, form) in [("iso2709", "marc:iso2709"), ("marcxml", "marc:xml")] {
        for file in files(&Path::new(&corpus).join("hostile").join(kind)) {
            run_all(&folder, file.to_str().unwrap(), form);
        }
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}
