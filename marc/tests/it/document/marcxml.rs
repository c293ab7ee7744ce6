//! The table of MARCXML: a row for what others were tried on, a row for each case that is ours alone.

use std::fmt::Write;

use bibwire_core::Severity;

use crate::marcxml::battery::{Case, Outcome, cases};

/// Which findings were asked for, and what others read.
const PEERS: &str = include_str!("../marcxml/peers.tsv");

/// A line of `PEERS`.
struct Tried {
    first: u32,
    last: u32,
    /// How grave the gravest finding is to be: `E`, `W`, `I`, or nothing where nothing was said of it.
    gravity: &'static str,
    peers: Vec<&'static str>,
}

impl Tried {
    fn of(line: &'static str) -> Tried {
        let mut cells = line.split('\t');
        let (numbers, gravity) = (cells.next().unwrap(), cells.next().unwrap());
        let (first, last) = numbers.split_once('-').unwrap_or((numbers, numbers));
        Tried { first: first.parse().unwrap(), last: last.parse().unwrap(), gravity, peers: cells.collect() }
    }
}

/// The table. A line of `committed` is taken for a case that this program cannot read.
pub(super) fn table(committed: &str) -> String {
    let (columns, lines) = PEERS.split_once('\n').unwrap();
    let peers: Vec<&str> = columns.split('\t').skip(2).collect();
    let tried: Vec<Tried> = lines.lines().map(Tried::of).collect();
    let head = "| case | what is wrong with B | Bibwire | codes | target |";
    let mut table = format!("{head} {} |\n|{}\n", peers.join(" | "), "--|".repeat(5 + peers.len()));
    let cases = cases();
    let mut rest: Vec<&Case> = cases.iter().collect();
    while let Some(first) = rest.first().copied() {
        let number: u32 = first.number.parse().unwrap_or(u32::MAX);
        let Some(tried) = tried.iter().find(|it| it.first == number && is_first(&cases, first)) else {
            let case = rest.remove(0);
            let no_peers = vec![""; peers.len()];
            table.push_str(&row(case.number, &[case], None, &no_peers, committed));
            continue;
        };
        let numbers = tried.first..=tried.last;
        let is_one = |case: &&Case| case.number.parse().is_ok_and(|it| numbers.contains(&it)) && is_first(&cases, case);
        let (group, others): (Vec<&Case>, Vec<&Case>) = rest.into_iter().partition(is_one);
        let name = if tried.first == tried.last {
            first.number.to_owned()
        } else {
            format!("{:02}–{:02}", tried.first, tried.last)
        };
        table.push_str(&row(&name, &group, Some(tried.gravity), &tried.peers, committed));
        rest = others;
    }
    table
}

/// Whether a case is the first one of its number, which is the one that others were tried on.
fn is_first(cases: &[Case], case: &Case) -> bool {
    cases.iter().find(|it| it.number == case.number).is_some_and(|it| std::ptr::eq(it, case))
}

fn row(name: &str, group: &[&Case], gravity: Option<&str>, peers: &[&str], committed: &str) -> String {
    if !group.iter().all(|case| case.is_readable()) {
        let beginning = format!("| {name} | ");
        return committed
            .lines()
            .find(|line| line.starts_with(&beginning))
            .map(|it| format!("{it}\n"))
            .unwrap_or_default();
    }
    let outcomes: Vec<Outcome> = group.iter().map(|case| case.read()).collect();
    let of_all = |cell: fn(&Case, &Outcome) -> String| {
        let cells: Vec<String> = group.iter().zip(&outcomes).map(|(case, outcome)| cell(case, outcome)).collect();
        if cells.iter().all(|it| *it == cells[0]) { cells[0].clone() } else { cells.join(" / ") }
    };
    let what = of_all(|case, _| case.what.to_owned());
    let delivered = of_all(delivered);
    let codes = of_all(|_, outcome| codes(outcome));
    let misses: Vec<String> = group.iter().zip(&outcomes).flat_map(|(case, it)| case.misses(it)).collect();
    let gravest = outcomes.iter().filter_map(Outcome::gravity).max().map(letter).unwrap_or("none");
    let target = match gravity {
        _ if !misses.is_empty() => misses.join("; "),
        Some(wanted) if !wanted.is_empty() && wanted != gravest => format!("{gravest}, not {wanted}"),
        Some(_) => "met".to_owned(),
        None => String::new(),
    };
    let mut row = String::new();
    writeln!(row, "| {name} | {what} | {delivered} | {codes} | {target} | {} |", peers.join(" | ")).unwrap();
    row
}

/// What became of the records, or of B where its neighbours are as they are to be.
fn delivered(case: &Case, outcome: &Outcome) -> String {
    match case.point {
        Some(point) if case.misses(outcome).is_empty() => format!("`{}`", point(&outcome.records[1])),
        _ => case.fates(outcome),
    }
}

fn codes(outcome: &Outcome) -> String {
    match outcome.gravity() {
        Some(gravity) => format!("{} {}", letter(gravity), outcome.codes().join(" ").replace("MRC", "")),
        None => "–".to_owned(),
    }
}

fn letter(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "E",
        Severity::Warning => "W",
        _ => "I",
    }
}
