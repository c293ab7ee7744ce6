//! Sound reports, damaged in ways of which it is certain what was meant.

use bibwire_counter::definition::Definition;
use bibwire_counter::release::Release;
use bibwire_counter::repair::repair;
use bibwire_counter::report::{Author, Count, Filter, Identifier, Item, Report, Work};
use bibwire_counter::strategy;
use bibwire_counter::vocabulary::{IdentifierType, MetricType, ReportId};
use proptest::prelude::*;

use super::{codes, fault, findings};

/// A way to damage a report; `which` tells items and the like apart. A repair gives the sound report back.
type Damage = fn(&mut Report, usize);

fn text(text: &mut Option<String>, change: impl Fn(&str) -> String) {
    if let Some(text) = text.as_mut().filter(|text| !text.is_empty()) {
        *text = change(text);
    }
}

fn item(report: &mut Report, which: usize) -> Option<&mut Item> {
    let many = report.items.len().max(1);
    report.items.get_mut(which % many)
}

fn id(report: &mut Report, which: usize, kinds: &[IdentifierType], change: impl Fn(&str) -> String) {
    let Some(item) = item(report, which) else { return };
    let ids = item.work.ids.iter_mut().chain(&mut item.publisher_id);
    // What was damaged before is left: too much may be meant by it.
    let is_sound = |id: &&mut Identifier| !id.value.contains("://") && !id.value.starts_with("Proprietary:");
    for id in ids.filter(|id| kinds.contains(&id.kind)).filter(is_sound) {
        id.value = change(&id.value);
    }
}

/// The words of a list in small letters, without their underscores.
fn loose(word: &str) -> String {
    word.to_lowercase().replace('_', " ")
}

const WAYS: &[Damage] = &[
    // The header.
    |it, _| text(&mut it.header.report_name, str::to_uppercase),
    |it, _| it.header.report_name = None,
    |it, _| it.header.report_name = Some("-".into()),
    |it, _| it.header.report_id = it.header.report_id.as_ref().map(|id| ReportId::from(id.as_str().to_lowercase())),
    |it, _| text(&mut it.header.created, |text| text.replace('T', " ")),
    |it, _| text(&mut it.header.created, |text| text.replace('Z', ".125Z")),
    |it, _| text(&mut it.header.created, |text| text.replace('Z', " GMT")),
    |it, _| text(&mut it.header.created_by, |text| format!(" {text}\u{a0}")),
    |it, _| {
        text(&mut it.header.registry_record, |text| text.replace("countermetrics", "projectcounter").to_uppercase())
    },
    |it, _| it.header.institution_id.push(Identifier::new(IdentifierType::Ror, "n/a")),
    |it, _| {
        let again = it.header.institution_id.first().cloned();
        it.header.institution_id.extend(again);
    },
    |it, _| {
        for id in it.header.institution_id.iter_mut().filter(|id| id.kind == IdentifierType::Isni) {
            (id.kind, id.value) = (IdentifierType::Proprietary, format!("ISNI:{}", id.value));
        }
    },
    |it, _| {
        let ids = it.header.institution_id.iter_mut();
        for id in ids.filter(|id| id.kind == IdentifierType::Ror && id.value != "n/a") {
            (id.kind, id.value) = ("ror".into(), format!("https://ror.org/{}", id.value));
        }
    },
    // Filters and attributes.
    |it, which| {
        let many = it.header.report_filters.len().max(1);
        if let Some(filter) = it.header.report_filters.get_mut(which % many) {
            filter.name = loose(&filter.name);
        }
    },
    |it, which| {
        let many = it.header.report_filters.len().max(1);
        if let Some(filter) = it.header.report_filters.get_mut(which % many) {
            filter.values.extend(filter.values.first().cloned());
        }
    },
    |it, _| {
        for filter in it.header.report_filters.iter_mut().filter(|filter| filter.name != "YOP") {
            filter.values.iter_mut().for_each(|value| *value = loose(value));
        }
    },
    |it, _| it.header.report_filters.push(Filter::new("Platform", [""; 0])),
    |it, _| {
        let id = it.header.report_id.clone().unwrap_or(ReportId::Pr);
        let definition = Definition::of(it.header.release, &id);
        if definition.is_some_and(|definition| !definition.is_master()) {
            it.header.report_filters.pop();
            it.header.report_attributes.push(Filter::new("Granularity", ["Month"]));
        } else if definition.is_some() {
            it.header.report_filters.push(Filter::new(
                "Data_Type",
                definition.into_iter().flat_map(|it| it.data_types).map(|it| it.as_str()),
            ));
        }
    },
    |it, _| {
        for attribute in &mut it.header.report_attributes {
            attribute.name = loose(&attribute.name);
            let custom = |value: &String| value.contains(':');
            attribute.values.iter_mut().filter(|value| !custom(value)).for_each(|value| *value = loose(value));
        }
    },
    // Exceptions.
    |it, _| it.header.exceptions.iter_mut().for_each(|exception| text(&mut exception.message, loose)),
    |it, _| {
        it.header.exceptions.iter_mut().for_each(|exception| exception.message = Some("Something went wrong".into()))
    },
    |it, _| match it.header.release {
        Release::R5 => it.header.exceptions.iter_mut().for_each(|exception| exception.severity = Some("3".into())),
        Release::R51 => it.header.exceptions.iter_mut().for_each(|exception| exception.severity = Some("Error".into())),
    },
    // Descriptions.
    |it, which| {
        id(it, which, &[IdentifierType::PrintIssn, IdentifierType::OnlineIssn], |it| it.replace('-', "").to_lowercase())
    },
    |it, which| id(it, which, &[IdentifierType::Isbn], |it| it.replace('-', "")),
    |it, which| id(it, which, &[IdentifierType::Isbn], |_| "316148410X".into()),
    |it, which| id(it, which, &[IdentifierType::Doi], |it| format!("https://doi.org/{it}")),
    |it, which| id(it, which, &[IdentifierType::Isni], |it| format!("https://isni.org/isni/{it}")),
    |it, which| id(it, which, &[IdentifierType::Proprietary], |it| format!("Proprietary:{it}")),
    |it, which| {
        if let Some(item) = item(it, which) {
            item.work.ids.iter_mut().for_each(|id| id.kind = loose(id.kind.as_str()).into());
        }
    },
    |it, which| {
        if let Some(item) = item(it, which) {
            text(&mut item.work.name, |text| format!("{text} "));
            text(&mut item.platform, |text| format!("  {text}"));
            item.work.publication_date = item.work.publication_date.as_ref().map(|date| date.replace('-', "/"));
            item.work.article_version = item.work.article_version.as_ref().map(|it| it.as_str().to_lowercase().into());
        }
    },
    |it, which| {
        if let Some(item) = item(it, which).filter(|item| !item.work.authors.is_empty()) {
            item.work.authors.push(Author { name: Some("n/a".into()), id: None });
            item.work.authors.extend(item.work.authors.first().cloned());
            for author in &mut item.work.authors {
                if let Some(id) = author.id.as_mut().filter(|id| id.kind == IdentifierType::Orcid) {
                    *id = Identifier::new("".into(), format!("https://orcid.org/{}", id.value));
                }
            }
        }
    },
    |it, which| {
        if let Some(parent) = item(it, which).and_then(|item| item.parent.as_mut()) {
            parent.data_type = parent.data_type.as_ref().map(|it| loose(it.as_str()).into());
            text(&mut parent.work.name, |text| format!("{text} "));
        }
    },
    // Usage.
    |it, which| {
        for set in item(it, which).into_iter().flat_map(|item| &mut item.performance) {
            let attributes = &mut set.attributes;
            attributes.data_type = attributes.data_type.as_ref().map(|it| loose(it.as_str()).into());
            attributes.section_type = attributes.section_type.as_ref().map(|it| loose(it.as_str()).into());
            attributes.access_type = attributes.access_type.as_ref().map(|it| loose(it.as_str()).into());
            attributes.access_method = attributes.access_method.as_ref().map(|it| loose(it.as_str()).into());
            for extension in attributes
                .extensions
                .iter_mut()
                .filter(|it| matches!(&*it.name, "Attributed" | "Format" | "Country_Code"))
            {
                extension.value = extension.value.to_lowercase();
            }
        }
    },
    |it, which| {
        for set in item(it, which).into_iter().flat_map(|item| &mut item.performance) {
            if set.attributes.yop.as_deref() == Some("0001") {
                set.attributes.yop = Some("1".into());
            }
        }
    },
    |it, which| {
        for set in item(it, which).into_iter().flat_map(|item| &mut item.performance) {
            let first = set.counts.first().map(|count| count.metric_type.clone());
            for count in set.counts.iter_mut().filter(|count| Some(&count.metric_type) == first.as_ref()) {
                count.metric_type = MetricType::from(loose(count.metric_type.as_str()));
            }
        }
    },
    |it, which| {
        for set in item(it, which).into_iter().flat_map(|item| &mut item.performance) {
            let zero = set.counts.first().map(|count| Count { count: 0, ..count.clone() });
            set.counts.extend(zero);
        }
    },
    // What belongs together.
    |it, which| {
        if it.header.release == Release::R51 && !it.items.is_empty() {
            let at = which % it.items.len();
            let mut again = it.items[at].clone();
            let Some(last) = it.items[at].performance.pop() else { return };
            again.performance = vec![last];
            it.items.insert(at + 1, again);
        }
    },
    |it, which| {
        if it.header.release == Release::R51 {
            let Some(item) = item(it, which) else { return };
            let Some(set) = item.performance.last_mut() else { return };
            let mut rest = set.clone();
            rest.components.clear();
            rest.counts = set.counts.split_off(set.counts.len().min(1));
            item.performance.push(rest);
        }
    },
    |it, _| {
        if let Some(item) = it.items.first() {
            let work = Work { name: Some("Nothing".into()), ..item.work.clone() };
            let empty = Item { work, performance: Vec::new(), ..item.clone() };
            it.items.insert(0, empty);
        }
    },
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn a_sound_report_stays_as_it_is(report in strategy::report()) {
        let repaired = repair(report.clone());
        prop_assert!(repaired.fixes.is_empty(), "{:?}", repaired.fixes);
        prop_assert_eq!(repaired.report, report);
    }

    #[test]
    fn one_defect_is_mended(report in strategy::report(), way in 0..WAYS.len(), which: usize) {
        let mut damaged = report.clone();
        WAYS[way](&mut damaged, which);
        let repaired = repair(damaged.clone());
        prop_assert_eq!(&repaired.report.items, &report.items, "way {}: {:?}", way, repaired.fixes);
        prop_assert_eq!(crate::sums::of(&repaired.report), crate::sums::of(&report));
        let before = &codes(&report) | &codes(&damaged);
        prop_assert_eq!(fault(&damaged, &before, &repaired), None, "way {}", way);
        let is_changed = damaged != report;
        prop_assert_eq!(!repaired.fixes.is_empty(), is_changed, "way {}", way);
        let after = findings(&repaired.report);
        for fix in &repaired.fixes {
            let is_left = after.iter().any(|it| it.rule.code == fix.rule.code && it.place.path.as_ref() == Some(&fix.path));
            prop_assert!(!is_left, "way {}: {}", way, fix);
        }
        // Filters that were left out and put in again are at the end.
        let sorted = |report: &Report| {
            let mut header = report.header.clone();
            header.report_filters.sort_by(|one, other| one.name.cmp(&other.name));
            header
        };
        prop_assert_eq!(sorted(&repaired.report), sorted(&report), "way {}", way);
    }

    #[test]
    fn many_defects_are_mended(report in strategy::report(), ways in prop::collection::vec((0..WAYS.len(), any::<usize>()), 2..8)) {
        let mut damaged = report.clone();
        for (way, which) in ways {
            WAYS[way](&mut damaged, which);
        }
        let repaired = repair(damaged.clone());
        // A word that is spelled right is judged again.
        let before = &codes(&report) | &codes(&damaged);
        prop_assert_eq!(fault(&damaged, &before, &repaired), None, "{:?}", repaired.fixes);
    }
}
