//! From an offset in the UTF-8 back to one in the bytes that were given.

use std::collections::VecDeque;
use std::ops::Range;

/// A place where the bytes are no character of their encoding.
///
/// ```
/// use bibwire_core::encoding::{Decoder, Encoding};
///
/// let mut decoder = Decoder::new(Encoding::Ascii)?;
/// let mut text = Vec::new();
/// decoder.decode(b"caf\xe9", true, &mut text);
/// assert_eq!(text, "caf\u{fffd}".as_bytes());
///
/// let malformed = decoder.next_malformed(u64::MAX).unwrap();
/// assert_eq!((malformed.bytes, malformed.text), (3..4, 3..6));
/// # Ok::<(), bibwire_core::encoding::NotBuiltIn>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Malformed {
    /// The bytes that were given.
    pub bytes: Range<u64>,
    /// What stands for them in the text: the same bytes for UTF-8, and U+FFFD for every other encoding.
    pub text: Range<u64>,
}

/// Characters one after the other that take as many bytes each.
#[derive(Debug, Clone, Copy)]
struct Run {
    /// Where the first begins in the text.
    text: u64,
    /// Where it begins in the bytes that were given.
    bytes: u64,
    text_each: u8,
    bytes_each: u8,
}

/// What is remembered of the text that is still looked at.
#[derive(Debug, Clone, Default)]
pub(super) struct Map {
    runs: VecDeque<Run>,
    malformed: VecDeque<Malformed>,
    /// How long the text is so far, and how many bytes it took.
    text: u64,
    bytes: u64,
}

impl Map {
    /// A map of a text that begins after `bytes` bytes.
    pub(super) fn starting_at(bytes: u64) -> Map {
        Map { bytes, ..Map::default() }
    }

    /// Adds `count` characters that take so many bytes each.
    #[inline]
    pub(super) fn push(&mut self, count: usize, bytes_each: u8, text_each: u8) {
        if count == 0 {
            return;
        }
        let same = |run: &Run| (run.bytes_each, run.text_each) == (bytes_each, text_each);
        if !self.runs.back().is_some_and(same) {
            self.runs.push_back(Run { text: self.text, bytes: self.bytes, text_each, bytes_each });
        }
        let count = count as u64;
        self.text = self.text.saturating_add(count.saturating_mul(u64::from(text_each)));
        self.bytes = self.bytes.saturating_add(count.saturating_mul(u64::from(bytes_each)));
    }

    /// Says that the next `bytes` bytes, and the next `text` bytes of the text, are malformed.
    pub(super) fn note(&mut self, bytes: u64, text: u64) {
        let bytes = self.bytes..self.bytes.saturating_add(bytes);
        let text = self.text..self.text.saturating_add(text);
        self.malformed.push_back(Malformed { bytes, text });
    }

    /// Where the byte of the text at `offset` comes from.
    pub(super) fn source(&self, offset: u64) -> u64 {
        let after = self.runs.partition_point(|run| run.text <= offset);
        let Some(run) = after.checked_sub(1).and_then(|index| self.runs.get(index)) else {
            return self.runs.front().map_or(self.bytes, |first| first.bytes);
        };
        let count = offset.saturating_sub(run.text).checked_div(u64::from(run.text_each)).unwrap_or(0);
        run.bytes.saturating_add(count.saturating_mul(u64::from(run.bytes_each)))
    }

    /// Forgets what came before `offset` in the text.
    pub(super) fn forget(&mut self, offset: u64) {
        while self.runs.get(1).is_some_and(|next| next.text <= offset) {
            self.runs.pop_front();
        }
    }

    /// Takes the first malformed place that begins before `offset` in the text.
    #[inline]
    pub(super) fn next_malformed(&mut self, offset: u64) -> Option<Malformed> {
        if self.malformed.front()?.text.start < offset { self.malformed.pop_front() } else { None }
    }

    /// Whether no malformed place waits to be taken.
    #[inline]
    pub(super) fn is_sound(&self) -> bool {
        self.malformed.is_empty()
    }
}
