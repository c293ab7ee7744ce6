//! Where leader, directory and data of a damaged record are.

use std::ops::Range;

use super::leaders;
use crate::iso2709::frame::is_plain;
use crate::{FIELD_TERMINATOR, Leader, digits};

/// Where leader, directory and data of a record are, in bytes from its start.
#[derive(Debug)]
pub(super) struct Layout {
    pub(super) leader: Leader,
    pub(super) directory: Range<usize>,
    pub(super) data: Range<usize>,
    /// Whether the directory ends in a field terminator.
    pub(super) directory_terminated: bool,
}

impl Layout {
    /// Finds the layout of `chunk`, or that there is none.
    ///
    /// The directory is what reads like one. It ends at the first field terminator, or, if that was lost, where the
    /// base address says, or else where its entries end; and it begins after 24 bytes, or, if the leader lost or won
    /// some, where its first entry does.
    pub(super) fn find(chunk: &[u8], terminated: bool) -> Option<Layout> {
        let data_end = chunk.len().saturating_sub(usize::from(terminated));
        let terminator = memchr::memchr(FIELD_TERMINATOR, chunk.get(..data_end)?);
        let layout = |start: usize, end: usize, after: usize| {
            let leader = match chunk.first_chunk() {
                Some(leader) if start == Leader::LEN => Leader::new(*leader),
                _ => leaders::mend(chunk.get(..start)?, after),
            };
            let directory_terminated = terminator == Some(end);
            let data = after.min(data_end)..data_end;
            Some(Layout { leader, directory: start..end, data, directory_terminated })
        };
        let begins = |end: usize, test: &dyn Fn(&[u8]) -> bool| {
            let starts: &[usize] =
                if is_complete(chunk) { &[Leader::LEN] } else { &[Leader::LEN, 23, 25, 22, 26, 21, 27, 20, 28] };
            starts.iter().copied().find(|start| chunk.get(*start..end).is_some_and(test))
        };
        let (mut candidates, mut nearly) = (Vec::<(usize, usize, usize)>::new(), None);
        if let Some(end) = terminator {
            let after = end.saturating_add(1);
            let first = first_entry(chunk.get(after..data_end).unwrap_or_default());
            let names_first = |bytes: &[u8]| bytes.get(3..).is_some_and(|rest| rest.starts_with(first.as_bytes()));
            if let Some(start) = begins(end, &names_first) {
                return layout(start, end, after);
            }
            // Whatever the entries hold, the directory ends where base address and terminator agree.
            if end > Leader::LEN && leaders::base(chunk) == Some(after) {
                return layout(Leader::LEN, end, after);
            }
            let is_one = chunk.get(Leader::LEN..end).is_some_and(is_directory);
            candidates.extend(is_one.then_some((Leader::LEN, end, after)));
            // Entries of other widths, or with digits lost: still a directory if most of it is digits.
            nearly = begins(end, &is_nearly_directory).map(|start| (start, end, after));
        }
        if let Some(end) = unterminated(chunk, data_end) {
            // Another byte stands for the terminator, or none does.
            let replaced = (Leader::LEN, end, end.saturating_add(1));
            candidates.extend([replaced, (Leader::LEN, end, end)]);
        }
        candidates.extend(nearly);
        // The first of those whose entries name the most fields that the terminators bear out.
        let named = |(start, end, after): &(usize, usize, usize)| {
            let directory = chunk.get(*start..*end).unwrap_or_default();
            named(directory, chunk.get(*after..data_end).unwrap_or_default())
        };
        let (start, end, after) = candidates.into_iter().rev().max_by_key(named)?;
        layout(start, end, after)
    }
}

/// Whether `chunk` begins with a leader whose counts and map are in their places, and the tag that comes first.
fn is_complete(chunk: &[u8]) -> bool {
    chunk.first_chunk().is_some_and(is_plain) && chunk.get(Leader::LEN..).is_some_and(|rest| rest.starts_with(b"001"))
}

/// How many fields `directory` names that are in `data` as the terminators cut them.
fn named(directory: &[u8], data: &[u8]) -> usize {
    let (mut rest, mut start, mut named) = (directory, 0usize, 0usize);
    for end in memchr::memchr_iter(FIELD_TERMINATOR, data).take(directory.len() / 11) {
        let text = format!("{:04}{start:05}", end.saturating_sub(start).saturating_add(1));
        let says = |rest: &[u8]| rest.get(3..).is_some_and(|rest| rest.starts_with(text.as_bytes()));
        start = end.saturating_add(1);
        // A digit too many or too few in the entry before has this one begin where eleven to thirteen bytes end.
        let slack = [0usize, 1, 2].into_iter().find(|slack| rest.get(*slack..).is_some_and(says));
        named = named.saturating_add(usize::from(slack.is_some()));
        let step = slack.map_or(11, |slack| slack.saturating_add(12));
        rest = rest.get(step..).unwrap_or_default();
    }
    named
}

/// What the first entry says behind its tag if it is right: the length of the field that `data` begin with, and zeros.
fn first_entry(data: &[u8]) -> String {
    let length = memchr::memchr(FIELD_TERMINATOR, data).unwrap_or(data.len()).saturating_add(1);
    format!("{length:04}00000")
}

/// Whether `bytes` read as a directory: entries of twelve bytes, each a tag and digits. An empty one is one too.
fn is_directory(bytes: &[u8]) -> bool {
    let (entries, []) = bytes.as_chunks::<12>() else { return false };
    let sound = entries.iter().filter(|entry| digits(entry.get(3..).unwrap_or_default()) == 9).count();
    // One entry may be damaged, or some of many.
    entries.len().saturating_sub(sound) <= 1usize.max(entries.len() / 4) && (sound > 0 || entries.is_empty())
}

/// Whether `bytes` are digits for the most part, as a directory is whatever happened to it.
fn is_nearly_directory(bytes: &[u8]) -> bool {
    bytes.len() >= 8 && digits(bytes).saturating_mul(4) >= bytes.len().saturating_mul(3)
}

fn digits(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| byte.is_ascii_digit()).count()
}

/// Where a directory ends that has lost its terminator: one byte before the base address, if that can be, or else
/// where nothing follows that reads like an entry.
fn unterminated(chunk: &[u8], data_end: usize) -> Option<usize> {
    let is_unbroken = |bytes: &[u8]| memchr::memchr(FIELD_TERMINATOR, bytes).is_none() && is_directory(bytes);
    let by_base = leaders::base(chunk)
        .and_then(|base| base.checked_sub(1))
        .filter(|end| *end > Leader::LEN && *end < data_end && chunk.get(Leader::LEN..*end).is_some_and(is_unbroken));
    by_base.or_else(|| {
        let (entries, _) = chunk.get(Leader::LEN..data_end)?.as_chunks::<12>();
        let is_entry = |entry: &&[u8; 12]| digits::parse(entry.get(3..).unwrap_or_default()).is_some();
        let entries = entries.iter().take_while(is_entry).count();
        (entries > 0).then(|| Leader::LEN.saturating_add(entries.saturating_mul(12)))
    })
}
