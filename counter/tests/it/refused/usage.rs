//! What cannot be counted.

use MetricType as Metric;

use super::*;

#[test]
fn attributes() {
    refuse([
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
    ]);
}

#[test]
fn counts() {
    let database = |name: &str| build::database(name).platform("刊网").publisher("刊网").proprietary("kanwang", name);
    let dr = |item: Item| of(ReportId::Dr).item(item);
    refuse([
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
    ]);
}
