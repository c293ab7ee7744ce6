//! What is noted while a table is read: with its cell.

use std::fmt::Display;

use bibwire_core::{Diagnostic, Place, Rule, Sink};

use super::excerpt;
use super::list::{self, Slip};
use super::row::{Kind, Row};

/// A cell of a row.
#[derive(Debug, Clone, Copy)]
pub(super) struct At<'r> {
    pub(super) row: &'r Row,
    pub(super) column: usize,
}

impl<'r> At<'r> {
    pub(super) fn text(self) -> &'r str {
        self.row.text(self.column)
    }

    pub(super) fn kind(self) -> Kind {
        self.row.cell(self.column).kind
    }

    pub(super) fn place(self) -> Place {
        self.row.place(self.column)
    }
}

/// Notes on a table that is being read.
pub(super) struct Notes<'n> {
    sink: &'n mut dyn Sink,
    deaf: bool,
}

impl<'n> Notes<'n> {
    pub(super) fn new(sink: &'n mut dyn Sink) -> Notes<'n> {
        Notes { sink, deaf: false }
    }

    /// Whether nobody listens any more.
    pub(super) fn is_deaf(&self) -> bool {
        self.deaf
    }

    /// Notes a finding that has its place.
    #[cold]
    pub(super) fn note(&mut self, finding: Diagnostic) {
        if !self.deaf {
            self.deaf = self.sink.report(finding).is_break();
        }
    }

    /// Notes a breach of a rule by a cell.
    #[cold]
    pub(super) fn tell(&mut self, rule: &'static Rule, at: At<'_>) {
        self.note(found(rule, at));
    }

    /// Notes a breach that was mended.
    #[cold]
    pub(super) fn mend(&mut self, rule: &'static Rule, at: At<'_>, how: impl Display) {
        self.note(found(rule, at).repaired(how));
    }

    /// Notes that a cell says something else than it should, which it was read as.
    #[cold]
    pub(super) fn read_as(&mut self, rule: &'static Rule, at: At<'_>, meant: impl Display) {
        self.note(found(rule, at).expected(&meant).repaired(format_args!("read as {meant}")));
    }

    /// Notes the slips in a list.
    pub(super) fn slips(&mut self, slips: &[Slip], at: At<'_>) {
        if slips.is_empty() || self.deaf {
            return;
        }
        let sink = &mut *self.sink;
        let mut pass_on = |finding: Diagnostic| sink.report(finding);
        self.deaf = list::report(slips, |part| at.row.place_in(at.column, part), &mut pass_on).is_break();
    }
}

/// A finding on a cell, with what stands in it.
pub(super) fn found(rule: &'static Rule, at: At<'_>) -> Diagnostic {
    let finding = Diagnostic::new(rule).at(at.place());
    match at.text() {
        "" => finding,
        text => finding.found(excerpt(text)),
    }
}
