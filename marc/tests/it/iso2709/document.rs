//! `docs/recovery.md`: what is read from every case, beside what others read from it.
//!
//! `BIBWIRE_BLESS=1` writes it anew.

use std::fmt::Write;
use std::path::Path;

use super::battery::{cases, misses, read, trio};
use super::real::{self, Totals};

/// What others read from the hundred files.
const PEERS: &str = include_str!("peers.tsv");

const HEAD: &str = include_str!("document/head.md");
const NOTES: &str = include_str!("document/notes.md");
const REAL: &str = include_str!("document/real.md");

/// Where the second part begins, which only those can make who have the files.
const SECOND: &str = "## Real files";

/// The table of the hundred cases.
fn table() -> String {
    let mut rows = PEERS.lines().map(|line| line.split('\t').collect::<Vec<_>>());
    let peers = rows.next().unwrap();
    let rows: Vec<Vec<&str>> = rows.collect();
    let mut table =
        format!("| case | what is wrong with B | Bibwire | codes | target | {} |\n", peers[1..].join(" | "));
    writeln!(table, "|{}", "--|".repeat(4 + peers.len())).unwrap();
    let trio = trio();
    for case in cases() {
        let file = (case.make)(&trio);
        let outcome = read(&file.bytes);
        let mut fates = outcome.fates(&file);
        if outcome.partial.len() > outcome.records.len() {
            fates.push_str(" (b)");
        }
        let target = match (misses(case, &file, &outcome).as_slice(), case.later) {
            ([], false) => "met".to_owned(),
            ([], true) => "later".to_owned(),
            (misses, _) => misses.join("; "),
        };
        let of = |row: &&Vec<&str>| row[0] == case.name;
        let peers = rows.iter().find(of).map(|row| row[1..].join(" | ")).unwrap();
        let codes = outcome.codes().join(" ").replace("MRC", "");
        let codes = if codes.is_empty() { codes } else { format!("{} {codes}", outcome.gravity()) };
        writeln!(table, "| {} | {} | {fates} | {codes} | {target} | {peers} |", case.name, case.what).unwrap();
    }
    table
}

fn second_part(totals: &Totals) -> String {
    let Totals { files, bytes, ours, yaz, clean, with_errors } = totals;
    let counted = format!(
        "| | files | bytes | records | of them without a finding | files with an error left |\n|--|--|--|--|--|--|\n\
         | Bibwire | {files} | {bytes} | {ours} | {clean} | {with_errors} |\n| YAZ 5.34 | {files} | {bytes} | {yaz} | | |\n"
    );
    REAL.replace("TABLE\n", &counted)
}

#[test]
fn the_document_says_what_is_read() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/recovery.md");
    let committed = std::fs::read_to_string(&path).unwrap_or_default();
    let (_, second) = committed.split_once(SECOND).unwrap_or_default();
    let mut second = format!("{SECOND}{second}");
    if let Some(corpus) = crate::support::corpus("the second part of docs/recovery.md") {
        let (totals, _) = real::read_all(&corpus);
        let made = second_part(&totals);
        // Another collection of files has other totals.
        let same = second.contains(&format!("| {} | {} |", totals.files, totals.bytes));
        if same || std::env::var_os("BIBWIRE_BLESS").is_some() {
            second = made;
        } else {
            println!("not the files of which docs/recovery.md tells: {totals:?}");
        }
    }
    let document = format!("{HEAD}\n{}\n{NOTES}\n{second}", table());
    if std::env::var_os("BIBWIRE_BLESS").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, &document).unwrap();
    } else if committed != document {
        let at = committed.lines().zip(document.lines()).find(|(old, new)| old != new);
        panic!("docs/recovery.md is not what is read; BIBWIRE_BLESS=1 writes it anew: {at:#?}");
    }
}
