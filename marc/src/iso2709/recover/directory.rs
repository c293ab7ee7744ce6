//! The entries of a damaged directory.

use bibwire_core::Limits;

use super::layout::Layout;
use crate::{FIELD_TERMINATOR, Tag, digits};

/// An entry of a directory, with as much of it as can be read.
#[derive(Debug, Clone, Copy)]
pub(super) struct Entry {
    pub(super) tag: Tag,
    /// The length that it declares, terminator included.
    pub(super) length: Option<usize>,
    /// The start that it declares, in bytes from the base address.
    pub(super) start: Option<usize>,
    /// Where it is, in bytes from the start of the record, and how many it has.
    pub(super) at: usize,
    pub(super) width: usize,
    /// How many more entries were joined with it: pieces of one long field.
    pub(super) joined: usize,
}

/// Reads the entries of the directory of `chunk`.
pub(super) fn parse(chunk: &[u8], layout: &Layout, limits: &Limits) -> Vec<Entry> {
    let directory = chunk.get(layout.directory.clone()).unwrap_or_default();
    let offset = layout.directory.start;
    let uniform = |width: usize| entries_of(directory, offset, |_, _| width);
    if directory.len().is_multiple_of(12) {
        let entries = uniform(12);
        let sound = entries.iter().filter(|entry| entry.length.is_some() && entry.start.is_some()).count();
        if sound.saturating_mul(2) >= entries.len() {
            return join(entries);
        }
    }
    let data = chunk.get(layout.data.clone()).unwrap_or_default();
    let expected = expected(data, limits);
    join(entries_of(directory, offset, |rest, index| width(rest, index, &expected)))
}

fn entries_of(directory: &[u8], offset: usize, mut width: impl FnMut(&[u8], usize) -> usize) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    let mut rest = directory;
    while let Some(tag) = rest.first_chunk::<3>() {
        let width = width(rest, entries.len()).clamp(3, rest.len());
        let at = offset.saturating_add(directory.len().saturating_sub(rest.len()));
        let (entry, after) = rest.split_at_checked(width).unwrap_or((rest, &[]));
        let number = |range: std::ops::Range<usize>| digits::parse(entry.get(range)?).map(|it| it as usize);
        // Only where an entry has its twelve bytes is it plain which digits are whose.
        let (length, start) = if width == 12 { (number(3..7), number(7..12)) } else { (None, None) };
        entries.push(Entry { tag: Tag::new(*tag), length, start, at, width, joined: 0 });
        rest = after;
    }
    entries
}

/// What the directory should say of every field after its tag, by the terminators in `data`.
fn expected(data: &[u8], limits: &Limits) -> Vec<String> {
    let most = usize::try_from(limits.fields).unwrap_or(usize::MAX).saturating_add(1);
    let mut start = 0usize;
    let ends = memchr::memchr_iter(FIELD_TERMINATOR, data).take(most);
    ends.map(|end| {
        let length = end.saturating_sub(start).saturating_add(1);
        let text = format!("{length:04}{start:05}");
        start = end.saturating_add(1);
        text
    })
    .collect()
}

/// How many bytes the entry at the start of `rest` has: as many as what it should say takes, or, if it says something
/// else, as many as bring the next one to what that should say.
fn width(rest: &[u8], index: usize, expected: &[String]) -> usize {
    let says = |rest: &[u8], index: usize| {
        let text = expected.get(index).map(String::as_bytes);
        text.filter(|text| rest.get(3..).is_some_and(|rest| rest.starts_with(text))).map(<[u8]>::len)
    };
    let next = index.saturating_add(1);
    let own = says(rest, index).map(|length| length.saturating_add(3));
    let next_says = |width: &usize| rest.get(*width..).is_some_and(|after| says(after, next).is_some());
    let widths = [12, 13, 11, 14, 10, 15, 9, 16, 8];
    if let Some(own) = own {
        // A digit was lost here or in the next entry, and a digit of a tag stands for it: the likelier is where more
        // digits may be the lost one.
        let shorter = own.saturating_sub(1);
        let here = expected.get(index).map_or(0, |text| run(text.bytes().rev()));
        let there = expected.get(next).map_or(0, |text| run(text.bytes()));
        let lost_here = next_says(&shorter) && !next_says(&own) && here > there;
        return if lost_here { shorter } else { own };
    }
    let fits = |width: &&usize| match rest.get(**width..) {
        Some([]) => next >= expected.len(),
        Some(_) => next_says(width),
        None => false,
    };
    widths.iter().find(fits).copied().unwrap_or(12)
}

/// How many bytes at the start are the same.
fn run(mut bytes: impl Iterator<Item = u8>) -> usize {
    let first = bytes.next();
    bytes.take_while(|byte| Some(*byte) == first).count().saturating_add(1)
}

/// Joins the entries of a field that is longer than one can say.
///
/// ISO 2709:2008, 4.4.4: such a field has several entries with its tag; each but the last declares a length of zero
/// and stands for 9,999 bytes.
fn join(entries: Vec<Entry>) -> Vec<Entry> {
    let mut joined: Vec<Entry> = Vec::with_capacity(entries.len());
    for entry in entries {
        let piece = joined.last_mut().filter(|last| {
            let declared = last.joined.saturating_mul(9_999);
            let goes_on = last.start.map(|start| start.saturating_add(declared).saturating_add(9_999));
            last.tag == entry.tag && last.length == Some(0) && entry.start.is_some() && goes_on == entry.start
        });
        match piece {
            Some(last) => {
                last.joined = last.joined.saturating_add(1);
                last.width = last.width.saturating_add(entry.width);
                last.length = entry.length;
            }
            None => joined.push(entry),
        }
    }
    for entry in joined.iter_mut().filter(|entry| entry.joined > 0) {
        let before = entry.joined.saturating_mul(9_999);
        entry.length = entry.length.filter(|last| *last > 0).map(|last| last.saturating_add(before));
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(tag: &[u8; 3], length: usize, start: usize) -> Entry {
        Entry { tag: Tag::new(*tag), length: Some(length), start: Some(start), at: 0, width: 12, joined: 0 }
    }

    #[test]
    fn the_pieces_of_a_long_field_are_joined() {
        let entries = vec![
            entry(b"001", 4, 0),
            entry(b"505", 0, 4),
            entry(b"505", 0, 10_003),
            entry(b"505", 7, 20_002),
            entry(b"999", 8, 20_009),
        ];
        let joined = join(entries);
        assert_eq!(joined.iter().map(|it| it.length.unwrap()).collect::<Vec<_>>(), [4, 20_005, 8]);
    }

    #[test]
    fn an_entry_that_lost_a_digit_does_not_shift_the_others() {
        let data = b"AAA\x1ebbbbb\x1ecc\x1e";
        let expected = expected(data, &Limits::default());
        let directory = b"00100040000010000060004200000300010";
        let entries = entries_of(&directory[..], 24, |rest, index| width(rest, index, &expected));
        let tags: Vec<_> = entries.iter().map(|it| it.tag.to_string()).collect();
        assert_eq!(tags, ["001", "100", "200"], "{entries:?}");
    }
}
