//! What the standard refuses is not built: a case for each kind, and the code that says so.

mod header;
mod items;
mod usage;

use bibwire_counter::build::{self, Draft, Item, R5, R51};
use bibwire_counter::month::{Month, Period};
use bibwire_counter::report::{Attributes, Identifier};
use bibwire_counter::vocabulary::{
    AccessMethod, AccessType, DataType, IdentifierType, MetricType, ReportFilterName, ReportId, SectionType,
};

const REGISTRY: &str = "https://registry.countermetrics.org/platform/99999999-9999-4999-8999-999999999999";

fn month(number: u8) -> Month {
    Month::new(2026, number).unwrap()
}

/// From January to February.
fn period() -> Period {
    Period::new(month(1), month(2)).unwrap()
}

fn isil() -> Identifier {
    Identifier::new(IdentifierType::Isil, "CN-310002")
}

fn headed(heading: build::Heading<R51, build::Institution>) -> Draft {
    heading.institution("图书馆", isil()).created("2026-03-03T08:30:00Z").created_by("刊网").registry_record(REGISTRY)
}

fn of(id: ReportId) -> Draft {
    headed(build::report(R51, id, period()))
}

fn tr() -> Draft {
    of(ReportId::Tr)
}

fn ir() -> Draft {
    of(ReportId::Ir)
}

fn r5(id: ReportId) -> Draft {
    build::report(R5, id, period())
        .institution("图书馆", isil())
        .created("2026-03-03T08:30:00Z")
        .created_by("刊网")
        .customer_id("C-17")
}

fn journal() -> Attributes {
    Attributes::of(DataType::Journal)
}

fn article() -> Attributes {
    Attributes::of(DataType::Article)
}

/// A title that keeps every rule, and has no usage yet.
fn title() -> Item {
    build::title("图书馆学报").platform("刊网").publisher("示例出版社").proprietary("kanwang", "j1")
}

fn parent() -> build::Parent {
    build::parent("图书馆学报").data_type(DataType::Journal).online_issn("2049-3630")
}

/// An article of a journal, without usage.
fn unused() -> Item {
    build::item("论文").platform("刊网").publisher("示例出版社").doi("10.1234/a1").part_of(parent())
}

/// An article of a journal, with usage.
fn paper() -> Item {
    denied(unused(), &article())
}

/// Usage that stands alone.
fn denied(item: Item, attributes: &Attributes) -> Item {
    item.usage(attributes, MetricType::NoLicense, month(1), 3)
}

fn used(item: Item) -> Item {
    denied(item, &journal())
}

fn counted(item: Item, counts: &[(MetricType, u64)]) -> Item {
    counts.iter().fold(item, |item, (metric, count)| item.usage(&journal(), metric.clone(), month(1), *count))
}

fn with(attributes: &Attributes) -> Draft {
    tr().item(denied(title(), attributes))
}

fn part() -> build::Component {
    build::component("图一").data_type(DataType::Image).proprietary("kanwang", "f1")
}

/// Builds each, and expects the code among the findings.
fn refuse(cases: impl IntoIterator<Item = (&'static str, &'static str, Draft)>) {
    let mut wrong = Vec::new();
    for (what, code, draft) in cases {
        let found: Vec<String> = match draft.build() {
            Ok(_) => vec!["accepted".to_owned()],
            Err(refused) => refused.findings.iter().map(ToString::to_string).collect(),
        };
        if !found.iter().any(|found| found.starts_with(code)) {
            wrong.push(format!("{what} {code}: {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_keeps_every_rule_is_accepted() {
    let figure = part().usage(MetricType::TotalItemInvestigations, month(1), 2);
    let whole = unused().usage(&article(), MetricType::UniqueItemInvestigations, month(1), 1);
    for (what, draft) in [
        ("title", tr().item(used(title()))),
        ("item", ir().item(paper())),
        ("component", ir().item(whole.component(&article(), figure))),
        ("nothing", tr().no_usage()),
        ("not ready", tr().not_ready([month(1), month(2)])),
        ("a month not ready", tr().item(used(title())).not_ready([month(2)])),
        ("no longer there", tr().item(used(title())).no_longer_available([month(2)])),
        ("release 5", r5(ReportId::Tr).item(used(title()))),
        ("columns", tr().show("kanwang:Faculty").item(denied(title(), &journal().extension("kanwang:Faculty", "A")))),
        ("parents of nothing", ir().include_parents().include_components().no_usage()),
    ] {
        if let Err(refused) = draft.build() {
            panic!("{what}: {refused}");
        }
    }
}

#[test]
fn everything_that_is_wrong_is_told() {
    let item = title().isbn("1").usage(&article().yop("?"), MetricType::SearchesPlatform, Month::MAX, 1);
    let refused = tr().item(item.usage(&journal(), MetricType::NoLicense, month(1), 0)).build().unwrap_err();
    let codes: Vec<String> = refused.findings.iter().map(|finding| finding.code().to_string()).collect();
    for code in ["CTR421", "CTR452", "CTR460", "CTR489", "CTR490", "CTR493"] {
        assert!(codes.iter().any(|found| found == code), "{code}: {refused}");
    }
    let told = refused.to_string();
    assert_eq!(told.lines().count(), refused.findings.len() + 1, "{told}");
    assert!(refused.findings.iter().all(|finding| finding.place.bytes.is_none() && finding.place.position.is_none()));
    let first = refused.findings[0].code();
    assert_eq!(bibwire_counter::Error::from(refused).diagnostic().unwrap().code(), first);
}

#[test]
fn a_finding_has_the_name_of_its_item() {
    let bad = build::item("bad").platform("刊网").publisher("A").proprietary("kanwang", "a2");
    let in_journal =
        ir().item(paper()).item(denied(bad.part_of(parent()), &article().section_type(SectionType::Article)));
    let titles = |draft: Draft| {
        let two = denied(used(title()), &journal().access_method(AccessMethod::Tdm));
        draft.item(two).item(denied(build::title("bad").platform("刊网").publisher("A").doi("10.1234/a"), &article()))
    };
    let platforms = of(ReportId::Pr).item(denied(build::platform("bad"), &Attributes::default()));
    for draft in [in_journal, titles(tr()), titles(r5(ReportId::Tr)), platforms] {
        let refused = draft.build().unwrap_err();
        let names: Vec<_> = refused.findings.iter().map(|finding| finding.place.record_id.as_deref()).collect();
        assert!(names.contains(&Some("bad")), "{refused}");
    }
}
