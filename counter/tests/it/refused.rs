//! What the standard refuses is not built: a case for each kind, and the code that says so.

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
fn each_kind_of_breach_has_its_code() {
    use MetricType as Metric;
    let headed = |draft: build::Heading<R51, build::Institution>| draft.institution("图书馆", isil());
    let tr_of = || build::title_report(R51, period());
    let figure = || part().usage(Metric::TotalItemInvestigations, month(1), 2);
    let database = |name: &str| build::database(name).platform("刊网").publisher("刊网").proprietary("kanwang", name);
    let dr = |item: Item| of(ReportId::Dr).item(item);
    let cases: Vec<(&str, &str, Draft)> = vec![
        // The header.
        (
            "institution without a name",
            "CTR408",
            tr_of()
                .institution("", isil())
                .created("2026-03-03T08:30:00Z")
                .created_by("刊网")
                .registry_record(REGISTRY)
                .no_usage(),
        ),
        (
            "wrong identifier of the institution",
            "CTR421",
            tr().institution_id(Identifier::new(IdentifierType::Isni, "1")).no_usage(),
        ),
        (
            "the world under another name",
            "CTR504",
            tr().institution_id(Identifier::new(IdentifierType::Proprietary, "kanwang:0000000000000000")).no_usage(),
        ),
        (
            "the world without its identifier",
            "CTR502",
            tr_of()
                .institution("The World", isil())
                .created("2026-03-03T08:30:00Z")
                .created_by("刊网")
                .registry_record(REGISTRY)
                .no_usage(),
        ),
        (
            "two identifiers of a namespace",
            "CTR428",
            tr().institution_id(Identifier::new(IdentifierType::Isil, "CN-110001")).no_usage(),
        ),
        (
            "a day and no time",
            "CTR410",
            headed(tr_of()).created("2026-03-03").created_by("刊网").registry_record(REGISTRY).no_usage(),
        ),
        (
            "fractions of a second",
            "CTR603",
            headed(tr_of()).created("2026-03-03T08:30:00.5Z").created_by("刊网").registry_record(REGISTRY).no_usage(),
        ),
        (
            "made by nobody",
            "CTR408",
            headed(tr_of()).created("2026-03-03T08:30:00Z").created_by("").registry_record(REGISTRY).no_usage(),
        ),
        (
            "another registry",
            "CTR413",
            headed(tr_of())
                .created("2026-03-03T08:30:00Z")
                .created_by("刊网")
                .registry_record("https://example.org/1")
                .no_usage(),
        ),
        (
            "not registered",
            "CTR601",
            headed(tr_of()).created("2026-03-03T08:30:00Z").created_by("刊网").not_registered().no_usage(),
        ),
        (
            "no customer",
            "CTR408",
            build::title_report(R5, period())
                .institution("图书馆", isil())
                .created("2026-03-03T08:30:00Z")
                .created_by("刊网")
                .customer_id("")
                .no_usage(),
        ),
        (
            "a period of centuries",
            "CTR507",
            headed(build::title_report(R51, Period::new(Month::MIN, month(1)).unwrap()))
                .created("2026-03-03T08:30:00Z")
                .created_by("刊网")
                .registry_record(REGISTRY)
                .no_usage(),
        ),
        ("a report without a namespace", "CTR405", of("XX".into()).no_usage()),
        ("a report of one's own without a name", "CTR301", of("kanwang:XX".into()).no_usage()),
        // Filters and attributes.
        ("a filter of another report", "CTR470", tr().filter(ReportFilterName::Database, ["A"]).no_usage()),
        ("a value that is none", "CTR471", tr().filter(ReportFilterName::AccessType, ["Closed"]).no_usage()),
        ("a value twice", "CTR473", tr().filter(ReportFilterName::AccessType, ["Open", "Open"]).no_usage()),
        (
            "a filter that lets all through",
            "CTR474",
            tr().filter(ReportFilterName::AccessMethod, ["Regular", "TDM"]).no_usage(),
        ),
        ("years that are none", "CTR475", tr().filter(ReportFilterName::YearOfPublication, ["2024-2020"]).no_usage()),
        ("what is filtered out", "CTR457", tr().filter(ReportFilterName::DataType, ["Book"]).item(used(title()))),
        (
            "a metric that is filtered out",
            "CTR495",
            tr().filter(ReportFilterName::MetricType, ["Limit_Exceeded"]).item(used(title())),
        ),
        ("a column that is always there", "CTR478", tr().show("Title").no_usage()),
        ("a column of a view", "CTR510", of(ReportId::TrJ1).show("YOP").no_usage()),
        ("totals of a view", "CTR510", of(ReportId::TrJ1).totals().no_usage()),
        ("a column that was asked for", "CTR301", tr().show("YOP").item(used(title()))),
        ("a column of some items", "CTR301", with(&journal().yop("2024")).item(used(title().platform("B")))),
        ("parents of titles", "CTR477", tr().include_parents().no_usage()),
        // Attributes of usage.
        (
            "an attribute of another report",
            "CTR311",
            of(ReportId::Pr).item(denied(build::platform("刊网"), &journal().yop("2024"))),
        ),
        ("an attribute of a master report", "CTR311", of(ReportId::TrJ2).item(used(title()))),
        ("an attribute that nobody has", "CTR303", with(&journal().extension("Faculty", "A"))),
        ("an attribute twice", "CTR205", with(&journal().extension("kanwang:F", "A").extension("kanwang:F", "B"))),
        ("no data type", "CTR301", with(&Attributes::default())),
        ("a data type of another report", "CTR452", with(&article())),
        ("an access type of release 5", "CTR454", with(&journal().access_type(AccessType::OaGold))),
        ("no access method", "CTR455", with(&journal().access_method("Smoke".into()))),
        ("an access method that is practice", "CTR456", with(&journal().access_method(AccessMethod::Agent))),
        ("an unspecified data type", "CTR458", with(&Attributes::of(DataType::Unspecified))),
        ("an empty year", "CTR451", with(&journal().yop(""))),
        ("no year", "CTR460", with(&journal().yop("n.d."))),
        ("a year of two digits", "CTR461", with(&journal().yop("24"))),
        ("the year zero", "CTR462", with(&journal().yop("0000"))),
        ("a year to come", "CTR463", with(&journal().yop("2030"))),
        ("no country", "CTR465", with(&journal().extension("Country_Code", "XX"))),
        ("a section in release 5.1", "CTR311", with(&journal().section_type(SectionType::Article))),
        (
            "a section of another title",
            "CTR545",
            r5(ReportId::Tr).item(denied(title(), &journal().section_type(SectionType::Chapter))),
        ),
        // What is counted.
        ("nothing counted", "CTR489", tr().item(title().usage(&journal(), Metric::NoLicense, month(1), 0))),
        (
            "more than a number holds",
            "CTR484",
            tr().item(used(title()).usage(&journal(), Metric::NoLicense, month(1), u64::MAX)),
        ),
        (
            "a total that no number holds",
            "CTR484",
            tr().item(used(title()).usage(&journal(), Metric::NoLicense, month(2), u64::MAX)),
        ),
        (
            "more than programs keep",
            "CTR492",
            tr().item(title().usage(&journal(), Metric::NoLicense, month(1), u64::MAX)),
        ),
        ("a month before", "CTR490", tr().item(title().usage(&journal(), Metric::NoLicense, Month::MIN, 1))),
        ("a month after", "CTR490", tr().totals().item(title().usage(&journal(), Metric::NoLicense, month(3), 1))),
        ("a metric of another report", "CTR493", tr().item(counted(title(), &[(Metric::SearchesPlatform, 1)]))),
        ("a metric that is none", "CTR493", tr().item(counted(title(), &[("Downloads".into(), 1)]))),
        (
            "a metric of the master report",
            "CTR493",
            of(ReportId::TrJ2).item(title().usage(&Attributes::default(), Metric::TotalItemRequests, month(1), 1)),
        ),
        ("a metric that is practice", "CTR494", tr().item(counted(title(), &[(Metric::GeneratedResponses, 1)]))),
        (
            "searches of a journal",
            "CTR520",
            of(ReportId::Pr).item(build::platform("刊网").usage(&journal(), Metric::SearchesPlatform, month(1), 1)),
        ),
        (
            "requests of a database",
            "CTR521",
            dr(database("A").usage(&Attributes::of(DataType::DatabaseFull), Metric::TotalItemRequests, month(1), 1)),
        ),
        ("titles of a journal", "CTR522", tr().item(counted(title(), &[(Metric::UniqueTitleRequests, 1)]))),
        ("two data types", "CTR523", tr().item(denied(used(title()), &Attributes::of(DataType::Book)))),
        (
            "two kinds of a database",
            "CTR524",
            dr(denied(
                denied(database("A"), &Attributes::of(DataType::DatabaseFull)),
                &Attributes::of(DataType::DatabaseAi),
            )),
        ),
        (
            "a book in a full database",
            "CTR525",
            dr(denied(denied(database("A"), &Attributes::of(DataType::DatabaseFull)), &Attributes::of(DataType::Book))),
        ),
        (
            "requests of abstracts",
            "CTR526",
            dr(denied(database("A"), &Attributes::of(DataType::DatabaseAi)).usage(
                &Attributes::of(DataType::Journal),
                Metric::TotalItemRequests,
                month(1),
                1,
            )),
        ),
        (
            "requests without investigations",
            "CTR550",
            tr().item(counted(title(), &[(Metric::TotalItemRequests, 1), (Metric::UniqueItemRequests, 1)])),
        ),
        (
            "more unique than all",
            "CTR551",
            tr().item(counted(title(), &[(Metric::TotalItemInvestigations, 1), (Metric::UniqueItemInvestigations, 2)])),
        ),
        ("an item told twice", "CTR570", tr().item(used(title())).item(used(title()))),
        ("an item told twice, otherwise", "CTR571", tr().item(used(title())).item(used(used(title())))),
        ("an item of release 5 told twice", "CTR570", r5(ReportId::Tr).item(used(title())).item(used(title()))),
        ("no usage of a title", "CTR301", tr().item(title())),
        ("no usage of a title of release 5", "CTR301", r5(ReportId::Tr).item(title()).no_usage()),
        // What describes an item.
        (
            "neither a name nor an identifier",
            "CTR527",
            tr().item(used(build::title("").platform("刊网").publisher("A"))),
        ),
        (
            "a title without a name",
            "CTR529",
            tr().item(used(build::title("").platform("刊网").publisher("A").doi("10.1234/a"))),
        ),
        ("a platform without a name", "CTR528", of(ReportId::Pr).item(denied(build::platform(""), &journal()))),
        ("no platform", "CTR301", tr().item(used(build::title("A").publisher("A").doi("10.1234/a")))),
        ("no publisher", "CTR301", tr().item(used(build::title("A").platform("A").doi("10.1234/a")))),
        ("a publisher that is not known", "CTR530", tr().item(used(title().publisher("")))),
        ("a text that says nothing", "CTR531", tr().item(used(title().publisher("n/a")))),
        ("blanks around a name", "CTR409", tr().item(used(title().publisher(" A ")))),
        ("authors of a title", "CTR311", tr().item(used(title().author("王芳")))),
        ("four authors", "CTR534", ir().item(paper().author("A").author("B").author("C").author("D"))),
        ("an author without a name", "CTR535", ir().item(paper().author(""))),
        ("an author twice", "CTR536", ir().item(paper().author("A").author("A"))),
        (
            "an author whose ORCID is wrong",
            "CTR422",
            ir().item(paper().author_with_id("A", Identifier::new(IdentifierType::Orcid, "0000-0002-1825-0098"))),
        ),
        ("a date that is none", "CTR538", ir().item(paper().published("2025-02-30"))),
        ("a version that is none", "CTR539", ir().item(paper().version("Final".into()))),
        (
            "one number for two media",
            "CTR532",
            tr().item(used(title().print_issn("2049-3630").online_issn("2049-3630"))),
        ),
        // Identifiers.
        ("a DOI as an address", "CTR420", tr().item(used(title().doi("https://doi.org/10.1234/a")))),
        ("a book number of ten", "CTR420", tr().item(used(title().isbn("7-02-000220-X")))),
        ("a book number without hyphens", "CTR420", tr().item(used(title().isbn("9787020002207")))),
        ("a wrong check digit", "CTR422", tr().item(used(title().isbn("978-7-02-000220-8")))),
        ("no number at all", "CTR421", tr().item(used(title().print_issn("ISSN")))),
        (
            "no namespace",
            "CTR423",
            tr().item(used(title().id(IdentifierType::Proprietary, "12").id(IdentifierType::Doi, "10.1234/a"))),
        ),
        (
            "a namespace that is none",
            "CTR424",
            tr().item(used(build::title("A").platform("A").publisher("A").proprietary("刊网", "12"))),
        ),
        (
            "two numbers of a kind",
            "CTR309",
            tr().item(used(title().isbn("978-7-02-000220-7").isbn("978-3-16-148410-0"))),
        ),
        ("a number for an institution", "CTR311", tr().item(used(title().id(IdentifierType::Isil, "CN-310002")))),
        ("an address that is none", "CTR421", tr().item(used(title().uri("刊网")))),
        (
            "a publisher whose ROR is wrong",
            "CTR422",
            tr().item(used(title().publisher_id(Identifier::new(IdentifierType::Ror, "013meh721")))),
        ),
        // Parents and components.
        ("a parent of a title", "CTR311", tr().item(used(title().part_of(parent())))),
        (
            "an article of nothing",
            "CTR382",
            ir().include_parents()
                .item(denied(build::item("A").platform("A").publisher("A").doi("10.1234/a"), &article())),
        ),
        (
            "an article of a book",
            "CTR384",
            ir().item(paper().part_of(build::parent("A").data_type(DataType::Book).isbn("978-7-02-000220-7"))),
        ),
        (
            "a parent without a data type",
            "CTR301",
            ir().item(paper().part_of(build::parent("A").online_issn("2049-3630"))),
        ),
        (
            "a parent without an identifier",
            "CTR301",
            ir().item(paper().part_of(build::parent("A").data_type(DataType::Journal))),
        ),
        (
            "an item of two parents",
            "CTR575",
            ir().item(paper())
                .item(paper().part_of(build::parent("A").data_type(DataType::Journal).print_issn("0317-8471"))),
        ),
        (
            "what is unique of a component",
            "CTR391",
            ir().item(unused().component(&article(), part().usage(Metric::UniqueItemInvestigations, month(1), 1))),
        ),
        (
            "a total beside components",
            "CTR392",
            ir().item(
                paper().usage(&article(), Metric::TotalItemInvestigations, month(1), 1).component(&article(), figure()),
            ),
        ),
        (
            "a component without an identifier",
            "CTR301",
            ir().item(unused().component(
                &article(),
                build::component("A").data_type(DataType::Image).usage(Metric::TotalItemInvestigations, month(1), 1),
            )),
        ),
        (
            "a component without a data type",
            "CTR301",
            ir().item(unused().component(
                &article(),
                build::component("A").proprietary("kanwang", "1").usage(Metric::TotalItemInvestigations, month(1), 1),
            )),
        ),
        ("a component without usage", "CTR301", ir().item(unused().component(&article(), part()))),
        (
            "a component of nothing",
            "CTR489",
            ir().item(paper().component(&article(), part().usage(Metric::TotalItemInvestigations, month(1), 0))),
        ),
        (
            "a component of too much",
            "CTR484",
            ir().item(
                paper().component(&article(), figure().usage(Metric::TotalItemInvestigations, month(1), u64::MAX)),
            ),
        ),
        (
            "a component of too much, told twice",
            "CTR484",
            ir().item(
                paper()
                    .component(&article(), figure())
                    .component(&article(), part().usage(Metric::TotalItemInvestigations, month(1), u64::MAX)),
            ),
        ),
        // Exceptions.
        ("nothing, and no word of it", "CTR590", tr()),
        ("nothing, and no word of why", "CTR591", tr().exception(3050, "colour=red")),
        ("usage where there was none", "CTR592", tr().item(used(title())).no_usage()),
        (
            "more exceptions than months",
            "CTR593",
            tr().not_ready([month(1)]).not_ready([month(2)]).no_longer_available([month(1)]),
        ),
        ("an exception for each month", "CTR594", tr().item(used(title())).not_ready([month(1)]).not_ready([month(2)])),
        ("usage of a month that is not ready", "CTR596", tr().item(used(title())).not_ready([month(1)])),
        ("a month of another report", "CTR597", tr().item(used(title())).not_ready([month(5)])),
        ("which months", "CTR417", tr().not_ready([])),
        ("an exception that is none", "CTR414", tr().no_usage().exception(4001, "")),
        ("an exception of release 5", "CTR414", tr().no_usage().exception(2030, "")),
        ("an exception in place of a report", "CTR418", tr().no_usage().exception(1010, "")),
        ("a remark that is none", "CTR415", tr().no_usage().remark(3031, "soon")),
        ("components that nobody asked for", "CTR595", ir().item(paper()).exception(3063, "")),
        ("data in part", "CTR599", tr().item(used(title())).exception(3040, "2026-02")),
    ];
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
