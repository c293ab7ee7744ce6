//! How a report is read does not matter: whole or piece by piece, judged in one pass or in two.

use std::io::{self, Read};

use bibwire_core::Layer;
use bibwire_counter::check::{Profile, check};
use bibwire_counter::input::Options;
use bibwire_counter::report::{Item, Report};
use bibwire_counter::tabular::separator::Separator;
use bibwire_counter::{Diagnostic, Format, Reader, json, strategy, tabular};
use proptest::prelude::*;
use proptest::sample::Index;

/// How much a reader asks for at once: a report that is longer comes in pieces.
const PIECE: usize = 1 << 18;

/// Gives a few bytes at a time.
struct Drip<'a>(&'a [u8], usize);

impl Read for Drip<'_> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let length = self.1.min(out.len());
        self.0.read(&mut out[..length])
    }
}

/// A report in a form.
fn write(report: &Report, format: Format) -> Vec<u8> {
    match format {
        Format::Tsv => tabular::to_vec(report, tabular::Style::default()).unwrap(),
        Format::Csv => tabular::to_vec(report, tabular::Style::of(Separator::Comma)).unwrap(),
        #[cfg(feature = "xlsx")]
        Format::Xlsx => bibwire_counter::xlsx::to_vec(report, tabular::write::Unplaced::Refused).unwrap(),
        _ => json::to_vec(report).unwrap(),
    }
}

/// The report, whether it has a header, and what is told of it.
fn read(source: impl Read, format: Format) -> (Option<Report>, bool, Vec<Diagnostic>) {
    let mut findings = Vec::new();
    let mut reader = Reader::new(source, format, &Options::default(), &mut findings).unwrap();
    let has_header = reader.header(&mut findings).unwrap().is_some();
    let report = reader.read_all(&mut findings).unwrap();
    assert!(report.is_some() || !has_header);
    (report, has_header, findings)
}

fn inspect(source: impl Read, format: Format) -> (u64, Vec<Diagnostic>) {
    let mut findings = Vec::new();
    let options = Options::default();
    let items = bibwire_counter::inspect(source, format, &options, Profile::Audit, &mut findings).unwrap();
    (items, findings)
}

/// Findings in full, in the order in which they were told.
fn shown(findings: &[Diagnostic]) -> Vec<String> {
    findings.iter().map(|finding| format!("{finding} {:?}", finding.place)).collect()
}

/// What happens to a report on its way.
#[derive(Debug, Clone)]
enum Damage {
    Byte(Index, u8),
    Cut(Index),
    /// Two pieces between commas, tabs or brackets change places.
    Swap(Index, Index),
    Blanks(Index, usize),
    Twice(Index, Index),
}

fn damage() -> impl Strategy<Value = Vec<Damage>> {
    let byte = prop_oneof![any::<u8>(), proptest::sample::select(&b"{}[],:\"\\0-9x \t\n;"[..])];
    let one = prop_oneof![
        3 => (any::<Index>(), byte).prop_map(|(at, byte)| Damage::Byte(at, byte)),
        1 => any::<Index>().prop_map(Damage::Cut),
        2 => (any::<Index>(), any::<Index>()).prop_map(|(one, other)| Damage::Swap(one, other)),
        1 => (any::<Index>(), 1usize..5).prop_map(|(at, many)| Damage::Blanks(at, many)),
        1 => (any::<Index>(), any::<Index>()).prop_map(|(begin, end)| Damage::Twice(begin, end)),
    ];
    proptest::collection::vec(one, 0..4)
}

/// Does damage to what comes after the first `sound` bytes.
fn harm(mut bytes: Vec<u8>, damage: &[Damage], sound: usize) -> Vec<u8> {
    for damage in damage {
        let rest = bytes.split_off(sound.min(bytes.len()));
        let mut rest = rest;
        if rest.is_empty() {
            return bytes;
        }
        match damage {
            Damage::Byte(at, byte) => {
                let at = at.index(rest.len());
                rest[at] = *byte;
            }
            Damage::Cut(at) => rest.truncate(at.index(rest.len())),
            Damage::Swap(one, other) => {
                let mut parts: Vec<&[u8]> = rest.split_inclusive(|byte| b",{}[]\t\n".contains(byte)).collect();
                let (one, other) = (one.index(parts.len()), other.index(parts.len()));
                parts.swap(one, other);
                rest = parts.concat();
            }
            Damage::Blanks(at, many) => {
                let at = at.index(rest.len());
                rest.splice(at..at, std::iter::repeat_n(b' ', *many));
            }
            Damage::Twice(begin, end) => {
                let (one, other) = (begin.index(rest.len()), end.index(rest.len()));
                let part = rest[one.min(other)..one.max(other)].to_vec();
                rest.splice(one.min(other)..one.min(other), part);
            }
        }
        bytes.extend(rest);
    }
    bytes
}

proptest! {
    #[test]
    fn a_slow_reader_gives_the_same(report in strategy::report(), damage in damage(), most in 1usize..40) {
        for format in Format::ALL.into_iter().filter(|format| *format != Format::Xlsx || cfg!(feature = "xlsx")) {
            let bytes = harm(write(&report, format), &damage, 0);
            let (whole, _, told) = read(&bytes[..], format);
            let (pieces, _, told_too) = read(Drip(&bytes, most), format);
            prop_assert_eq!(&pieces, &whole);
            prop_assert_eq!(shown(&told_too), shown(&told));
            let (items, told) = inspect(&bytes[..], format);
            let (items_too, told_too) = inspect(Drip(&bytes, most), format);
            prop_assert_eq!(items_too, items);
            prop_assert_eq!(shown(&told_too), shown(&told));
            prop_assert_eq!(whole.map_or(0, |report| report.items.len() as u64), items);
        }
    }

    /// Blanks before the header move the report, so that a piece ends anywhere in it, and with it the place of what is
    /// told. What is wrong with the bytes is told as they are read: it comes in another order, and after the end of the
    /// report it depends on the piece how much is read.
    #[test]
    fn the_pieces_do_not_matter(report in strategy::report(), damage in damage(), at in any::<Index>()) {
        let head = br#"{"Report_Header":"#;
        let bytes = harm(json::to_vec(&report).unwrap(), &damage, head.len());
        let blanks = PIECE - head.len() - at.index(bytes.len().max(1)).min(PIECE / 2);
        let moved = [&head[..], &b" ".repeat(blanks), &bytes[head.len()..]].concat();
        let back = |mut findings: Vec<Diagnostic>, blanks: usize| {
            findings.retain(|finding| finding.code().layer() != Layer::Encoding);
            for finding in &mut findings {
                let place = &mut finding.place;
                let bytes = |at: u64| if at >= (head.len() + blanks) as u64 { at - blanks as u64 } else { at };
                place.bytes = place.bytes.clone().map(|range| bytes(range.start)..bytes(range.end));
                if let Some(position) = place.position.as_mut().filter(|it| it.line == 1 && it.column > blanks as u64) {
                    position.column -= blanks as u64;
                }
            }
            let mut lines = shown(&findings);
            lines.sort();
            lines
        };
        let (whole, _, told) = read(&bytes[..], Format::Json);
        let (pieces, _, told_too) = read(&moved[..], Format::Json);
        prop_assert_eq!(pieces, whole);
        prop_assert_eq!(back(told_too, blanks), back(told, 0));
    }

    /// Reading into memory and judging that finds what judging in one pass finds. What is judged in memory has no
    /// bytes, and the path of an item in a parent is that of an item; the order is another, since all is read first. So
    /// it is the codes, how grave they are and how often they are told that are equal, in whatever state the report is.
    /// But for a parent that is there twice: in memory there are items with parents, and no objects around them. A table in memory is judged as JSON, which has rules of its own.
    #[test]
    fn one_pass_finds_what_two_find(report in strategy::report(), damage in damage(), profile in proptest::sample::select(&Profile::ALL[..])) {
        let bytes = harm(json::to_vec(&report).unwrap(), &damage, 0);
        // What stands in place of a report is judged as it is read.
        let (mut found, mut found_too) = (Vec::new(), Vec::new());
        let mut reader = json::Reader::new(&bytes[..], &Options::default()).judging();
        let header = reader.header(&mut found).unwrap().cloned();
        let (mut items, mut item) = (Vec::new(), Item::default());
        while reader.read(&mut item, &mut found).unwrap() {
            items.push(std::mem::take(&mut item));
        }
        let report = header.map(|header| Report { header, items, extra: reader.extra().to_vec() });

        let _ = bibwire_counter::inspect(&bytes[..], Format::Json, &Options::default(), profile, &mut found_too).unwrap();
        for finding in &mut found {
            finding.severity = profile.severity(finding.rule, finding.repair.is_some());
        }
        // Without a header nothing is judged.
        if let Some(report) = report {
            check(&report, profile, &mut found);
        }
        let codes = |findings: &[Diagnostic]| {
            let in_memory = findings.iter().filter(|it| it.code().as_str() != "CTR574");
            let mut codes: Vec<_> = in_memory.map(|it| (it.code().to_string(), it.severity)).collect();
            codes.sort();
            codes
        };
        prop_assert_eq!(codes(&found_too), codes(&found));
    }
}
