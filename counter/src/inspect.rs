//! Reading and judging in one pass.

use std::io::Read;
use std::ops::ControlFlow;

use bibwire_core::{Diagnostic, Error, Sink};

use crate::check::{Checker, Profile};
use crate::format::Format;
use crate::input::{Form, Options};
use crate::json;
use crate::reader;
use crate::report::{Header, Item};
use crate::spot::Places;
use crate::tabular;
use crate::tabular::cells::Cells;
use crate::tabular::row::Rows;

/// Who reads a report item by item, in whatever form.
pub(crate) trait Items: Places {
    /// The form.
    const FORM: Form;

    /// The header, if there is one.
    fn header(&mut self, sink: &mut impl Sink) -> Result<Option<&Header>, Error>;

    /// Reads the next item. Says whether there was one.
    fn read(&mut self, item: &mut Item, sink: &mut impl Sink) -> Result<bool, Error>;
}

impl<R: Read> Items for json::Reader<R> {
    const FORM: Form = Form::Json;

    fn header(&mut self, sink: &mut impl Sink) -> Result<Option<&Header>, Error> {
        json::Reader::header(self, sink)
    }

    fn read(&mut self, item: &mut Item, sink: &mut impl Sink) -> Result<bool, Error> {
        json::Reader::read(self, item, sink)
    }
}

impl<S: Rows> Items for tabular::Reader<S> {
    const FORM: Form = Form::Table;

    fn header(&mut self, sink: &mut impl Sink) -> Result<Option<&Header>, Error> {
        tabular::Reader::header(self, sink)
    }

    fn read(&mut self, item: &mut Item, sink: &mut impl Sink) -> Result<bool, Error> {
        tabular::Reader::read(self, item, sink)
    }
}

/// Reads a report and judges it by a profile, in one pass. Says how many items it has.
///
/// Memory is bounded, whatever the length; but for a workbook, which is held as it is packed.
///
/// ```
/// use bibwire_counter::Format;
/// use bibwire_counter::check::Profile;
/// use bibwire_counter::input::Options;
///
/// let mut findings = Vec::new();
/// let report = br#"{"Report_Header":{"Release":"5.1"},"Report_Items":[]}"#;
/// let items = bibwire_counter::inspect(&report[..], Format::Json, &Options::default(), Profile::Audit, &mut findings)?;
/// assert_eq!(items, 0);
/// assert!(findings.iter().any(|finding| finding.code().as_str() == "CTR301"));
/// # Ok::<(), bibwire_counter::Error>(())
/// ```
///
/// # Errors
///
/// If the bytes cannot be read, or are a workbook and the feature `xlsx` is off.
pub fn inspect(
    source: impl Read,
    format: Format,
    options: &Options,
    profile: Profile,
    sink: &mut impl Sink,
) -> Result<u64, Error> {
    match format {
        Format::Json => judge(json::Reader::new(source, options).judging(), options, profile, sink),
        Format::Tsv | Format::Csv => {
            judge(tabular::Reader::new(Cells::new(source, options)).by(options), options, profile, sink)
        }
        Format::Xlsx => match reader::workbook(source, &options.limits, sink)? {
            #[cfg(feature = "xlsx")]
            Some(rows) => judge(tabular::Reader::new(rows).by(options), options, profile, sink),
            _ => Ok(0),
        },
    }
}

/// Judges what a reader reads.
fn judge<I: Items>(mut reader: I, options: &Options, profile: Profile, sink: &mut impl Sink) -> Result<u64, Error> {
    let mut more = ControlFlow::Continue(());
    let mut judged = |mut finding: Diagnostic| -> ControlFlow<()> {
        finding.severity = profile.severity(finding.rule, finding.repair.is_some());
        if more.is_continue() {
            more = sink.report(finding);
        }
        more
    };
    let Some(header) = reader.header(&mut judged)? else {
        // What there is of items is read for its faults.
        let mut items = 0u64;
        while reader.read(&mut Item::default(), &mut judged)? {
            items = items.saturating_add(1);
        }
        return Ok(items);
    };
    let mut checker = Checker::new(header, I::FORM, options.version, &options.limits);
    let mut flow = checker.header(&reader, &mut judged);
    let (mut item, mut items) = (Item::default(), 0u64);
    while flow.is_continue() && reader.read(&mut item, &mut judged)? {
        items = items.saturating_add(1);
        flow = checker.item(&item, &reader, &mut judged);
    }
    if flow.is_continue() {
        checker.end(&reader, &mut judged);
    }
    Ok(items)
}
