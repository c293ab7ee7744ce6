//! What is not canonical: the bytes of a damaged record, read in the way that explains most of them.
//!
//! Three witnesses tell where a record and its fields are: the record length, the directory and the terminators.
//! Where they disagree, the one that the other two bear out is believed, and the finding says which was overruled.
//! Everything here is cold, and linear in the bytes that it uses up.

mod directory;
mod explain;
mod extent;
mod fields;
mod layout;
mod leaders;

use bibwire_core::Diagnostic;

use super::{Options, text};
use crate::record::Bounds;
use crate::rules::framing as rules;
use crate::rules::limits::{FIELDS, RECORD_BYTES};
use crate::{FIELD_TERMINATOR, Leader, Place};
use extent::Extent;
pub(super) use extent::{Memo, longest_window};
use layout::Layout;

/// What there is at the start of a window.
pub(super) enum Found {
    /// It cannot be told without more bytes.
    More,
    /// Nothing: the input has ended.
    Nothing,
    /// So many bytes that are no record.
    Gap(usize, Gap),
    /// So many bytes of a record that cannot be read, and why.
    Unreadable(usize, Vec<Diagnostic>),
    /// A record.
    Record(Damaged),
}

/// What bytes between records are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gap {
    /// Line ends, blanks, NUL, and the end-of-file mark of DOS.
    Padding,
    /// Anything else.
    Junk,
    /// A stretch without a record terminator that is longer than a record may be.
    TooLong,
}

/// A record as it could be made out; places count from its first byte.
#[derive(Debug, Default)]
pub(super) struct Damaged {
    pub(super) length: usize,
    pub(super) leader: Leader,
    pub(super) bounds: Vec<Bounds>,
    pub(super) findings: Vec<Diagnostic>,
}

/// Looks at `window`, which begins at `offset` and holds all there is if it is the `last`.
pub(super) fn recover(window: &[u8], last: bool, options: &Options, memo: &mut Memo, offset: u64) -> Found {
    let extent = match extent::find(window, last, &options.limits, memo, offset) {
        Ok(extent) => extent,
        Err(found) => return found,
    };
    let Some(chunk) = window.get(..extent.length) else { return Found::More };
    let cut_off = last && !extent.terminated && extent.length == window.len();
    read(chunk, &extent, cut_off, options).unwrap_or_else(|| unreadable(chunk, cut_off))
}

/// Reads `chunk` as a record, if it can be read as one.
fn read(chunk: &[u8], extent: &Extent, cut_off: bool, options: &Options) -> Option<Found> {
    let limits = &options.limits;
    let refuse = |finding: Diagnostic| {
        let place = Place::bytes(0..chunk.len() as u64);
        Some(Found::Unreadable(chunk.len(), vec![finding.at(place)]))
    };
    if chunk.len() as u64 > limits.record_bytes {
        let finding = Diagnostic::new(&RECORD_BYTES).found(format_args!("{} bytes", chunk.len()));
        return refuse(finding.expected(format_args!("at most {}", limits.record_bytes)));
    }
    let layout = Layout::find(chunk, extent.terminated)?;
    let entries = directory::parse(chunk, &layout, limits);
    if entries.len() as u64 > limits.fields {
        let finding = Diagnostic::new(&FIELDS).found(format_args!("{} entries", entries.len()));
        return refuse(finding.expected(format_args!("at most {}", limits.fields)));
    }
    let data = chunk.get(layout.data.clone()).unwrap_or_default();
    let mut placed = match fields::place(data, &entries, limits) {
        Ok(placed) => placed,
        Err(finding) => return refuse(*finding),
    };
    let mut findings = Vec::new();
    // The directory itself was cut if no terminator ends it.
    if cut_off && (!placed.is_whole() || memchr::memchr(FIELD_TERMINATOR, chunk).is_none()) {
        findings.push(truncated(chunk));
        if !options.truncated {
            return Some(Found::Unreadable(chunk.len(), findings));
        }
        placed.leave_out_what_was_cut();
    }
    explain::leader(chunk, extent, &layout, &mut findings);
    explain::directory(&layout, &entries, &placed, data, &mut findings);
    let bounds = placed.bounds(data, layout.data.start);
    Some(Found::Record(Damaged { length: chunk.len(), leader: layout.leader, bounds, findings }))
}

/// What to say of a chunk that is no record: that one was cut off, or that one is beyond reading, or that it is junk.
fn unreadable(chunk: &[u8], cut_off: bool) -> Found {
    let begins_like_one = chunk.iter().take_while(|byte| byte.is_ascii_digit()).count() >= 4;
    if cut_off && begins_like_one {
        return Found::Unreadable(chunk.len(), vec![truncated(chunk)]);
    }
    if begins_like_one || memchr::memchr(FIELD_TERMINATOR, chunk).is_some() {
        let finding = Diagnostic::new(&rules::UNREADABLE).at(Place::bytes(0..chunk.len() as u64));
        return Found::Unreadable(
            chunk.len(),
            vec![finding.found(text::hex(chunk)).expected("a leader and a directory")],
        );
    }
    Found::Gap(chunk.len(), Gap::Junk)
}

fn truncated(chunk: &[u8]) -> Diagnostic {
    let declared = leaders::length(chunk).map(|length| format!("{length} bytes, as leader/00-04 says"));
    Diagnostic::new(&rules::TRUNCATED)
        .at(Place::bytes(0..chunk.len() as u64))
        .found(format_args!("the end of the input after {} bytes", chunk.len()))
        .expected(declared.unwrap_or_else(|| "a record terminator".to_owned()))
}

/// Whether a byte pads the space between records.
fn is_padding(byte: u8) -> bool {
    matches!(byte, b'\r' | b'\n' | b' ' | 0 | 0x1A)
}

/// Whether `bytes` begin with a leader whose base address and length lead to terminators.
pub(super) fn is_proven_record(bytes: &[u8]) -> bool {
    let end = leaders::length(bytes).and_then(|length| length.checked_sub(1));
    end.is_some_and(|end| leaders::is_proven(bytes, 0, end))
}
