//! The central directory: APPNOTE.TXT 6.3, 4.3.12 to 4.3.16.

use std::io::{Read, Seek, SeekFrom};

use bibwire_core::{Diagnostic, Error, Limits};

use super::{Entry, damaged, fill};
use crate::rules::xlsx as rules;

/// How long the record at the end is, and how long the comment in it may be.
const END: usize = 22;
const COMMENT: u64 = 0xFFFF;
/// How long an entry of the directory is without its name.
const ENTRY: usize = 46;
/// What an entry of the directory is taken to have as name and further fields, on average.
const USUAL_ENTRY: u64 = 1_024;

/// What was found.
#[derive(Debug)]
pub(super) struct Directory {
    pub(super) entries: Vec<Entry>,
    /// Where it begins.
    pub(super) start: u64,
    pub(super) findings: Vec<Diagnostic>,
}

pub(super) fn u16_at(bytes: &[u8], at: usize) -> u16 {
    bytes.get(at..).and_then(|rest| rest.first_chunk()).map_or(0, |two| u16::from_le_bytes(*two))
}

fn u32_at(bytes: &[u8], at: usize) -> u32 {
    bytes.get(at..).and_then(|rest| rest.first_chunk()).map_or(0, |four| u32::from_le_bytes(*four))
}

fn u64_at(bytes: &[u8], at: usize) -> u64 {
    bytes.get(at..).and_then(|rest| rest.first_chunk()).map_or(0, |eight| u64::from_le_bytes(*eight))
}

/// A name as text. The parts of a workbook have names in ASCII: ISO/IEC 29500-2, 6.2.2.
pub(super) fn name_of(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// Where the directory is said to be.
struct End {
    /// Where the record that says so begins.
    at: u64,
    offset: u64,
    length: u64,
}

/// Reads the directory of an archive of so many bytes.
pub(super) fn read(reader: &mut (impl Read + Seek), length: u64, limits: &Limits) -> Result<Directory, Error> {
    let mut findings = Vec::new();
    let end = find_end(reader, length, &mut findings)?;
    let none = || damaged("", "no directory where the archive says");
    let start = end.at.checked_sub(end.length).ok_or_else(none)?;
    // What stands before the archive moves everything by its length.
    let shift = start.checked_sub(end.offset).ok_or_else(none)?;
    if shift > 0 {
        let finding = Diagnostic::new(&rules::DAMAGED).found(format!("{shift} bytes before the archive"));
        findings.push(finding.repaired("they are passed over"));
    }
    let too_many = || {
        let finding = Diagnostic::new(&rules::ENTRIES);
        Error::from(finding.expected(format!("at most {}", limits.archive_entries)))
    };
    if end.length > limits.archive_entries.saturating_mul(USUAL_ENTRY) {
        return Err(too_many());
    }
    reader.seek(SeekFrom::Start(start))?;
    let mut bytes = Vec::new();
    reader.take(end.length).read_to_end(&mut bytes)?;
    let (mut entries, mut rest) = (Vec::new(), bytes.as_slice());
    while !rest.is_empty() {
        if entries.len() as u64 >= limits.archive_entries {
            return Err(too_many());
        }
        let (entry, after) = entry(rest, shift).ok_or_else(|| damaged("", "an entry of the directory that is none"))?;
        entries.push(entry);
        rest = after;
    }
    Ok(Directory { entries, start, findings })
}

/// Reads the entry at the start of `bytes`, and says what follows it.
fn entry(bytes: &[u8], shift: u64) -> Option<(Entry, &[u8])> {
    let (head, rest) = bytes.split_at_checked(ENTRY).filter(|(head, _)| head.starts_with(b"PK\x01\x02"))?;
    let (name, rest) = rest.split_at_checked(usize::from(u16_at(head, 28)))?;
    let (extra, rest) = rest.split_at_checked(usize::from(u16_at(head, 30)))?;
    let (_, rest) = rest.split_at_checked(usize::from(u16_at(head, 32)))?;
    // 4.5.3: what does not fit is in the further fields, in this order.
    let mut large = zip64(extra);
    let mut wide = |value: u32| -> Option<u64> {
        if value != u32::MAX {
            return Some(u64::from(value));
        }
        let (first, after) = large.split_first_chunk()?;
        large = after;
        Some(u64::from_le_bytes(*first))
    };
    let (length, packed, offset) = (wide(u32_at(head, 24))?, wide(u32_at(head, 20))?, wide(u32_at(head, 42))?);
    let entry = Entry {
        name: name_of(name),
        flags: u16_at(head, 8),
        method: u16_at(head, 10),
        crc: u32_at(head, 16),
        packed,
        length,
        offset: offset.saturating_add(shift),
    };
    Some((entry, rest))
}

/// The further field of large archives.
fn zip64(mut extra: &[u8]) -> &[u8] {
    while let Some((head, rest)) = extra.split_at_checked(4) {
        let length = usize::from(u16_at(head, 2));
        let Some((field, after)) = rest.split_at_checked(length) else { break };
        if u16_at(head, 0) == 1 {
            return field;
        }
        extra = after;
    }
    &[]
}

/// Finds the record at the end of the archive.
fn find_end(reader: &mut (impl Read + Seek), length: u64, findings: &mut Vec<Diagnostic>) -> Result<End, Error> {
    let from = length.saturating_sub(COMMENT.saturating_add(END as u64));
    reader.seek(SeekFrom::Start(from))?;
    let mut tail = Vec::new();
    reader.take(COMMENT.saturating_add(END as u64)).read_to_end(&mut tail)?;
    let ends = memchr::memmem::rfind_iter(&tail, b"PK\x05\x06");
    let mut ends = ends.filter_map(|at| {
        let record = tail.get(at..).filter(|record| record.len() >= END)?;
        let after = record.len().checked_sub(END.saturating_add(usize::from(u16_at(record, 20))))?;
        Some((at, record, after))
    });
    let Some((at, record, after)) = ends.next() else {
        return Err(damaged("", "no directory at the end: the file is cut"));
    };
    if after > 0 {
        let finding = Diagnostic::new(&rules::DAMAGED).found(format!("{after} bytes after the archive"));
        findings.push(finding.repaired("they are passed over"));
    }
    let at = from.saturating_add(at as u64);
    let end = End { at, offset: u64::from(u32_at(record, 16)), length: u64::from(u32_at(record, 12)) };
    let large = u16_at(record, 10) == u16::MAX || [end.offset, end.length].contains(&u64::from(u32::MAX));
    match large {
        true => Ok(find_large_end(reader, at)?.unwrap_or(end)),
        false if u16_at(record, 4) != 0 || u16_at(record, 6) != 0 => {
            Err(damaged("", "a part of an archive of several files"))
        }
        false => Ok(end),
    }
}

/// Finds the record of large archives (4.3.14, 4.3.15), which the locator before the last record points to.
fn find_large_end(reader: &mut (impl Read + Seek), end: u64) -> Result<Option<End>, Error> {
    let Some(locator) = end.checked_sub(20) else { return Ok(None) };
    reader.seek(SeekFrom::Start(locator))?;
    let mut bytes = [0; 20];
    if !fill(reader, &mut bytes)? || !bytes.starts_with(b"PK\x06\x07") {
        return Ok(None);
    }
    let at = u64_at(&bytes, 8);
    reader.seek(SeekFrom::Start(at))?;
    let mut record = [0; 56];
    if at >= locator || !fill(reader, &mut record)? || !record.starts_with(b"PK\x06\x06") {
        return Err(damaged("", "no directory where the locator says"));
    }
    Ok(Some(End { at, offset: u64_at(&record, 48), length: u64_at(&record, 40) }))
}
