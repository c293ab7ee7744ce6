//! What a report is read from.

use std::io::{self, Cursor, Read};

/// What was given to be read, or a text that was in it.
#[derive(Debug)]
pub(super) enum Source<R> {
    /// What was given.
    Given(R),
    /// A text in quotes, without them.
    Quoted(Cursor<Vec<u8>>),
}

impl<R: Read> Read for Source<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        match self {
            Source::Given(inner) => inner.read(out),
            Source::Quoted(inner) => inner.read(out),
        }
    }
}
