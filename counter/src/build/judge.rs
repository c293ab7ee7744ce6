//! Whether a report is right: read as whoever receives it reads it.
//!
//! It is written and read at once, an item at a time, so nothing of what is written is kept.

use std::cell::RefCell;
use std::io::{self, Read};
use std::ops::ControlFlow;
use std::rc::Rc;

use bibwire_core::{Diagnostic, Error, Limits, Severity};

use super::named::Names;
use crate::check::Profile;
use crate::input::Options;
use crate::report::{Item, Report};
use crate::tabular::write::{Columns, Style, Unplaced};
use crate::{Format, inspect, json, tabular};

/// What is wrong with a report as JSON, by a profile; where nothing is, as a table. Warnings and less are not wrong.
pub(super) fn findings(report: &Report, profile: Profile) -> Vec<Diagnostic> {
    let mut found = as_json(report, profile);
    if found.is_empty() {
        return as_table(report, profile);
    }
    let names = Names::of(report);
    for place in found.iter_mut().map(|finding| &mut finding.place) {
        let name = place.path.as_deref().and_then(|path| names.at(path));
        place.record_id = place.record_id.take().or_else(|| name.map(str::to_owned));
    }
    found
}

fn as_json(report: &Report, profile: Profile) -> Vec<Diagnostic> {
    let pipe = Pipe::default();
    let writer = json::Writer::new(pipe.clone(), &report.header, json::Style::Compact).ok();
    read(Source { pipe, writer, items: report.items.iter(), taken: 0 }, Format::Json, profile)
}

/// What has no place in a table is left out: whoever writes one is told of it, and it is not wrong in JSON.
fn as_table(report: &Report, profile: Profile) -> Vec<Diagnostic> {
    let style = Style { unplaced: Unplaced::LeftOut, ..Style::default() };
    // A period of centuries has no table.
    let Ok(columns) = Columns::of(&report.header, &report.items) else { return Vec::new() };
    let pipe = Pipe::default();
    let writer = tabular::Writer::with_columns(pipe.clone(), &report.header, columns, style).ok();
    read(Source { pipe, writer, items: report.items.iter(), taken: 0 }, Format::Tsv, profile)
}

fn read<W: Written>(source: Source<'_, W>, format: Format, profile: Profile) -> Vec<Diagnostic> {
    // The caller's own report is not hostile.
    let options = Options { limits: Limits::unbounded(), ..Options::default() };
    let mut found = Vec::new();
    let mut hear = |mut finding: Diagnostic| {
        if finding.severity >= Severity::Error {
            // Nobody has the text that these are places of.
            (finding.place.bytes, finding.place.position, finding.fix) = (None, None, None);
            found.push(finding);
        }
        ControlFlow::Continue(())
    };
    // Nothing is read from outside, so nothing can fail.
    let _ = inspect(source, format, &options, profile, &mut hear);
    found
}

/// A writer of a form.
trait Written: Sized {
    fn item(&mut self, item: &Item) -> Result<(), Error>;

    fn finish(self) -> Result<Pipe, Error>;
}

impl Written for json::Writer<Pipe> {
    fn item(&mut self, item: &Item) -> Result<(), Error> {
        json::Writer::item(self, item)
    }

    fn finish(self) -> Result<Pipe, Error> {
        json::Writer::finish(self)
    }
}

impl Written for tabular::Writer<Pipe> {
    fn item(&mut self, item: &Item) -> Result<(), Error> {
        tabular::Writer::item(self, item)
    }

    fn finish(self) -> Result<Pipe, Error> {
        tabular::Writer::finish(self)
    }
}

/// What was written, and not read yet.
#[derive(Debug, Clone, Default)]
struct Pipe(Rc<RefCell<Vec<u8>>>);

impl io::Write for Pipe {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// A report that is written as far as it is read.
struct Source<'r, W> {
    pipe: Pipe,
    /// None when all was written, or an item could not be: then the text ends there, and the reader says so.
    writer: Option<W>,
    items: std::slice::Iter<'r, Item>,
    /// How much of the pipe was read.
    taken: usize,
}

impl<W: Written> Read for Source<'_, W> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        loop {
            let mut text = self.pipe.0.borrow_mut();
            let rest = text.get(self.taken..).unwrap_or_default();
            if !rest.is_empty() {
                let read = rest.len().min(into.len());
                if let (Some(into), Some(from)) = (into.get_mut(..read), rest.get(..read)) {
                    into.copy_from_slice(from);
                }
                self.taken = self.taken.saturating_add(read);
                return Ok(read);
            }
            text.clear();
            self.taken = 0;
            drop(text);
            let Some(mut writer) = self.writer.take() else { return Ok(0) };
            match self.items.next().map(|item| writer.item(item)) {
                Some(Ok(())) => self.writer = Some(writer),
                Some(Err(_)) => {}
                None => drop(writer.finish()),
            }
        }
    }
}
