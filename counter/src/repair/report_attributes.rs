//! The attributes of the report: CoP 5.1, 3.2.8.

use std::collections::HashMap;

use super::filters::once;
use super::fix::Hand;
use super::text;
use crate::check::filters::attributes::{of_attribute, shown};
use crate::definition::{Attribute, Definition, Field, Presence};
use crate::input::Form;
use crate::report::{Filter, Header, Report};
use crate::rules::{across, filters as rules, properties};
use crate::spot::Spot;
use crate::vocabulary::ReportAttributeName;

const ELEMENT: &str = "Report_Attributes";
const IN_JSON: &str = "Granularity";
const IN_TABLES: &str = "Exclude_Monthly_Details";

/// Mends the attributes of a report in a form. One that is there twice, by its name or by what its name means, stays
/// as it is.
pub(super) fn mend(report: &mut Report, form: Form, hand: &mut Hand) {
    let header = &report.header;
    let definition = header.report_id.as_ref().and_then(|id| Definition::of(header.release, id));
    let Some(definition) = definition else { return };
    if !definition.is_master() {
        return of_view(&mut report.header, definition, hand);
    }
    let has_totals = has_totals(report);
    let attributes = &mut report.header.report_attributes;
    let mut times: HashMap<ReportAttributeName, usize> = HashMap::new();
    for attribute in attributes.iter() {
        let times = times.entry(meant(&attribute.name, definition)).or_insert(0);
        *times = times.saturating_add(1);
    }
    let is_twice = |name: &ReportAttributeName| times.get(name).is_some_and(|times| *times > 1);
    for attribute in attributes.iter_mut() {
        let name = meant(&attribute.name, definition);
        if is_twice(&name) {
            continue;
        }
        let may_be = has_totals || !is_of_totals(&name);
        if may_be && attribute.name != name.as_str() {
            hand.note(&rules::ATTRIBUTE, Spot::Named(ELEMENT, &attribute.name, None), &attribute.name, &name);
            attribute.name = name.as_str().to_owned();
        }
        let Some(known) = Attribute::of(&ReportAttributeName::from(&*attribute.name)) else { continue };
        if may_be {
            values(attribute, known, definition, hand);
        }
        once(ELEMENT, attribute, hand);
    }
    if ![ReportAttributeName::Granularity, ReportAttributeName::ExcludeMonthlyDetails].iter().any(is_twice) {
        granularity(attributes, has_totals, form, hand);
    }
    let with_parents = report.header.includes("Include_Parent_Details");
    let with_components = report.header.includes("Include_Component_Details");
    let is_implied = |value: &str| {
        let presence = Field::known(value).and_then(|field| definition.column(field)).map(|column| column.presence);
        match presence {
            Some(Presence::Required) => true,
            Some(Presence::WithParents) => with_parents,
            Some(Presence::WithComponents) => with_components,
            _ => false,
        }
    };
    report.header.report_attributes.retain_mut(|attribute| {
        let name = ReportAttributeName::from(&*attribute.name);
        let Some(known) = Attribute::of(&name).filter(|_| !is_twice(&name)) else { return true };
        if attribute.values.is_empty() {
            hand.note(&properties::EMPTY, Spot::Named(ELEMENT, &attribute.name, None), "", "");
        }
        needless(attribute, known, is_implied, hand);
        !attribute.values.is_empty()
    });
}

/// A view has no attributes. They are left out where they say nothing.
fn of_view(header: &mut Header, definition: &Definition, hand: &mut Hand) {
    let says_nothing = |attribute: &Filter| {
        let known = Attribute::of(&ReportAttributeName::from(&*attribute.name));
        let is_there = |value: &String| Field::known(value).is_some_and(|field| definition.column(field).is_some());
        known.is_some_and(|known| match known.default {
            Some(default) => attribute.values.iter().all(|value| value == default),
            None => attribute.values.iter().all(is_there),
        })
    };
    let attributes = &mut header.report_attributes;
    if !attributes.is_empty() && attributes.iter().all(says_nothing) {
        let found: Vec<String> =
            attributes.iter().map(|attribute| format!("{}={}", attribute.name, attribute.values.join("|"))).collect();
        hand.note(&across::VIEW_ATTRIBUTES, Spot::Element(ELEMENT), found.join("; "), "");
        attributes.clear();
    }
}

/// The attribute that a name means: one of the report whose name is misspelled.
fn meant(name: &str, definition: &Definition) -> ReportAttributeName {
    let own = ReportAttributeName::from(name);
    let meant = ReportAttributeName::meant(name).filter(|meant| definition.attributes.contains(meant));
    if own.is_known() { own } else { meant.unwrap_or(own) }
}

/// Whether an attribute may say that there are totals alone, which the counts have to bear out.
fn is_of_totals(name: &ReportAttributeName) -> bool {
    matches!(name, ReportAttributeName::Granularity | ReportAttributeName::ExcludeMonthlyDetails)
}

/// Whether every count is at the first month, where totals are.
fn has_totals(report: &Report) -> bool {
    let is_total = |begin| report.counts().all(|count| count.month == begin || count.count == 0);
    report.header.period().is_some_and(|period| is_total(period.begin()))
}

/// How the other form says that there are totals alone. What the counts do not bear out is left.
fn granularity(attributes: &mut Vec<Filter>, has_totals: bool, form: Form, hand: &mut Hand) {
    let (own, other, totals, months) = match form {
        Form::Json => (IN_JSON, IN_TABLES, "Totals", "False"),
        Form::Table => (IN_TABLES, IN_JSON, "True", "Month"),
    };
    let other_totals = if form == Form::Json { "True" } else { "Totals" };
    let Some(at) = attributes.iter().position(|attribute| attribute.name == other) else { return };
    let said = |name: &str| attributes.iter().find(|attribute| attribute.name == name).map(|it| it.values.join("|"));
    let (own_says, other_says) = (said(own), said(other).unwrap_or_default());
    let fixed = match own_says {
        // It says again what the other says, or what holds anyway.
        Some(own_says) if own_says == totals && other_says == other_totals => None,
        None if other_says == months => None,
        None if other_says == other_totals && has_totals => Some(Filter::new(own, [totals])),
        _ => return,
    };
    let found = format!("{other}={other_says}");
    let shown = fixed.as_ref().map_or(String::new(), |_| format!("{own}={totals}"));
    hand.note(&across::OTHER_FORM, Spot::Named(ELEMENT, other, None), found, shown);
    match (fixed, attributes.get_mut(at)) {
        (Some(fixed), Some(attribute)) => *attribute = fixed,
        _ => drop(attributes.remove(at)),
    }
}

/// The values of an attribute.
fn values(attribute: &mut Filter, known: &Attribute, definition: &Definition, hand: &mut Hand) {
    let Filter { name, values } = attribute;
    for (at, value) in values.iter_mut().enumerate() {
        let spot = Spot::Named(ELEMENT, name, Some(at));
        text::mend(value, spot, hand);
        let judged = |value: &str| match known.is_multi() {
            true => shown(value, definition),
            false if known.values.contains(&value) => None,
            false => Some(of_attribute(value, known)),
        };
        if let Some(finding) = judged(value)
            && finding.rule.code == rules::VALUE_FORM.code
            && let Some(fixed) = finding.expected.filter(|fixed| judged(fixed).is_none())
        {
            hand.put(value, &rules::VALUE_FORM, spot, fixed);
        }
    }
}

/// Leaves out what holds anyway, and columns that are there anyway.
fn needless(attribute: &mut Filter, known: &Attribute, is_implied: impl Fn(&str) -> bool, hand: &mut Hand) {
    let Filter { name, values } = attribute;
    let (mut at, is_one) = (0usize, values.len() == 1);
    values.retain(|value| {
        let spot = Spot::Named(ELEMENT, name, Some(at));
        at = at.saturating_add(1);
        let rule = match known.default {
            Some(default) if is_one && value == default => &rules::DEFAULT,
            None if is_implied(value) => &rules::SHOWN,
            _ => return true,
        };
        hand.note(rule, spot, value, "");
        false
    });
}

#[cfg(test)]
mod tests {
    use super::super::trial;
    use super::*;

    fn with(report: &Report, attributes: &[(&str, &[&str])]) -> Report {
        let mut report = report.clone();
        let attributes = attributes.iter().map(|(name, values)| Filter::new(*name, values.iter().copied()));
        report.header.report_attributes = attributes.collect();
        report
    }

    /// Attributes before and after, and the codes of what is mended.
    type Case = (
        &'static [(&'static str, &'static [&'static str])],
        &'static [(&'static str, &'static [&'static str])],
        &'static [&'static str],
    );

    #[test]
    fn attributes_of_a_master_report() {
        const SHOWN: (&str, &[&str]) = ("Attributes_To_Show", &["YOP", "Access_Type"]);
        let cases: &[Case] = &[
            (&[SHOWN], &[SHOWN], &[]),
            (&[("Attributes To Show", &["YOP", "Access_Type"])], &[SHOWN], &["CTR477"]),
            (&[("Attributes_To_Show", &["yop", "Access_Type", "YOP"])], &[SHOWN], &["CTR472", "CTR473"]),
            (&[("Attributes_To_Show", &["Title", "YOP", "Access_Type"])], &[SHOWN], &["CTR478"]),
            (&[SHOWN, ("Granularity", &["Month"])], &[SHOWN], &["CTR474"]),
            (&[SHOWN, ("Granularity", &["Total"])], &[SHOWN, ("Granularity", &["Totals"])], &["CTR472"]),
            (&[SHOWN, ("Exclude_Monthly_Details", &["True"])], &[SHOWN, ("Granularity", &["Totals"])], &["CTR511"]),
            (&[SHOWN, ("Exclude_Monthly_Details", &["False"])], &[SHOWN], &["CTR511"]),
            (
                &[SHOWN, ("Exclude_Monthly_Details", &["true"])],
                &[SHOWN, ("Granularity", &["Totals"])],
                &["CTR472", "CTR511"],
            ),
            (&[SHOWN, ("Granularity", &["Daily"])], &[SHOWN, ("Granularity", &["Daily"])], &[]),
            (&[], &[SHOWN], &["CTR311", "CTR311"]),
        ];
        for (found, expected, codes) in cases {
            let (fixed, told) = trial::repair(&with(&trial::titles(), found));
            assert_eq!(fixed.header, with(&trial::titles(), expected).header, "{found:?}");
            assert_eq!(told, *codes, "{found:?}");
        }
    }

    #[test]
    fn months_are_no_totals() {
        let mut report =
            with(&trial::titles(), &[("Attributes_To_Show", &["YOP", "Access_Type"]), (IN_TABLES, &["True"])]);
        report.header.end_date = crate::date::exact("2026-02-28");
        for count in &mut report.items[0].performance[0].counts {
            count.month = "2026-02".parse().unwrap();
        }
        assert_eq!(trial::repaired(&report), [""; 0]);
        for (name, value) in [(IN_JSON, "Total"), ("granularity", "Totals")] {
            report.header.report_attributes[1] = Filter::new(name, [value]);
            assert_eq!(trial::repaired(&report), [""; 0], "{name}={value}");
        }
    }

    #[test]
    fn attributes_of_a_view() {
        for (attributes, codes) in [
            (&[("Granularity", &["Month"] as &[_])] as &[(&str, &[&str])], &["CTR510"] as &[&str]),
            (&[("Attributes_To_Show", &["Title"]), ("Granularity", &["Month"])], &["CTR510"]),
            (&[("Attributes_To_Show", &["Access_Method"])], &[]),
            (&[("Granularity", &["Totals"])], &[]),
        ] {
            assert_eq!(trial::repaired(&with(&trial::view(), attributes)), codes, "{attributes:?}");
        }
    }
}
