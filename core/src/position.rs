//! Lines and columns of a text.

use std::fmt;

/// A line and a column, both counted from 1; columns count Unicode scalar values.
///
/// A line ends after `\n`. A stray UTF-8 continuation byte has no column of its own.
///
/// ```
/// use bibwire_core::LineColumn;
///
/// let text = "一\n二三".as_bytes();
/// assert_eq!(LineColumn::of(text, 7), LineColumn { line: 2, column: 2 });
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LineColumn {
    /// The line, counted from 1.
    pub line: u64,
    /// The column, counted from 1, in Unicode scalar values.
    pub column: u64,
}

impl LineColumn {
    /// The position of the byte at `offset`; past the end of the text, that of its end.
    ///
    /// ```
    /// # use bibwire_core::LineColumn;
    /// assert_eq!(LineColumn::of(b"ab\ncd", 4), LineColumn { line: 2, column: 2 });
    /// ```
    pub fn of(text: &[u8], offset: usize) -> LineColumn {
        let mut counter = LineCounter::default();
        counter.advance(text.get(..offset).unwrap_or(text));
        counter.position()
    }
}

impl fmt::Display for LineColumn {
    /// `line:column`
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
}

/// Counts lines and columns over a text that comes in pieces, however it is cut.
///
/// ```
/// use bibwire_core::{LineColumn, LineCounter};
///
/// let mut counter = LineCounter::default();
/// counter.advance(b"one\nt");
/// counter.advance(b"wo");
/// assert_eq!(counter.position(), LineColumn { line: 2, column: 4 });
/// ```
#[derive(Debug, Clone, Copy, Default)]
pub struct LineCounter {
    lines: u64,
    columns: u64,
}

impl LineCounter {
    /// Counts `piece`, which follows what was counted before.
    ///
    /// ```
    /// # use bibwire_core::LineCounter;
    /// let mut counter = LineCounter::default();
    /// counter.advance("é".as_bytes());
    /// assert_eq!(counter.position().column, 2);
    /// ```
    pub fn advance(&mut self, piece: &[u8]) {
        let lines = memchr::memchr_iter(b'\n', piece).count() as u64;
        self.lines = self.lines.saturating_add(lines);
        let line = match memchr::memrchr(b'\n', piece) {
            Some(end) => {
                self.columns = 0;
                piece.get(end.saturating_add(1)..).unwrap_or_default()
            }
            None => piece,
        };
        // A continuation byte is not counted, so a character cut in two is counted once. Counts of pieces this long
        // fit a byte each, so that many are added at once.
        let count = |piece: &[u8]| {
            piece.iter().fold(0u8, |count, byte| count.wrapping_add(u8::from(!matches!(byte, 0x80..=0xBF))))
        };
        let columns: u64 = line.chunks(255).map(|piece| u64::from(count(piece))).sum();
        self.columns = self.columns.saturating_add(columns);
    }

    /// Goes on to the beginning of the next line: what [`advance`](Self::advance) does with a piece whose last byte is its
    /// only `\n`.
    ///
    /// ```
    /// # use bibwire_core::{LineColumn, LineCounter};
    /// let mut counter = LineCounter::default();
    /// counter.advance(b"one");
    /// counter.next_line();
    /// assert_eq!(counter.position(), LineColumn { line: 2, column: 1 });
    /// ```
    pub fn next_line(&mut self) {
        self.lines = self.lines.saturating_add(1);
        self.columns = 0;
    }

    /// The position of the byte that follows what was counted.
    ///
    /// ```
    /// # use bibwire_core::{LineColumn, LineCounter};
    /// assert_eq!(LineCounter::default().position(), LineColumn { line: 1, column: 1 });
    /// ```
    pub fn position(&self) -> LineColumn {
        LineColumn { line: self.lines.saturating_add(1), column: self.columns.saturating_add(1) }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn counts_long_lines() {
        for (text, column) in [("a".repeat(255), 256), ("a".repeat(1000), 1001), ("一".repeat(1000), 1001)] {
            assert_eq!(LineColumn::of(text.as_bytes(), text.len()).column, column);
        }
    }

    proptest! {
        #[test]
        fn counts_as_a_person_would(text in "[a\né一\r]{0,40}", at in 0usize..40) {
            let offset = text.char_indices().nth(at).map_or(text.len(), |(offset, _)| offset);
            let before = &text[..offset];
            let line = before.matches('\n').count() as u64 + 1;
            let column = before.rsplit('\n').next().unwrap().chars().count() as u64 + 1;
            prop_assert_eq!(LineColumn::of(text.as_bytes(), offset), LineColumn { line, column });
        }

        #[test]
        fn the_cut_does_not_matter(text in "[a\né一]{0,40}", cut in 0usize..80) {
            let bytes = text.as_bytes();
            let (first, second) = bytes.split_at(cut.min(bytes.len()));
            let mut counter = LineCounter::default();
            counter.advance(first);
            counter.advance(second);
            prop_assert_eq!(counter.position(), LineColumn::of(bytes, bytes.len()));
        }
    }
}
