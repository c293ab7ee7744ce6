//! A cell in quotes: where it closes, and whether it does.

use crate::tabular::separator::Separator;

/// What the start of a cell says about quotes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Quoted {
    /// It begins with no quote.
    Not,
    /// The closing quote, and whether there are doubled ones before it.
    Closed { close: usize, doubled: bool },
    /// No quote closes it. It reads as if its quote were a letter, so that the rows after it are read.
    Unclosed,
}

/// Looks for the end of the quoted cell that begins at `start`, at most `most` bytes on. `None` asks for more text.
///
/// A quote closes a cell where a separator or a line end follows. Where something else does, the quote closes it all the
/// same (`"a" b`), unless it looks like the opening quote of a later cell: it stands right after a separator, or a line
/// ended before it.
pub(super) fn read(text: &str, start: usize, last: bool, separator: Separator, most: usize) -> Option<Quoted> {
    let bytes = text.as_bytes();
    if bytes.get(start) != Some(&b'"') {
        return Some(Quoted::Not);
    }
    let open = start.saturating_add(1);
    let limit = start.saturating_add(most);
    let (mut from, mut doubled) = (open, false);
    loop {
        let rest = bytes.get(from..).unwrap_or_default();
        let Some(close) = memchr::memchr(b'"', rest).map(|at| from.saturating_add(at)) else {
            return (last || bytes.len() > limit).then_some(Quoted::Unclosed);
        };
        if close >= limit {
            return Some(Quoted::Unclosed);
        }
        match bytes.get(close.saturating_add(1)) {
            None if !last => return None,
            Some(b'"') => {
                doubled = true;
                from = close.saturating_add(2);
            }
            None | Some(b'\r' | b'\n') => return Some(Quoted::Closed { close, doubled }),
            Some(byte) if *byte == separator.byte() => return Some(Quoted::Closed { close, doubled }),
            Some(_) => {
                let body = bytes.get(open..close).unwrap_or_default();
                let later = body.last() == Some(&separator.byte()) || memchr::memchr2(b'\n', b'\r', body).is_some();
                return Some(if later { Quoted::Unclosed } else { Quoted::Closed { close, doubled } });
            }
        }
    }
}
