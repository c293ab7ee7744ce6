//! What a header cannot say.

use super::*;

#[test]
fn what_it_says_of_itself() {
    let headed = |draft: build::Heading<R51, build::Institution>| draft.institution("图书馆", isil());
    let tr_of = || build::title_report(R51, period());
    refuse([
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
    ]);
}

#[test]
fn filters_and_attributes() {
    refuse([
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
    ]);
}

#[test]
fn exceptions() {
    refuse([
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
    ]);
}
