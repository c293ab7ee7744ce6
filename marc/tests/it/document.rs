//! `docs/recovery.md`: what is read from every case, beside what others read from it.
//!
//! `BIBWIRE_BLESS=1` writes it anew.

mod iso2709;
mod marcxml;

use std::path::Path;

use crate::iso2709::real::{self, Totals};

const HEAD: &str = include_str!("document/head.md");
const NOTES: &str = include_str!("document/notes.md");
const MARCXML: &str = include_str!("document/marcxml.md");
const REAL: &str = include_str!("document/real.md");
const MARC8: &str = include_str!("document/marc8.md");

/// Between which headings the part is that only those can make who have the files.
const WITH_FILES: (&str, &str) = ("## Real files", "## MARC-8");

fn real_files(totals: &Totals) -> String {
    let Totals { files, bytes, ours, yaz, clean, with_errors } = totals;
    let counted = format!(
        "| | files | bytes | records | of them without a finding | files with an error left |\n|--|--|--|--|--|--|\n\
         | Bibwire | {files} | {bytes} | {ours} | {clean} | {with_errors} |\n| YAZ 5.34 | {files} | {bytes} | {yaz} | | |\n"
    );
    REAL.replace("TABLE\n", &counted)
}

/// The part about real files of a page.
fn committed_part(page: &str) -> String {
    let (_, part) = page.split_once(WITH_FILES.0).unwrap_or_default();
    let part = part.split_once(WITH_FILES.1).map_or(part, |(part, _)| part);
    format!("{}{}\n", WITH_FILES.0, part.trim_end())
}

#[test]
fn the_document_says_what_is_read() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/recovery.md");
    let committed = std::fs::read_to_string(&path).unwrap_or_default();
    let bless = std::env::var_os("BIBWIRE_BLESS").is_some();
    let mut files = committed_part(&committed);
    if let Some(corpus) = crate::support::corpus("the part about real files of docs/recovery.md") {
        let (totals, _) = real::read_all(&corpus);
        // Another collection of files has other totals.
        if bless || files.contains(&format!("| {} | {} |", totals.files, totals.bytes)) {
            files = real_files(&totals);
        } else {
            println!("not the files of which docs/recovery.md tells: {totals:?}");
        }
    }
    let marcxml = MARCXML.replace("TABLE\n", &marcxml::table(&committed));
    let document = [HEAD, &iso2709::table(), NOTES, &marcxml, &files, MARC8].map(str::trim_end).join("\n\n") + "\n";
    if bless {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, &document).unwrap();
    } else if committed != document {
        let at = committed.lines().zip(document.lines()).find(|(old, new)| old != new);
        panic!("docs/recovery.md is not what is read; BIBWIRE_BLESS=1 writes it anew: {at:#?}");
    }
}
