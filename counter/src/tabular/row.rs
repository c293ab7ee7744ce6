//! A row of cells, from a text table or a spreadsheet, and where each cell stands.

mod column;

use std::fmt::{self, Write as _};
use std::ops::Range;

use bibwire_core::{Error, LineColumn, Place, Sink};

pub(crate) use column::Column;

/// Anything that gives rows: a text table, a sheet.
///
/// ```
/// use bibwire_counter::tabular::row::{Kind, Row, Rows};
/// use bibwire_counter::{Error, Sink};
///
/// /// Rows of one number each, down to 1.
/// struct Countdown(u32);
///
/// impl Rows for Countdown {
///     fn next(&mut self, row: &mut Row, _: &mut impl Sink) -> Result<bool, Error> {
///         if self.0 == 0 {
///             return Ok(false);
///         }
///         row.restart(row.number().saturating_add(1));
///         row.push(self.0, Kind::Number);
///         self.0 -= 1;
///         Ok(true)
///     }
/// }
///
/// let (mut rows, mut row) = (Countdown(2), Row::default());
/// assert!(rows.next(&mut row, &mut ())?);
/// assert_eq!((row.number(), row.text(0)), (1, "2"));
/// # Ok::<(), Error>(())
/// ```
pub trait Rows {
    /// Puts the next row into `row`, in place of what was there. `false` after the last row, and after a sink that
    /// asked for an end.
    ///
    /// # Errors
    ///
    /// If the input could not be read.
    fn next(&mut self, row: &mut Row, sink: &mut impl Sink) -> Result<bool, Error>;
}

/// What a cell holds.
///
/// A text table has texts and empty cells alone; a spreadsheet knows more.
///
/// ```
/// use bibwire_counter::tabular::row::Kind;
///
/// assert_eq!(Kind::default(), Kind::Empty);
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Kind {
    /// Text.
    Text,
    /// A number, written out.
    Number,
    /// A date or a time, written out.
    Date,
    /// A truth value, written out.
    Bool,
    /// The error of a formula, such as `#N/A`.
    Error,
    /// Nothing.
    #[default]
    Empty,
}

/// A cell: its text, and what it holds.
///
/// ```
/// use bibwire_counter::tabular::row::{Cell, Kind};
///
/// assert_eq!(Cell::default(), Cell { text: "", kind: Kind::Empty });
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[allow(clippy::exhaustive_structs, reason = "a text and its kind, and nothing to come")]
pub struct Cell<'a> {
    /// The text, without the quotes around it.
    pub text: &'a str,
    /// What the cell holds.
    pub kind: Kind,
}

/// A row: its number, its cells, and where they stand. It is filled again and again, and keeps its memory.
///
/// ```
/// use bibwire_counter::tabular::row::{Kind, Row};
///
/// let mut row = Row::default();
/// row.set_sheet("TR_J1");
/// row.restart(14);
/// row.push("Title", Kind::Text);
/// row.push(2024, Kind::Number);
///
/// assert_eq!((row.number(), row.len()), (14, 2));
/// assert_eq!(row.cell(1).text, "2024");
/// assert_eq!(row.place(1).path.as_deref(), Some("TR_J1!B14"));
/// ```
#[derive(Debug, Clone, Default)]
pub struct Row {
    /// The text of the cells. From a text table: the row as it stands in the source, then the texts of the cells that
    /// read otherwise than they are written.
    arena: String,
    cells: Vec<Bounds>,
    number: u32,
    sheet: Option<String>,
    source: Option<Source>,
}

/// Where a cell is in the arena.
#[derive(Debug, Clone, Copy)]
struct Bounds {
    /// Its text.
    start: usize,
    end: usize,
    /// Its source, quotes among it: the same range where it has none.
    source_start: usize,
    source_end: usize,
    kind: Kind,
}

/// Where the row is in the text.
#[derive(Debug, Clone)]
struct Source {
    /// How much of the arena is the source.
    len: usize,
    /// The line that the row begins.
    line: u64,
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
    /// Empties the row, which becomes row `number`, counted from 1. The sheet stays.
    ///
    /// ```
    /// # use bibwire_counter::tabular::row::{Kind, Row};
    /// let mut row = Row::default();
    /// row.push("a", Kind::Text);
    /// row.restart(2);
    /// assert!(row.is_empty());
    /// ```
    pub fn restart(&mut self, number: u32) {
        self.arena.clear();
        self.cells.clear();
        self.source = None;
        self.number = number;
    }

    /// Names the sheet that the rows are on.
    ///
    /// See [`Row`] for an example.
    pub fn set_sheet(&mut self, name: &str) {
        if self.sheet.as_deref() != Some(name) {
            self.sheet = Some(name.to_owned());
        }
    }

    /// Adds a cell after the last one.
    ///
    /// See [`Row`] for an example.
    pub fn push(&mut self, text: impl fmt::Display, kind: Kind) {
        let start = self.arena.len();
        // A text that fails half way is kept half: nothing that is written here fails.
        let _ = write!(self.arena, "{text}");
        let end = self.arena.len();
        self.cells.push(Bounds { start, end, source_start: start, source_end: end, kind });
    }

    /// Adds empty cells until there are `len`.
    ///
    /// ```
    /// # use bibwire_counter::tabular::row::{Kind, Row};
    /// let mut row = Row::default();
    /// row.pad(3);
    /// assert_eq!((row.len(), row.cell(2).kind), (3, Kind::Empty));
    /// ```
    pub fn pad(&mut self, len: usize) {
        while self.len() < len {
            self.push("", Kind::Empty);
        }
    }

    /// The number of the row, counted from 1.
    ///
    /// See [`Row`] for an example.
    pub fn number(&self) -> u32 {
        self.number
    }

    /// How many cells there are.
    ///
    /// See [`Row`] for an example.
    pub fn len(&self) -> usize {
        self.cells.len()
    }

    /// Whether there are no cells.
    ///
    /// See [`Row::restart`] for an example.
    pub fn is_empty(&self) -> bool {
        self.cells.is_empty()
    }

    /// Whether no cell has a text.
    ///
    /// ```
    /// # use bibwire_counter::tabular::row::Row;
    /// let mut row = Row::default();
    /// row.pad(3);
    /// assert!(row.is_blank());
    /// ```
    pub fn is_blank(&self) -> bool {
        self.cells.iter().all(|cell| cell.start == cell.end)
    }

    /// The cell of column `at`, counted from 0; an empty one where there is none.
    ///
    /// ```
    /// # use bibwire_counter::tabular::row::{Cell, Row};
    /// assert_eq!(Row::default().cell(7), Cell::default());
    /// ```
    pub fn cell(&self, at: usize) -> Cell<'_> {
        self.cells.get(at).map_or_else(Cell::default, |bounds| self.resolve(bounds))
    }

    /// The text of the cell of column `at`, counted from 0; empty where there is none.
    ///
    /// See [`Rows`] for an example.
    pub fn text(&self, at: usize) -> &str {
        self.cell(at).text
    }

    /// The cells, in order.
    ///
    /// ```
    /// # use bibwire_counter::tabular::row::{Kind, Row};
    /// let mut row = Row::default();
    /// row.push("a", Kind::Text);
    /// assert_eq!(row.cells().map(|cell| cell.text).collect::<Vec<_>>(), ["a"]);
    /// ```
    pub fn cells(&self) -> impl DoubleEndedIterator<Item = Cell<'_>> + ExactSizeIterator {
        self.cells.iter().map(|bounds| self.resolve(bounds))
    }

    /// Where the cell of column `at` is, or would be: path, and bytes, line and column in a text.
    ///
    /// See [`Row`] for an example.
    pub fn place(&self, at: usize) -> Place {
        let path = Place::path(format!("{}{}{}", self.prefix(), Column(at), self.number));
        self.locate(path, self.source_of(at), self.bytes_of(at))
    }

    /// Where a part of the text of the cell of column `at` is.
    ///
    /// ```
    /// # use bibwire_counter::tabular::row::{Kind, Row};
    /// let mut row = Row::default();
    /// row.push("a; b", Kind::Text);
    /// assert_eq!(row.place_in(0, 1..2), row.place(0));
    /// ```
    ///
    /// Only a text table knows more than the place of the whole cell.
    pub fn place_in(&self, at: usize, part: Range<usize>) -> Place {
        let path = Place::path(format!("{}{}{}", self.prefix(), Column(at), self.number));
        let source = self.source_in(at, part);
        // What was decoded knows the bytes of the whole cell alone.
        let bytes = match self.source.as_ref().map(|source| &source.bytes) {
            Some(Origin::Same(from)) => Some(shift(*from, &source)),
            _ => self.bytes_of(at),
        };
        self.locate(path, source, bytes)
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
        let Some(source) = &self.source else { return path };
        let whole = 0..source.len;
        let bytes = match &source.bytes {
            Origin::Same(from) => shift(*from, &whole),
            Origin::Decoded(row, _) => row.clone(),
        };
        self.locate(path, whole, Some(bytes))
    }

    /// Takes the source of a row, without its line end. Its cells follow.
    pub(crate) fn set_source(&mut self, text: &str) {
        self.arena.push_str(text);
    }

    /// Adds a cell that reads as it is written: the bytes `text` of the source, inside `source`.
    pub(crate) fn push_same(&mut self, text: Range<usize>, source: Range<usize>) {
        let kind = if text.is_empty() { Kind::Empty } else { Kind::Text };
        let (source_start, source_end) = (source.start, source.end);
        self.cells.push(Bounds { start: text.start, end: text.end, source_start, source_end, kind });
    }

    /// Adds a cell of the source whose text is made of pieces of it.
    pub(crate) fn push_pieces<'a>(&mut self, pieces: impl Iterator<Item = &'a str>, source: Range<usize>) {
        let start = self.arena.len();
        self.arena.extend(pieces);
        let end = self.arena.len();
        let kind = if start == end { Kind::Empty } else { Kind::Text };
        let (source_start, source_end) = (source.start, source.end);
        self.cells.push(Bounds { start, end, source_start, source_end, kind });
    }

    /// Says where the source of the row, its first `len` bytes, stands in the text.
    pub(crate) fn set_origin(&mut self, len: usize, line: u64, bytes: Origin) {
        self.source = Some(Source { len, line, bytes });
    }

    /// Where in the source the cell of column `at` is, quotes among it; its end where there is none.
    pub(crate) fn source_of(&self, at: usize) -> Range<usize> {
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
        // The text was unquoted: doubled quotes stand once in it.
        let written = self.arena.get(cell.source_start..cell.source_end).unwrap_or_default();
        let read = self.arena.get(cell.start..cell.end).unwrap_or_default();
        let start = written_offset(written, read, part.start);
        let end = written_offset(written, read, part.end);
        cell.source_start.saturating_add(start)..cell.source_start.saturating_add(end.max(start))
    }

    fn bytes_of(&self, at: usize) -> Option<Range<u64>> {
        match &self.source.as_ref()?.bytes {
            Origin::Same(from) => Some(shift(*from, &self.source_of(at))),
            Origin::Decoded(row, cells) => Some(cells.get(at).cloned().unwrap_or(row.end..row.end)),
        }
    }

    fn locate(&self, path: Place, source: Range<usize>, bytes: Option<Range<u64>>) -> Place {
        let Some(origin) = &self.source else { return path };
        let before = self.arena.get(..source.start).unwrap_or_default();
        Place { bytes, position: Some(position_after(origin.line, before)), ..path }
    }

    fn resolve(&self, bounds: &Bounds) -> Cell<'_> {
        Cell { text: self.arena.get(bounds.start..bounds.end).unwrap_or_default(), kind: bounds.kind }
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

impl PartialEq for Row {
    /// Whether the cells are the same, wherever they stand.
    fn eq(&self, other: &Row) -> bool {
        self.cells().eq(other.cells())
    }
}

fn shift(from: u64, range: &Range<usize>) -> Range<u64> {
    from.saturating_add(range.start as u64)..from.saturating_add(range.end as u64)
}

/// The position after `text`, which begins at column 1 of `line`. A line ends with LF, CR LF or CR.
fn position_after(line: u64, text: &str) -> LineColumn {
    let (lines, rest) = lines_of(text);
    LineColumn { line: line.saturating_add(lines), column: (rest.chars().count() as u64).saturating_add(1) }
}

/// How many lines end in `text`, and what stands after the last end.
pub(crate) fn lines_of(text: &str) -> (u64, &str) {
    let bytes = text.as_bytes();
    let (mut lines, mut from) = (0_u64, 0);
    for at in memchr::memchr2_iter(b'\n', b'\r', bytes) {
        let after = at.saturating_add(1);
        if bytes.get(at) == Some(&b'\r') && bytes.get(after) == Some(&b'\n') {
            continue;
        }
        lines = lines.saturating_add(1);
        from = after;
    }
    (lines, text.get(from..).unwrap_or_default())
}

/// The offset in `written`, a cell with its quotes, of the byte that stands at `offset` in `read`, its text.
fn written_offset(written: &str, read: &str, offset: usize) -> usize {
    let mut characters = written.char_indices().peekable();
    let mut wanted = read.char_indices().peekable();
    // Every character of the text stands in the source in order; what is skipped are quotes.
    while let Some((at, letter)) = characters.next() {
        match wanted.peek() {
            Some((read_at, _)) if *read_at >= offset && at > 0 => return at,
            None => return at,
            Some((_, next)) if *next == letter && at > 0 => {
                wanted.next();
                if letter == '"' && characters.peek().is_some_and(|(_, following)| *following == '"') {
                    characters.next();
                }
            }
            Some(_) => {}
        }
    }
    written.len()
}

#[cfg(test)]
mod tests {
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
        row.set_origin(source.len(), 5, Origin::Same(100));
        row
    }

    #[test]
    fn places_are_counted_when_asked_for() {
        let row = row_of(&[("é", "é"), ("\"a\r\nb\rc\nd\"", "a\r\nb\rc\nd"), ("e", "e"), ("", "")]);
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
        row.set_origin(4, 1, Origin::Decoded(200..208, vec![200..204, 206..208]));
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
