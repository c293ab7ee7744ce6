//! The small grammars inside cells: lists, filters, identifiers, exceptions, periods, authors.
//!
//! Each is read leniently: what was meant is delivered, and every [`Slip`] says where the cell is written otherwise
//! (CoP 5.1, 3.2.1). Each writer is the mirror of its reader: what it writes is read back without a slip, and what could
//! not be is refused.

pub mod authors;
pub mod exceptions;
pub mod filters;
pub mod identifiers;
pub mod period;
pub mod words;

mod reader;

use std::borrow::Cow;
use std::ops::{ControlFlow, Range};

use bibwire_core::{Diagnostic, Place, Rule, Sink};

/// What was read from a cell, and the slips in it.
///
/// ```
/// use bibwire_counter::tabular::list::words;
///
/// let read = words::read("Total_Item_Requests;No_License");
/// assert_eq!(read.value[1].text, "No_License");
/// assert_eq!(read.slips[0].rule.code.as_str(), "CTR238");
/// ```
#[derive(Debug, Clone, PartialEq)]
#[allow(clippy::exhaustive_structs, reason = "a value and its slips, and nothing to come")]
pub struct Read<T> {
    /// The value.
    pub value: T,
    /// The slips, in the order in which they were noticed.
    pub slips: Vec<Slip>,
}

/// A word or text in a cell, and where in the cell it is written.
///
/// Full-width characters are read as ASCII where all of the word is ASCII then; runs of white space as one space.
///
/// ```
/// use bibwire_counter::tabular::list::Word;
///
/// assert_eq!(Word::from("No_License").at, 0..10);
/// ```
#[derive(Debug, Clone)]
#[allow(clippy::exhaustive_structs, reason = "a text and its range, and nothing to come")]
pub struct Word<'a> {
    /// The text, as it was meant.
    pub text: Cow<'a, str>,
    /// The bytes of the cell that it is read from.
    pub at: Range<usize>,
}

/// Something in a cell that is written otherwise than it should be.
///
/// See [`Read`] for an example.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Slip {
    /// The rule that it breaks, one of those of [`tabular_syntax`](crate::rules::tabular_syntax).
    pub rule: &'static Rule,
    /// The bytes of the cell.
    pub at: Range<usize>,
    /// What is written there.
    pub found: String,
    /// What should be.
    pub expected: Option<&'static str>,
}

/// A value that the syntax of a cell cannot hold: it would be read back as another.
///
/// ```
/// use bibwire_counter::tabular::list::words;
///
/// let error = words::write(["Books; Journals"]).unwrap_err();
/// assert_eq!(error.to_string(), "no cell is read as this value: \"Books; Journals\"");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no cell is read as this value: {0:?}")]
pub struct Unwritable(pub(crate) String);

/// Reports slips. `place` says where a part of the cell is, such as [`Row::place_in`](super::row::Row::place_in).
///
/// ```
/// use bibwire_counter::tabular::list::{report, words};
/// use bibwire_counter::tabular::row::{Kind, Row};
///
/// let mut row = Row::default();
/// row.restart(6);
/// row.push("Metric_Types", Kind::Text);
/// row.push("No_License; ", Kind::Text);
///
/// let (read, mut findings) = (words::read(row.text(1)), Vec::new());
/// let _ = report(&read.slips, |part| row.place_in(1, part), &mut findings);
/// assert_eq!(findings[0].to_string(), "CTR236 a list that begins or ends with a separator: found ; (B6)");
/// ```
pub fn report(slips: &[Slip], place: impl Fn(Range<usize>) -> Place, sink: &mut impl Sink) -> ControlFlow<()> {
    for slip in slips {
        let mut finding = Diagnostic::new(slip.rule).at(place(slip.at.clone()));
        if !slip.found.is_empty() {
            finding = finding.found(&slip.found);
        }
        if let Some(expected) = slip.expected {
            finding = finding.expected(expected);
        }
        sink.report(finding)?;
    }
    ControlFlow::Continue(())
}

impl<'a> From<&'a str> for Word<'a> {
    fn from(text: &'a str) -> Word<'a> {
        Word { text: text.into(), at: 0..text.len() }
    }
}

impl PartialEq for Word<'_> {
    /// Whether the texts are the same, wherever they stand.
    fn eq(&self, other: &Word<'_>) -> bool {
        self.text == other.text
    }
}

impl PartialEq for Slip {
    fn eq(&self, other: &Slip) -> bool {
        self.rule.code == other.rule.code && self.at == other.at
    }
}

/// The text, if it is read as the value and without a slip.
fn proven<'a, T: PartialEq>(text: &'a str, value: &T, read: fn(&'a str) -> Read<T>) -> Result<(), Unwritable> {
    let back = read(text);
    match back.slips.is_empty() && back.value == *value {
        true => Ok(()),
        false => Err(Unwritable(text.to_owned())),
    }
}
