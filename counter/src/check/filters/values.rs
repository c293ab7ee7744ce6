//! The values of a filter.

use bibwire_core::Diagnostic;
use bibwire_core::identifier::{Form, country, subdivision};

use super::super::filler::is_filler;
use super::super::{Ear, Facts, edition, identifier};
use super::{ELEMENT, years};
use crate::definition::{self, Definition, Values};
use crate::release::Release;
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
    if let Some(words) = known.values.words() {
        return list(filter, known, definition, &words, ear);
    }
    if known.values == Values::Years {
        return years::check(filter, ear);
    }
    for (at, value) in filter.values.iter().enumerate() {
        let spot = Spot::Named(ELEMENT, &filter.name, Some(at));
        let finding = match known.values {
            Values::Countries => of_form(value, country::form(value)),
            // The list changes every year.
            Values::Subdivisions if subdivision::is_formed(value) => None,
            Values::Subdivisions => of_form(value, subdivision::form(value)),
            Values::ItemId => item_id(value, facts),
            Values::Author => author(value),
            _ if is_filler(value) => Some(Diagnostic::new(&rules::VALUE).found(value)),
            _ => None,
        };
        if let Some(finding) = finding {
            ear.report(finding, spot);
        }
    }
}

/// Values that are words of a list.
fn list(filter: &Filter, known: &definition::Filter, definition: &Definition, words: &[&str], ear: &mut Ear<'_>) {
    for (at, value) in filter.values.iter().enumerate() {
        let spot = Spot::Named(ELEMENT, &filter.name, Some(at));
        if words.contains(&&**value) || definition.is_master() && split(value).is_some() {
            continue;
        }
        if is_practice(value, known, definition) {
            ear.found(&rules::OF_PRACTICE, spot, value);
        } else {
            ear.report(word(value, words), spot);
        }
    }
    // Without a filter the report has everything; a view names what it is made by.
    if !known.is_preset && words.len() > 1 {
        let all = words.iter().all(|word| filter.values.iter().any(|value| value == word));
        let more = filter.values.iter().any(|value| !words.contains(&&**value));
        if all && !more {
            ear.found(&rules::DEFAULT, Spot::Named(ELEMENT, &filter.name, None), filter.values.join(", "));
        }
    }
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
fn item_id(value: &str, facts: &Facts) -> Option<Diagnostic> {
    match typed(value) {
        Some((kind, text)) => edition::judge(&kind, text, facts),
        None => edition::judge(&IdentifierType::Proprietary, value, facts),
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
fn typed(value: &str) -> Option<(IdentifierType, &str)> {
    let (kind, text) = value.split_once(':')?;
    Some((IdentifierType::known(kind)?, text))
}
