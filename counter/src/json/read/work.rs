//! Descriptions: of items, parents and components.

use bibwire_core::Diagnostic;

use super::notes::Notes;
use super::{object, pairs, text};
use crate::json::tape::{Kind, Value};
use crate::report::{Author, Extra, Identifier, Work};
use crate::rules::properties;
use crate::vocabulary::IdentifierType;

/// Reads authors of release 5.1: `[{"Name": "…", "ORCID": "…"}]`.
pub(super) fn authors<'t>(value: Value<'t>, notes: &mut Notes<'_, 't>) -> Vec<Author> {
    if value.kind() == Kind::String {
        notes.mend(&properties::NOT_A_LIST, value, "read as the name of one author");
        return vec![Author { name: text::read(value, notes), id: None }];
    }
    if value.kind() != Kind::Array {
        notes.tell(&properties::WRONG_TYPE, value);
        return Vec::new();
    }
    if value.elements().next().is_none() {
        notes.mend(&properties::EMPTY, value, "it is left out");
    }
    const NAMES: object::Names<'static> =
        object::Names { here: &["Name", "ISNI", "ORCID"], elsewhere: &[], required: &["Name"], custom: false };
    let mut authors = Vec::new();
    for element in value.elements() {
        match element.kind() {
            Kind::Object => {
                let mut author = Author::default();
                object::read(element, &NAMES, notes, |name, value, notes| match name {
                    "Name" => author.name = text::read(value, notes),
                    kind => {
                        let id = text::read(value, notes).map(|value| Identifier::new(kind.into(), value));
                        if author.id.is_some() && id.is_some() {
                            notes.tell(&properties::TWICE, value);
                        }
                        author.id = author.id.take().or(id);
                    }
                });
                authors.push(author);
            }
            Kind::String => {
                notes.mend(&properties::NOT_AN_OBJECT, element, "read as the name of an author");
                authors.push(Author { name: text::read(element, notes), id: None });
            }
            _ => notes.tell(&properties::NOT_AN_OBJECT, element),
        }
    }
    authors
}

/// Reads contributors of release 5: `[{"Type": "Author", "Name": "…", "Identifier": "ORCID:…"}]`.
pub(super) fn contributors<'t>(value: Value<'t>, notes: &mut Notes<'_, 't>) -> Vec<Author> {
    if value.kind() != Kind::Array {
        notes.tell(&properties::WRONG_TYPE, value);
        return Vec::new();
    }
    const NAMES: object::Names<'static> = object::Names {
        here: &["Type", "Name", "Identifier"],
        elsewhere: &[],
        required: &["Type", "Name"],
        custom: false,
    };
    let mut authors = Vec::new();
    for element in value.elements() {
        if element.kind() != Kind::Object {
            notes.tell(&properties::NOT_AN_OBJECT, element);
            continue;
        }
        let mut author = Author::default();
        object::read(element, &NAMES, notes, |name, value, notes| match name {
            "Name" => author.name = text::read(value, notes),
            "Identifier" => author.id = text::read(value, notes).map(|text| author_id(&text)),
            _ => {
                let kind = text::read(value, notes).unwrap_or_default();
                if kind != "Author" {
                    notes.note(Diagnostic::new(&properties::WORD).found(kind).expected("Author"), value);
                }
            }
        });
        authors.push(author);
    }
    authors
}

/// The identifier of an author, from a text with its kind before it.
pub(crate) fn author_id(text: &str) -> Identifier {
    match text.split_once(':') {
        Some((kind, value)) if !value.starts_with('/') => {
            let kind = IdentifierType::meant(kind).unwrap_or_else(|| kind.into());
            Identifier::new(kind, value.trim())
        }
        _ => Identifier::new(IdentifierType::Other(Box::default()), text),
    }
}

/// Reads dates or attributes of release 5: `[{"Type": "Publication_Date", "Value": "…"}]`. The value of one type is given
/// back; the others are kept as they were.
pub(super) fn typed<'t>(
    name: &'static str,
    value: Value<'t>,
    wanted: &str,
    work: &mut Work,
    notes: &mut Notes<'_, 't>,
) -> Option<(String, Value<'t>)> {
    if value.kind() != Kind::Array {
        notes.tell(&properties::WRONG_TYPE, value);
        return None;
    }
    let mut found = None;
    for pair in pairs::read(value, ["Type", "Value"], notes) {
        if pair.name == wanted {
            found = Some((pair.value, pair.at));
        } else if !work.extra.iter().any(|extra| extra.name == name) {
            work.extra.push(Extra { name: name.to_owned(), json: value.raw().to_owned() });
        }
    }
    found
}
