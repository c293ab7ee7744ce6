//! Where a file can be cut, so that several threads read it.

use super::recover::is_proven_record;
use crate::RECORD_TERMINATOR;

/// Where a record begins in `window`, at `near` or behind it: behind a record terminator, with a leader whose length
/// leads to another one. `None` if there is none.
///
/// Readers of the pieces find the records that one reader of the whole would, provided that the reader of each piece
/// ends where the next piece begins; a file that is damaged in just the wrong place can mislead a cut, so whoever cuts
/// has to look at that.
///
/// ```
/// use bibwire_marc::iso2709::split;
///
/// let record = b"00061nam a2200049 i 4500001000200000500000900002\x1e1\x1e  \x1faNote\x1e\x1d";
/// let file = record.repeat(3);
/// assert_eq!(split(&file, 1), Some(61));
/// assert_eq!(split(&file, 62), Some(122));
/// assert_eq!(split(&file, 123), None);
/// ```
pub fn split(window: &[u8], near: usize) -> Option<usize> {
    // A cut right behind a terminator is one at `near`.
    let from = near.saturating_sub(1);
    let terminators = memchr::memchr_iter(RECORD_TERMINATOR, window.get(from..)?);
    let mut starts = terminators.map(|at| from.saturating_add(at).saturating_add(1));
    starts.find(|start| window.get(*start..).is_some_and(is_proven_record))
}
