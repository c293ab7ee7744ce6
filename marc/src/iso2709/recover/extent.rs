//! Where a damaged record ends, or what is there instead of one.

use bibwire_core::Limits;

use super::{Found, Gap, is_padding, leaders};
use crate::iso2709::frame::parse_entry;
use crate::{FIELD_TERMINATOR, Leader, RECORD_TERMINATOR};

/// The longest record whose length five digits can write.
const LONGEST_DECLARED: usize = 99_999;

/// Where a damaged record ends.
#[derive(Debug)]
pub(super) struct Extent {
    /// How many bytes it has, with its terminator if it has one.
    pub(super) length: usize,
    pub(super) terminated: bool,
    /// Whether a record terminator stands inside: length and directory agree that it ends no record.
    pub(super) terminator_inside: bool,
}

/// What was searched already, so that nothing is searched twice.
#[derive(Debug, Default)]
pub(in crate::iso2709) struct Memo {
    /// There is no record terminator between where the search was and here.
    no_terminator_before: u64,
    /// There is no proven leader between where the search was and here.
    no_leader_before: u64,
}

/// The most bytes that have to be seen to tell what is at the first of them: the longest record there may be, and a
/// leader behind it.
pub(in crate::iso2709) fn longest_window(limits: &Limits) -> usize {
    let longest = usize::try_from(limits.record_bytes.min(u64::from(u32::MAX))).unwrap_or(usize::MAX);
    longest.max(LONGEST_DECLARED).saturating_add(Leader::LEN)
}

/// Finds out what is at the start of `window`: a record's extent, or what is found instead.
pub(super) fn find(window: &[u8], last: bool, limits: &Limits, memo: &mut Memo, offset: u64) -> Result<Extent, Found> {
    gap_before(window, last)?;
    let most = longest_window(limits).saturating_sub(Leader::LEN);
    let from = usize::try_from(memo.no_terminator_before.saturating_sub(offset)).unwrap_or(usize::MAX);
    let searched = window.get(from..).unwrap_or_default();
    let first = memchr::memchr(RECORD_TERMINATOR, searched).map(|found| from.saturating_add(found));
    memo.no_terminator_before = offset.saturating_add(first.unwrap_or(window.len()) as u64);
    let (end, terminated) = match first {
        Some(first) if first < most => (first, true),
        _ if window.len() >= most => (most.saturating_sub(1), false),
        _ if last => (window.len().saturating_sub(1), false),
        _ => return Err(Found::More),
    };
    let longer = if terminated { terminator_inside(window, end, last)? } else { None };
    if let Some(length) = longer {
        return Ok(Extent { length, terminated, terminator_inside: true });
    }
    let length = end.saturating_add(1);
    let is_right = leaders::length(window) == Some(length) && terminated;
    let next = if is_right { None } else { leader_inside(window, end, memo, offset) };
    if let Some(next) = next {
        return Ok(Extent { length: next, terminated: false, terminator_inside: false });
    }
    if length == most && !terminated {
        return Err(Found::Gap(most, Gap::TooLong));
    }
    Ok(Extent { length, terminated, terminator_inside: false })
}

/// What fills the space before a record.
fn gap_before(window: &[u8], last: bool) -> Result<(), Found> {
    let Some(padding) = window.iter().position(|byte| !is_padding(*byte)) else {
        return Err(match (window.is_empty(), last) {
            (true, true) => Found::Nothing,
            (true, false) => Found::More,
            // A record length may be written in blanks, so the last few may belong to what follows.
            (false, true) => Found::Gap(window.len(), Gap::Padding),
            (false, false) if window.len() > 5 => Found::Gap(window.len().saturating_sub(5), Gap::Padding),
            (false, false) => Found::More,
        });
    };
    let ends = window.iter().take_while(|byte| matches!(**byte, RECORD_TERMINATOR | FIELD_TERMINATOR)).count();
    if ends > 0 {
        return Err(Found::Gap(ends, Gap::Junk));
    }
    if padding == 0 {
        return Ok(());
    }
    if window.len() < padding.saturating_add(Leader::LEN) && !last {
        return Err(Found::More);
    }
    let back = (0..=padding.min(5)).find(|back| {
        let start = padding.saturating_sub(*back);
        leaders::is_likely_but_for_length(window.get(start..).unwrap_or_default())
    });
    match padding.saturating_sub(back.unwrap_or(0)) {
        0 => Ok(()),
        gap => Err(Found::Gap(gap, Gap::Padding)),
    }
}

/// The length of the record, if the record terminator at `end` is inside of it: the declared length, or that of the
/// directory, leads to another one, and every field of the directory is in its place.
fn terminator_inside(window: &[u8], end: usize, last: bool) -> Result<Option<usize>, Found> {
    let base = leaders::base(window).unwrap_or_default();
    let behind = end.saturating_add(1);
    if window.len() < base.max(behind.saturating_add(Leader::LEN)) && !last {
        return Err(Found::More);
    }
    let by_directory = directory_extent(window);
    let declared = leaders::length(window).filter(|length| *length > Leader::LEN);
    // Where a leader follows, one witness alone would have another record swallowed.
    let followed = leaders::is_likely_but_for_length(window.get(behind..).unwrap_or_default());
    if declared == Some(behind) || followed && declared != by_directory {
        return Ok(None);
    }
    for length in [declared, by_directory].into_iter().flatten().filter(|length| *length > behind) {
        match window.get(..length) {
            None if !last => return Err(Found::More),
            Some([.., RECORD_TERMINATOR]) if is_borne_out(window.get(..length).unwrap_or_default()) => {
                return Ok(Some(length));
            }
            _ => {}
        }
    }
    Ok(None)
}

/// The length of a record whose data end where the directory says.
fn directory_extent(window: &[u8]) -> Option<usize> {
    let base = leaders::base(window)?;
    let (entries, []) = window.get(Leader::LEN..base.checked_sub(1)?)?.as_chunks::<12>() else { return None };
    let ends = entries.iter().map(|entry| parse_entry(entry).map(|(_, length, start)| length.saturating_add(start)));
    let data = ends.collect::<Option<Vec<u32>>>()?.into_iter().max()?;
    Some(base.saturating_add(data as usize).saturating_add(1))
}

/// Whether every entry of the directory of `record` leads to a field that ends in a terminator.
fn is_borne_out(record: &[u8]) -> bool {
    let Some(base) = leaders::base(record) else { return false };
    let Some(directory) = base.checked_sub(1).and_then(|end| record.get(Leader::LEN..end)) else { return false };
    let (Some(data), (entries, [])) = (record.get(base..), directory.as_chunks::<12>()) else { return false };
    !entries.is_empty()
        && entries.iter().all(|entry| {
            let end = parse_entry(entry).and_then(|(_, length, start)| length.saturating_add(start).checked_sub(1));
            end.and_then(|end| data.get(end as usize)) == Some(&FIELD_TERMINATOR)
        })
}

/// Where in the record that seems to end at `end` another one begins: this one has lost its terminator, or is junk.
fn leader_inside(window: &[u8], end: usize, memo: &mut Memo, offset: u64) -> Option<usize> {
    let known = usize::try_from(memo.no_leader_before.saturating_sub(offset)).unwrap_or(usize::MAX);
    let found = (known.max(1)..end)
        .find(|at| window.get(*at).is_some_and(u8::is_ascii_digit) && leaders::is_proven(window, *at, end));
    memo.no_leader_before = offset.saturating_add(found.map_or(end, |found| found.saturating_add(1)) as u64);
    found
}
