//! Filters and attributes of the report, and its period.

pub(crate) mod attributes;
mod period;
pub(crate) mod values;
mod years;

use bibwire_core::Diagnostic;

use super::{Ear, Facts};
use crate::definition::{self, Definition};
use crate::input::Form;
use crate::release::Release;
use crate::report::Filter;
use crate::rules::{across, filters as rules};
use crate::spot::Spot;
use crate::vocabulary::{ReportFilterName, split};

const ELEMENT: &str = "Report_Filters";

/// Judges the period, the filters and the attributes: CoP 5.1, 3.2.4, 3.2.6 and 3.2.8.
pub(super) fn check(facts: &Facts, ear: &mut Ear<'_>) {
    period::check(facts, ear);
    for filter in &facts.header.report_filters {
        self::filter(filter, facts, ear);
    }
    if let Some(definition) = facts.definition {
        presets(definition, facts, ear);
    }
    attributes::check(facts, ear);
}

/// Judges the filters and the attributes of a request: a view is made by what nobody asks for.
pub(crate) fn requested(facts: &Facts, ear: &mut Ear<'_>) {
    for filter in &facts.header.report_filters {
        self::filter(filter, facts, ear);
    }
    attributes::check(facts, ear);
}

/// Judges a filter.
fn filter(filter: &Filter, facts: &Facts, ear: &mut Ear<'_>) {
    let name = ReportFilterName::from(&*filter.name);
    let spot = Spot::Named(ELEMENT, &filter.name, None);
    if matches!(name, ReportFilterName::BeginDate | ReportFilterName::EndDate) {
        // It is there as a date that could not be read, or in the wrong row of a table: the reader told of it.
        return;
    }
    let Some(definition) = facts.definition else {
        // A report of a provider's own has filters of its own.
        if name == ReportFilterName::YearOfPublication {
            years::check(filter, ear);
        }
        return values::once(ELEMENT, filter, ear);
    };
    let Some(known) = definition.filter(&name) else {
        if !(definition.is_master() && split(&filter.name).is_some()) {
            let finding = Diagnostic::new(&rules::FILTER).found(&filter.name);
            let other = renamed(&name, facts.release).filter(|other| definition.filter(other).is_some());
            let finding = match other.or_else(|| ReportFilterName::meant(&filter.name).filter(|it| *it != name)) {
                Some(other) => finding.expected(other),
                None => finding,
            };
            ear.report(finding, spot);
        }
        return;
    };
    if !known.is_multi() && filter.values.len() > 1 {
        return ear.found(&rules::SEVERAL, spot, filter.values.join(", "));
    }
    values::once(ELEMENT, filter, ear);
    values::check(filter, &known, definition, facts, ear);
}

/// What the other release calls a filter.
pub(crate) fn renamed(name: &ReportFilterName, release: Release) -> Option<ReportFilterName> {
    match (name, release) {
        (ReportFilterName::ItemContributor, Release::R51) => Some(ReportFilterName::Author),
        (ReportFilterName::Author, Release::R5) => Some(ReportFilterName::ItemContributor),
        _ => None,
    }
}

/// The filters that a view is made by, with all their values.
fn presets(definition: &Definition, facts: &Facts, ear: &mut Ear<'_>) {
    for name in definition.preset {
        let Some(words) = definition.filter(name).and_then(|filter: definition::Filter| filter.values.words()) else {
            continue;
        };
        let Some(filter) = facts.header.filter(name.as_str()) else {
            let expected = format_args!("{name}={}", words.join("|"));
            ear.report(Diagnostic::new(&across::PRESET_MISSING).expected(expected), Spot::Element(ELEMENT));
            continue;
        };
        // A value that is misspelled is told as such.
        let is_there = |word: &&str| filter.values.iter().any(|value| crate::vocabulary::same_word(value, word));
        let missing: Vec<&str> = words.iter().filter(|word| !is_there(word)).copied().collect();
        let in_order = || filter.values.iter().eq(&words);
        if missing.is_empty() && filter.values.len() == words.len() && !in_order() && is_ordered(facts) {
            let finding = Diagnostic::new(&across::PRESET_ORDER).found(filter.values.join(", "));
            ear.report(finding.expected(words.join(", ")), Spot::Named(ELEMENT, &filter.name, None));
        }
        if !missing.is_empty() {
            let finding = Diagnostic::new(&across::PRESET_VALUE_MISSING).expected(missing.join(", "));
            ear.report(finding, Spot::Named(ELEMENT, &filter.name, None));
        }
    }
}

/// Whether the schema has the values of the filters of a view in one order.
fn is_ordered(facts: &Facts) -> bool {
    facts.form == Form::Json && facts.version.has_ordered_presets()
}

#[cfg(test)]
mod tests {
    use super::super::trial::{codes, header, r5_header, view};
    use super::*;
    use crate::report::Header;

    /// Filters, and what is found in them.
    type Case = (&'static [(&'static str, &'static [&'static str])], &'static [&'static str]);

    fn filtered(filters: &[(&str, &[&str])], header: Header) -> Vec<String> {
        let filters = filters.iter().map(|(name, values)| Filter::new(*name, values.iter().copied()));
        codes(&Header { report_filters: filters.collect(), ..header }, Form::Json, check)
    }

    #[test]
    fn filters_of_a_master_report() {
        let cases: &[Case] = &[
            (&[("Access_Type", &["Controlled"])], &[]),
            (&[("Access_Type", &["controlled"])], &["CTR472"]),
            (&[("Access_Type", &["OA_Gold"])], &["CTR471"]),
            (&[("Access_Type", &["ns:Loan"])], &[]),
            (&[("Access_Type", &["Controlled", "Controlled"])], &["CTR473"]),
            (&[("Access_Type", &["Controlled", "Open", "Free_To_Read"])], &["CTR474"]),
            (&[("Access_Type", &["Controlled", "Open", "Free_To_Read", "ns:Loan"])], &[]),
            (&[("Access_Method", &["Regular", "TDM"])], &["CTR474"]),
            (&[("Access_Method", &["Agent"])], &["CTR479"]),
            (&[("Metric_Type", &["Total_AI_Investigations"])], &["CTR479"]),
            (&[("Metric_Type", &["Searches_Platform"])], &["CTR471"]),
            (&[("Metric_Type", &["ns:Minutes"])], &[]),
            (&[("Data_Type", &["Book", "Journal"])], &[]),
            (&[("Data_Type", &["Article"])], &["CTR471"]),
            (&[("Data_Type", &[""])], &["CTR471"]),
            (&[("Database", &["A"])], &["CTR470"]),
            (&[("Section_Type", &["Chapter"])], &["CTR470"]),
            (&[("Shelf", &["A"])], &["CTR470"]),
            (&[("ns:Shelf", &["A"])], &[]),
            (&[("Platform", &["A", "B"])], &["CTR476"]),
            (&[("Platform", &["n/a"])], &["CTR471"]),
            (&[("YOP", &["2020-2024"])], &[]),
            (&[("YOP", &["2024-2020"])], &["CTR475"]),
            (&[("YOP", &["0001-9999"])], &["CTR474"]),
            (&[("Item_ID", &["Print_ISSN:0317-8471"])], &[]),
            (&[("Item_ID", &["Print_ISSN:03178471"])], &["CTR420"]),
            (&[("Item_ID", &["platform:1"])], &[]),
            (&[("Item_ID", &["1"])], &["CTR423"]),
            (&[("Country_Code", &["CN"]), ("Subdivision_Code", &["CN-ZJ"]), ("Attributed", &["Yes"])], &[]),
            (&[("Country_Code", &["cn"])], &["CTR472"]),
            (&[("Country_Code", &["XX"])], &["CTR471"]),
            (&[("Attributed", &["True"])], &["CTR471"]),
            (&[("Begin_Date", &["soon"])], &[]),
        ];
        for (filters, expected) in cases {
            assert_eq!(filtered(filters, header()), *expected, "{filters:?}");
        }
        let cases: &[Case] = &[
            (&[("Access_Type", &["OA_Gold"])], &[]),
            (&[("Access_Type", &["Open"])], &["CTR471"]),
            (&[("Access_Method", &["Agent"])], &["CTR471"]),
            (&[("Section_Type", &["Chapter"])], &[]),
        ];
        for (filters, expected) in cases {
            assert_eq!(filtered(filters, r5_header()), *expected, "{filters:?}");
        }
    }

    #[test]
    fn filters_of_an_item_report() {
        let items =
            |release| Header { release, report_id: Some("IR".into()), report_attributes: Vec::new(), ..header() };
        for (name, value, r51, r5) in [
            ("Author", "ORCID:0000-0002-1825-0097", &[] as &[&str], &["CTR470"] as &[&str]),
            ("Item_Contributor", "ORCID:0000-0002-1825-0097", &["CTR470"], &[]),
            ("Author", "ORCID:0000-0002-1825-0098", &["CTR422"], &["CTR470"]),
            ("Author", "Li Si", &["CTR471"], &["CTR470"]),
            ("Author", "DOI:10.1234/a", &["CTR471"], &["CTR470"]),
        ] {
            assert_eq!(filtered(&[(name, &[value])], items(Release::R51)), r51, "{name} {value}");
            assert_eq!(filtered(&[(name, &[value])], items(Release::R5)), r5, "{name} {value}");
        }
    }

    #[test]
    fn filters_of_a_view() {
        type Change = fn(&mut Vec<Filter>);
        let cases: &[(Change, &[&str])] = &[
            (|_| {}, &[]),
            (|it| it.reverse(), &[]),
            (|it| it.push(Filter::new("Platform", ["A"])), &[]),
            (|it| it.push(Filter::new("ns:Shelf", ["A"])), &["CTR470"]),
            (|it| it.push(Filter::new("YOP", ["2024"])), &["CTR470"]),
            (|it| drop(it.remove(1)), &["CTR508"]),
            (|it| it.iter_mut().for_each(|filter| filter.values.truncate(1)), &["CTR509"]),
            (|it| it.iter_mut().take(1).for_each(|filter| filter.values = vec!["regular".into()]), &["CTR472"]),
            (|it| it.iter_mut().take(1).for_each(|filter| filter.values = vec!["TDM".into()]), &["CTR471", "CTR509"]),
            (|it| it.iter_mut().take(1).for_each(|filter| filter.values.push("ns:Own".into())), &["CTR471"]),
        ];
        for (at, (change, expected)) in cases.iter().enumerate() {
            let mut header = view();
            change(&mut header.report_filters);
            assert_eq!(codes(&header, Form::Json, check), *expected, "case {at}");
            assert_eq!(codes(&header, Form::Table, check), *expected, "case {at}");
        }
    }

    #[test]
    fn a_report_of_a_provider_has_filters_of_its_own() {
        let own = Header { report_id: Some("ns:Shelves".into()), report_attributes: Vec::new(), ..header() };
        assert_eq!(filtered(&[("Shelf", &["A"]), ("Section_Type", &["Any"])], own.clone()), [""; 0]);
        assert_eq!(filtered(&[("Shelf", &["A", "A"]), ("YOP", &["0000"])], own), ["CTR473", "CTR475"]);
    }

    #[test]
    fn the_presets_of_every_view_keep_the_rules() {
        for definition in Release::ALL.into_iter().flat_map(Definition::all).filter(|it| !it.is_master()) {
            let presets = definition.preset.iter().map(|name| {
                let words = definition.filter(name).and_then(|filter| filter.values.words()).unwrap_or_default();
                Filter::new(name.as_str(), words)
            });
            let header = Header {
                release: definition.release,
                report_id: Some(definition.id.clone()),
                report_filters: presets.collect(),
                report_attributes: Vec::new(),
                ..header()
            };
            assert_eq!(codes(&header, Form::Json, check), [""; 0], "{} {}", definition.release, definition.id);
        }
    }
}
