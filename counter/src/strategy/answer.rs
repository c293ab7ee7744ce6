//! Lists of a service.

use proptest::prelude::*;

use super::text;
use crate::api::List;
use crate::api::member::Member;
use crate::api::report_info::{MonthDetail, ReportInfo};
use crate::api::status::{Alert, Status};
use crate::definition::Definition;
use crate::month::Month;
use crate::release::Release;
use crate::report::{Extra, Identifier};
use crate::vocabulary::IdentifierType;

/// Lists of a service, each with the release in whose shape it is to be written.
///
/// ```
/// use bibwire_counter::strategy;
/// use proptest::prelude::*;
///
/// proptest!(|((list, release) in strategy::list())| {
///     prop_assert!(list.to_vec(release).is_ok());
/// });
/// ```
pub fn list() -> impl Strategy<Value = (List, Release)> {
    prop::sample::select(Release::ALL.to_vec()).prop_flat_map(|release| {
        let list = prop_oneof![
            1 => Just(List::Empty),
            2 => prop::collection::vec(status(release), 1..4).prop_map(List::Status),
            4 => prop::collection::vec(member(), 1..6).prop_map(List::Members),
            4 => prop::collection::vec(report(release), 1..6).prop_map(List::Reports),
        ];
        list.prop_map(move |list| (list, release))
    })
}

fn maybe() -> impl Strategy<Value = Option<String>> {
    prop::option::of(text())
}

fn extra() -> impl Strategy<Value = Vec<Extra>> {
    let values = ["1", "null", "{\"图\":[true]}", "\"\\u00e9\""];
    let one = prop::sample::select(values.to_vec()).prop_map(|json| Extra { name: "Shelf".into(), json: json.into() });
    prop::collection::vec(one, 0..2)
}

fn time() -> impl Strategy<Value = Option<String>> {
    prop::option::of(prop::sample::select(vec![
        "2026-02-03T08:30:00Z".to_owned(),
        "2026-02-03T08:30:00+08:00".to_owned(),
    ]))
}

fn month() -> impl Strategy<Value = Month> {
    (2000u16..2100, 1u8..=12).prop_filter_map("a month", |(year, month)| Month::new(year, month))
}

fn status(release: Release) -> impl Strategy<Value = Status> {
    let alert = (time(), maybe(), extra()).prop_map(|(date_time, alert, extra)| Alert { date_time, alert, extra });
    let alerts = prop::collection::vec(alert, 0..3);
    // Release 5 is known by what it alone has.
    let url = text().prop_map(|text| format!("https://example.org/{text}"));
    (maybe(), any::<bool>(), url, maybe(), alerts, extra()).prop_map(
        move |(description, active, url, note, alerts, extra)| Status {
            description,
            service_active: Some(active),
            registry_record: (release == Release::R51).then(|| url.clone()),
            registry_url: (release == Release::R5).then_some(url),
            note,
            alerts,
            extra,
        },
    )
}

fn member() -> impl Strategy<Value = Member> {
    let id = prop_oneof![
        Just(Identifier::new(IdentifierType::Isni, "0000000121032683")),
        "[a-z]{3}:[0-9]{1,4}".prop_map(|text| Identifier::new(IdentifierType::Proprietary, text)),
    ];
    (text(), text(), maybe(), maybe(), prop::option::of(id), extra()).prop_map(
        |(name, customer_id, requestor_id, notes, id, extra)| Member {
            institution_name: Some(name),
            customer_id: Some(customer_id),
            requestor_id,
            notes,
            institution_id: id.into_iter().collect(),
            extra,
        },
    )
}

fn report(release: Release) -> impl Strategy<Value = ReportInfo> {
    let definitions: Vec<&'static Definition> = Definition::all(release).collect();
    let details = prop::collection::btree_map(month(), (time(), extra()), 0..3);
    (prop::sample::select(definitions), text(), any::<bool>(), month(), month(), details, extra()).prop_map(
        move |(definition, description, with_path, one, other, details, extra)| {
            let has_months = release == Release::R51;
            ReportInfo {
                report_name: Some(definition.name.to_owned()),
                report_id: Some(definition.id.clone()),
                release: Some(release.to_string()),
                report_description: Some(description),
                path: with_path.then(|| crate::api::path_of(release, &definition.id)),
                first_month_available: has_months.then_some(one.min(other)),
                last_month_available: has_months.then_some(one.max(other)),
                month_details: details
                    .into_iter()
                    .filter(|_| has_months)
                    .map(|(month, (last_change, extra))| MonthDetail { month, last_change, extra })
                    .collect(),
                extra,
            }
        },
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::list;
    use crate::input::Options;

    proptest! {
        #[test]
        fn what_is_written_is_read_again((list, release) in list()) {
            let text = list.to_vec(release).unwrap();
            let mut findings: Vec<crate::Diagnostic> = Vec::new();
            let found = list::read(&text, &Options::default(), &mut findings);
            prop_assert_eq!(found.as_ref(), Some(&list), "{}", String::from_utf8_lossy(&text));
            prop_assert_eq!(found.unwrap().to_vec(release).unwrap(), text);
            // Names that no release has are told, and nothing else of the shape.
            let of_shape = |code: &str| code.starts_with("CTR3") && !["CTR303", "CTR336"].contains(&code);
            prop_assert!(!findings.iter().any(|finding| of_shape(finding.code().as_str())), "{:?}", findings);
        }
    }
}
