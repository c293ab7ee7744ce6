//! How the checks tell the sink where they are.

use std::ops::ControlFlow;

use bibwire_core::{Diagnostic, Rule, Sink};

use crate::record::path;
use crate::{Place, RawRecord};

/// A record, and the sink that is told of it.
pub(super) struct Report<'r, S> {
    record: &'r RawRecord<'r>,
    sink: &'r mut S,
}

impl<'r, S: Sink> Report<'r, S> {
    pub(super) fn new(record: &'r RawRecord<'r>, sink: &'r mut S) -> Report<'r, S> {
        Report { record, sink }
    }

    /// Whether the reader has told of characters that have no place in a value.
    pub(super) fn knows_characters(&self) -> bool {
        self.record.proven.characters
    }

    /// A finding whose place knows all but the record; its bytes count from the start of the record.
    pub(super) fn record(&mut self, mut finding: Diagnostic) -> ControlFlow<()> {
        let start = self.record.position().bytes.start;
        finding.place.record = Some(self.record.position().number).filter(|number| *number > 0);
        finding.place.record_id = self.record.control_number().map(|id| id.to_string());
        finding.place.bytes = match finding.place.bytes {
            Some(bytes) if self.record.proven.in_place => {
                Some(bytes.start.saturating_add(start)..bytes.end.saturating_add(start))
            }
            _ => Some(self.record.position().bytes.clone()).filter(|bytes| !bytes.is_empty()),
        };
        self.sink.report(finding)
    }

    /// A finding at the field at `index`.
    pub(super) fn field(
        &mut self,
        rule: &'static Rule,
        index: usize,
        particulars: impl FnOnce(Diagnostic) -> Diagnostic,
    ) -> ControlFlow<()> {
        self.at(rule, index, None, particulars)
    }

    /// A finding at the subfield that begins at `at`, in bytes from the start of the field.
    pub(super) fn subfield(
        &mut self,
        rule: &'static Rule,
        index: usize,
        at: usize,
        particulars: impl FnOnce(Diagnostic) -> Diagnostic,
    ) -> ControlFlow<()> {
        self.at(rule, index, Some(at), particulars)
    }

    fn at(
        &mut self,
        rule: &'static Rule,
        index: usize,
        at: Option<usize>,
        particulars: impl FnOnce(Diagnostic) -> Diagnostic,
    ) -> ControlFlow<()> {
        let RawRecord { bytes, bounds, literals, .. } = *self.record;
        let Some(field) = bounds.get(index) else { return ControlFlow::Continue(()) };
        let start = (field.start as usize).saturating_add(at.unwrap_or_default());
        let place = Place::path(path(bytes, bounds, literals, index, at.map(|_| start.saturating_add(1))));
        self.record(particulars(Diagnostic::new(rule).at(place.at(start as u64..u64::from(field.end)))))
    }
}
