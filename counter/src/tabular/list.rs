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
    /// The slips, in the order in which they stand.
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

#[cfg(test)]
pub(crate) mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The slips, as `code range`.
    pub(crate) fn slips<T>(read: &Read<T>) -> Vec<String> {
        read.slips.iter().map(|slip| format!("{} {:?}", &slip.rule.code.as_str()[3..], slip.at)).collect()
    }

    pub(crate) fn texts(words: &[Word<'_>]) -> Vec<String> {
        words.iter().map(|word| word.text.to_string()).collect()
    }

    proptest! {
        /// Whatever a cell holds: reading ends, and every range is one of characters.
        #[test]
        fn any_text_is_read(text in "([;；|｜:：=＝()（） \\t]|; |[0-9]{1,4}:|Begin_Date=|[aé１Ａ中]|\\PC){0,24}") {
            let reads = [
                words::read(&text).slips,
                filters::read(&text).slips,
                identifiers::read(&text).slips,
                exceptions::read(&text).slips,
                period::read(&text).slips,
                authors::read(&text).slips,
            ];
            for slip in reads.iter().flatten() {
                prop_assert!(text.get(slip.at.clone()).is_some(), "{slip:?}");
            }
            for word in words::read(&text).value {
                prop_assert!(text.get(word.at.clone()).is_some_and(|written| !written.is_empty()), "{word:?}");
                prop_assert_eq!(word.text.trim(), word.text.as_ref());
            }
        }

        /// What has no slip is written back as it stands.
        #[test]
        fn what_has_no_slip_is_written_back(text in "([A-Z]{1,3}[=:][a-z0-9|]{1,4}|[0-9]{1,4}: [A-Z][a-z]( \\([a-z;: ]{1,5}\\))?|; |[a-z ()]{1,3}){0,6}") {
            let list = words::read(&text);
            if list.slips.is_empty() {
                prop_assert_eq!(words::write(list.value.iter().map(|word| word.text.as_ref())).unwrap(), text.clone());
            }
            let list = filters::read(&text);
            if list.slips.is_empty() {
                let filters = list.value.iter().map(|filter| {
                    (filter.name.as_ref().unwrap().text.as_ref(), filter.values.iter().map(|value| value.text.as_ref()))
                });
                prop_assert_eq!(filters::write(filters).unwrap(), text.clone());
            }
            let list = identifiers::read(&text);
            if list.slips.is_empty() {
                let identifiers = list.value.iter().map(|it| (it.namespace.as_ref().unwrap().text.as_ref(), it.value.text.as_ref()));
                prop_assert_eq!(identifiers::write(identifiers).unwrap(), text.clone());
            }
            let list = exceptions::read(&text);
            // A code is a number: zeros in front of it are judged where codes are.
            let number = |it: &exceptions::Exception<'_>| {
                it.code.as_ref().and_then(|code| code.text.parse().ok().filter(|number: &u32| number.to_string() == code.text))
            };
            if list.slips.is_empty() && list.value.iter().all(|it| number(it).is_some()) {
                let exceptions = list.value.iter().map(|it| {
                    (number(it).unwrap(), it.message.text.as_ref(), it.data.as_ref().map(|data| data.text.as_ref()))
                });
                prop_assert_eq!(exceptions::write(exceptions).unwrap(), text.clone());
            }
            let list = authors::read(&text);
            if list.slips.is_empty() {
                let authors = list.value.iter().map(|it| {
                    let identifier = it.identifier.as_ref();
                    (it.name.text.as_ref(), identifier.map(|it| (it.namespace.as_ref().unwrap().text.as_ref(), it.value.text.as_ref())))
                });
                prop_assert_eq!(authors::write(authors).unwrap(), text.clone());
            }
        }

        /// What a writer takes is read back as it was; what it refuses is refused for a reason.
        #[test]
        fn what_is_written_is_read_back(
            codes in proptest::collection::vec((0u32..5000, "[A-Z][a-z(); ]{0,6}", proptest::option::of("[a-z(); :1]{0,6}")), 0..4),
            filters in proptest::collection::vec(("[A-Z][a-z_]{0,5}", proptest::collection::vec("[a-z0-9 =-]{0,4}", 0..3)), 0..4),
            words in proptest::collection::vec("[A-Za-z_]{1,5}", 0..4),
        ) {
            if let Ok(text) = exceptions::write(codes.iter().map(|(code, message, data)| (*code, message.as_str(), data.as_deref()))) {
                let read = exceptions::read(&text).value;
                prop_assert_eq!(read.len(), codes.len());
                for (read, (code, message, data)) in read.iter().zip(&codes) {
                    prop_assert_eq!(read.code.as_ref().unwrap().text.as_ref(), code.to_string());
                    prop_assert_eq!(&read.message.text, message);
                    prop_assert_eq!(read.data.as_ref().map(|data| data.text.to_string()), data.clone());
                }
            }
            let given = filters.iter().map(|(name, values)| (name.as_str(), values.iter().map(String::as_str)));
            if let Ok(text) = filters::write(given) {
                let read = filters::read(&text).value;
                prop_assert!(read.iter().map(|it| texts(&it.values)).eq(filters.iter().map(|it| it.1.clone())));
            } else {
                prop_assert!(filters.iter().any(|it| it.1.is_empty() || it.1.iter().any(|it| it.trim() != it || it.is_empty() || it.contains("  ") || it.contains('='))));
            }
            let text = words::write(words.iter().map(String::as_str)).unwrap();
            prop_assert_eq!(texts(&words::read(&text).value), words);
        }
    }
}
