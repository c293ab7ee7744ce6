//! Texts, and words of the standard.

use std::fmt::Display;

use bibwire_core::{Diagnostic, Limits};

use super::notes::Notes;
use crate::blanks;
use crate::json::tape::{Kind, Tape, Value};
use crate::rules::properties;
use crate::vocabulary::Word;

/// A text. What is no text is taken as one where it can be.
pub(crate) fn read<'t>(value: Value<'t>, notes: &mut Notes<'_, 't>) -> Option<String> {
    match value.kind() {
        Kind::String => Some(clean(value.as_str().unwrap_or_default(), value, notes)),
        Kind::Number | Kind::Bool => {
            let text = value.raw();
            // The standard writes the truth with a capital.
            let text = match text {
                "true" => "True",
                "false" => "False",
                number => number,
            };
            notes.mend(&properties::NOT_TEXT, value, format_args!("read as \"{text}\""));
            Some(text.to_owned())
        }
        Kind::Array => {
            let mut elements = value.elements();
            let first = elements.next().filter(|first| matches!(first.kind(), Kind::String | Kind::Number));
            match (first, elements.next()) {
                (Some(first), None) => {
                    notes.mend(&properties::A_LIST, value, "its one value is taken");
                    read(first, notes)
                }
                _ => {
                    notes.tell(&properties::WRONG_TYPE, value);
                    None
                }
            }
        }
        Kind::Object => {
            notes.tell(&properties::WRONG_TYPE, value);
            None
        }
        Kind::Null => {
            notes.tell(&properties::NULL, value);
            None
        }
    }
}

/// A text for people, as it is: lines and blanks are theirs.
pub(crate) fn prose<'t>(value: Value<'t>, notes: &mut Notes<'_, 't>) -> Option<String> {
    value.as_str().map(str::to_owned).or_else(|| read(value, notes))
}

/// A text without blanks around it and doubled within.
fn clean<'t>(text: &str, value: Value<'t>, notes: &mut Notes<'_, 't>) -> String {
    if blanks::is_plain(text) {
        return text.to_owned();
    }
    let Some(cleaned) = blanks::without(text) else { return text.to_owned() };
    let finding = Diagnostic::new(&properties::BLANKS).found(format_args!("\"{text}\""));
    notes.note(finding.expected(format_args!("\"{cleaned}\"")).repaired("the blanks are taken away"), value);
    cleaned
}

/// A word of the standard.
pub(super) fn word<'t, W: Word + Display>(value: Value<'t>, notes: &mut Notes<'_, 't>) -> Option<W> {
    let text = read(value, notes)?;
    Some(word_of(&text, value, notes))
}

/// A word of the standard, of a text that was read at a value.
pub(super) fn word_of<'t, W: Word + Display>(text: &str, value: Value<'t>, notes: &mut Notes<'_, 't>) -> W {
    W::known(text).unwrap_or_else(|| match W::meant(text) {
        Some(meant) => {
            let finding = Diagnostic::new(&properties::WORD).found(text).expected(&meant);
            notes.note(finding.repaired(format_args!("read as {meant}")), value);
            meant
        }
        None => W::of(text),
    })
}

/// The text of a string in JSON; none of anything else.
pub(super) fn of_source(json: &str) -> Option<String> {
    let mut tape = Tape::default();
    tape.parse(json, 0, true, &Limits::unbounded());
    Some(tape.root(json)?.as_str()?.to_owned())
}
