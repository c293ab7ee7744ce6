//! A report is the same in every form.

use bibwire_counter::input::Options;
use bibwire_counter::release::Release;
use bibwire_counter::report::{Identifier, Item, Report};
use bibwire_counter::tabular::separator::Separator;
use bibwire_counter::{Diagnostic, Format, Reader, Totals, gather, json, strategy, tabular};
use proptest::prelude::*;

/// What is read of a report in a form, with what is told of it.
fn read(bytes: &[u8], format: Format) -> (Report, Vec<Diagnostic>) {
    let mut findings = Vec::new();
    let reader = Reader::new(bytes, format, &Options::default(), &mut findings).unwrap();
    let report = reader.read_all(&mut findings).unwrap().unwrap();
    (report, findings)
}

/// The report as all forms have it.
///
/// What is a set in the standard, such as the identifiers of an item, has the order of the columns in a table. In release
/// 5 an item has one set of attributes in JSON, and what a table has of one item is one item.
fn canonical(report: Report) -> Report {
    let is_flat = report.header.release == Release::R5;
    let mut report = gather(report);
    if is_flat {
        let one = |mut item: Item| {
            let sets = std::mem::take(&mut item.performance);
            sets.into_iter().map(move |set| Item { performance: vec![set], ..item.clone() })
        };
        report.items = report.items.into_iter().flat_map(one).collect();
    }
    report.header.report_filters.sort_by(|one, other| one.name.cmp(&other.name));
    report.header.report_attributes.sort_by(|one, other| one.name.cmp(&other.name));
    report.header.institution_id.sort_by_key(kind);
    for item in &mut report.items {
        item.publisher_id.sort_by_key(kind);
        item.work.ids.sort_by_key(kind);
        item.parent.iter_mut().for_each(|parent| parent.work.ids.sort_by_key(kind));
    }
    for set in report.items.iter_mut().flat_map(|item| &mut item.performance) {
        set.counts.sort();
        set.attributes.extensions.sort_by(|one, other| one.name.cmp(&other.name));
        for component in &mut set.components {
            component.counts.sort();
            component.work.ids.sort_by_key(kind);
        }
    }
    report
}

fn kind(identifier: &Identifier) -> String {
    identifier.kind.to_string()
}

/// All that is counted in a report.
fn totals(report: &Report) -> Vec<(String, String, u64)> {
    let mut totals = Totals::default();
    report.items.iter().for_each(|item| totals.add(item));
    let months = totals.months();
    let of = |metric| months.iter().map(move |month| (metric, *month));
    let all = totals.metrics().flat_map(of);
    all.map(|(metric, month)| (metric.to_string(), month.to_string(), totals.in_month(metric, month).unwrap()))
        .collect()
}

fn same(report: &Report, converted: &[u8], format: Format) -> Result<(), TestCaseError> {
    let (mut found, mut findings) = read(converted, format);
    // The standard has tabs.
    findings.retain(|finding| format != Format::Csv || finding.code().as_str() != "CTR353");
    prop_assert!(findings.is_empty(), "{:?}", findings.iter().map(ToString::to_string).collect::<Vec<_>>());
    prop_assert_eq!(totals(&found), totals(report));
    // Release 5 has these in JSON, and no table has a place for them.
    found.header.customer_id.clone_from(&report.header.customer_id);
    for (exception, before) in found.header.exceptions.iter_mut().zip(&report.header.exceptions) {
        exception.severity.clone_from(&before.severity);
    }
    let text = json::to_vec(&found).unwrap();
    let (again, findings) = read(&text, Format::Json);
    prop_assert!(findings.is_empty(), "{:?}", findings.iter().map(ToString::to_string).collect::<Vec<_>>());
    prop_assert_eq!(canonical(again), canonical(report.clone()));
    Ok(())
}

proptest! {
    #[test]
    fn json_becomes_a_table_and_json_again(report in strategy::report()) {
        let (report, _) = read(&json::to_vec(&report).unwrap(), Format::Json);
        for (separator, format) in [(Separator::Tab, Format::Tsv), (Separator::Comma, Format::Csv)] {
            let table = tabular::to_vec(&report, tabular::Style::of(separator)).unwrap();
            same(&report, &table, format)?;
        }
    }

    #[cfg(feature = "xlsx")]
    #[test]
    fn json_becomes_a_workbook_and_json_again(report in strategy::report()) {
        let (report, _) = read(&json::to_vec(&report).unwrap(), Format::Json);
        let book = bibwire_counter::xlsx::to_vec(&report, tabular::write::Unplaced::Refused).unwrap();
        same(&report, &book, Format::Xlsx)?;
    }
}
