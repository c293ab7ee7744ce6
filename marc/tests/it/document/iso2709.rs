//! The table of the hundred cases.

use std::fmt::Write;

use crate::iso2709::battery::{cases, misses, read, trio};

/// What others read from the hundred files.
const PEERS: &str = include_str!("../iso2709/peers.tsv");

pub(super) fn table() -> String {
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
