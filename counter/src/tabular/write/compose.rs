//! Cells that hold lists.

use bibwire_core::Error;

use super::Unplaced;
use crate::report::{Author, Identifier};
use crate::tabular::list::{self, Unwritable};
use crate::vocabulary::IdentifierType;

/// The text, or what can be had of it, where that is to be.
pub(super) fn settled(
    text: Result<String, Unwritable>,
    unplaced: Unplaced,
    otherwise: impl FnOnce() -> String,
) -> Result<String, Error> {
    match (text, unplaced) {
        (Ok(text), _) => Ok(text),
        (Err(error), Unplaced::Refused) => Err(Error::usage(error.to_string())),
        (Err(_), Unplaced::LeftOut) => Ok(otherwise()),
    }
}

/// Identifiers in a cell: `ISNI:1234; P1:12`.
pub(super) fn identifiers(ids: &[Identifier], unplaced: Unplaced) -> Result<String, Error> {
    let pairs: Vec<(&str, &str)> = ids.iter().map(pair).collect();
    settled(list::identifiers::write(pairs.iter().copied()), unplaced, || joined(&pairs))
}

/// The namespace and the value. The one of a proprietary identifier is in its text.
fn pair(id: &Identifier) -> (&str, &str) {
    match &id.kind {
        IdentifierType::Proprietary => id.value.split_once(':').unwrap_or(("", &id.value)),
        kind => (kind.as_str(), &id.value),
    }
}

fn joined(pairs: &[(&str, &str)]) -> String {
    let one = |(namespace, value): &(&str, &str)| match namespace.is_empty() {
        true => (*value).to_owned(),
        false => format!("{namespace}:{value}"),
    };
    pairs.iter().map(one).collect::<Vec<_>>().join("; ")
}

/// Authors in a cell: `A Green (ORCID:0000-0002-1825-0097)`.
pub(super) fn authors(authors: &[Author], unplaced: Unplaced) -> Result<String, Error> {
    let name = |author: &'_ Author| author.name.clone().unwrap_or_default();
    let names: Vec<String> = authors.iter().map(name).collect();
    let ids = authors.iter().map(|author| author.id.as_ref().map(pair));
    let all = names.iter().map(String::as_str).zip(ids);
    settled(list::authors::write(all.clone()), unplaced, || {
        let one = |(name, id): (&str, Option<(&str, &str)>)| match id {
            Some(id) => format!("{name} ({})", joined(&[id])).trim_start().to_owned(),
            None => name.to_owned(),
        };
        all.map(one).collect::<Vec<_>>().join("; ")
    })
}
