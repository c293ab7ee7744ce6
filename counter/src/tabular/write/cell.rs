//! Cells, and what takes rows of them.

use bibwire_core::Error;

/// A cell that is written.
///
/// See [`RowSink`] for an example.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[allow(clippy::exhaustive_enums, reason = "what a report has in its cells")]
pub enum Cell<'a> {
    /// A text, and whatever must stay as it is written: identifiers, years, values of the header.
    Text(&'a str),
    /// A count.
    Number(u64),
    /// Nothing.
    #[default]
    Empty,
}

/// Anything that takes rows: a text, a sheet.
///
/// ```
/// use bibwire_counter::Error;
/// use bibwire_counter::report::Header;
/// use bibwire_counter::tabular::write::{Cell, Columns, RowSink, Table, Unplaced};
///
/// /// Counts cells.
/// #[derive(Default)]
/// struct Counter(usize);
///
/// impl RowSink for Counter {
///     fn row(&mut self, cells: &[Cell<'_>]) -> Result<(), Error> {
///         self.0 += cells.len();
///         Ok(())
///     }
/// }
///
/// let (header, mut counter) = (Header::default(), Counter::default());
/// Table::new(Columns::of(&header, &[])?, Unplaced::Refused).head(&header, false, &mut counter)?;
/// // The labels, the one value there is, and the two columns that every report has.
/// assert_eq!(counter.0, 13 + 1 + 2);
/// # Ok::<(), Error>(())
/// ```
pub trait RowSink {
    /// Takes the next row. A row without cells is a blank one.
    ///
    /// # Errors
    ///
    /// If it cannot be written.
    fn row(&mut self, cells: &[Cell<'_>]) -> Result<(), Error>;
}

impl<'a> From<Option<&'a str>> for Cell<'a> {
    /// A text, or nothing where there is none.
    fn from(text: Option<&'a str>) -> Cell<'a> {
        text.filter(|text| !text.is_empty()).map_or(Cell::Empty, Cell::Text)
    }
}
