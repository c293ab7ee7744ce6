//! The values of a filter.

use bibwire_core::Diagnostic;
use bibwire_core::identifier::{Form, country, subdivision};

use super::super::filler::is_filler;
use super::super::{Ear, Facts, edition, identifier};
use super::{ELEMENT, years};
use crate::definition::{self, Definition, Values};
use crate::release::{Release, Version};
use crate::report::Filter;
use crate::rules::filters as rules;
use crate::spot::Spot;
use crate::vocabulary::{AccessMethod, IdentifierType, MetricType, same_word, split};

/// Judges whether each value of a filter or an attribute is there once.
pub(super) fn once(element: &'static str, filter: &Filter, ear: &mut Ear<'_>) {
    let mut seen = std::collections::BTreeSet::new();
    for (at, value) in filter.values.iter().enumerate() {
        if !seen.insert(value) {
            ear.found(&rules::VALUE_TWICE, Spot::Named(element, &filter.name, Some(at)), value);
        }
    }
}

/// Judges the values of a filter that the report may have.
pub(super) fn check(
    filter: &Filter,
    known: &definition::Filter,
    definition: &Definition,
    facts: &Facts,
    ear: &mut Ear<'_>,
) {
    if known.values == Values::Years {
        return years::check(filter, ear);
    }
    let words = known.values.words();
    for (at, value) in filter.values.iter().enumerate() {
        if let Some(finding) = judge(value, known, words.as_deref(), definition, facts.version) {
            ear.report(finding, Spot::Named(ELEMENT, &filter.name, Some(at)));
        }
    }
    if words.is_some_and(|words| is_all(filter, known, &words)) {
        ear.found(&rules::DEFAULT, Spot::Named(ELEMENT, &filter.name, None), filter.values.join(", "));
    }
}

/// What is wrong with a value of a filter; `words` if it is one of a list.
pub(crate) fn judge(
    value: &str,
    known: &definition::Filter,
    words: Option<&[&str]>,
    definition: &Definition,
    version: Version,
) -> Option<Diagnostic> {
    match (known.values, words) {
        (_, Some(words)) if words.contains(&value) || definition.is_master() && split(value).is_some() => None,
        (_, Some(_)) if is_practice(value, known, definition) => {
            Some(Diagnostic::new(&rules::OF_PRACTICE).found(value))
        }
        (_, Some(words)) => Some(word(value, words)),
        (Values::Countries, _) => of_form(value, country::form(value)),
        // The list changes every year.
        (Values::Subdivisions, _) if subdivision::is_formed(value) => None,
        (Values::Subdivisions, _) => of_form(value, subdivision::form(value)),
        (Values::ItemId, _) => item_id(value, version),
        (Values::Author, _) => author(value),
        _ if is_filler(value) => Some(Diagnostic::new(&rules::VALUE).found(value)),
        _ => None,
    }
}

/// Whether a filter names all that there is, and so filters nothing. Without a filter the report has everything; a view
/// names what it is made by.
pub(crate) fn is_all(filter: &Filter, known: &definition::Filter, words: &[&str]) -> bool {
    let all = || words.iter().all(|word| filter.values.iter().any(|value| value == word));
    let more = || filter.values.iter().any(|value| !words.contains(&&**value));
    !known.is_preset && words.len() > 1 && all() && !more()
}

/// What is wrong with a value that is no word of a list.
pub(super) fn word(value: &str, words: &[&str]) -> Diagnostic {
    match words.iter().find(|word| same_word(word, value)) {
        Some(meant) => Diagnostic::new(&rules::VALUE_FORM).found(value).expected(meant),
        None => {
            let finding = Diagnostic::new(&rules::VALUE).found(value);
            if words.len() <= 6 { finding.expected(words.join(", ")) } else { finding }
        }
    }
}

/// Whether a value is one of the best practice for artificial intelligence, which masters of release 5.1 may have.
fn is_practice(value: &str, known: &definition::Filter, definition: &Definition) -> bool {
    definition.release == Release::R51
        && match known.values {
            Values::MetricTypes(_) => {
                let metric = MetricType::from(value);
                !metric.is_standard() && metric.is_known() && definition.takes_metric(&metric)
            }
            Values::AccessMethods(_) => {
                let method = AccessMethod::from(value);
                method == AccessMethod::Agent && definition.takes_access_method(&method)
            }
            _ => false,
        }
}

fn of_form(value: &str, form: Form) -> Option<Diagnostic> {
    match form {
        Form::Right => None,
        Form::Meant(meant) => Some(Diagnostic::new(&rules::VALUE_FORM).found(value).expected(meant)),
        Form::Wrong(_) => Some(Diagnostic::new(&rules::VALUE).found(value)),
    }
}

/// An identifier of an item: its type, or a namespace, and a colon before it.
fn item_id(value: &str, version: Version) -> Option<Diagnostic> {
    match typed(value) {
        Some((kind, text)) => edition::judge(&kind, text, version),
        None => edition::judge(&IdentifierType::Proprietary, value, version),
    }
}

/// An identifier of an author: CoP 5.1, Table 3.n.
fn author(value: &str) -> Option<Diagnostic> {
    match typed(value) {
        Some((kind @ (IdentifierType::Orcid | IdentifierType::Isni), text)) => identifier::judge(&kind, text),
        _ => Some(Diagnostic::new(&rules::VALUE).found(value).expected("ORCID:{number} or ISNI:{number}")),
    }
}

/// The type before an identifier, and the text after it.
pub(crate) fn typed(value: &str) -> Option<(IdentifierType, &str)> {
    let (kind, text) = value.split_once(':')?;
    Some((IdentifierType::known(kind)?, text))
}
