//! Sets of attributes, and what was counted of them.

use std::fmt::Display;

use super::fix::Hand;
use super::{counted, extensions, text};
use crate::check::Facts;
use crate::check::attributes::year;
use crate::check::filler::is_filler;
use crate::report::AttributePerformance;
use crate::rules::{attributes as rules, properties};
use crate::spot::Spot;
use crate::vocabulary::Word;

/// A year of publication that is not known: CoP 5.1, 3.3.7.
const UNKNOWN: &str = "0001";

/// Mends a set of attributes and its counts.
pub(super) fn mend(number: usize, set: &mut AttributePerformance, facts: &Facts, hand: &mut Hand) {
    let attributes = &mut set.attributes;
    let spot = |name| Spot::Set(number, Some(name));
    let definition = facts.definition;
    word(&mut attributes.data_type, |it| definition.is_none_or(|of| of.takes_data_type(it)), spot("Data_Type"), hand);
    let takes_section = |it: &_| definition.is_none_or(|of| of.section_types.contains(it));
    word(&mut attributes.section_type, takes_section, spot("Section_Type"), hand);
    word(
        &mut attributes.access_type,
        |it| definition.is_none_or(|of| of.takes_access_type(it)),
        spot("Access_Type"),
        hand,
    );
    let takes_method = |it: &_| definition.is_none_or(|of| of.takes_access_method(it));
    word(&mut attributes.access_method, takes_method, spot("Access_Method"), hand);
    if let Some(text) = &mut attributes.yop {
        year_of(text, facts, spot("YOP"), hand);
    }
    if !attributes.extensions.is_empty() {
        extensions::mend(number, &mut attributes.extensions, facts, hand);
    }
    counted::mend(&mut set.counts, number, None, facts, hand);
    for (at, component) in set.components.iter_mut().enumerate() {
        counted::mend(&mut component.counts, number, Some(at), facts, hand);
    }
}

/// A word of the standard that is misspelled, where the report may have it.
pub(super) fn word<W>(word: &mut Option<W>, takes: impl Fn(&W) -> bool, spot: Spot<'_>, hand: &mut Hand)
where
    W: Word + Display + AsRef<str>,
{
    let Some(found) = word.as_ref().filter(|word| W::known(word.as_ref()).is_none()) else { return };
    if let Some(meant) = W::meant(found.as_ref()).filter(takes) {
        hand.note(&properties::WORD, spot, found, &meant);
        *word = Some(meant);
    }
}

/// A year that lost its zeros, and one that is not known. Of `97` it is not certain which year is meant.
fn year_of(text: &mut String, facts: &Facts, spot: Spot<'_>, hand: &mut Hand) {
    text::mend(text, spot, hand);
    let Some(finding) = year::judge(text, facts) else { return };
    let is_unknown = match finding.rule.code {
        code if code == rules::YEAR_ZEROS.code => text.parse() == Ok(1),
        code if code == rules::YEAR.code => is_filler(text),
        _ => false,
    };
    if is_unknown && year::judge(UNKNOWN, facts).is_none() {
        hand.put(text, finding.rule, spot, UNKNOWN.to_owned());
    }
}

#[cfg(test)]
mod tests {
    use super::super::trial;
    use crate::report::{Attributes, Extension};

    #[test]
    fn attributes_that_are_certain() {
        type Case = (fn(&mut Attributes), fn(&Attributes) -> &str, &'static str, &'static [&'static str]);
        let cases: &[Case] = &[
            (
                |it| it.data_type = Some("journal".into()),
                |it| it.data_type.as_ref().unwrap().as_str(),
                "Journal",
                &["CTR450"],
            ),
            (
                |it| it.access_type = Some("FREE TO READ".into()),
                |it| it.access_type.as_ref().unwrap().as_str(),
                "Free_To_Read",
                &["CTR450"],
            ),
            (|it| it.data_type = Some("article".into()), |it| it.data_type.as_ref().unwrap().as_str(), "article", &[]),
            (|it| it.yop = Some("1".into()), |it| it.yop.as_deref().unwrap(), "0001", &["CTR461"]),
            (|it| it.yop = Some("unknown".into()), |it| it.yop.as_deref().unwrap(), "0001", &["CTR460"]),
            (|it| it.yop = Some("97".into()), |it| it.yop.as_deref().unwrap(), "97", &[]),
            (|it| it.yop = Some("0000".into()), |it| it.yop.as_deref().unwrap(), "0000", &[]),
        ];
        for (change, get, expected, codes) in cases {
            let mut report = trial::titles();
            change(&mut report.items[0].performance[0].attributes);
            let (fixed, told) = trial::repair(&report);
            assert_eq!(get(&fixed.items[0].performance[0].attributes), *expected);
            assert_eq!(told, *codes, "{expected}");
        }
    }

    #[test]
    fn extensions_that_are_certain() {
        for (name, value, expected, codes) in [
            ("Country_Code", "CN", Some("CN"), &[] as &[&str]),
            ("Country_Code", "chn", Some("CN"), &["CTR465"]),
            ("Attributed", "yes", Some("Yes"), &["CTR468"]),
            ("Attributed", "True", Some("True"), &[]),
            ("Country_Name", "n/a", None, &["CTR531"]),
            ("Country_Name", "", None, &["CTR451"]),
            ("ns:Faculty", " A", Some("A"), &["CTR409"]),
        ] {
            let mut report = trial::titles();
            report.header.report_attributes[0].values.push(name.to_owned());
            let extension = Extension { name: name.to_owned(), value: value.to_owned() };
            report.items[0].performance[0].attributes.extensions.push(extension);
            let (fixed, told) = trial::repair(&report);
            let found = fixed.items[0].performance[0].attributes.extensions.first();
            assert_eq!(found.map(|it| &*it.value), expected, "{name}={value}");
            assert_eq!(told, codes, "{name}={value}");
        }
    }
}
