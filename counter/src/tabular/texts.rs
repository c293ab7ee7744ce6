//! The values of single cells: texts, words of the standard, identifiers, authors.

use std::borrow::Cow;
use std::fmt::Display;

use bibwire_core::Diagnostic;

use super::list::{self, Word as Part};
use super::notes::{At, Notes};
use super::row::Kind;
use crate::blanks;
use crate::input::control;
use crate::report::{Author, Identifier};
use crate::rules::{input, labels, properties, rows};
use crate::vocabulary::{IdentifierType, Word};

/// The text of a cell, without blanks around it and doubled within.
pub(super) fn text<'r>(at: At<'r>, notes: &mut Notes<'_>) -> Cow<'r, str> {
    let text = at.text();
    if at.kind() == Kind::Error || is_error(text) {
        notes.tell(&rows::DAMAGED, at);
    }
    // Most texts need no closer look.
    if blanks::is_plain(text) {
        return Cow::Borrowed(text);
    }
    if control(text).is_some() {
        notes.tell(&input::CONTROL, at);
    }
    match blanks::without(text) {
        None => Cow::Borrowed(text),
        Some(cleaned) => {
            let finding = Diagnostic::new(&properties::BLANKS).at(at.place()).found(format_args!("\"{text}\""));
            notes.note(finding.expected(format_args!("\"{cleaned}\"")).repaired("the blanks are taken away"));
            Cow::Owned(cleaned)
        }
    }
}

/// The text of a cell that holds an identifier, which a spreadsheet program may have taken for a number.
pub(super) fn identifier<'r>(at: At<'r>, notes: &mut Notes<'_>) -> Cow<'r, str> {
    if is_scientific(at.text()) || at.kind() == Kind::Date {
        notes.tell(&rows::DAMAGED, at);
    }
    text(at, notes)
}

/// Whether a text is what a spreadsheet program shows in place of a value.
fn is_error(text: &str) -> bool {
    text.starts_with('#')
        && matches!(
            text.trim_end(),
            "#N/A" | "#NAME?" | "#REF!" | "#VALUE!" | "#DIV/0!" | "#NULL!" | "#NUM!" | "#SPILL!" | "#CALC!"
        )
        || text.len() > 3 && text.bytes().all(|byte| byte == b'#')
}

/// Whether a text is a number that lost its digits: `9.78E+12`.
pub(super) fn is_scientific(text: &str) -> bool {
    // From the end: most identifiers do not end with a power.
    let text = text.trim();
    let before = text.trim_end_matches(|char: char| char.is_ascii_digit());
    let Some(number) = before.strip_suffix('+').filter(|_| before.len() < text.len()) else { return false };
    let Some(number) = number.strip_suffix(['E', 'e']) else { return false };
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let (whole, fraction) = number.split_once(['.', ',']).unwrap_or((number, "0"));
    digits(whole) && digits(fraction)
}

/// A word of the standard.
pub(super) fn word<W: Word + Display>(at: At<'_>, notes: &mut Notes<'_>) -> W {
    if let Some(word) = W::known(at.text()) {
        return word;
    }
    let text = text(at, notes);
    W::known(&text).unwrap_or_else(|| match W::meant(&text) {
        Some(meant) => {
            notes.read_as(&properties::WORD, at, &meant);
            meant
        }
        None => W::of(&text),
    })
}

/// The kinds of identifiers that institutions have, by the namespace before them; all other namespaces are of platforms.
pub(super) const OF_INSTITUTIONS: &[IdentifierType] =
    &[IdentifierType::Isni, IdentifierType::Isil, IdentifierType::Oclc, IdentifierType::Ror];
/// The kinds of identifiers that publishers have.
pub(super) const OF_PUBLISHERS: &[IdentifierType] = &[IdentifierType::Isni, IdentifierType::Ror];

/// A list of identifiers of institutions or publishers.
pub(super) fn identifiers(at: At<'_>, kinds: &[IdentifierType], notes: &mut Notes<'_>) -> Vec<Identifier> {
    let cell = at.text();
    if cell.is_empty() {
        return Vec::new();
    }
    if is_scientific(cell) || at.kind() == Kind::Error || is_error(cell) {
        notes.tell(&rows::DAMAGED, at);
    }
    let read = list::identifiers::read(cell);
    notes.slips(&read.slips, at);
    let mut ids = Vec::with_capacity(read.value.len());
    for list::identifiers::Identifier { namespace, value } in read.value {
        let Some(namespace) = namespace else {
            ids.push(Identifier::new(IdentifierType::Proprietary, value.text));
            continue;
        };
        match kinds.iter().find(|kind| **kind == *namespace.text) {
            Some(kind) => ids.push(Identifier::new(kind.clone(), value.text)),
            None => ids.push(of_namespace(at, &namespace, &value, kinds, notes)),
        }
    }
    ids
}

/// An identifier of a namespace that is none of `kinds` exactly: misspelled, or of a platform.
fn of_namespace(
    at: At<'_>,
    namespace: &Part<'_>,
    value: &Part<'_>,
    kinds: &[IdentifierType],
    notes: &mut Notes<'_>,
) -> Identifier {
    let place = || at.row.place_in(at.column, namespace.at.clone());
    match IdentifierType::meant(&namespace.text) {
        Some(IdentifierType::Proprietary) => {
            let finding = Diagnostic::new(&labels::PROPRIETARY).at(place()).found(&namespace.text);
            notes.note(finding.expected(&value.text).repaired("the word is taken away"));
            Identifier::new(IdentifierType::Proprietary, &*value.text)
        }
        Some(meant) if kinds.contains(&meant) => {
            let finding = Diagnostic::new(&properties::SPELLED).at(place()).found(&namespace.text).expected(&meant);
            notes.note(finding.repaired(format_args!("read as {meant}")));
            Identifier::new(meant, &*value.text)
        }
        _ => Identifier::new(IdentifierType::Proprietary, [&*namespace.text, ":", &*value.text].concat()),
    }
}

/// The proprietary identifier of an item: `namespace:value`.
pub(super) fn proprietary<'r>(at: At<'r>, notes: &mut Notes<'_>) -> Cow<'r, str> {
    const WORD: &str = "proprietary:";
    let text = identifier(at, notes);
    let (before, after) = text.split_at_checked(WORD.len()).unwrap_or(("", &text));
    if before.eq_ignore_ascii_case(WORD) {
        let finding = Diagnostic::new(&labels::PROPRIETARY).at(at.row.place_in(at.column, 0..WORD.len()));
        notes.note(finding.found(&text).expected(after).repaired("the word is taken away"));
        return Cow::Owned(after.trim_start().to_owned());
    }
    text
}

/// A list of authors.
pub(super) fn authors(at: At<'_>, notes: &mut Notes<'_>) -> Vec<Author> {
    let read = list::authors::read(at.text());
    notes.slips(&read.slips, at);
    let author = |list::authors::Author { name, identifier }: list::authors::Author<'_>| {
        let id = identifier.map(|list::identifiers::Identifier { namespace, value }| {
            let namespace = namespace.map(|namespace| namespace.text).unwrap_or_default();
            let kind = IdentifierType::meant(&namespace).unwrap_or_else(|| (&*namespace).into());
            Identifier::new(kind, value.text)
        });
        Author { name: Some(name.text.into_owned()), id }
    };
    read.value.into_iter().map(author).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_that_lost_their_digits_are_told() {
        for text in ["9.78E+12", "9,78E+12", " 9E+12", "9.78014e+12"] {
            assert!(is_scientific(text), "{text:?}");
        }
        for text in ["", "E", "1E5", "10.1000/E+5", "0317-847X", "9.78E+", ".5E+3", "E+12", "2049-3630"] {
            assert!(!is_scientific(text), "{text:?}");
        }
        for (text, error) in [("#N/A", true), ("####", true), ("#1 Journal", false), ("#", false), ("", false)] {
            assert_eq!(is_error(text), error, "{text:?}");
        }
    }
}
