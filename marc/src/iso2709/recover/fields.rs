//! Where the fields of a damaged record are in its data.

use std::collections::BTreeSet;
use std::ops::Range;

use bibwire_core::{Diagnostic, Limits};

use super::directory::Entry;
use crate::field::Kind;
use crate::iso2709::frame::kind_by_content;
use crate::record::Bounds;
use crate::rules::limits::OVERLAP;
use crate::{FIELD_TERMINATOR, Tag};

/// Where the fields are, entry by entry.
#[derive(Debug)]
pub(super) struct Placed {
    /// The field of each entry, in bytes from the base address, if there is one.
    pub(super) fields: Vec<(Tag, Option<Field>)>,
    pub(super) by: Witness,
    whole: bool,
}

/// A field in the data.
#[derive(Debug, Clone)]
pub(super) struct Field {
    /// Its bytes, without the terminator.
    pub(super) bytes: Range<usize>,
    /// The byte that stands where the terminator should.
    pub(super) terminator: Option<u8>,
}

/// Which witness the places of the fields rest on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Witness {
    /// The directory: every entry leads to a field with a terminator.
    Directory,
    /// The terminators: there are as many as entries, and the entries name the fields in their order.
    Terminators,
    /// Now the one, now the other.
    Both,
}

impl Field {
    /// Where what belongs to the field ends: behind its terminator, or what stands for it.
    fn end(&self) -> usize {
        self.bytes.end.saturating_add(usize::from(self.terminator.is_some()))
    }
}

impl Placed {
    /// Whether every entry has its field and no field was cut short.
    pub(super) fn is_whole(&self) -> bool {
        self.whole
    }

    /// Takes out what the end of the input may have cut short: a field without a terminator.
    pub(super) fn leave_out_what_was_cut(&mut self) {
        for (_, field) in &mut self.fields {
            *field = field.take().filter(|field| field.terminator == Some(FIELD_TERMINATOR));
        }
    }

    /// The stretches of data that belong to no field.
    pub(super) fn unreferenced(&self, data: &[u8]) -> Vec<Range<usize>> {
        let mut covered: Vec<_> = self.fields.iter().filter_map(|(_, field)| field.as_ref()).collect();
        covered.sort_by_key(|field| field.bytes.start);
        let mut gaps = Vec::new();
        let mut next = 0;
        for field in covered {
            if field.bytes.start > next {
                gaps.push(next..field.bytes.start);
            }
            next = next.max(field.end());
        }
        if next < data.len() {
            gaps.push(next..data.len());
        }
        gaps
    }

    /// The bounds of the fields in a record whose data begin at `base`.
    pub(super) fn bounds(&self, data: &[u8], base: usize) -> Vec<Bounds> {
        let place = |at: usize| u32::try_from(at.saturating_add(base)).unwrap_or(u32::MAX);
        let fields = self.fields.iter().filter_map(|(tag, field)| Some((*tag, field.as_ref()?.bytes.clone())));
        fields
            .map(|(tag, bytes)| {
                let content = data.get(bytes.clone()).unwrap_or_default();
                let is_alphabetic = !tag.as_bytes().first().is_some_and(u8::is_ascii_digit);
                let kind = if is_alphabetic { kind_by_content(content) } else { Kind::of(tag) };
                Bounds { tag, kind, start: place(bytes.start), end: place(bytes.end) }
            })
            .collect()
    }
}

/// Finds the field of every entry.
///
/// # Errors
///
/// If the fields overlap so much that a small record would make a large one.
pub(super) fn place(data: &[u8], entries: &[Entry], limits: &Limits) -> Result<Placed, Box<Diagnostic>> {
    let declared: Vec<Option<Range<usize>>> = entries.iter().map(|entry| declared(data, entry)).collect();
    let sum = declared.iter().flatten().fold(0u64, |sum, field| sum.saturating_add(field.len() as u64));
    if sum > (data.len() as u64).saturating_mul(limits.overlap) {
        let finding = Diagnostic::new(&OVERLAP);
        let finding = finding.found(format_args!("fields of {sum} bytes in {} bytes of data", data.len()));
        return Err(Box::new(finding.expected(format_args!("at most {} times the data", limits.overlap))));
    }
    // An entry that swallows the field of another has the wrong length, although a terminator ends it.
    let starts: BTreeSet<usize> = entries.iter().filter_map(|entry| entry.start).collect();
    let swallows = |field: &Range<usize>| {
        let inner = field.start..field.end.saturating_sub(1);
        let terminators = memchr::memchr_iter(FIELD_TERMINATOR, data.get(inner).unwrap_or_default());
        terminators.into_iter().any(|at| starts.contains(&field.start.saturating_add(at).saturating_add(1)))
    };
    let proven: Vec<Option<Range<usize>>> =
        declared.into_iter().map(|field| field.filter(|field| !swallows(field))).collect();

    let (by, fields) = if proven.iter().all(Option::is_some) {
        (Witness::Directory, proven.into_iter().map(|field| field.map(terminated)).collect())
    } else if let Some(fields) = in_order(data, entries, &proven) {
        (Witness::Terminators, fields)
    } else {
        (Witness::Both, one_by_one(data, entries, &proven))
    };
    let is_whole = |(entry, field): (&Entry, &Option<Field>)| {
        field.as_ref().is_some_and(|field| {
            field.terminator.is_some() || entry.length == Some(field.bytes.len().saturating_add(1))
        })
    };
    let whole = entries.iter().zip(&fields).all(is_whole);
    Ok(Placed { fields: entries.iter().map(|entry| entry.tag).zip(fields).collect(), by, whole })
}

/// The field that an entry declares, with its terminator, if there is one at its end.
fn declared(data: &[u8], entry: &Entry) -> Option<Range<usize>> {
    let (start, length) = (entry.start?, entry.length?);
    let end = start.checked_add(length)?;
    let last = data.get(end.checked_sub(1)?).filter(|_| length > 0)?;
    (*last == FIELD_TERMINATOR).then_some(start..end)
}

/// The field in `bytes`, which end in its terminator.
fn terminated(bytes: Range<usize>) -> Field {
    Field { bytes: bytes.start..bytes.end.saturating_sub(1), terminator: Some(FIELD_TERMINATOR) }
}

/// Whether a field may begin at `at`.
fn is_boundary(data: &[u8], at: usize) -> bool {
    at.checked_sub(1).is_none_or(|before| data.get(before) == Some(&FIELD_TERMINATOR))
}

/// The field that begins at `start` and ends at the next terminator, or before `limit`.
fn to_terminator(data: &[u8], start: usize, limit: usize) -> Option<Field> {
    let rest = data.get(start..limit.min(data.len())).filter(|rest| !rest.is_empty())?;
    Some(match memchr::memchr(FIELD_TERMINATOR, rest) {
        Some(end) => terminated(start..start.saturating_add(end).saturating_add(1)),
        None => Field { bytes: start..start.saturating_add(rest.len()), terminator: None },
    })
}

/// The fields as the terminators cut them, if there are as many as entries and no entry that is proven says otherwise.
fn in_order(data: &[u8], entries: &[Entry], proven: &[Option<Range<usize>>]) -> Option<Vec<Option<Field>>> {
    let mut fields = Vec::with_capacity(proven.len());
    let mut next = 0usize;
    for (entry, proven) in entries.iter().zip(proven) {
        let field = at_the_end(data, next, entry).or_else(|| to_terminator(data, next, data.len()))?;
        let contradicts = |field: &&Range<usize>| is_boundary(data, field.start) && field.start != next;
        if proven.as_ref().filter(contradicts).is_some() {
            return None;
        }
        next = field.end();
        fields.push(Some(field));
    }
    // A second terminator at the very end is a slip that does not count.
    let rest = data.get(next..).unwrap_or_default();
    rest.iter().all(|byte| *byte == FIELD_TERMINATOR).then_some(fields)
}

/// The field of every entry, by what the directory says as far as that is proven, else by what the terminators do.
fn one_by_one(data: &[u8], entries: &[Entry], proven: &[Option<Range<usize>>]) -> Vec<Option<Field>> {
    let anchors: BTreeSet<usize> = proven.iter().flatten().map(|field| field.start).collect();
    let mut taken = anchors.clone();
    let mut next = 0;
    let mut fields = Vec::with_capacity(entries.len());
    for (index, (entry, proven)) in entries.iter().zip(proven).enumerate() {
        let field = match proven {
            Some(bytes) => Some(terminated(bytes.clone())),
            None => {
                let is_free = |at: &usize| *at < data.len() && !taken.contains(at);
                let start = entry.start.filter(|at| is_boundary(data, *at) || *at == next).filter(is_free);
                let start = start.or_else(|| Some(next).filter(is_free));
                let follower = entries.get(index.saturating_add(1)).and_then(|entry| entry.start);
                start.and_then(|start| {
                    taken.insert(start);
                    let limit = anchors.range(start.saturating_add(1)..).next().copied().unwrap_or(data.len());
                    without_terminator(data, start, entry, follower, &anchors)
                        .or_else(|| to_terminator(data, start, limit))
                })
            }
        };
        next = field.as_ref().map_or(next, Field::end);
        fields.push(field);
    }
    fields
}

/// The field at `start` that has the length it declares, but no terminator: the next one, which is proven, begins
/// right behind it.
fn without_terminator(
    data: &[u8],
    start: usize,
    entry: &Entry,
    follower: Option<usize>,
    anchors: &BTreeSet<usize>,
) -> Option<Field> {
    let end = start.checked_add(entry.length?)?;
    let last = end.checked_sub(1).filter(|last| *last >= start)?;
    let next_begins = follower == Some(end) && anchors.contains(&end) || follower.is_none() && end == data.len();
    let byte = *data.get(last).filter(|_| next_begins)?;
    Some(if is_in_place_of_terminator(byte) {
        Field { bytes: start..last, terminator: Some(byte) }
    } else {
        Field { bytes: start..end, terminator: None }
    })
}

/// The field at `start` that ends with the data, as its entry says, but with another byte than a terminator.
fn at_the_end(data: &[u8], start: usize, entry: &Entry) -> Option<Field> {
    let end = start.checked_add(entry.length?).filter(|end| *end == data.len())?;
    let last = end.checked_sub(1).filter(|last| *last >= start)?;
    let byte = data.get(last).copied().filter(|byte| is_in_place_of_terminator(*byte))?;
    let inside = data.get(start..last)?;
    let terminated = memchr::memchr(FIELD_TERMINATOR, inside).is_some();
    (!terminated).then_some(Field { bytes: start..last, terminator: Some(byte) })
}

/// Whether a byte that should be a terminator was put there for one: a blank or a NUL was; any other is more likely to
/// be data.
fn is_in_place_of_terminator(byte: u8) -> bool {
    matches!(byte, b' ' | 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn placed(data: &[u8], entries: &[(usize, usize)]) -> (Witness, Vec<String>) {
        let entries: Vec<Entry> = entries
            .iter()
            .map(|(length, start)| Entry {
                tag: Tag::new(*b"500"),
                length: Some(*length),
                start: Some(*start),
                at: 0,
                width: 12,
                joined: 0,
            })
            .collect();
        let placed = place(data, &entries, &Limits::default()).unwrap();
        let show = |(_, field): &(Tag, Option<Field>)| {
            field.as_ref().map_or("-".to_owned(), |it| String::from_utf8(data[it.bytes.clone()].to_vec()).unwrap())
        };
        (placed.by, placed.fields.iter().map(show).collect())
    }

    #[test]
    fn the_directory_is_believed_where_every_entry_is_proven() {
        let (by, fields) = placed(b"one\x1etwo\x1ethree\x1e", &[(4, 4), (6, 8), (4, 0)]);
        assert_eq!((by, fields), (Witness::Directory, vec!["two".into(), "three".into(), "one".into()]));
    }

    #[test]
    fn a_terminator_inside_a_field_is_data_if_the_directory_is_right() {
        let (by, fields) = placed(b"one\x1etw\x1eo\x1e", &[(4, 0), (5, 4)]);
        assert_eq!((by, fields), (Witness::Directory, vec!["one".into(), "tw\x1eo".into()]));
    }

    #[test]
    fn the_terminators_are_believed_where_there_are_as_many() {
        let data = b"one\x1etwo\x1ethree\x1e";
        let expected = (Witness::Terminators, vec!["one".to_owned(), "two".to_owned(), "three".to_owned()]);
        for entries in [
            [(4, 5), (4, 9), (6, 13)],
            [(0, 0), (0, 0), (0, 0)],
            [(4, 0), (1, 4), (6, 8)],
            [(4, 0), (10, 4), (6, 8)],
            [(4, 0), (9999, 4), (6, 8)],
            [(4, 0), (4, 88888), (6, 8)],
        ] {
            assert_eq!(placed(data, &entries), expected, "{entries:?}");
        }
    }

    #[test]
    fn a_field_without_terminator_ends_where_the_next_begins() {
        let (by, fields) = placed(b"one\x1etwo three\x1e", &[(4, 0), (4, 4), (6, 8)]);
        assert_eq!((by, fields), (Witness::Both, vec!["one".into(), "two".into(), "three".into()]));
    }

    #[test]
    fn out_of_order_and_wrong_in_one_place() {
        let (by, fields) = placed(b"one\x1etwo\x1ethree\x1e", &[(4, 4), (9, 8), (4, 0)]);
        assert_eq!((by, fields), (Witness::Both, vec!["two".into(), "three".into(), "one".into()]));
    }

    #[test]
    fn an_entry_without_data_has_no_field() {
        let (_, fields) = placed(b"one\x1etwo\x1e", &[(4, 0), (4, 4), (4, 8)]);
        assert_eq!(fields, ["one", "two", "-"]);
    }
}
