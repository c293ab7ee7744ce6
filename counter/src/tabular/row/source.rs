//! Where the cells of a row stand in the text that it was read from.

use std::ops::Range;

use bibwire_core::{LineCounter, Place};

use super::Row;
use super::column::Column;

/// Where a row is in the text.
#[derive(Debug, Clone)]
pub(super) struct Source {
    /// How much of the arena is the source.
    len: usize,
    /// The lines before the row.
    before: LineCounter,
    bytes: Origin,
}

/// Where the text of a row came from.
#[derive(Debug, Clone)]
pub(crate) enum Origin {
    /// The bytes of the file from this one on are the text itself.
    Same(u64),
    /// The text was decoded: the bytes of the row, then of each of its cells.
    Decoded(Range<u64>, Vec<Range<u64>>),
}

impl Row {
    /// Where the cell of column `at` is, or would be: path, and bytes, line and column in a text.
    ///
    /// See [`Row`] for an example.
    pub fn place(&self, at: usize) -> Place {
        self.place_at(at, self.source_of(at))
    }

    /// Where a part of the text of the cell of column `at` is. A spreadsheet knows the place of the whole cell alone.
    ///
    /// ```
    /// # use bibwire_counter::tabular::row::{Kind, Row};
    /// let mut row = Row::default();
    /// row.push("a; b", Kind::Text);
    /// assert_eq!(row.place_in(0, 1..2), row.place(0));
    /// ```
    pub fn place_in(&self, at: usize, part: Range<usize>) -> Place {
        self.place_at(at, self.source_in(at, part))
    }

    /// Where the whole row is, as a spreadsheet writes it: `14:14`.
    ///
    /// ```
    /// # use bibwire_counter::tabular::row::Row;
    /// let mut row = Row::default();
    /// row.restart(14);
    /// assert_eq!(row.span().path.as_deref(), Some("14:14"));
    /// ```
    pub fn span(&self) -> Place {
        let path = Place::path(format!("{}{1}:{1}", self.prefix(), self.number));
        match &self.source {
            Some(Source { len, before, bytes }) => {
                let bytes = match bytes {
                    Origin::Same(from) => shift(*from, 0..*len),
                    Origin::Decoded(row, _) => row.clone(),
                };
                Place { position: Some(before.position()), ..path.at(bytes) }
            }
            None => path,
        }
    }

    /// Where a piece of the source is, in the cell of column `at`.
    pub(crate) fn place_at(&self, at: usize, piece: Range<usize>) -> Place {
        let path = Place::path(format!("{}{}{}", self.prefix(), Column(at), self.number));
        let Some(source) = &self.source else { return path };
        let mut counter = source.before;
        counter.advance(self.arena.as_bytes().get(..piece.start).unwrap_or_default());
        let bytes = match &source.bytes {
            Origin::Same(from) => shift(*from, piece),
            // What was decoded knows the bytes of the whole cell alone.
            Origin::Decoded(row, cells) => cells.get(at).cloned().unwrap_or(row.end..row.end),
        };
        Place { position: Some(counter.position()), ..path.at(bytes) }
    }

    /// Where the cell of column `at` of another row is, of which its number and its first byte are known.
    pub(crate) fn place_elsewhere(&self, at: usize, number: u32, offset: u64) -> Place {
        let path = Place::path(format!("{}{}{number}", self.prefix(), Column(at)));
        if self.source.is_some() { path.at(offset..offset) } else { path }
    }

    /// The first byte of the row in the file; 0 in a spreadsheet.
    pub(crate) fn offset(&self) -> u64 {
        match self.source.as_ref().map(|source| &source.bytes) {
            Some(Origin::Same(from)) => *from,
            Some(Origin::Decoded(row, _)) => row.start,
            None => 0,
        }
    }

    /// The source up to the cell of column `at`, if the row is one of a text and has it.
    pub(crate) fn before(&self, at: usize) -> Option<&str> {
        self.source.as_ref()?;
        self.arena.get(..self.cells.get(at)?.source_start)
    }

    /// Says where the source of the row, its first `len` bytes, stands in the text.
    pub(crate) fn set_origin(&mut self, len: usize, before: LineCounter, bytes: Origin) {
        self.source = Some(Source { len, before, bytes });
    }

    /// Where in the source each cell is, quotes among it.
    pub(crate) fn sources(&self) -> impl Iterator<Item = Range<usize>> {
        self.cells.iter().map(|cell| cell.source_start..cell.source_end)
    }

    /// Where in the source the cell of column `at` is; its end where there is none.
    fn source_of(&self, at: usize) -> Range<usize> {
        let end = self.source.as_ref().map_or(0, |source| source.len);
        self.cells.get(at).map_or(end..end, |cell| cell.source_start..cell.source_end)
    }

    /// Where in the source a part of the text of the cell of column `at` is.
    fn source_in(&self, at: usize, part: Range<usize>) -> Range<usize> {
        let Some(cell) = self.cells.get(at) else { return self.source_of(at) };
        if cell.start >= cell.source_start && cell.end <= cell.source_end {
            let within = |offset: usize| cell.start.saturating_add(offset).min(cell.end);
            return within(part.start)..within(part.end);
        }
        // The text was taken out of its quotes: a quote that is doubled in the source stands once in it.
        let written = self.arena.get(cell.source_start..cell.source_end).unwrap_or_default();
        let start = written_offset(written, part.start);
        let end = match part.end.checked_sub(1).filter(|last| *last >= part.start) {
            Some(last) => written_offset(written, last).saturating_add(1).min(written.len()),
            None => start,
        };
        cell.source_start.saturating_add(start)..cell.source_start.saturating_add(end)
    }

    /// What stands before the letters of a column: the sheet, in quotes where a spreadsheet would write them.
    pub(crate) fn prefix(&self) -> String {
        let Some(sheet) = &self.sheet else { return String::new() };
        let plain = |letter: char| letter.is_alphanumeric() || letter == '_' || letter == '.';
        match sheet.chars().all(plain) {
            true => format!("{sheet}!"),
            false => format!("'{}'!", sheet.replace('\'', "''")),
        }
    }
}

fn shift(from: u64, range: Range<usize>) -> Range<u64> {
    from.saturating_add(range.start as u64)..from.saturating_add(range.end as u64)
}

/// The offset in `written`, a cell with its quotes, of the byte that stands at `offset` in its text.
fn written_offset(written: &str, offset: usize) -> usize {
    let mut bytes = written.bytes().enumerate().skip(1).peekable();
    let (mut closed, mut read) = (false, 0_usize);
    while let Some((at, byte)) = bytes.next() {
        // Of two quotes one is read. What stands after the closing quote is read as it is.
        if !closed && byte == b'"' && bytes.next_if(|(_, next)| *next == b'"').is_none() {
            closed = true;
            continue;
        }
        if read >= offset {
            return at;
        }
        read = read.saturating_add(1);
    }
    written.len()
}

#[cfg(test)]
mod tests {
    use bibwire_core::LineColumn;

    use super::super::Kind;
    use super::*;

    /// A row of a text table: each cell as it is written, and as it reads.
    fn row_of(cells: &[(&str, &str)]) -> Row {
        let source = cells.iter().map(|(written, _)| *written).collect::<Vec<_>>().join("\t");
        let mut row = Row::default();
        row.restart(3);
        row.set_source(&source);
        let mut from = 0;
        for (written, read) in cells {
            let span = from..from + written.len();
            match written == read {
                true => row.push_same(span.clone(), span),
                false => row.push_pieces(std::iter::once(*read), span),
            }
            from += written.len() + 1;
        }
        let mut before = LineCounter::default();
        before.advance(b"\n\n\n\n");
        row.set_origin(source.len(), before, Origin::Same(100));
        row
    }

    #[test]
    fn places_are_counted_when_asked_for() {
        let row = row_of(&[("é", "é"), ("\"a\r\nb\nc\nd\"", "a\r\nb\nc\nd"), ("e", "e"), ("", "")]);
        assert_eq!(row.place(1).bytes, Some(103..113));
        assert_eq!(row.place(1).position, Some(LineColumn { line: 5, column: 3 }));
        assert_eq!(row.place(2).position, Some(LineColumn { line: 8, column: 4 }));
        assert_eq!(row.place(3).bytes, Some(116..116));
        assert_eq!(row.place(9).path.as_deref(), Some("J3"));
        assert_eq!(row.place(9).bytes, Some(116..116));
        assert_eq!(row.span().bytes, Some(100..116));
        assert_eq!((row.cell(3).kind, row.cell(2).kind), (Kind::Empty, Kind::Text));
    }

    #[test]
    fn a_part_of_a_cell_has_its_own_place() {
        let row = row_of(&[("plain", "plain"), ("\"a \"\"b\"\" c\"", "a \"b\" c")]);
        assert_eq!(row.place_in(0, 1..3).bytes, Some(101..103));
        assert_eq!(row.place_in(0, 1..99).bytes, Some(101..105));
        assert_eq!(row.place_in(1, 0..1).bytes, Some(107..108), "a");
        assert_eq!(row.place_in(1, 3..4).bytes, Some(111..112), "b");
        assert_eq!(row.place_in(1, 6..7).bytes, Some(115..116), "c");
        assert_eq!(row.place_in(1, 6..7).position, Some(LineColumn { line: 5, column: 16 }));
    }

    #[test]
    fn decoded_text_knows_the_bytes_of_its_cells() {
        let mut row = row_of(&[("ab", "ab"), ("c", "c")]);
        row.set_origin(4, LineCounter::default(), Origin::Decoded(200..208, vec![200..204, 206..208]));
        assert_eq!(row.place(1).bytes, Some(206..208));
        assert_eq!(row.place_in(1, 0..1).bytes, Some(206..208));
        assert_eq!(row.place(2).bytes, Some(208..208));
        assert_eq!(row.span().bytes, Some(200..208));
    }

    #[test]
    fn the_name_of_a_sheet_is_quoted_where_it_must_be() {
        for (name, path) in [("TR_J1", "TR_J1!A1"), ("My sheet", "'My sheet'!A1"), ("it's", "'it''s'!A1")] {
            let mut row = Row::default();
            row.set_sheet(name);
            row.restart(1);
            assert_eq!(row.place(0).path.as_deref(), Some(path));
            assert_eq!(row.place(0).bytes, None);
        }
    }
}
