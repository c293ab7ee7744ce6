//! The elements of the header.

pub(crate) mod created;
pub(crate) mod institution;
pub(crate) mod registry;

pub(crate) use institution::{WORLD, WORLD_ID};

use bibwire_core::Diagnostic;

use super::filler::is_filler;
use super::{Ear, Facts};
use crate::definition::Definition;
use crate::release::Release;
use crate::report::Header;
use crate::rules::{advice, header as rules};
use crate::spot::Spot;
use crate::vocabulary::{ReportId, same_word};

/// Judges the header: CoP 5.1, Table 3.f; CoP 5.0.3, Table 3.f. What is not there at all is told by who reads it.
pub(super) fn check(facts: &Facts, ear: &mut Ear<'_>) {
    let header = &facts.header;
    id(header, ear);
    name(header, facts.definition, ear);
    institution::check(facts, ear);
    filled("Created_By", header.created_by.as_deref(), ear);
    if header.release == Release::R5 {
        filled("Customer_ID", header.customer_id.as_deref(), ear);
    }
    created(facts, ear);
    if let Some(record) = header.registry_record.as_deref().filter(|_| header.release == Release::R51) {
        registry::check(record, facts.version, ear);
    }
}

/// Judges whether an element that is there says something.
fn filled(element: &'static str, text: Option<&str>, ear: &mut Ear<'_>) -> bool {
    let is_empty = text.is_some_and(is_filler);
    if is_empty {
        let finding = Diagnostic::new(&rules::EMPTY);
        let shown = text.filter(|text| !text.is_empty());
        ear.report(shown.map_or(finding.clone(), |text| finding.found(text)), Spot::Element(element));
    }
    !is_empty
}

/// A report of the standard, or one of a provider: CoP 5.1, 11.
fn id(header: &Header, ear: &mut Ear<'_>) {
    let Some(id) = &header.report_id else { return };
    if !filled("Report_ID", Some(id.as_str()), ear) || id.is_known() || id.custom().is_some() {
        return;
    }
    let finding = Diagnostic::new(&rules::REPORT_ID).found(id);
    let named = header.report_name.as_deref().and_then(|name| Definition::called(header.release, name));
    let finding = match ReportId::meant(id.as_str()).or(named.map(|definition| definition.id.clone())) {
        Some(meant) => finding.expected(meant),
        None => finding,
    };
    ear.report(finding, Spot::Element("Report_ID"));
}

/// The name that goes with the identifier, in the words of the release.
fn name(header: &Header, definition: Option<&Definition>, ear: &mut Ear<'_>) {
    let spot = Spot::Element("Report_Name");
    let Some(name) = header.report_name.as_deref() else { return };
    if !filled("Report_Name", Some(name), ear) {
        return;
    }
    let Some(definition) = definition else { return };
    if name != definition.name {
        let rule = if same_word(name, definition.name) { &rules::REPORT_NAME_FORM } else { &rules::REPORT_NAME };
        ear.report(Diagnostic::new(rule).found(name).expected(definition.name), spot);
    }
}

/// When the report was made.
fn created(facts: &Facts, ear: &mut Ear<'_>) {
    let spot = Spot::Element("Created");
    let Some(text) = facts.header.created.as_deref() else { return };
    if !filled("Created", Some(text), ear) {
        return;
    }
    let day = match created::read(text) {
        created::Reading::Right { day, has_fraction } => {
            if has_fraction {
                ear.found(&advice::FRACTION, spot, text);
            }
            day
        }
        created::Reading::Meant(meant) => {
            return ear.report(Diagnostic::new(&rules::CREATED).found(text).expected(meant), spot);
        }
        created::Reading::Wrong => {
            let finding = Diagnostic::new(&rules::CREATED).found(text).expected("yyyy-mm-ddThh:mm:ssZ");
            return ear.report(finding, spot);
        }
        created::Reading::Impossible => {
            return ear.report(Diagnostic::new(&rules::CREATED).found(format_args!("{text}: no such time")), spot);
        }
    };
    if facts.period.is_some_and(|period| day < period.end().last_day()) {
        ear.found(&advice::EARLY, spot, text);
    }
}

#[cfg(test)]
mod tests {
    use super::super::trial::{codes, header, r5_header};
    use super::*;
    use crate::input::Form;

    #[test]
    fn elements_of_the_header() {
        type Change = fn(&mut Header);
        let cases: &[(Change, &[&str])] = &[
            (|_| {}, &[]),
            (|it| it.report_id = None, &[]),
            (|it| it.report_id = Some("".into()), &["CTR408"]),
            (|it| it.report_id = Some("XR".into()), &["CTR405"]),
            (|it| it.report_id = Some("ns:XR".into()), &[]),
            (|it| (it.report_id, it.report_name) = (Some("ns:XR".into()), Some("ns:Shelves".into())), &[]),
            (|it| it.report_name = Some("Title Master Report".into()), &["CTR406"]),
            (|it| it.report_name = Some("title report".into()), &["CTR407"]),
            (|it| it.report_name = Some(String::new()), &["CTR408"]),
            (|it| it.report_name = None, &[]),
            (|it| it.institution_name = Some("n/a".into()), &["CTR408"]),
            (|it| it.created_by = Some(String::new()), &["CTR408"]),
            (|it| it.created = Some("2026-02-03 08:30:00Z".into()), &["CTR410"]),
            (|it| it.created = Some("2026-02-03".into()), &["CTR410"]),
            (|it| it.created = Some("2026-02-30T08:30:00Z".into()), &["CTR410"]),
            (|it| it.created = Some("2026-02-03T08:30:00+08:00".into()), &[]),
            (|it| it.created = Some("2026-02-03T08:30:00.123Z".into()), &["CTR603"]),
            (|it| it.created = Some("2026-01-03T08:30:00Z".into()), &["CTR606"]),
            (|it| it.created = Some("2036-01-03T08:30:00Z".into()), &[]),
            (|it| it.registry_record = Some(String::new()), &["CTR601"]),
            (|it| it.registry_record = Some("https://example.org".into()), &["CTR413"]),
            (|it| it.customer_id = Some(String::new()), &[]),
        ];
        for (at, (change, expected)) in cases.iter().enumerate() {
            for form in [Form::Json, Form::Table] {
                let mut changed = header();
                change(&mut changed);
                assert_eq!(codes(&changed, form, check), *expected, "case {at} {form:?}");
            }
        }
        let mut changed = r5_header();
        assert_eq!(codes(&changed, Form::Json, check), [""; 0]);
        changed.customer_id = Some(String::new());
        changed.report_name = Some("Title Report".into());
        assert_eq!(codes(&changed, Form::Json, check), ["CTR406", "CTR408"]);
    }

    #[test]
    fn the_report_is_known_by_its_name() {
        let mut changed = header();
        changed.report_id = Some("XR".into());
        changed.report_name = Some("Title Master Report".into());
        let found = super::super::trial::findings(&changed, Form::Json, check);
        assert_eq!(found.first().and_then(|it| it.expected.as_deref()), Some("TR"));
    }
}
