//! What one hand made of a run of records.

use std::ops::{ControlFlow, Range};

use bibwire_core::{Bounded, Diagnostic, Error, Severity, Sink};
use marc::RawRecord;

use super::{How, Task};
use crate::source::Source;

/// What comes before a run of records that was read as if it were alone.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Base {
    /// Records.
    pub(super) number: u64,
    /// Bytes.
    pub(super) offset: u64,
}

/// What one hand made of a run of records.
pub(crate) struct Portion<S> {
    /// What it made.
    pub(crate) share: S,
    /// How many records there were.
    pub(crate) records: u64,
    /// Where in the source the run ends.
    pub(crate) end: u64,
    pub(super) base: Base,
    /// The number of the last record, counted from the base.
    pub(super) last: u64,
    /// How many bytes of records there were.
    pub(super) bytes: u64,
    kept: Keep,
}

/// Keeps findings, as grave as they are to who asked.
struct Keep {
    judge: bool,
    findings: Bounded,
}

impl Sink for Keep {
    fn report(&mut self, mut finding: Diagnostic) -> ControlFlow<()> {
        // A report is judged by a profile, and comes as grave as that has it.
        if self.judge && !finding.code().as_str().starts_with("CTR") {
            finding.severity = finding.rule.severity;
        }
        self.findings.report(finding)
    }
}

impl<S> Portion<S> {
    pub(super) fn new(share: S, base: Base, how: &How) -> Portion<S> {
        let kept = Keep { judge: how.judge, findings: Bounded::new(how.most) };
        Portion { share, records: 0, end: base.offset, base, last: 0, bytes: 0, kept }
    }

    /// Where a reader puts what it finds.
    pub(super) fn sink(&mut self) -> &mut impl Sink {
        &mut self.kept
    }

    /// Takes a record in.
    pub(super) fn take<T: Task<Share = S>>(&mut self, task: &T, record: &RawRecord<'_>) {
        task.record(&mut self.share, record, &mut self.kept);
        let position = record.position();
        self.records += 1;
        self.last = position.number;
        self.bytes += record.as_bytes().len() as u64;
        self.end = self.base.offset.saturating_add(position.bytes.end);
    }

    /// Takes a message in: the whole of a document.
    pub(super) fn take_message<T: Task<Share = S>>(&mut self, task: &T, document: &[u8]) {
        task.message(&mut self.share, document, &mut self.kept);
        self.records += 1;
        self.last = 1;
        self.bytes += document.len() as u64;
        self.end = self.base.offset.saturating_add(document.len() as u64);
    }

    /// Takes a report in, which is all of a source.
    pub(super) fn take_report<T: Task<Share = S>>(
        &mut self,
        task: &T,
        source: &mut Source,
        format: counter::Format,
    ) -> Result<(), Error> {
        let items = task.report(&mut self.share, source, format, &mut self.kept);
        self.bytes += source.taken();
        self.end = self.base.offset.saturating_add(source.taken());
        self.records += items?;
        self.last = self.records;
        Ok(())
    }

    /// How many findings of a severity there were.
    pub(crate) fn count(&self, severity: Severity) -> u64 {
        self.kept.findings.count(severity)
    }

    /// What it made, and the findings that were kept, with numbers and offsets as the whole source has them.
    pub(crate) fn into_parts(self) -> (S, impl Iterator<Item = Diagnostic>) {
        let Portion { share, base, kept, .. } = self;
        let findings = kept.findings.into_kept().into_iter().map(move |mut finding| {
            finding.place.record = finding.place.record.map(|number| number.saturating_add(base.number));
            let fix = finding.fix.as_mut().map(|fix| &mut fix.bytes);
            finding.place.bytes.iter_mut().chain(fix).for_each(|bytes| shift(bytes, base.offset));
            finding
        });
        (share, findings)
    }
}

fn shift(bytes: &mut Range<u64>, offset: u64) {
    *bytes = bytes.start.saturating_add(offset)..bytes.end.saturating_add(offset);
}
