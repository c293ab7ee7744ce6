//! Writing reports in rows and columns: CoP 5.1, 3.2; CoP 5.0.3, 3.2.
//!
//! [`Writer`] makes text tables: TSV, CSV with commas, CSV with semicolons. [`Table`] makes the rows alone, for anything
//! that is a [`RowSink`]: spreadsheets are written by it too. There is a row for each metric of a set of attributes of an
//! item, and of a component of it; none where its total is 0.
//!
//! The official samples begin with a byte order mark and end their lines with LF. Those of release 5.1 fill each line of
//! the header up to the width of the table, those of release 5 do not. That is what is written unless it is asked for
//! otherwise.
//!
//! A table has no place for some of what JSON may have. `Customer_ID` in the header of release 5, and `Severity` and
//! `Help_URL` of exceptions, are left out: no table of the standard has them. Everything else that has no column, such as
//! a `Linking_ISSN`, an attribute that is not among the `Attributes_To_Show`, a parent in a report without
//! `Include_Parent_Details`, or a member that no release knows, is an error, and nothing of the item is written; or it is
//! left out, where the caller chose [`Unplaced::LeftOut`]. Always an error are two counts of a metric for one month, a
//! total that no number holds, and a report of more than 1,200 months.

mod cell;
mod columns;
mod compose;
mod fit;
mod header;
mod table;
mod text;
mod value;

use std::io;

use bibwire_core::Error;

pub use self::cell::{Cell, RowSink};
pub use self::columns::Columns;
pub use self::table::Table;
use self::text::Text;
use super::separator::Separator;
use crate::release::Release;
use crate::report::{Header, Item, Report};

/// What becomes of what has no place in a table.
///
/// ```
/// assert_eq!(bibwire_counter::tabular::write::Unplaced::default(), bibwire_counter::tabular::write::Unplaced::Refused);
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Unplaced {
    /// The item is not written, with an error.
    #[default]
    Refused,
    /// It is left out, and what has no exact writing in a cell is written as well as can be.
    LeftOut,
}

/// What ends a line.
///
/// ```
/// assert_eq!(bibwire_counter::tabular::write::LineEnd::default(), bibwire_counter::tabular::write::LineEnd::Lf);
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
#[allow(clippy::exhaustive_enums, reason = "there is no third one")]
pub enum LineEnd {
    /// LF, as in the official samples.
    #[default]
    Lf,
    /// CR and LF, as RFC 4180 has it.
    CrLf,
}

/// How a text table is written.
///
/// ```
/// use bibwire_counter::tabular::separator::Separator;
/// use bibwire_counter::tabular::write::Style;
///
/// assert!(Style::default().byte_order_mark);
/// assert_eq!(Style::of(Separator::Comma).separator, Separator::Comma);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(clippy::exhaustive_structs, reason = "made with `..Style::default()`")]
pub struct Style {
    /// What stands between the cells.
    pub separator: Separator,
    /// Whether the text begins with a byte order mark, as it should.
    pub byte_order_mark: bool,
    /// What ends a line.
    pub line_end: LineEnd,
    /// Whether the lines of the header are as wide as the table; `None`: as in the official samples of the release.
    pub padded: Option<bool>,
    /// What becomes of what has no place.
    pub unplaced: Unplaced,
}

impl Default for Style {
    fn default() -> Style {
        Style::of(Separator::Tab)
    }
}

impl Style {
    /// The style of a table with a separator.
    ///
    /// See [`Style`] for an example.
    pub const fn of(separator: Separator) -> Style {
        Style { separator, byte_order_mark: true, line_end: LineEnd::Lf, padded: None, unplaced: Unplaced::Refused }
    }
}

/// Writes a report as a text table, item by item.
///
/// ```
/// use bibwire_counter::report::{AttributePerformance, Count, Header, Item};
/// use bibwire_counter::tabular::write::{Style, Writer};
/// use bibwire_counter::vocabulary::{MetricType, ReportId};
///
/// let header = Header {
///     report_id: Some(ReportId::PrP1),
///     begin_date: "2026-01-01".parse().ok(),
///     end_date: "2026-02-28".parse().ok(),
///     ..Header::default()
/// };
/// let count = Count { metric_type: MetricType::SearchesPlatform, month: "2026-02".parse()?, count: 7 };
/// let usage = AttributePerformance { counts: vec![count], ..AttributePerformance::default() };
/// let item = Item { platform: Some("刊网".into()), performance: vec![usage], ..Item::default() };
///
/// let mut writer = Writer::new(Vec::new(), &header, Style::default())?;
/// writer.item(&item)?;
/// let text = String::from_utf8(writer.finish()?)?;
/// assert!(text.ends_with(
///     "\nPlatform\tData_Type\tMetric_Type\tReporting_Period_Total\tJan-2026\tFeb-2026\n刊网\t\tSearches_Platform\t7\t0\t7\n"
/// ));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct Writer<W> {
    table: Table,
    text: Text<W>,
}

impl<W: io::Write> Writer<W> {
    /// Begins a table with its header and the headings of its columns.
    ///
    /// A report that the standard does not define has the columns that its header tells of. Where its items have more,
    /// [`with_columns`](Writer::with_columns) is for it.
    ///
    /// See [`Writer`] for an example.
    ///
    /// # Errors
    ///
    /// If the output fails, or the header cannot be written.
    pub fn new(inner: W, header: &Header, style: Style) -> Result<Writer<W>, Error> {
        Writer::with_columns(inner, header, Columns::of(header, &[])?, style)
    }

    /// Begins a table that has these columns.
    ///
    /// ```
    /// use bibwire_counter::report::{Header, Item};
    /// use bibwire_counter::tabular::write::{Columns, Style, Writer};
    ///
    /// let (header, item) = (Header::default(), Item { platform: Some("A".into()), ..Item::default() });
    /// let columns = Columns::of(&header, std::slice::from_ref(&item))?;
    /// let text = Writer::with_columns(Vec::new(), &header, columns, Style::default())?.finish()?;
    /// assert!(text.ends_with(b"\nPlatform\tMetric_Type\tReporting_Period_Total\n"));
    /// # Ok::<(), bibwire_counter::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// If the output fails, or the header cannot be written.
    pub fn with_columns(inner: W, header: &Header, columns: Columns, style: Style) -> Result<Writer<W>, Error> {
        let table = Table::new(columns, style.unplaced);
        let mut text = Text::new(inner, style);
        table.head(header, style.padded.unwrap_or(header.release.is_padded()), &mut text)?;
        Ok(Writer { table, text })
    }

    /// Writes the rows of an item.
    ///
    /// See [`Writer`] for an example.
    ///
    /// # Errors
    ///
    /// If the output fails, or the item cannot be written. Then nothing of it is, and others may follow.
    pub fn item(&mut self, item: &Item) -> Result<(), Error> {
        self.table.item(item, &mut self.text)
    }

    /// Ends the table and gives the output back.
    ///
    /// See [`Writer`] for an example.
    ///
    /// # Errors
    ///
    /// If the output fails.
    pub fn finish(self) -> Result<W, Error> {
        self.text.finish()
    }
}

impl Release {
    /// Whether the official samples fill the lines of the header.
    const fn is_padded(self) -> bool {
        matches!(self, Self::R51)
    }
}

/// A report as a text table.
///
/// ```
/// use bibwire_counter::report::Report;
/// use bibwire_counter::tabular::write::{Style, to_vec};
///
/// let text = to_vec(&Report::default(), Style::default())?;
/// assert!(text.starts_with("\u{feff}Report_Name\t\t\nReport_ID\t\t\nRelease\t5.1\t\n".as_bytes()));
/// # Ok::<(), bibwire_counter::Error>(())
/// ```
///
/// # Errors
///
/// If there is something in it that cannot be written: see [`write`](crate::tabular::write).
pub fn to_vec(report: &Report, style: Style) -> Result<Vec<u8>, Error> {
    let columns = Columns::of(&report.header, &report.items)?;
    if let (Unplaced::Refused, Some(extra)) = (style.unplaced, report.extra.first()) {
        return Err(fit::nowhere(&extra.name));
    }
    let mut writer = Writer::with_columns(Vec::new(), &report.header, columns, style)?;
    for item in &report.items {
        writer.item(item)?;
    }
    writer.finish()
}
