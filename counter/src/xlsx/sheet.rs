//! The rows of a sheet: ISO/IEC 29500-1, 18.3.1.

use std::io::Read;

use bibwire_core::{Diagnostic, Error, Limits, Place, Rule, Sink};

use super::archive::excerpt;
use super::reference;
use super::strings::Strings;
use super::styles::Styles;
use super::xml::{Event, Parser};
use crate::rules::xlsx as rules;
use crate::tabular::row::Row;

/// How many empty rows are given where rows are left out.
const GAP: u32 = 1_000;

/// Why there are no more rows.
#[derive(Debug)]
pub(super) enum Stop {
    /// The sink asked for an end.
    Asked,
    Failed(Error),
}

impl<E: Into<Error>> From<E> for Stop {
    fn from(error: E) -> Stop {
        Stop::Failed(error.into())
    }
}

/// Tells a finding.
pub(super) fn tell(sink: &mut impl Sink, finding: Diagnostic) -> Result<(), Stop> {
    if sink.report(finding).is_break() { Err(Stop::Asked) } else { Ok(()) }
}

/// What cells refer to.
#[derive(Debug, Default)]
pub(super) struct Values {
    pub(super) strings: Strings,
    pub(super) styles: Styles,
    pub(super) from_1904: bool,
}

/// Something that is told once, however often it is there.
#[derive(Debug, Default)]
pub(super) struct Tally {
    count: u64,
    first: String,
}

impl Tally {
    pub(super) fn add(&mut self, what: impl FnOnce() -> String) {
        if self.count == 0 {
            self.first = what();
        }
        self.count = self.count.saturating_add(1);
    }

    fn tell(&mut self, rule: &'static Rule, what: &str, sheet: &Row, sink: &mut impl Sink) -> Result<(), Stop> {
        let Tally { count, first } = std::mem::take(self);
        if count == 0 {
            return Ok(());
        }
        let place = Place::path(format!("{}{}", sheet.prefix(), excerpt(&first)));
        tell(sink, Diagnostic::new(rule).at(place).found(format!("{what}: {count}")))
    }
}

/// Reads the rows of a sheet.
#[derive(Debug)]
pub(super) struct Reader<S> {
    pub(super) parser: Parser<S>,
    pub(super) values: Values,
    pub(super) formulas: Tally,
    hidden_rows: Tally,
    hidden_columns: Tally,
    merged: Tally,
    name: String,
    /// How many bytes of text a row may have.
    pub(super) row_bytes: u64,
    /// How many cells were made up between those that are there.
    pub(super) made_up: u64,
    /// The text of a cell, and what is made of it.
    pub(super) text: String,
    pub(super) made: String,
    in_data: bool,
    /// The row whose start tag was read, and the last that was given.
    ahead: Option<u32>,
    given: u32,
    done: bool,
}

impl<S: Read> Reader<S> {
    pub(super) fn new(parser: Parser<S>, name: String, values: Values, limits: &Limits) -> Reader<S> {
        Reader {
            parser,
            values,
            formulas: Tally::default(),
            hidden_rows: Tally::default(),
            hidden_columns: Tally::default(),
            merged: Tally::default(),
            name,
            row_bytes: limits.record_bytes,
            made_up: 0,
            text: String::new(),
            made: String::new(),
            in_data: false,
            ahead: None,
            given: 0,
            done: false,
        }
    }

    /// Gives the next row. One that a fault cuts short is given as far as it goes.
    pub(super) fn next(&mut self, row: &mut Row, sink: &mut impl Sink) -> Result<bool, Error> {
        if self.done {
            return Ok(false);
        }
        row.set_sheet(&self.name);
        row.restart(self.given);
        let error = match self.step(row, sink) {
            Ok(true) => return Ok(true),
            Ok(false) => None,
            Err(Stop::Failed(error)) => Some(error),
            Err(Stop::Asked) => {
                self.done = true;
                return Ok(false);
            }
        };
        self.done = true;
        let mut told = Ok(());
        if let Some(error) = error {
            let Some(finding) = error.diagnostic() else { return Err(error) };
            told = tell(sink, finding.clone());
        }
        Ok(told.and_then(|()| self.sum_up(row, sink)).is_ok() && !row.is_empty())
    }

    fn step(&mut self, row: &mut Row, sink: &mut impl Sink) -> Result<bool, Stop> {
        let number = match self.ahead {
            Some(number) => number,
            None => match self.find_row(row, sink)? {
                Some(number) => number,
                None => return Ok(false),
            },
        };
        let due = self.given.saturating_add(1);
        let gap = number.saturating_sub(due);
        if gap > 0 && gap <= GAP {
            self.ahead = Some(number);
            self.given = due;
            row.restart(due);
            return Ok(true);
        }
        self.ahead = None;
        row.restart(number);
        if gap > 0 {
            let finding = Diagnostic::new(&rules::FAR).at(row.span()).found(format!("{gap} empty rows before it"));
            tell(sink, finding.repaired("the empty rows were left out"))?;
        } else if number < due {
            let finding = Diagnostic::new(&rules::REFERENCE).at(row.span()).found(format!("row {number}"));
            tell(sink, finding.expected(format!("row {due} or a later one")))?;
        }
        self.given = self.given.max(number);
        self.cells(row, sink)?;
        Ok(true)
    }

    /// Goes to the next row, and says its number. `None` at the end of the sheet.
    fn find_row(&mut self, row: &mut Row, sink: &mut impl Sink) -> Result<Option<u32>, Stop> {
        loop {
            match self.parser.next()? {
                Event::Start => match (self.parser.depth(), self.parser.name()) {
                    (2, b"sheetData") => self.in_data = true,
                    (3, b"row") if self.in_data => {
                        let due = self.given.saturating_add(1);
                        let written = self.parser.attribute(b"r");
                        let number = written.map_or(Some(due), reference::row);
                        if is_true(self.parser.attribute(b"hidden")) {
                            let number = number.unwrap_or(due);
                            self.hidden_rows.add(|| format!("{number}:{number}"));
                        }
                        let Some(number) = number else {
                            row.restart(due);
                            let finding = Diagnostic::new(&rules::REFERENCE).at(row.span());
                            let found = excerpt(written.unwrap_or_default());
                            tell(sink, finding.found(format!("row {found:?}")).expected("1 to 1048576"))?;
                            return Ok(Some(due));
                        };
                        return Ok(Some(number));
                    }
                    (3, b"col") if is_true(self.parser.attribute(b"hidden")) => {
                        let first = self.parser.attribute(b"min").and_then(|min| min.parse::<usize>().ok());
                        let column = crate::tabular::row::Column(first.unwrap_or(1).saturating_sub(1));
                        self.hidden_columns.add(|| format!("{column}:{column}"));
                    }
                    (3, b"mergeCell") => {
                        let range = self.parser.attribute(b"ref").unwrap_or_default();
                        self.merged.add(|| range.to_owned());
                    }
                    _ => {}
                },
                Event::End if self.parser.depth() == 1 => self.in_data = false,
                Event::End => {}
                Event::Finish => return Ok(None),
            }
        }
    }

    /// Tells what is told once for the sheet.
    fn sum_up(&mut self, row: &Row, sink: &mut impl Sink) -> Result<(), Stop> {
        self.hidden_columns.tell(&rules::HIDDEN, "hidden columns", row, sink)?;
        self.hidden_rows.tell(&rules::HIDDEN, "hidden rows", row, sink)?;
        self.merged.tell(&rules::MERGED, "merged ranges", row, sink)?;
        self.formulas.tell(&rules::FORMULA, "formulas", row, sink)
    }
}

fn is_true(value: Option<&str>) -> bool {
    matches!(value, Some("1" | "true" | "on"))
}
