//! The part of the text that is looked at.

use std::io::{self, Read};

use bibwire_core::encoding::Source;

/// The window at first, and what it grows to before what was read is given up.
const SMALL: usize = 16 << 10;
const LARGE: usize = 128 << 10;

/// A window over the text of a part, in UTF-8, that moves forward.
#[derive(Debug)]
pub(super) struct Window<S> {
    source: Source<S>,
    buffer: Vec<u8>,
    start: usize,
    end: usize,
    /// How much text was read.
    read: u64,
    ended: bool,
    /// What ends the text, once what was read before it was looked at.
    stop: Option<Stop>,
}

/// Why there is no more text.
#[derive(Debug)]
pub(super) enum Stop {
    /// Bytes are no characters.
    Malformed,
    Io(io::Error),
}

impl<S: Read> Window<S> {
    pub(super) fn new(source: S) -> Window<S> {
        let source = Source::new(source);
        Window { source, buffer: Vec::new(), start: 0, end: 0, read: 0, ended: false, stop: None }
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

    /// Whether all was read.
    #[inline]
    pub(super) fn ended(&self) -> bool {
        self.ended
    }

    /// Reads more, and says whether there was any. The window is filled, so that what is scanned anew each time is
    /// scanned in linear time.
    #[cold]
    pub(super) fn more(&mut self) -> Result<bool, Stop> {
        self.buffer.copy_within(self.start..self.end, 0);
        self.end = self.end.saturating_sub(self.start);
        self.start = 0;
        if self.buffer.len() < LARGE || self.end > self.buffer.len() / 2 {
            let length = self.buffer.len().saturating_mul(2).max(SMALL);
            self.buffer.resize(length, 0);
        }
        let before = self.end;
        while !self.ended && self.stop.is_none() {
            let room = self.buffer.get_mut(self.end..).unwrap_or_default();
            // A character is at most four bytes long, and a source wants room for some.
            if room.len() < 64 {
                break;
            }
            let length = match self.source.read(room) {
                Ok(length) => length,
                Err(error) => {
                    self.stop = Some(Stop::Io(error));
                    break;
                }
            };
            self.ended = length == 0;
            self.read = self.read.saturating_add(length as u64);
            self.end = self.end.saturating_add(length);
            self.source.forget(self.read);
            if let Some(malformed) = self.source.next_malformed(self.read) {
                let beyond = self.read.saturating_sub(malformed.text.start);
                self.end = self.end.saturating_sub(usize::try_from(beyond).unwrap_or(usize::MAX));
                self.stop = Some(Stop::Malformed);
            }
        }
        if self.end > before {
            return Ok(true);
        }
        // Nothing is read beyond what ended the text.
        match self.stop.take() {
            Some(stop) => {
                self.ended = true;
                Err(stop)
            }
            None => Ok(false),
        }
    }
}
