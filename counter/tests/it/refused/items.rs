//! What cannot be an item.

use MetricType as Metric;

use super::*;

#[test]
fn descriptions() {
    refuse([
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
    ]);
}

#[test]
fn identifiers() {
    refuse([
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
    ]);
}

#[test]
fn parents_and_components() {
    let figure = || part().usage(Metric::TotalItemInvestigations, month(1), 2);
    refuse([
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
    ]);
}
