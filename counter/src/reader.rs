//! Reading a report of any form.

#[cfg(feature = "xlsx")]
use std::io::Cursor;
use std::io::Read;

use bibwire_core::{Error, Limits, Sink};

use crate::format::Format;
use crate::input::Options;
use crate::report::{Extra, Header, Item, Report};
use crate::tabular::cells::Cells;
#[cfg(feature = "xlsx")]
use crate::xlsx::Workbook;
use crate::{json, tabular};

/// Reads a report item by item, in whatever form it is.
///
/// ```
/// use bibwire_counter::input::Options;
/// use bibwire_counter::report::Item;
/// use bibwire_counter::{Format, Reader};
///
/// let report = br#"{"Report_Header":{"Release":"5.1"},"Report_Items":[{"Platform":"p1"}]}"#;
/// let mut reader = Reader::new(&report[..], Format::Json, &Options::default(), &mut ())?;
/// let mut item = Item::default();
/// assert!(reader.header(&mut ())?.is_some() && reader.read(&mut item, &mut ())?);
/// assert_eq!(item.platform.as_deref(), Some("p1"));
/// # Ok::<(), bibwire_counter::Error>(())
/// ```
#[derive(Debug)]
#[allow(clippy::large_enum_variant, reason = "there is one a report")]
pub struct Reader<R>(Of<R>);

#[derive(Debug)]
#[allow(clippy::large_enum_variant, reason = "there is one a report")]
enum Of<R> {
    Json(json::Reader<R>),
    Table(tabular::Reader<Cells<R>>),
    #[cfg(feature = "xlsx")]
    Workbook(tabular::Reader<Workbook<Cursor<Vec<u8>>>>),
    /// A workbook in which nothing can be read.
    Nothing,
}

/// The rows of a workbook; none if there is nothing to read in it.
#[cfg(feature = "xlsx")]
pub(crate) fn workbook(
    source: impl Read,
    limits: &Limits,
    sink: &mut impl Sink,
) -> Result<Option<Workbook<Cursor<Vec<u8>>>>, Error> {
    let mut bytes = Vec::new();
    // A byte beyond the limit shows that it is too long.
    source.take(limits.archive_bytes.saturating_add(1)).read_to_end(&mut bytes)?;
    Workbook::open(Cursor::new(bytes), limits, sink)
}

/// There are no workbooks without the feature.
#[cfg(not(feature = "xlsx"))]
pub(crate) fn workbook(_: impl Read, _: &Limits, _: &mut impl Sink) -> Result<Option<std::convert::Infallible>, Error> {
    Err(Error::usage("this program was built without the feature `xlsx`, which reads workbooks"))
}

impl<R: Read> Reader<R> {
    /// A reader of a form. Of a workbook all is read; of any other form, nothing yet.
    ///
    /// See [`Reader`] for an example.
    ///
    /// # Errors
    ///
    /// If a workbook cannot be read, or the feature `xlsx` is off.
    pub fn new(source: R, format: Format, options: &Options, sink: &mut impl Sink) -> Result<Reader<R>, Error> {
        Ok(Reader(match format {
            Format::Json => Of::Json(json::Reader::new(source, options)),
            Format::Tsv | Format::Csv => Of::Table(tabular::Reader::new(Cells::new(source, options)).by(options)),
            Format::Xlsx => match workbook(source, &options.limits, sink)? {
                #[cfg(feature = "xlsx")]
                Some(rows) => Of::Workbook(tabular::Reader::new(rows).by(options)),
                _ => Of::Nothing,
            },
        }))
    }

    /// The header; none if there is nothing like it.
    ///
    /// See [`Reader`] for an example.
    ///
    /// # Errors
    ///
    /// If the bytes cannot be read.
    pub fn header(&mut self, sink: &mut impl Sink) -> Result<Option<&Header>, Error> {
        match &mut self.0 {
            Of::Json(reader) => reader.header(sink),
            Of::Table(reader) => reader.header(sink),
            #[cfg(feature = "xlsx")]
            Of::Workbook(reader) => reader.header(sink),
            Of::Nothing => Ok(None),
        }
    }

    /// Reads the next item into `item`. Says whether there was one.
    ///
    /// See [`Reader`] for an example.
    ///
    /// # Errors
    ///
    /// If the bytes cannot be read.
    pub fn read(&mut self, item: &mut Item, sink: &mut impl Sink) -> Result<bool, Error> {
        match &mut self.0 {
            Of::Json(reader) => reader.read(item, sink),
            Of::Table(reader) => reader.read(item, sink),
            #[cfg(feature = "xlsx")]
            Of::Workbook(reader) => reader.read(item, sink),
            Of::Nothing => Ok(false),
        }
    }

    /// What a report in JSON has beside its header and its items: to be asked for at the end.
    ///
    /// ```
    /// use bibwire_counter::input::Options;
    /// use bibwire_counter::{Format, Reader};
    ///
    /// let reader = Reader::new(&b"{}"[..], Format::Json, &Options::default(), &mut ())?;
    /// assert!(reader.extra().is_empty());
    /// # Ok::<(), bibwire_counter::Error>(())
    /// ```
    pub fn extra(&self) -> &[Extra] {
        match &self.0 {
            Of::Json(reader) => reader.extra(),
            _ => &[],
        }
    }

    /// Reads the rest of the report into memory; none if there is neither a header nor an item.
    ///
    /// ```
    /// use bibwire_counter::input::Options;
    /// use bibwire_counter::{Format, Reader};
    ///
    /// let table = "Report_Name\tPlatform Report\nReport_ID\tPR\nRelease\t5.1\n";
    /// let reader = Reader::new(table.as_bytes(), Format::Tsv, &Options::default(), &mut ())?;
    /// let report = reader.read_all(&mut ())?.unwrap();
    /// assert_eq!(report.header.report_name.as_deref(), Some("Platform Report"));
    /// # Ok::<(), bibwire_counter::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// If the bytes cannot be read.
    pub fn read_all(mut self, sink: &mut impl Sink) -> Result<Option<Report>, Error> {
        let header = self.header(sink)?.cloned();
        let (mut items, mut item) = (Vec::new(), Item::default());
        while self.read(&mut item, sink)? {
            items.push(std::mem::take(&mut item));
        }
        if header.is_none() && items.is_empty() {
            return Ok(None);
        }
        Ok(Some(Report { header: header.unwrap_or_default(), items, extra: self.extra().to_vec() }))
    }
}
