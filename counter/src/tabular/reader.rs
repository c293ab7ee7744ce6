//! Reading a report from rows, item by item.

mod places;

use std::ops::ControlFlow;

use bibwire_core::{Diagnostic, Error, Sink};

use super::body::Body;
use super::columns::Columns;
use super::labels::{Labels, Next};
use super::notes::Notes;
use super::row::{Row, Rows};
use super::separator::Separator;
use super::values::{self, Part};
use crate::input::Options;
use crate::release::{Release, Version};
use crate::report::{Header, Item};
use crate::rules::{columns, labels};

/// A report in rows and columns, read item by item. What is wrong with its form is told, and mended where it is certain
/// what was meant.
///
/// Rows that follow one another and describe one item are one [`Item`], with a set of counts for each of its attributes;
/// in release 5, rows with other attributes are another item, as they are in JSON.
///
/// ```
/// use bibwire_counter::input::Options;
/// use bibwire_counter::report::Item;
/// use bibwire_counter::tabular::cells::Cells;
/// use bibwire_counter::tabular::reader::Reader;
///
/// let table = "Report_Name\tPlatform Report
/// Report_ID\tPR
/// Release\t5.1
/// Reporting_Period\tBegin_Date=2026-01-01; End_Date=2026-01-31
///
/// Platform\tData_Type\tMetric_Type\tReporting_Period_Total\tJan-2026
/// Shelf\tJournal\tTotal_Item_Requests\t7\t7
/// Shelf\tJournal\tUnique_Item_Requests\t5\t5
/// ";
/// let mut reader = Reader::new(Cells::new(table.as_bytes(), &Options::default()));
/// let mut findings = Vec::new();
/// assert!(reader.header(&mut findings)?.is_some_and(|header| header.period().is_some()));
///
/// let mut item = Item::default();
/// while reader.read(&mut item, &mut findings)? {
///     assert_eq!(item.platform.as_deref(), Some("Shelf"));
///     assert_eq!(item.performance[0].counts.len(), 2);
/// }
/// assert!(findings.iter().any(|finding| finding.to_string().starts_with("CTR340 a row of the header is missing")));
/// # Ok::<(), bibwire_counter::Error>(())
/// ```
#[derive(Debug)]
pub struct Reader<S> {
    rows: S,
    state: State,
    /// By which release and version it is read; by those that it names if there is none.
    release: Option<Release>,
    version: Option<Version>,
    labels: Labels,
    header: Header,
    parts: Vec<Part>,
    /// The row of the headings, or the last one that was looked at.
    headings: Row,
    body: Option<Body>,
}

/// How far the report was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Begin,
    /// The header was read.
    Header,
    /// It is no report.
    Nothing,
    /// The sink asked for an end.
    Stopped,
}

impl<S: Rows> Reader<S> {
    /// A reader of rows.
    ///
    /// See [`Reader`] for an example.
    pub fn new(rows: S) -> Reader<S> {
        Reader {
            rows,
            state: State::Begin,
            release: None,
            version: None,
            labels: Labels::default(),
            header: Header::default(),
            parts: Vec::new(),
            headings: Row::default(),
            body: None,
        }
    }

    /// Reads by the release and the version of options, whatever the report says of itself. The encoding and the limits
    /// are those of the rows.
    ///
    /// ```
    /// use bibwire_counter::input::Options;
    /// use bibwire_counter::release::Release;
    /// use bibwire_counter::tabular::{cells::Cells, reader::Reader};
    ///
    /// let options = Options { release: Some(Release::R5), ..Options::default() };
    /// let table = "Report_Name\tPlatform Report\nReport_ID\tPR\nRelease\t5.1\n";
    /// let mut reader = Reader::new(Cells::new(table.as_bytes(), &options)).by(&options);
    /// assert_eq!(reader.header(&mut ())?.map(|header| header.release), Some(Release::R5));
    /// # Ok::<(), bibwire_counter::Error>(())
    /// ```
    #[must_use]
    pub fn by(self, options: &Options) -> Reader<S> {
        Reader { release: options.release, version: options.version, ..self }
    }

    /// The rows that the report is read from.
    ///
    /// ```
    /// use bibwire_counter::tabular::{cells::Cells, reader::Reader};
    ///
    /// let cells = Cells::new(&b""[..], &Default::default());
    /// assert!(Reader::new(cells).rows().detection().is_none());
    /// ```
    pub fn rows(&self) -> &S {
        &self.rows
    }

    /// Reads the header and the headings of the columns, the first time it is asked. `None` where nothing of a report was
    /// found, or the sink asked for an end.
    ///
    /// See [`Reader`] for an example.
    ///
    /// # Errors
    ///
    /// If the input could not be read.
    pub fn header(&mut self, sink: &mut impl Sink) -> Result<Option<&Header>, Error> {
        if self.state == State::Begin {
            self.state = State::Stopped;
            self.state = self.begin(sink)?;
        }
        Ok((self.state == State::Header).then_some(&self.header))
    }

    /// Reads the next item, in place of what `item` was; its memory is used again. `false` after the last one, where there
    /// is no report, and after a sink that asked for an end.
    ///
    /// See [`Reader`] for an example.
    ///
    /// # Errors
    ///
    /// If the input could not be read.
    pub fn read(&mut self, item: &mut Item, sink: &mut impl Sink) -> Result<bool, Error> {
        self.header(sink)?;
        let (State::Header, Some(body)) = (self.state, &mut self.body) else { return Ok(false) };
        match body.read(&mut self.rows, item, sink)? {
            ControlFlow::Continue(more) => Ok(more),
            ControlFlow::Break(()) => {
                self.state = State::Stopped;
                Ok(false)
            }
        }
    }

    /// Reads up to the first row of usage.
    fn begin(&mut self, sink: &mut impl Sink) -> Result<State, Error> {
        let mut first = None;
        let next = loop {
            let mut stopped = false;
            let mut watched = |finding: Diagnostic| {
                let heard = sink.report(finding);
                stopped = heard.is_break();
                heard
            };
            let more = self.rows.next(&mut self.headings, &mut watched)?;
            if stopped {
                return Ok(State::Stopped);
            }
            if !more {
                break Next::More;
            }
            first.get_or_insert_with(|| self.headings.place(0));
            let mut notes = Notes::new(sink);
            let next = self.labels.take(&self.headings, &mut notes);
            if notes.is_deaf() {
                return Ok(State::Stopped);
            }
            if next != Next::More {
                break next;
            }
        };
        if next != Next::Rows && !self.labels.is_report() {
            return Ok(State::Nothing);
        }
        let mut notes = Notes::new(sink);
        if let Some(separator) = self.rows.separator().filter(|separator| *separator != Separator::Tab) {
            let at = first.clone().unwrap_or_default();
            notes.note(Diagnostic::new(&labels::NOT_TABS).found(separator.name()).at(at));
        }
        (self.header, self.parts) = values::read(&self.labels, self.release, &mut notes);
        self.labels.end(self.header.release, &first.unwrap_or_default(), &mut notes);
        match next {
            Next::Rows => {
                let version = self.header.release.version(self.version);
                let columns = Columns::read(&self.headings, &mut self.header, version, &mut notes);
                self.body = Some(Body::new(columns, &self.header));
            }
            // They were not there, and nothing came after the header.
            Next::More => notes.note(Diagnostic::new(&columns::NO_HEADINGS).at(self.headings.span())),
            Next::Nothing => {}
        }
        Ok(if notes.is_deaf() { State::Stopped } else { State::Header })
    }
}
