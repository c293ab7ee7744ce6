//! The ZIP archive that a workbook is: APPNOTE.TXT 6.3; ISO/IEC 21320-1.
//!
//! The central directory is read here and not by a crate: what is asked of it is strict, and about overlaps, doubled
//! names and lying sizes, which the known crates mend in silence. Only DEFLATE comes from outside.

pub(crate) mod pack;

mod directory;
mod part;

use std::io::{self, Read, Seek, SeekFrom};
use std::ops::ControlFlow;

use bibwire_core::{Diagnostic, Error, Limits, Place, Sink};

use crate::rules::xlsx as rules;

pub(super) use part::Part;

/// A file in an archive, as the central directory has it.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    /// Its name, with `/` between folders.
    pub(super) name: String,
    flags: u16,
    method: u16,
    crc: u32,
    /// How long it is in the archive, and how long it says to be when it is taken out.
    packed: u64,
    length: u64,
    /// Where its local header is.
    offset: u64,
}

/// An archive, with what was taken out of it so far.
#[derive(Debug)]
pub(super) struct Archive<R> {
    reader: R,
    entries: Vec<Entry>,
    /// Where the central directory begins: no entry reaches beyond.
    end: u64,
    /// How long the archive is.
    length: u64,
    /// How much was taken out of it.
    taken: u64,
    limits: Limits,
}

impl<R: Read + Seek> Archive<R> {
    /// Reads the directory. `None` if there is none that can be trusted, and after a sink that asked for an end.
    pub(super) fn open(mut reader: R, limits: &Limits, sink: &mut impl Sink) -> Result<Option<Archive<R>>, Error> {
        let length = reader.seek(SeekFrom::End(0))?;
        let found = match directory::read(&mut reader, length, limits) {
            Ok(found) => found,
            Err(error) => {
                return match error.diagnostic() {
                    Some(diagnostic) => {
                        let _ = sink.report(diagnostic.clone());
                        Ok(None)
                    }
                    None => Err(error),
                };
            }
        };
        for finding in found.findings {
            if sink.report(finding).is_break() {
                return Ok(None);
            }
        }
        let archive =
            Archive { reader, entries: found.entries, end: found.start, length, taken: 0, limits: limits.clone() };
        Ok(archive.judge(sink).is_continue().then_some(archive))
    }

    /// Judges the names of the entries, and where they are.
    fn judge(&self, sink: &mut impl Sink) -> ControlFlow<()> {
        for entry in &self.entries {
            let climbs = entry.name.split(['/', '\\']).any(|step| step == "..");
            if climbs || entry.name.starts_with('/') || entry.name.contains(['\\', '\0']) {
                let place = Place::path(excerpt(&entry.name));
                sink.report(Diagnostic::new(&rules::ENTRY_NAME).at(place).repaired("it is not read"))?;
            }
        }
        let mut names: Vec<String> = self.entries.iter().map(|entry| entry.name.to_ascii_lowercase()).collect();
        names.sort_unstable();
        for pair in names.windows(2) {
            if let [first, second] = pair
                && first == second
            {
                let place = Place::path(excerpt(first));
                sink.report(Diagnostic::new(&rules::ENTRY_TWICE).at(place).found("the first of them is read"))?;
            }
        }
        // The local header is as long as the name at least.
        let mut spans: Vec<(u64, u64, &Entry)> = self
            .entries
            .iter()
            .map(|entry| {
                let header = (entry.name.len() as u64).saturating_add(30);
                (entry.offset, entry.offset.saturating_add(header).saturating_add(entry.packed), entry)
            })
            .collect();
        spans.sort_unstable_by_key(|(start, _, _)| *start);
        let nexts = spans.iter().skip(1).map(|(start, _, _)| *start).chain([self.end]);
        for ((start, end, entry), next) in spans.iter().zip(nexts) {
            if *end > next {
                let place = Place::path(excerpt(&entry.name)).at(*start..*end);
                sink.report(Diagnostic::new(&rules::OVERLAP).at(place).found(format!("the next begins at {next}")))?;
                return ControlFlow::Break(());
            }
        }
        ControlFlow::Continue(())
    }

    /// The entry of a name. Names are the same in upper and lower case: ISO/IEC 29500-2, 6.2.2.3.
    pub(super) fn find(&self, name: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.name.eq_ignore_ascii_case(name))
    }

    /// The names of the entries.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.entries.iter().map(|entry| entry.name.as_str())
    }

    /// How long the archive is.
    pub(super) fn len(&self) -> u64 {
        self.length
    }

    /// Goes to the data of an entry, past its local header.
    fn go_to(&mut self, entry: &Entry) -> Result<(), Error> {
        let broken = |what: &str| Err(damaged(&entry.name, what));
        self.reader.seek(SeekFrom::Start(entry.offset))?;
        let mut header = [0; 30];
        if !fill(&mut self.reader, &mut header)? || !header.starts_with(b"PK\x03\x04") {
            return broken("no local header where the directory says");
        }
        let [name, extra] = [directory::u16_at(&header, 26), directory::u16_at(&header, 28)].map(u64::from);
        let mut local = vec![0; usize::try_from(name).unwrap_or_default()];
        if !fill(&mut self.reader, &mut local)? || directory::name_of(&local) != entry.name {
            return broken("another name in the local header than in the directory");
        }
        let start = entry.offset.saturating_add(30).saturating_add(name).saturating_add(extra);
        if start.saturating_add(entry.packed) > self.end {
            return broken("data that goes on into the directory");
        }
        self.reader.seek(SeekFrom::Start(start))?;
        Ok(())
    }
}

/// A fault of the archive that ends the reading of it, or of an entry.
fn damaged(name: &str, what: &str) -> Error {
    let finding = Diagnostic::new(&rules::DAMAGED).found(what);
    if name.is_empty() { finding.into() } else { finding.at(Place::path(excerpt(name))).into() }
}

/// What of a text is told in a finding.
pub(super) fn excerpt(text: &str) -> String {
    const MOST: usize = 60;
    match text.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}

/// Fills `out`; `false` if the bytes end before.
fn fill(reader: &mut impl Read, out: &mut [u8]) -> io::Result<bool> {
    match reader.read_exact(out) {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => Ok(false),
        Err(error) => Err(error),
    }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;
    use pack::Packer;

    fn archive(entries: &[(&str, &[u8])]) -> Vec<u8> {
        let mut packer = Packer::default();
        for (name, content) in entries {
            packer.add(name, content).unwrap();
        }
        packer.finish().unwrap()
    }

    fn take(bytes: &[u8], name: &str) -> (Result<Vec<u8>, String>, Vec<Diagnostic>) {
        take_under(bytes, name, &Limits::default())
    }

    fn take_under(bytes: &[u8], name: &str, limits: &Limits) -> (Result<Vec<u8>, String>, Vec<Diagnostic>) {
        let mut findings = Vec::new();
        let Some(mut archive) = Archive::open(Cursor::new(bytes), limits, &mut findings).unwrap() else {
            return (Err(findings.last().unwrap().code().to_string()), findings);
        };
        let mut content = Vec::new();
        let read = Part::open(&mut archive, name).map_err(|error| error.diagnostic().unwrap().code().to_string());
        let read = read.and_then(|mut part| {
            part.read_to_end(&mut content).map_err(|error| {
                error
                    .downcast::<Error>()
                    .map_or_else(|error| error.to_string(), |error| error.diagnostic().unwrap().code().to_string())
            })
        });
        (read.map(|_| content), findings)
    }

    fn codes(findings: &[Diagnostic]) -> Vec<String> {
        findings.iter().map(|finding| finding.code().to_string()).collect()
    }

    #[test]
    fn what_was_packed_is_taken_out() {
        let long = b"counter ".repeat(40_000);
        let bytes = archive(&[("a.xml", b"<a/>"), ("b/c", &long), ("empty", b"")]);
        assert_eq!(take(&bytes, "A.XML").0.unwrap(), b"<a/>");
        assert_eq!(take(&bytes, "b/c").0.unwrap(), long);
        assert_eq!(take(&bytes, "empty").0.unwrap(), b"");
        assert_eq!(take(&bytes, "a.xml").1.len(), 0);
    }

    #[test]
    fn names_are_judged() {
        let (content, findings) = take(&archive(&[("../a", b"1"), ("b", b"2"), ("B", b"3"), ("c\\d", b"")]), "b");
        assert_eq!(content.unwrap(), b"2");
        assert_eq!(codes(&findings), ["CTR255", "CTR255", "CTR256"]);
    }

    #[test]
    fn what_does_not_hold_together_is_told() {
        let whole = archive(&[("a.xml", b"<a>text text text text text text</a>"), ("b", b"b")]);
        assert_eq!(take(&whole[..whole.len() - 1], "a.xml").0.unwrap_err(), "CTR253", "cut");
        assert_eq!(take(&whole[1..], "a.xml").0.unwrap_err(), "CTR253", "shifted back");
        let mut front = b"junk".to_vec();
        front.extend(&whole);
        let (content, findings) = take(&front, "b");
        assert_eq!((content.unwrap(), codes(&findings)), (b"b".to_vec(), vec!["CTR253".to_owned()]));
        let mut behind = whole.clone();
        behind.extend(b"junk");
        let (content, findings) = take(&behind, "b");
        assert_eq!((content.unwrap(), codes(&findings)), (b"b".to_vec(), vec!["CTR253".to_owned()]));

        let at = whole.windows(4).rposition(|four| four == b"PK\x01\x02").unwrap();
        for (what, offset, value, code) in [
            ("checksum", 16, 0x55, "CTR257"),
            ("length", 24, 0x55, "CTR257"),
            ("method", 10, 12, "CTR253"),
            ("password", 8, 1, "CTR251"),
            ("packed length", 20, 1, "CTR253"),
            ("offset into another entry", 42, 1, "CTR254"),
            ("offset into the directory", 43, 1, "CTR254"),
        ] {
            let mut bytes = whole.clone();
            bytes[at + offset] = value;
            let (content, findings) = take(&bytes, "b");
            assert_eq!(content.unwrap_err(), code, "{what} {findings:?}");
        }
    }

    #[test]
    fn entries_that_share_bytes_are_refused() {
        let mut bytes = archive(&[("a", b"aaaaaaaaaaaaaaaa"), ("b", b"bbbbbbbbbbbbbbbb")]);
        let heads: Vec<usize> =
            bytes.windows(4).enumerate().filter(|(_, four)| *four == b"PK\x01\x02").map(|(at, _)| at).collect();
        let first: Vec<u8> = bytes[heads[0] + 42..heads[0] + 46].to_vec();
        bytes[heads[1] + 42..heads[1] + 46].copy_from_slice(&first);
        assert_eq!(take(&bytes, "a").0.unwrap_err(), "CTR254");
    }

    #[test]
    fn each_limit_ends_the_reading() {
        let bytes = archive(&[("a", &vec![b'a'; 4 << 20]), ("b", b"b")]);
        let under = |limits: Limits| take_under(&bytes, "a", &limits).0;
        assert_eq!(take(&bytes, "a").0.unwrap_err(), "CTR917");
        let lax = Limits { inflation: 2_000, ..Limits::default() };
        assert_eq!(under(lax.clone()).unwrap().len(), 4 << 20);
        assert_eq!(under(Limits { entry_bytes: 5_000, ..lax.clone() }).unwrap_err(), "CTR916");
        assert_eq!(under(Limits { archive_bytes: 5_000, ..lax.clone() }).unwrap_err(), "CTR916");
        assert_eq!(under(Limits { archive_entries: 1, ..lax }).unwrap_err(), "CTR915");
    }
}
