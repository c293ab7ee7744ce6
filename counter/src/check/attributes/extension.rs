//! Elements that extend a report: CoP 5.1, 11.2 and 11.3.

use bibwire_core::Diagnostic;
use bibwire_core::identifier::{Form as Written, country, subdivision};

use super::super::describe::says_nothing;
use super::super::{Ear, Facts};
use crate::definition::Definition;
use crate::input::Form;
use crate::release::Release;
use crate::report::Extension;
use crate::rules::{attributes as rules, items};
use crate::spot::Spot;
use crate::vocabulary::split;

/// Judges the extensions of a set of attributes.
pub(super) fn check(number: usize, extensions: &[Extension], facts: &Facts, ear: &mut Ear<'_>) {
    for Extension { name, value } in extensions {
        let spot = Spot::Set(number, Some(name));
        if let Some(finding) = judge(name, value, facts).or_else(|| filtered(name, value, facts)) {
            ear.report(finding, spot);
        }
        // The columns of a table are judged by themselves.
        let is_free = facts.form == Form::Json && facts.definition.is_some_and(Definition::is_master);
        if is_free && split(name).is_some() && !facts.header.shows(name) {
            ear.found(&items::NOT_SHOWN, spot, name);
        }
    }
    let of = |name: &str| extensions.iter().find(|extension| extension.name == name).map(|it| &*it.value);
    if let (Some(land), Some(part)) = (of("Country_Code"), of("Subdivision_Code"))
        && country::is_alpha2(land)
        && subdivision::is_formed(part)
        && part.split('-').next() != Some(land)
    {
        let spot = Spot::Set(number, Some("Subdivision_Code"));
        ear.found(&rules::ELSEWHERE, spot, format_args!("{part} in {land}"));
    }
}

/// What is wrong with the value of an element.
pub(crate) fn judge(name: &str, value: &str, facts: &Facts) -> Option<Diagnostic> {
    match (name, value) {
        // What is not known is empty in a table, and left out in JSON.
        (_, "") if facts.form == Form::Table => None,
        (_, "") => Some(Diagnostic::new(&rules::EMPTY)),
        (_, value) if says_nothing(value) => Some(Diagnostic::new(&items::FILLER).found(value)),
        ("Country_Code", value) => code(country::form(value), value, &rules::COUNTRY),
        ("Subdivision_Code", value) => code(subdivision::form(value), value, &rules::SUBDIVISION),
        ("Book_Segment_Count", value) if facts.release == Release::R51 => segments(value),
        (name, value) => word(value, words(name, facts)?),
    }
}

/// The words that an element may be, where there are few.
pub(crate) fn words(name: &str, facts: &Facts) -> Option<&'static [&'static str]> {
    match name {
        "Attributed" => Some(&["Yes", "No"]),
        "Format" if facts.version.has_formats() => Some(&["HTML", "PDF", "Other"]),
        _ => None,
    }
}

fn code(form: Written, text: &str, rule: &'static bibwire_core::Rule) -> Option<Diagnostic> {
    let finding = || Diagnostic::new(rule).found(text);
    match form {
        Written::Right => None,
        Written::Meant(meant) => Some(finding().expected(meant)),
        Written::Wrong(_) => Some(finding()),
    }
}

fn word(text: &str, words: &[&str]) -> Option<Diagnostic> {
    let finding = || Diagnostic::new(&rules::WORD).found(text).expected(words.join(", "));
    (!words.contains(&text)).then(finding)
}

/// A count of segments, at least one.
fn segments(text: &str) -> Option<Diagnostic> {
    let is_count = text.bytes().all(|byte| byte.is_ascii_digit()) && !text.starts_with('0');
    (!is_count).then(|| Diagnostic::new(&rules::SEGMENTS).found(text))
}

fn filtered(name: &str, value: &str, facts: &Facts) -> Option<Diagnostic> {
    let filter = facts.wanted.extensions.iter().find(|filter| filter.name == name)?;
    let is_out = !value.is_empty() && !filter.values.iter().any(|wanted| wanted == value);
    is_out.then(|| Diagnostic::new(&rules::FILTERED).found(value))
}
