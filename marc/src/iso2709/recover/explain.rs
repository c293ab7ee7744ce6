//! What was wrong with a damaged record, and which witness was overruled.

use bibwire_core::Diagnostic;

use super::directory::Entry;
use super::extent::Extent;
use super::fields::{Field, Placed, Witness};
use super::layout::Layout;
use super::leaders;
use crate::iso2709::text::hex;
use crate::rules::framing as rules;
use crate::{FIELD_TERMINATOR, Leader, Place, RECORD_TERMINATOR};

/// The longest record and the longest field whose length the digits can write.
const LONGEST_RECORD: usize = 99_999;
const LONGEST_FIELD: usize = 9_999;

/// What was wrong with the leader and the ends of record and directory.
pub(super) fn leader(chunk: &[u8], extent: &Extent, layout: &Layout, findings: &mut Vec<Diagnostic>) {
    if layout.directory.start != Leader::LEN {
        let found = format!("{} bytes", layout.directory.start);
        let place = Place::path("LDR").at(0..layout.directory.start as u64);
        let finding = Diagnostic::new(&rules::LEADER_LENGTH).at(place).found(found).expected("24 bytes");
        findings.push(finding.repaired(format_args!("read as \"{}\"", layout.leader)));
    } else {
        counts(&layout.leader, findings);
    }
    length(chunk, findings);
    let declared = layout.leader.base_address().map(|base| base as usize);
    if declared != Some(layout.data.start) {
        let finding = Diagnostic::new(&rules::BASE_ADDRESS).at(Place::path("LDR/12-16").at(12..17));
        let finding = finding
            .found(quoted(layout.leader.as_bytes().get(12..17)))
            .expected(format_args!("{:05}", layout.data.start));
        findings.push(finding.repaired("read from the end of the directory"));
    }
    if !extent.terminated {
        let end = chunk.len() as u64;
        let finding = Diagnostic::new(&rules::NO_RECORD_TERMINATOR).at(Place::bytes(end..end)).expected("1D");
        findings.push(finding.repaired("ended where the data end"));
    }
    if extent.terminator_inside {
        let inside = chunk.split_last().map(|(_, record)| record).unwrap_or_default();
        for at in memchr::memchr_iter(RECORD_TERMINATOR, inside).take(8) {
            let place = Place::bytes(at as u64..at.saturating_add(1) as u64);
            let finding = Diagnostic::new(&rules::RECORD_TERMINATOR_INSIDE).at(place).found("1D");
            findings.push(finding.repaired("kept, since record length and directory agree"));
        }
    }
    if !layout.directory_terminated {
        let at = layout.directory.end;
        let finding = Diagnostic::new(&rules::DIRECTORY_TERMINATOR).at(Place::path("DIR").at(span(at, 1)));
        let found = chunk.get(at..layout.data.start).filter(|found| !found.is_empty());
        let finding = finding.found(found.map_or("nothing".to_owned(), hex)).expected("1E");
        findings.push(finding.repaired("ended where the entries end"));
    }
}

/// Counts of indicators and identifiers, and the directory map.
fn counts(leader: &Leader, findings: &mut Vec<Diagnostic>) {
    let bytes = leader.as_bytes();
    if bytes.get(10..12) != Some(b"22") {
        let finding = Diagnostic::new(&rules::COUNTS).at(Place::path("LDR/10-11").at(10..12));
        let finding = finding.found(quoted(bytes.get(10..12))).expected("\"22\"");
        findings.push(finding.repaired("read as two indicators and identifiers of two bytes").fix(10..12, b"22"));
    }
    if !matches!(bytes.get(20..24), Some([b'4', b'5', b'0', b'0' | b' '])) {
        let finding = Diagnostic::new(&rules::DIRECTORY_MAP).at(Place::path("LDR/20-23").at(20..24));
        let finding = finding.found(quoted(bytes.get(20..24))).expected("\"4500\", or \"450 \" in UNIMARC");
        findings.push(finding.repaired("read as 4500").fix(20..24, b"4500"));
    }
}

/// The record length, unless it is right, or wrong in a way that the directory shows too.
fn length(chunk: &[u8], findings: &mut Vec<Diagnostic>) {
    let declared = leaders::length(chunk);
    if declared == Some(chunk.len()) {
        return;
    }
    let rule = match declared {
        _ if chunk.len() > LONGEST_RECORD => &rules::RECORD_TOO_LONG,
        None => &rules::LENGTH_NOT_DIGITS,
        Some(declared) if declared <= Leader::LEN => &rules::LENGTH_TOO_SMALL,
        Some(declared) if is_in_characters(chunk, declared) => &rules::LENGTH_IN_CHARACTERS,
        Some(_) => &rules::LENGTH_WRONG,
    };
    let finding = Diagnostic::new(rule).at(Place::path("LDR/00-04").at(0..5)).found(quoted(chunk.get(..5)));
    let ends_in = chunk.last() == Some(&RECORD_TERMINATOR);
    let finding = finding.expected(match chunk.len() {
        length if length > LONGEST_RECORD => format!("at most {LONGEST_RECORD}, where there are {length} bytes"),
        length => format!("{length:05}"),
    });
    findings.push(finding.repaired(if ends_in {
        "read up to the record terminator"
    } else {
        "read up to the next record"
    }));
}

/// Whether a length is that of the text in characters.
fn is_in_characters(bytes: &[u8], declared: usize) -> bool {
    !bytes.is_ascii() && str::from_utf8(bytes).is_ok_and(|text| text.chars().count() == declared)
}

/// What was wrong with the directory.
pub(super) fn directory(
    layout: &Layout,
    entries: &[Entry],
    placed: &Placed,
    data: &[u8],
    findings: &mut Vec<Diagnostic>,
) {
    let stray = stray(layout, entries);
    if !stray.is_empty() {
        let place = Place::path("DIR").at(stray.start as u64..stray.end as u64);
        let finding = Diagnostic::new(&rules::DIRECTORY_LENGTH).at(place);
        let finding = finding.found(format_args!("{} bytes behind the last entry", stray.len()));
        findings.push(finding.expected("entries of 12 bytes").repaired("left out"));
    }
    for (index, entry) in entries.iter().enumerate() {
        if entry.joined > 0 {
            let finding = at(&rules::FIELD_IN_PIECES, index, entry);
            findings.push(finding.found(format_args!("{} entries", entry.joined.saturating_add(1))).repaired("joined"));
        } else if entry.width != 12 {
            let finding = at(&rules::ENTRY_WIDTH, index, entry).found(format_args!("{} bytes", entry.width));
            findings.push(finding.expected("12 bytes").repaired("placed by the terminators"));
        }
    }
    match placed.by {
        Witness::Directory => order(entries, placed, findings),
        Witness::Terminators if common_cause(layout, entries, placed, data, findings) => {}
        _ => entry_by_entry(entries, placed, data, findings),
    }
    for gap in placed.unreferenced(data) {
        let start = layout.data.start.saturating_add(gap.start);
        let finding = Diagnostic::new(&rules::UNREFERENCED).at(Place::bytes(span(start, gap.len())));
        let shown = hex(data.get(gap.clone()).unwrap_or_default());
        findings.push(finding.found(format_args!("{} bytes: {shown}", gap.len())).repaired("left out"));
    }
    terminators(layout, placed, data, findings);
}

/// The bytes of the directory that are no entry.
fn stray(layout: &Layout, entries: &[Entry]) -> std::ops::Range<usize> {
    let end = entries.last().map_or(layout.directory.start, |last| last.at.saturating_add(last.width));
    end..layout.directory.end.max(end)
}

/// What is unusual about a directory that is right.
fn order(entries: &[Entry], placed: &Placed, findings: &mut Vec<Diagnostic>) {
    let mut end = 0;
    let mut unordered = None;
    for (index, (entry, (_, field))) in entries.iter().zip(&placed.fields).enumerate() {
        let Some(field) = field else { continue };
        unordered = unordered.or((field.bytes.start < end).then_some((index, entry)));
        end = field.bytes.end;
    }
    let mut by_place: Vec<_> =
        placed.fields.iter().enumerate().filter_map(|(index, it)| Some((index, it.1.as_ref()?))).collect();
    by_place.sort_by_key(|(_, field)| (field.bytes.start, field.bytes.end));
    let overlaps = by_place.windows(2).filter_map(|pair| match pair {
        [(_, first), (index, second)] if second.bytes.start <= first.bytes.end => Some(*index),
        _ => None,
    });
    let overlaps: Vec<usize> = overlaps.collect();
    for index in &overlaps {
        if let Some(entry) = entries.get(*index) {
            findings
                .push(at(&rules::OVERLAP, *index, entry).found(declared(entry)).repaired("kept, as well as the other"));
        }
    }
    if let (Some((index, entry)), []) = (unordered, overlaps.as_slice()) {
        findings.push(at(&rules::UNORDERED, index, entry).found(declared(entry)).repaired("read where the entry says"));
    }
}

/// The one cause that made all entries disagree with the terminators, if there is one.
fn common_cause(
    layout: &Layout,
    entries: &[Entry],
    placed: &Placed,
    data: &[u8],
    findings: &mut Vec<Diagnostic>,
) -> bool {
    let fields = || entries.iter().zip(placed.fields.iter().filter_map(|(_, field)| field.as_ref()));
    let length = |field: &Field| field.bytes.len().saturating_add(1);
    let report = |rule, found: String, findings: &mut Vec<Diagnostic>| {
        let place = Place::path("DIR").at(span(layout.directory.start, layout.directory.len()));
        let finding = Diagnostic::new(rule).at(place).found(found);
        findings.push(finding.repaired("fields taken from the terminators, in the order of the directory"));
    };
    if entries.iter().all(|entry| entry.length == Some(0)) {
        report(&rules::DIRECTORY_EMPTY, "lengths of zero".to_owned(), findings);
        return true;
    }
    if data.len() > LONGEST_RECORD {
        report(&rules::STARTS_OVERFLOW, format!("data of {} bytes", data.len()), findings);
        return true;
    }
    let shifts = fields().map(|(entry, field)| {
        let shift = i64::try_from(entry.start?).ok()?.checked_sub(i64::try_from(field.bytes.start).ok()?)?;
        (entry.length == Some(length(field))).then_some(shift)
    });
    if let Some([first, rest @ ..]) = shifts.collect::<Option<Vec<i64>>>().as_deref() {
        if *first != 0 && rest.iter().all(|shift| shift == first) {
            report(&rules::STARTS_SHIFTED, format!("every start is off by {first}"), findings);
            return true;
        }
    }
    let mut start = 0usize;
    let in_characters = !data.is_ascii()
        && fields().all(|(entry, field)| {
            let text = data.get(field.bytes.clone()).and_then(|bytes| str::from_utf8(bytes).ok());
            let length = text.map(|text| text.chars().count().saturating_add(1));
            let right = entry.start == Some(start) && entry.length == length;
            start = start.saturating_add(length.unwrap_or_default());
            right
        });
    if in_characters {
        report(&rules::DIRECTORY_IN_CHARACTERS, "lengths and starts that count characters".to_owned(), findings);
    }
    in_characters
}

/// What was wrong with each entry.
fn entry_by_entry(entries: &[Entry], placed: &Placed, data: &[u8], findings: &mut Vec<Diagnostic>) {
    for (index, (entry, (_, field))) in
        entries.iter().zip(&placed.fields).enumerate().filter(|(_, it)| it.0.width == 12)
    {
        let Some(field) = field else {
            findings.push(at(&rules::NO_DATA, index, entry).found(declared(entry)).expected("data of its own"));
            continue;
        };
        let length = field.bytes.len().saturating_add(1);
        let start = field.bytes.start;
        if entry.length == Some(length) && entry.start == Some(start) {
            continue;
        }
        let past_end = |it: usize| it > data.len();
        let end = entry.start.zip(entry.length).map(|(start, length)| start.saturating_add(length));
        let rule = match (entry.start, entry.length) {
            (None, _) | (_, None) => &rules::ENTRY_NOT_DIGITS,
            (_, Some(0 | LONGEST_FIELD)) if length > LONGEST_FIELD => &rules::FIELD_TOO_LONG,
            _ if end.is_some_and(past_end) => &rules::ENTRY_PAST_DATA,
            (Some(it), _) if it != start => &rules::FIELD_START,
            _ => &rules::FIELD_LENGTH,
        };
        let finding = at(rule, index, entry).found(declared(entry));
        let finding = finding.expected(format_args!("length {length:04}, start {start:05}"));
        findings.push(finding.repaired("placed by the terminators"));
    }
}

/// Terminators that are missing, and those that are inside of fields.
fn terminators(layout: &Layout, placed: &Placed, data: &[u8], findings: &mut Vec<Diagnostic>) {
    for (index, (tag, field)) in placed.fields.iter().enumerate() {
        let Some(field) = field else { continue };
        let path = || {
            let same = placed.fields.iter().take(index).filter(|it| it.0 == *tag).count();
            Place::path(format!("{tag}[{}]", same.saturating_add(1)))
        };
        let start = layout.data.start.saturating_add(field.bytes.start);
        if field.terminator != Some(FIELD_TERMINATOR) {
            let place = path().at(span(start.saturating_add(field.bytes.len()), 1));
            let finding = Diagnostic::new(&rules::NO_FIELD_TERMINATOR).at(place);
            let found = field.terminator.map_or("nothing".to_owned(), |byte| hex(&[byte]));
            findings.push(finding.found(found).expected("1E").repaired("ended where the directory says"));
        }
        let inside = memchr::memchr_iter(FIELD_TERMINATOR, data.get(field.bytes.clone()).unwrap_or_default());
        for offset in inside.take(8) {
            let place = path().at(span(start.saturating_add(offset), 1));
            let finding = Diagnostic::new(&rules::FIELD_TERMINATOR_INSIDE).at(place).found("1E");
            findings.push(finding.repaired("kept, since the directory is right"));
        }
    }
}

fn at(rule: &'static bibwire_core::Rule, index: usize, entry: &Entry) -> Diagnostic {
    let place = Place::path(format!("DIR[{}]", index.saturating_add(1)));
    Diagnostic::new(rule).at(place.at(span(entry.at, entry.width)))
}

fn declared(entry: &Entry) -> String {
    let number = |it: Option<usize>, width: usize| it.map_or("no number".to_owned(), |it| format!("{it:0width$}"));
    format!("{} length {}, start {}", entry.tag, number(entry.length, 4), number(entry.start, 5))
}

fn quoted(bytes: Option<&[u8]>) -> String {
    format!("\"{}\"", bytes.unwrap_or_default().escape_ascii())
}

fn span(start: usize, length: usize) -> std::ops::Range<u64> {
    start as u64..start.saturating_add(length) as u64
}
