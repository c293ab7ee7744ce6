//! A row of cells, from a text table or a spreadsheet, and where each cell stands.

mod column;
mod source;

use std::fmt::{self, Write as _};
use std::ops::Range;

use bibwire_core::{Error, Sink};

use super::separator::Separator;

#[cfg(feature = "xlsx")]
pub(crate) use self::column::Column;
pub(crate) use self::source::Origin;
use self::source::Source;

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

    /// What separates the cells, where they are text and it was told from them.
    fn separator(&self) -> Option<Separator> {
        None
    }
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

    /// The bytes of the text of a cell.
    #[inline]
    pub(crate) fn bytes(&self, at: usize) -> &[u8] {
        let bounds = self.cells.get(at).map_or(0..0, |cell| cell.start..cell.end);
        self.arena.as_bytes().get(bounds).unwrap_or_default()
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

    /// Takes the source of a row, without its line end. Its cells follow.
    pub(crate) fn set_source(&mut self, text: &str) {
        self.arena.push_str(text);
    }

    /// Adds a cell that reads as it is written: the bytes `text` of the source, inside `source`.
    #[inline]
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

    fn resolve(&self, bounds: &Bounds) -> Cell<'_> {
        Cell { text: self.arena.get(bounds.start..bounds.end).unwrap_or_default(), kind: bounds.kind }
    }
}

impl PartialEq for Row {
    /// Whether the cells are the same, wherever they stand.
    fn eq(&self, other: &Row) -> bool {
        self.cells().eq(other.cells())
    }
}
