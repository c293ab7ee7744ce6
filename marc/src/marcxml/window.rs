//! The part of the text that is looked at.

use std::io::Read;
use std::ops::Range;

use bibwire_core::encoding::{Detection, Malformed, Source};
use bibwire_core::{Error, LineColumn, LineCounter, Place};

/// The window at first, and what it grows to before what was read is given up.
const SMALL: usize = 16 << 10;
const LARGE: usize = 256 << 10;
/// What a source wants as room at the least.
const ROOM: usize = 64;

/// A window over the text of a source, in UTF-8, that moves forward.
#[derive(Debug)]
pub(super) struct Window<R> {
    source: Source<R>,
    buffer: Vec<u8>,
    start: usize,
    end: usize,
    /// Where the buffer begins in the text.
    base: u64,
    ended: bool,
    lines: Lines,
}

/// Lines and columns, counted when they are asked for, at three places: where the buffer begins, where what is
/// looked at begins, and where it was asked for last.
#[derive(Debug, Default)]
struct Lines {
    base: (u64, LineCounter),
    mark: (u64, LineCounter),
    last: (u64, LineCounter),
}

impl<R: Read> Window<R> {
    pub(super) fn new(source: R) -> Window<R> {
        Window {
            source: Source::new(source),
            buffer: Vec::new(),
            start: 0,
            end: 0,
            base: 0,
            ended: false,
            lines: Lines::default(),
        }
    }

    /// What follows, as far as it was read.
    #[inline]
    pub(super) fn rest(&self) -> &[u8] {
        self.buffer.get(self.start..self.end).unwrap_or_default()
    }

    /// Passes over so many bytes.
    #[inline]
    pub(super) fn consume(&mut self, count: usize) {
        self.start = self.start.wrapping_add(count).min(self.end);
    }

    /// Where in the text the window begins.
    #[inline]
    pub(super) fn offset(&self) -> u64 {
        self.base.wrapping_add(self.start as u64)
    }

    /// Whether all was read.
    #[inline]
    pub(super) fn ended(&self) -> bool {
        self.ended
    }

    /// Reads more, and says whether there was any.
    #[cold]
    pub(super) fn more(&mut self) -> Result<bool, Error> {
        if self.ended {
            return Ok(false);
        }
        if self.end.saturating_add(ROOM) > self.buffer.len() && self.buffer.len() < LARGE {
            let length = self.buffer.len().saturating_mul(2).clamp(SMALL, LARGE);
            self.buffer.resize(length, 0);
        } else if self.start > 0 {
            self.shift();
        }
        if self.end.saturating_add(ROOM) > self.buffer.len() {
            let length = self.buffer.len().saturating_mul(2);
            self.buffer.resize(length, 0);
        }
        let room = self.buffer.get_mut(self.end..).unwrap_or_default();
        let length = self.source.read(room)?;
        self.end = self.end.saturating_add(length);
        self.ended = length == 0;
        Ok(length > 0)
    }

    /// Gives up what was passed over.
    fn shift(&mut self) {
        let gone = self.buffer.get(..self.start).unwrap_or_default();
        self.lines.base.1.advance(gone);
        let base = self.offset();
        self.lines.base.0 = base;
        for counted in [&mut self.lines.mark, &mut self.lines.last] {
            if counted.0 < base {
                *counted = self.lines.base;
            }
        }
        self.buffer.copy_within(self.start..self.end, 0);
        self.end = self.end.saturating_sub(self.start);
        self.start = 0;
        self.base = base;
        self.source.forget(base);
    }

    /// Where a piece of the text is in the source.
    pub(super) fn place(&mut self, at: Range<u64>) -> Place {
        let bytes = self.source_offset(at.start)..self.source_offset(at.end);
        Place { position: Some(self.position(at.start)), ..Place::bytes(bytes) }
    }

    /// Where the byte of the text at an offset is in the source.
    pub(super) fn source_offset(&self, offset: u64) -> u64 {
        self.source.source_offset(offset)
    }

    fn position(&mut self, offset: u64) -> LineColumn {
        let (base, buffer, here) = (self.base, &self.buffer, self.offset());
        let advance = |from: &mut (u64, LineCounter), to: u64| {
            let index = |offset: u64| usize::try_from(offset.saturating_sub(base)).unwrap_or(usize::MAX);
            from.1.advance(buffer.get(index(from.0)..index(to)).unwrap_or_default());
            from.0 = from.0.max(to);
        };
        let Lines { base: first, mark, last } = &mut self.lines;
        // What was passed over may be asked for as well, from one end to the other.
        if last.0 < here && here <= offset {
            advance(last, here);
            *mark = *last;
        }
        if offset < last.0 {
            *last = if offset < mark.0 { *first } else { *mark };
        }
        advance(last, offset);
        last.1.position()
    }

    /// What the first bytes said about the encoding.
    pub(super) fn detection(&self) -> Option<&Detection> {
        self.source.detection()
    }

    /// Whether nothing malformed was read and not told yet.
    #[inline]
    pub(super) fn is_sound(&self) -> bool {
        self.source.is_sound()
    }

    /// The next malformed place in what was passed over.
    pub(super) fn next_malformed(&mut self) -> Option<Malformed> {
        let offset = self.offset();
        self.source.next_malformed(offset)
    }

    pub(super) fn into_inner(self) -> R {
        self.source.into_inner()
    }
}
