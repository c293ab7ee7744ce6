//! Requests: what each report may be asked for, and that nobody's keys are shown.

use bibwire_counter::Diagnostic;
use bibwire_counter::api::Request;
use bibwire_counter::definition::{Attribute, Definition};
use bibwire_counter::month::{Month, Period};
use bibwire_counter::release::Release;
use bibwire_counter::report::{Filter, Header, Identifier};
use bibwire_counter::vocabulary::{IdentifierType, ReportAttributeName, ReportFilterName, ReportId};
use proptest::prelude::*;

fn months() -> Period {
    Period::new("2026-01".parse().unwrap(), "2026-03".parse().unwrap()).unwrap()
}

fn report(release: Release, id: &ReportId) -> Request {
    Request::report("https://example.org/c5", release, id.clone(), "17", months()).unwrap()
}

#[test]
fn each_report_is_asked_for_by_what_it_has() {
    for definition in Release::ALL.into_iter().flat_map(Definition::all) {
        let request = || report(definition.release, &definition.id);
        for name in ReportFilterName::ALL {
            let known = definition.filter(name);
            let value = match (name, known.and_then(|known| known.values.words())) {
                (_, Some(words)) => words[0].to_owned(),
                (ReportFilterName::ItemId, _) => "DOI:10.1234/a1".to_owned(),
                (ReportFilterName::Author | ReportFilterName::ItemContributor, _) => {
                    "ORCID:0000-0002-1825-0097".to_owned()
                }
                (ReportFilterName::YearOfPublication, _) => "2020-2024".to_owned(),
                (ReportFilterName::CountryCode, _) => "CN".to_owned(),
                (ReportFilterName::SubdivisionCode, _) => "CN-BJ".to_owned(),
                _ => "name".to_owned(),
            };
            let is_day = matches!(name, ReportFilterName::BeginDate | ReportFilterName::EndDate);
            let may = known.is_some() && !definition.preset.contains(name) && !is_day;
            let asked = request().filter(name.clone(), [value]);
            assert_eq!(asked.is_ok(), may, "{} {} {name}: {asked:?}", definition.release, definition.id);
            if let Ok(asked) = asked {
                assert!(asked.url().contains(&format!("&{}=", name.as_str().to_lowercase())), "{asked}");
            }
        }
        for attribute in Attribute::ALL {
            let value = match attribute.values.last() {
                Some(value) => (*value).to_owned(),
                None => definition.attributes_to_show().next().map_or("YOP".to_owned(), |it| it.as_str().to_owned()),
            };
            let may = definition.attributes.contains(&attribute.name) && attribute.in_json;
            let asked = request().attribute(attribute.name.clone(), [value]);
            assert_eq!(asked.is_ok(), may, "{} {} {}: {asked:?}", definition.release, definition.id, attribute.name);
        }
    }
}

#[test]
fn what_no_service_understands_is_not_asked() {
    let tr = || report(Release::R51, &ReportId::Tr);
    let filter = |name, values: &[&str]| tr().filter(name, values.iter().copied());
    assert!(filter(ReportFilterName::AccessType, &["OA_Gold"]).is_err(), "a word of release 5");
    assert!(filter(ReportFilterName::AccessType, &[]).is_err());
    assert!(filter(ReportFilterName::AccessType, &["Open|Controlled"]).is_err());
    assert!(filter(ReportFilterName::ItemId, &["DOI:10.1/a", "DOI:10.1/b"]).is_err());
    assert!(filter(ReportFilterName::YearOfPublication, &["24"]).is_err());
    assert!(filter(ReportFilterName::MetricType, &["ns:Own_Metric"]).is_ok());
    assert!(filter(ReportFilterName::YearOfPublication, &["2020", "2022-2024"]).is_ok());
    assert!(tr().attribute(ReportAttributeName::AttributesToShow, ["Title"]).is_err());
    assert!(Request::report("https://example.org", Release::R51, "XR".into(), "17", months()).is_err());
    assert!(Request::report("https://example.org", Release::R51, "ns:XR".into(), "17", months()).is_ok());
    assert!(Request::report("https://example.org", Release::R51, ReportId::Pr, " ", months()).is_err());
    let members = Request::members("https://example.org", Release::R51, "17").unwrap();
    assert!(members.clone().filter(ReportFilterName::AccessType, ["Open"]).is_err());
    assert!(members.with_month_details().is_err());
    let ir =
        report(Release::R51, &ReportId::Ir).attribute(ReportAttributeName::IncludeParentDetails, ["True"]).unwrap();
    assert!(ir.url().ends_with("&include_parent_details=True"));
}

#[test]
fn what_came_is_compared_with_what_was_asked_for() {
    let request = report(Release::R51, &ReportId::Tr)
        .filter(ReportFilterName::AccessType, ["Open", "Controlled"])
        .and_then(|it| it.filter(ReportFilterName::YearOfPublication, ["0001-9999"]))
        .and_then(|it| it.attribute(ReportAttributeName::AttributesToShow, ["YOP", "Access_Type"]))
        .and_then(|it| it.attribute(ReportAttributeName::Granularity, ["Month"]))
        .unwrap();
    let header = || Header {
        report_id: Some(ReportId::Tr),
        institution_id: vec![Identifier::new(IdentifierType::Proprietary, "platform:17")],
        begin_date: Some(months().begin().first_day()),
        end_date: Some(months().end().last_day()),
        report_filters: vec![Filter::new("Access_Type", ["Controlled", "Open"]), Filter::new("Platform", ["p"])],
        report_attributes: vec![Filter::new("Attributes_To_Show", ["Access_Type", "YOP"])],
        ..Header::default()
    };
    type Change = fn(&mut Header);
    let cases: &[(Change, &[&str])] = &[
        (|_| {}, &[]),
        (|it| it.release = Release::R5, &["CTR586"]),
        (|it| it.report_id = None, &["CTR586"]),
        (|it| it.institution_id[0].value = "17".into(), &[]),
        (|it| it.institution_id[0].value = "platform:171".into(), &["CTR587"]),
        (|it| it.institution_id.clear(), &["CTR587"]),
        (|it| (it.release, it.customer_id) = (Release::R5, Some("17".into())), &["CTR586"]),
        (|it| it.end_date = it.begin_date, &["CTR588"]),
        (|it| it.begin_date = None, &["CTR588"]),
        (|it| it.report_filters.clear(), &["CTR589"]),
        (|it| drop(it.report_filters[0].values.pop()), &["CTR589"]),
        (|it| it.report_filters.push(Filter::new("Data_Type", ["Book"])), &["CTR589"]),
        (|it| it.report_filters.push(Filter::new("YOP", ["0001-9999"])), &[]),
        (|it| it.report_attributes.push(Filter::new("Granularity", ["Totals"])), &["CTR589"]),
        (|it| it.report_attributes.clear(), &["CTR589"]),
    ];
    for (at, (change, expected)) in cases.iter().enumerate() {
        let mut changed = header();
        change(&mut changed);
        let mut found: Vec<Diagnostic> = Vec::new();
        request.check(&changed, &mut found);
        let codes: Vec<_> = found.iter().map(|finding| finding.code().to_string()).collect();
        assert_eq!(codes, *expected, "case {at}: {found:?}");
    }
    let mut found: Vec<Diagnostic> = Vec::new();
    request.platform("q").check(&header(), &mut found);
    assert_eq!(found.len(), 1);
}

proptest! {
    #[test]
    fn nobody_s_keys_are_shown(customer in "[a-z]{12}", requestor in "[a-z]{12}", key in "[a-z]{12}", platform in "\\PC{0,9}") {
        let month: Month = "2026-01".parse().unwrap();
        let request = Request::report("https://example.org", Release::R51, ReportId::Pr, &customer, month.into()).unwrap();
        let request = request.requestor_id(&requestor).api_key(&key).platform(platform);
        let url = request.url();
        prop_assert!(url.is_ascii() && !url.contains(['|', ' ', '"']));
        for secret in [&customer, &requestor, &key] {
            prop_assert!(url.contains(secret.as_str()));
            for shown in [request.redacted(), request.to_string(), format!("{request:?}")] {
                prop_assert!(!shown.contains(secret.as_str()), "{shown}");
            }
        }
    }
}
