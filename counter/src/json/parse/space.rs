//! What is between the values: white space, and comments that should not be there.

use super::super::fault::Mistake;
use super::{Parser, Step};

impl Parser<'_> {
    /// The next byte that is not white space.
    #[inline]
    pub(super) fn peek(&mut self) -> Step<u8> {
        loop {
            match self.bytes.get(self.at) {
                Some(b'/') => self.comment()?,
                Some(byte) if *byte > b' ' => return Ok(*byte),
                Some(b' ' | b'\n' | b'\r' | b'\t') => self.space(),
                Some(byte) => return Ok(*byte),
                None => return self.at_end(),
            }
        }
    }

    fn space(&mut self) {
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        let length = rest.iter().position(|byte| !matches!(byte, b' ' | b'\n' | b'\r' | b'\t'));
        self.step(length.unwrap_or(rest.len()));
    }

    #[cold]
    fn comment(&mut self) -> Step<()> {
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        let length = match comment(rest) {
            Comment::Length(length) => length,
            Comment::Open => return self.at_end(),
            Comment::None => return self.unexpected("a value, a name or a sign between them"),
        };
        let start = self.at;
        self.step(length);
        self.tell(Mistake::Comment, start, self.at);
        Ok(())
    }
}

/// What a slash begins.
pub(in crate::json) enum Comment {
    /// A comment of so many bytes.
    Length(usize),
    /// A comment that goes on after the text.
    Open,
    None,
}

pub(in crate::json) fn comment(rest: &[u8]) -> Comment {
    let body = rest.get(2..).unwrap_or_default();
    let length = match rest.get(1) {
        Some(b'/') => memchr::memchr(b'\n', body),
        Some(b'*') => memchr::memmem::find(body, b"*/").map(|at| at.saturating_add(2)),
        Some(_) => return Comment::None,
        None => None,
    };
    length.map_or(Comment::Open, |length| Comment::Length(length.saturating_add(2)))
}
