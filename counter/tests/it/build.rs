//! What is built is right, whatever it was built of.

use std::collections::HashMap;

use bibwire_counter::build::{self, AsRelease, Draft, R5, R51, Tally};
use bibwire_counter::check::{Profile, check};
use bibwire_counter::definition::Definition;
use bibwire_counter::input::Options;
use bibwire_counter::month::Month;
use bibwire_counter::release::Release;
use bibwire_counter::report::{Attributes, Author, Item, Report, Work};
use bibwire_counter::vocabulary::MetricType;
use bibwire_counter::{Diagnostic, Format, Severity, Totals, inspect, json, strategy, tabular};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

const REGISTRY: &str = "https://registry.countermetrics.org/platform/99999999-9999-4999-8999-999999999999";

/// A count of a report, as an event: the number of its item, its attributes, the metric and the month.
type Event = (usize, Attributes, MetricType, Month, u64);

/// The errors in a report by a profile, in memory and in every form.
fn errors(report: &Report, profile: Profile) -> Vec<String> {
    let mut found: Vec<Diagnostic> = Vec::new();
    check(report, profile, &mut found);
    let forms = [
        (Ok(json::to_vec(report).unwrap()), Format::Json),
        (tabular::to_vec(report, tabular::Style::default()), Format::Tsv),
        #[cfg(feature = "xlsx")]
        (bibwire_counter::xlsx::to_vec(report, tabular::write::Unplaced::Refused), Format::Xlsx),
    ];
    for (bytes, format) in forms {
        // A table has no place for some texts, and says so.
        let Ok(bytes) = bytes else { continue };
        inspect(&bytes[..], format, &Options::default(), profile, &mut found).unwrap();
    }
    let grave = found.iter().filter(|finding| finding.severity >= Severity::Error);
    grave.map(ToString::to_string).collect()
}

macro_rules! described {
    ($to:expr, $work:expr) => {{
        let mut to = $to;
        let Work { ids, authors, publication_date, article_version, .. } = $work;
        for id in ids {
            to = to.id(id.kind.clone(), &*id.value);
        }
        for Author { name, id } in authors {
            let name = name.clone().unwrap_or_default();
            to = match id {
                Some(id) => to.author_with_id(name, id.clone()),
                None => to.author(name),
            };
        }
        if let Some(date) = publication_date {
            to = to.published(&**date);
        }
        if let Some(version) = article_version {
            to = to.version(version.clone());
        }
        to
    }};
}

/// An item, with its components, and without counts of its own.
fn item(item: &Item) -> build::Item {
    let mut to = match &item.work.name {
        Some(name) => described!(build::title(&**name), &item.work),
        None => build::platform(""),
    };
    if let Some(platform) = &item.platform {
        to = to.platform(&**platform);
    }
    if let Some(publisher) = &item.publisher {
        to = to.publisher(&**publisher);
    }
    to = item.publisher_id.iter().cloned().fold(to, build::Item::publisher_id);
    if let Some(parent) = &item.parent {
        let mut part = described!(build::parent(parent.work.name.clone().unwrap_or_default()), &parent.work);
        if let Some(data_type) = &parent.data_type {
            part = part.data_type(data_type.clone());
        }
        to = to.part_of(part);
    }
    for set in &item.performance {
        for part in &set.components {
            let mut component = described!(build::component(part.work.name.clone().unwrap_or_default()), &part.work);
            if let Some(data_type) = &part.data_type {
                component = component.data_type(data_type.clone());
            }
            for count in &part.counts {
                component = component.usage(count.metric_type.clone(), count.month, count.count);
            }
            to = to.component(&set.attributes, component);
        }
    }
    to
}

/// The usage of a report in single events.
fn events(report: &Report) -> Vec<Event> {
    let mut events = Vec::new();
    for (number, item) in report.items.iter().enumerate() {
        for set in &item.performance {
            for count in &set.counts {
                // In two, which add up.
                for part in [count.count / 3, count.count - count.count / 3] {
                    events.push((number, set.attributes.clone(), count.metric_type.clone(), count.month, part));
                }
            }
        }
    }
    events
}

fn head<R: AsRelease>(release: R, report: &Report) -> build::Heading<R, build::Account> {
    let header = &report.header;
    let heading = build::report(release, header.report_id.clone().unwrap(), header.period().unwrap());
    let name = header.institution_name.clone().unwrap();
    let heading = heading.institution(name, header.institution_id[0].clone());
    heading.created(header.created.clone().unwrap()).created_by(header.created_by.clone().unwrap())
}

/// A report, built again.
fn draft(report: &Report, events: &[Event]) -> Draft {
    let header = &report.header;
    let mut draft = match header.release {
        Release::R5 => head(R5, report).customer_id(header.customer_id.clone().unwrap()),
        Release::R51 => head(R51, report).registry_record(REGISTRY),
    };
    draft = header.institution_id.iter().skip(1).cloned().fold(draft, Draft::institution_id);
    let definition = Definition::of(header.release, header.report_id.as_ref().unwrap()).unwrap();
    if definition.is_master() {
        for filter in &header.report_filters {
            draft = draft.filter(filter.name.as_str(), filter.values.clone());
        }
    }
    if header.is_total() {
        draft = draft.totals();
    }
    for exception in &header.exceptions {
        let code = exception.code.unwrap() as u16;
        draft = draft.exception(code, exception.data.clone().unwrap_or_default());
    }
    let mut tally = Tally::new();
    for (number, attributes, metric, month, count) in events {
        tally.add(*number, attributes, metric.clone(), *month, *count).unwrap();
    }
    draft.tally(tally, |number| item(&report.items[*number]))
}

fn totals(report: &Report) -> HashMap<MetricType, u64> {
    let mut totals = Totals::default();
    report.items.iter().for_each(|item| totals.add(item));
    totals.metrics().map(|metric| (metric.clone(), totals.of(metric).unwrap())).collect()
}

/// Texts that are no texts, or more than one.
fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        ".{0,12}",
        "[ -~]{0,12}",
        "[A:;|=(),\\t\\n \"'\u{feff}\u{3000}\u{7f}\u{0}\u{2028}；：（刊-]{1,8}",
        "(n/a|-|0|1E5|=A1|Total|合计|The World|A \\(ORCID:x\\)|2026-01|kanwang:A;B|kanwang:A\\|B)",
    ]
}

/// Puts a text in the place of another one.
fn vary(report: &mut Report, index: prop::sample::Index, text: &str) {
    let mut texts: Vec<&mut String> = Vec::new();
    let header = &mut report.header;
    texts.extend(header.institution_name.iter_mut().chain(&mut header.created_by).chain(&mut header.created));
    texts.extend(&mut header.customer_id);
    texts.extend(header.institution_id.iter_mut().map(|id| &mut id.value));
    texts.extend(header.report_filters.iter_mut().flat_map(|filter| &mut filter.values));
    texts.extend(header.exceptions.iter_mut().filter_map(|exception| exception.data.as_mut()));
    for item in &mut report.items {
        texts.extend(item.platform.iter_mut().chain(&mut item.publisher));
        texts.extend(item.publisher_id.iter_mut().map(|id| &mut id.value));
        let mut works = vec![&mut item.work];
        works.extend(item.parent.as_mut().map(|parent| &mut parent.work));
        for set in &mut item.performance {
            works.extend(set.components.iter_mut().map(|component| &mut component.work));
            texts.extend(&mut set.attributes.yop);
            texts.extend(set.attributes.extensions.iter_mut().flat_map(|it| [&mut it.name, &mut it.value]));
        }
        for work in works {
            texts.extend(work.name.iter_mut().chain(&mut work.publication_date));
            texts.extend(work.ids.iter_mut().map(|id| &mut id.value));
            for author in &mut work.authors {
                texts.extend(author.name.iter_mut().chain(author.id.as_mut().map(|id| &mut id.value)));
            }
        }
    }
    let at = index.index(texts.len());
    text.clone_into(texts[at]);
}

proptest! {
    #[test]
    fn what_is_accepted_is_right(report in strategy::report()) {
        for profile in [Profile::Strict, Profile::Audit] {
            let Ok(built) = draft(&report, &events(&report)).build_by(profile) else { continue };
            prop_assert_eq!(errors(&built, profile), Vec::<String>::new());
            prop_assert_eq!(totals(&built), totals(&report));
        }
    }

    #[test]
    fn whatever_the_texts_are(
        mut report in strategy::report(),
        texts in prop::collection::vec((any::<prop::sample::Index>(), any_text()), 1..4),
    ) {
        for (index, text) in texts {
            vary(&mut report, index, &text);
        }
        for profile in [Profile::Strict, Profile::Audit] {
            let Ok(built) = draft(&report, &events(&report)).build_by(profile) else { continue };
            prop_assert_eq!(errors(&built, profile), Vec::<String>::new());
            prop_assert_eq!(totals(&built), totals(&report));
        }
    }

    #[test]
    fn the_order_of_events_does_not_matter(
        (report, shuffled) in strategy::report().prop_flat_map(|report| {
            let events = Just(events(&report)).prop_shuffle();
            (Just(report), events)
        })
    ) {
        let (one, other) = (draft(&report, &events(&report)).build_by(Profile::Audit), draft(&report, &shuffled).build_by(Profile::Audit));
        match (one, other) {
            (Ok(one), Ok(other)) => prop_assert_eq!(json::to_vec(&one).unwrap(), json::to_vec(&other).unwrap()),
            (one, other) => prop_assert_eq!(one.is_ok(), other.is_ok()),
        }
    }
}

#[test]
fn reports_of_every_kind_are_accepted() {
    let mut runner = TestRunner::deterministic();
    for definition in Release::ALL.into_iter().flat_map(Definition::all) {
        let strategy = strategy::report_of(definition);
        let reports = std::iter::repeat_with(|| strategy.new_tree(&mut runner).unwrap().current());
        let used = reports.filter(|report| !report.items.is_empty()).take(60);
        let accepted = used.filter(|report| draft(report, &events(report)).build().is_ok()).count();
        assert!(accepted > 0, "{} {}", definition.release, definition.id);
    }
}
