//! Attributes of usage: CoP 5.1, 3.3 and section 11; CoP 5.0.3, 3.3.

pub(crate) mod extension;
mod flat;
pub(crate) mod year;

use bibwire_core::Rule;

use super::wanted::{Verdict, Words};
use super::{Ear, Facts};
use crate::definition::Field;
use crate::release::Release;
use crate::report::AttributePerformance;
use crate::rules::attributes as rules;
use crate::spot::Spot;
use crate::vocabulary::{AccessMethod, AccessType, DataType, ReportId, SectionType};

/// Judges a set of attributes.
pub(super) fn check(number: usize, set: &AttributePerformance, facts: &Facts, ear: &mut Ear<'_>) {
    let (attributes, wanted) = (&set.attributes, &facts.wanted);
    let mut of = |field: Field, rule: &'static Rule, words: &Words, word: Option<Named<'_>>| match word {
        None => missing(number, field, facts, ear),
        Some(word) => judge(word, words, rule, Spot::Set(number, Some(field.as_str())), ear),
    };
    let data_type = attributes.data_type.as_ref().map(|it| (DataType::index(it), it.as_str()));
    of(Field::DataType, &rules::DATA_TYPE, &wanted.data_types, data_type);
    // Release 5.1 has none: that one is there was told when it was read.
    let section = attributes.section_type.as_ref().filter(|_| facts.release == Release::R5);
    let section = section.map(|it| (SectionType::index(it), it.as_str()));
    of(Field::SectionType, &rules::SECTION_TYPE, &wanted.section_types, section);
    let access = attributes.access_type.as_ref().map(|it| (AccessType::index(it), it.as_str()));
    of(Field::AccessType, &rules::ACCESS_TYPE, &wanted.access_types, access);
    let method = attributes.access_method.as_ref().map(|it| (AccessMethod::index(it), it.as_str()));
    of(Field::AccessMethod, &rules::ACCESS_METHOD, &wanted.access_methods, method);
    match attributes.yop.as_deref() {
        None => missing(number, Field::YearOfPublication, facts, ear),
        Some(year) => {
            if let Some(finding) = year::judge(year, facts) {
                ear.report(finding, Spot::Set(number, Some(Field::YearOfPublication.as_str())));
            }
        }
    }
    doubtful(number, set, facts, ear);
    extension::check(number, &attributes.extensions, facts, ear);
    if facts.release == Release::R5 {
        flat::check(number, set, facts, ear);
    }
}

/// A word: its place among those of the standard, and its text.
type Named<'w> = (Option<usize>, &'w str);

/// Whether an attribute may be a word.
fn judge((index, word): Named<'_>, words: &Words, rule: &'static Rule, spot: Spot<'_>, ear: &mut Ear<'_>) {
    match words.judge(index, word) {
        Verdict::Right => {}
        _ if word.is_empty() => ear.tell(&rules::EMPTY, spot),
        Verdict::NotOfReport => ear.found(rule, spot, word),
        Verdict::FilteredOut => ear.found(&rules::FILTERED, spot, word),
        Verdict::Unnamed => ear.found(&rules::UNNAMED, spot, word),
    }
}

/// An attribute that every row has. One that is missing in JSON was told when it was read.
fn missing(number: usize, field: Field, facts: &Facts, ear: &mut Ear<'_>) {
    if facts.wanted.cells.contains(&field) {
        ear.tell(&rules::EMPTY, Spot::Set(number, Some(field.as_str())));
    }
}

/// What is permitted, and may be held against the report.
fn doubtful(number: usize, set: &AttributePerformance, facts: &Facts, ear: &mut Ear<'_>) {
    let data_type = Spot::Set(number, Some(Field::DataType.as_str()));
    match set.attributes.data_type {
        Some(DataType::Unspecified) => ear.tell(&rules::UNSPECIFIED, data_type),
        Some(DataType::Database) if facts.release == Release::R5 => {
            let report = facts.definition.and_then(|definition| definition.id.master());
            if matches!(report, Some(ReportId::Pr | ReportId::Tr)) {
                ear.tell(&rules::DATABASE, data_type);
            }
        }
        _ => {}
    }
    // The best practice extends release 5.1.
    let is_agent = facts.release == Release::R51 && set.attributes.access_method == Some(AccessMethod::Agent);
    if is_agent && facts.definition.is_none_or(|definition| definition.takes_access_method(&AccessMethod::Agent)) {
        ear.tell(&rules::AGENT, Spot::Set(number, Some(Field::AccessMethod.as_str())));
    }
}
