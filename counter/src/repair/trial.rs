//! Sound reports to spoil, and what every repair has to keep.

use std::collections::{BTreeMap, BTreeSet};

use bibwire_core::{Diagnostic, Severity};

use super::Repaired;
use crate::check::{Profile, check};
use crate::month::Month;
use crate::release::Release;
use crate::report::{AttributePerformance, Attributes, Count, Filter, Header, Identifier, Item, Parent, Report, Work};
use crate::rules::{advice, items};
use crate::vocabulary::{AccessType, DataType, IdentifierType, MetricType, ReportId};

/// What comes to light when a text that said nothing gives way: none of it is an error.
const HIDDEN: [&bibwire_core::Rule; 4] = [&items::NAMELESS, &items::NO_PUBLISHER, &items::NO_ID, &advice::UNREGISTERED];

/// A sound Title Report of a journal in January 2026.
pub(super) fn titles() -> Report {
    let month: Month = "2026-01".parse().unwrap();
    let count = |metric_type, count| Count { metric_type, month, count };
    let attributes = Attributes {
        data_type: Some(DataType::Journal),
        yop: Some("2024".into()),
        access_type: Some(AccessType::Controlled),
        ..Attributes::default()
    };
    let counts = vec![count(MetricType::TotalItemInvestigations, 9), count(MetricType::UniqueItemInvestigations, 7)];
    let id = Identifier::new(IdentifierType::Proprietary, "P1:J1");
    let item = Item {
        work: Work { name: Some("图书馆学报".into()), ids: vec![id.clone()], ..Work::default() },
        platform: Some("平台".into()),
        publisher: Some("出版社".into()),
        performance: vec![AttributePerformance { attributes, counts, ..AttributePerformance::default() }],
        ..Item::default()
    };
    let header = Header {
        release: Release::R51,
        report_name: Some("Title Report".into()),
        report_id: Some(ReportId::Tr),
        institution_name: Some("图书馆".into()),
        institution_id: vec![id],
        report_attributes: vec![Filter::new("Attributes_To_Show", ["YOP", "Access_Type"])],
        begin_date: crate::date::exact("2026-01-01"),
        end_date: crate::date::exact("2026-01-31"),
        created: Some("2026-02-03T08:30:00Z".into()),
        created_by: Some("平台".into()),
        registry_record: Some(
            "https://registry.countermetrics.org/platform/99999999-9999-9999-9999-999999999999".into(),
        ),
        ..Header::default()
    };
    Report { header, items: vec![item], ..Report::default() }
}

/// A sound view of the requests of journals, without usage.
pub(super) fn view() -> Report {
    let mut report = titles();
    report.header.report_id = Some(ReportId::TrJ1);
    report.header.report_name = Some("Journal Requests (Controlled)".into());
    report.header.report_attributes.clear();
    report.header.report_filters = vec![
        Filter::new("Access_Method", ["Regular"]),
        Filter::new("Access_Type", ["Controlled"]),
        Filter::new("Data_Type", ["Journal"]),
        Filter::new("Metric_Type", ["Total_Item_Requests", "Unique_Item_Requests"]),
    ];
    report.items.clear();
    report
}

/// A sound Item Report of three articles, two of them in one journal.
pub(super) fn articles() -> Report {
    let mut report = titles();
    report.header.report_id = Some(ReportId::Ir);
    report.header.report_name = Some("Item Report".into());
    report.header.report_attributes.push(Filter::new("Include_Parent_Details", ["True"]));
    let item = |number: usize, parent: usize| {
        let mut item = titles().items.remove(0);
        item.work.ids = vec![Identifier::new(IdentifierType::Proprietary, format!("P1:A{number}"))];
        item.performance[0].attributes.data_type = Some(DataType::Article);
        let id = Identifier::new(IdentifierType::Proprietary, format!("P1:J{parent}"));
        let work = Work { ids: vec![id], ..Work::default() };
        item.parent = Some(Box::new(Parent { work, data_type: Some(DataType::Journal) }));
        item
    };
    report.items = vec![item(1, 1), item(2, 1), item(3, 2)];
    report
}

/// The report that a report becomes, and the codes of what was mended.
pub(super) fn repair(report: &Report) -> (Report, Vec<String>) {
    let repaired = super::repair(report.clone());
    keeps(report, &repaired);
    let codes = repaired.fixes.iter().map(|fix| fix.rule.code.to_string()).collect();
    (repaired.report, codes)
}

/// The codes of what is mended in a report.
pub(super) fn repaired(report: &Report) -> Vec<String> {
    repair(report).1
}

/// What is found in a report: the codes with how grave they are, and where.
fn found(report: &Report) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    check(report, Profile::Audit, &mut found);
    found
}

fn totals(report: &Report) -> BTreeMap<(Month, u64), u64> {
    // The names of metrics may be mended: sums go by months, and the number of what was counted.
    let mut sums: BTreeMap<(Month, u64), u64> = BTreeMap::new();
    for count in report.counts().filter(|count| count.count > 0) {
        *sums.entry((count.month, count.count)).or_default() += 1;
    }
    sums
}

/// Whatever is mended: no count is changed, no error comes to be, and there is nothing more to mend.
pub(super) fn keeps(report: &Report, repaired: &Repaired) {
    assert_eq!(totals(report), totals(&repaired.report));
    let before: BTreeSet<_> = found(report).iter().map(Diagnostic::code).collect();
    let after = found(&repaired.report);
    // Of what report it is decides what is judged at all.
    let is_known = repaired.fixes.iter().all(|fix| fix.path != "/Report_Header/Report_ID");
    for finding in after.iter().filter(|_| is_known) {
        let is_hidden = HIDDEN.iter().any(|rule| rule.code == finding.rule.code);
        assert!(before.contains(&finding.code()) || is_hidden && finding.severity < Severity::Error, "{finding}");
    }
    for fix in &repaired.fixes {
        let is_left = |finding: &&Diagnostic| {
            finding.rule.code == fix.rule.code && finding.place.path.as_ref() == Some(&fix.path)
        };
        assert!(!after.iter().any(|finding| is_left(&finding)), "{fix}");
    }
    let again = super::repair(repaired.report.clone());
    assert!(again.fixes.is_empty(), "{:?}", again.fixes);
    assert_eq!(again.report, repaired.report);
}
