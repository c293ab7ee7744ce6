//! The rows above the columns: labels and values.

use bibwire_core::{Diagnostic, Place};

use super::excerpt;
use super::notes::{At, Notes};
use super::row::Row;
use crate::definition::{Field, HeaderLabel};
use crate::month::Month;
use crate::release::Release;
use crate::rules::{columns, labels as rules};

/// More rows than these without a label, and it is no report.
const MOST_BEFORE: usize = 64;
/// More cells than these are not looked at to tell what a row is.
const MOST_CELLS: usize = 256;
/// More filled cells than a row of the header has by mistake.
const FILLED: usize = 4;

/// The rows of the header, as they are found.
#[derive(Debug, Default)]
pub(super) struct Labels {
    rows: Vec<(HeaderLabel, Row)>,
    /// Where something stands before the header.
    before: Option<Place>,
    rows_before: usize,
    /// The blank rows since the last label.
    blanks: Vec<Place>,
    /// Whether labels out of order were told.
    disordered: bool,
}

/// What comes after a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Next {
    /// More of the header.
    More,
    /// The row had the headings of the columns: rows of usage come next.
    Rows,
    /// Nothing that can be read.
    Nothing,
}

impl Labels {
    /// The row of a label.
    pub(super) fn row(&self, label: HeaderLabel) -> Option<&Row> {
        self.rows.iter().find(|(known, _)| *known == label).map(|(_, row)| row)
    }

    /// The value of a label.
    pub(super) fn value(&self, label: HeaderLabel) -> Option<At<'_>> {
        let row = self.row(label)?;
        Some(At { row, column: value_column(row) })
    }

    /// Whether enough was found to call it a report.
    pub(super) fn is_report(&self) -> bool {
        self.rows.len() > 1
    }

    /// Takes a row.
    pub(super) fn take(&mut self, row: &Row, notes: &mut Notes<'_>) -> Next {
        if is_blank(row) {
            match self.rows.is_empty() {
                true => self.pass_over(row),
                // Two of them say all there is to say.
                false if self.blanks.len() < 2 => self.blanks.push(row.span()),
                false => {}
            }
            return Next::More;
        }
        if self.is_headings(row) {
            self.tell_before(notes);
            match &mut *self.blanks {
                [] => notes.note(Diagnostic::new(&rules::NO_BLANK).at(row.span()).repaired("read without it")),
                [_] => {}
                [_, second, ..] => {
                    notes.note(Diagnostic::new(&rules::MORE_BLANK).at(std::mem::take(second)).repaired("passed over"))
                }
            }
            return Next::Rows;
        }
        match label(row.text(0)) {
            Some(label) => self.enter(label, row, notes),
            None if self.rows.is_empty() => {
                self.pass_over(row);
                if self.rows_before > MOST_BEFORE {
                    return Next::Nothing;
                }
            }
            None if filled(row) >= FILLED => {
                notes.note(Diagnostic::new(&columns::NO_HEADINGS).at(row.span()));
                return Next::Nothing;
            }
            None if row.text(0).trim().is_empty() => {
                notes.tell(&rules::NO_LABEL, At { row, column: value_column(row) });
                // It stands where the blank row should.
                self.blanks.push(row.span());
            }
            None => {
                notes.tell(&rules::UNKNOWN, At { row, column: 0 });
                self.rows_before = self.rows_before.saturating_add(1);
                if self.rows_before > MOST_BEFORE {
                    return Next::Nothing;
                }
            }
        }
        Next::More
    }

    /// Tells what is missing, once the release is known.
    pub(super) fn end(&self, release: Release, first: &Place, notes: &mut Notes<'_>) {
        for label in HeaderLabel::ALL {
            let found = self.row(*label);
            match (label.row(release), found) {
                (Some(number), None) => {
                    let place = Place { path: Some(format!("A{number}")), ..first.clone() };
                    notes.note(Diagnostic::new(&rules::MISSING).at(place).expected(label));
                }
                (None, Some(row)) => notes.tell(&rules::OTHER_RELEASE, At { row, column: 0 }),
                _ => {}
            }
        }
    }

    fn pass_over(&mut self, row: &Row) {
        self.before.get_or_insert_with(|| row.span());
        self.rows_before = self.rows_before.saturating_add(1);
    }

    fn tell_before(&mut self, notes: &mut Notes<'_>) {
        if let Some(place) = self.before.take() {
            notes.note(Diagnostic::new(&rules::PREAMBLE).at(place).repaired("passed over"));
        }
    }

    /// Takes the row of a label.
    fn enter(&mut self, label: HeaderLabel, row: &Row, notes: &mut Notes<'_>) {
        self.tell_before(notes);
        for blank in self.blanks.drain(..) {
            notes.note(Diagnostic::new(&rules::MORE_BLANK).at(blank).repaired("passed over"));
        }
        let at = At { row, column: 0 };
        if HeaderLabel::known(row.text(0)).is_none() {
            notes.read_as(&rules::SPELLED, at, label);
        }
        self.beyond(row, notes);
        if let Some((_, first)) = self.rows.iter_mut().find(|(known, _)| *known == label) {
            notes.tell(&rules::TWICE, at);
            if first.text(value_column(first)).is_empty() {
                *first = row.clone();
            }
            return;
        }
        let later = self.rows.iter().map(|(known, _)| known).find(|known| **known > label);
        if let (Some(later), false) = (later, self.disordered) {
            self.disordered = true;
            let finding = Diagnostic::new(&rules::ORDER).at(at.place()).found(label);
            notes.note(finding.expected(format_args!("{label} before {later}")).repaired("read by its label"));
        }
        self.rows.push((label, row.clone()));
    }

    /// Tells of values beyond column B.
    fn beyond(&self, row: &Row, notes: &mut Notes<'_>) {
        let beyond = row.cells().enumerate().skip(2).find(|(_, cell)| !cell.text.trim().is_empty());
        if let Some((column, _)) = beyond {
            let at = At { row, column };
            match value_column(row) == column {
                true => notes.mend(&rules::BEYOND, at, "taken for the value"),
                false => notes.tell(&rules::BEYOND, at),
            }
        }
    }

    /// Whether a row has the headings of columns: three at least, and where there was no label what only reports have.
    fn is_headings(&self, row: &Row) -> bool {
        let mut known = 0_usize;
        let mut counted = false;
        for cell in row.cells().take(MOST_CELLS).filter(|cell| !cell.text.is_empty()) {
            let field = Field::meant(cell.text.trim());
            counted |= field == Some(Field::MetricType);
            if field.is_some() || Month::meant(cell.text).is_some() {
                known = known.saturating_add(1);
            }
        }
        known >= 3 && (counted || !self.rows.is_empty())
    }
}

/// The label that a text means.
fn label(text: &str) -> Option<HeaderLabel> {
    HeaderLabel::known(text).or_else(|| HeaderLabel::meant(text.trim().trim_end_matches([':', '：', ' '])))
}

/// Where the value of a label is: in column B, or in the first cell after it that has one.
fn value_column(row: &Row) -> usize {
    row.cells().enumerate().skip(1).find(|(_, cell)| !cell.text.trim().is_empty()).map_or(1, |(column, _)| column)
}

/// Whether nothing but blanks is in a row.
pub(super) fn is_blank(row: &Row) -> bool {
    row.is_blank() || row.cells().all(|cell| cell.text.trim().is_empty())
}

/// How many cells of a row have a text, as far as it matters.
pub(super) fn filled(row: &Row) -> usize {
    row.cells().filter(|cell| !cell.text.trim().is_empty()).take(FILLED).count()
}

/// What is shown of a row: the text of its first filled cell.
pub(super) fn shown(row: &Row) -> String {
    row.cells().map(|cell| cell.text.trim()).find(|text| !text.is_empty()).map(excerpt).unwrap_or_default()
}
