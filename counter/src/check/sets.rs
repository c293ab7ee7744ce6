//! The counts of an item: what may be counted of it, and how the counts relate.

use bibwire_core::{Diagnostic, Limits};

use super::applicability::{Misfit, has_titles, is_database, misfit, requests};
use super::ledger::{Finding, Key, Ledger, Section};
use super::relations::{Kind, Metrics, Months};
use super::{Ear, Facts, nesting};
use crate::definition::companions;
use crate::fingerprint::Fingerprint;
use crate::input::Form;
use crate::release::Release;
use crate::report::{AttributePerformance, Attributes, Count, Item};
use crate::rules::nesting as rules;
use crate::rules::{duplicates, relations, usage};
use crate::spot::{Counted, Places, Spot};
use crate::vocabulary::{DataType, MetricType, ReportId, SectionType};

/// The greatest count that every program keeps: 2^53.
const EXACT: u64 = 1 << 53;
/// The extension of release 5 that tells formats apart.
const FORMAT: &str = "Format";

/// The usage of the items of a report.
#[derive(Debug)]
pub(super) struct Sets {
    ledger: Ledger,
    months: Months,
}

impl Sets {
    pub(super) fn new(facts: &Facts, limits: &Limits) -> Sets {
        let ledger = Ledger::new(facts.metrics, nesting::of_parts(facts), limits);
        Sets { ledger, months: Months::new(facts.metrics) }
    }

    /// Judges the usage of an item.
    pub(super) fn check(
        &mut self,
        item: &Item,
        identity: Fingerprint,
        facts: &Facts,
        places: &dyn Places,
        ear: &mut Ear<'_>,
    ) {
        let work = identity.with(&item.publisher_id);
        for (number, set) in item.performance.iter().enumerate() {
            counts(number, None, &set.counts, facts, ear);
            for (at, component) in set.components.iter().enumerate() {
                counts(number, Some(at), &component.counts, facts, ear);
            }
            applicable(number, set, facts, ear);
            self.relate(work, number, set, facts, places, ear);
        }
        if facts.release == Release::R51 {
            data_types(item, facts, ear);
            same_sets(item, ear);
        }
    }

    /// How the metrics relate: within the set, if it is whole; in the ledger, if more of it may come.
    fn relate(
        &mut self,
        work: Fingerprint,
        number: usize,
        set: &AttributePerformance,
        facts: &Facts,
        places: &dyn Places,
        ear: &mut Ear<'_>,
    ) {
        let titles = set.attributes.data_type.as_ref().is_some_and(|it| has_titles(facts.release, it));
        let whole = facts.release == Release::R51 && facts.form == Form::Json;
        if whole {
            self.months.clear();
            let parts = set.components.iter().flat_map(|component| &component.counts);
            for count in set.counts.iter().chain(parts) {
                self.months.add(&count.metric_type, count.month, count.count);
            }
            for fault in self.months.faults(titles) {
                let metric = fault.present();
                let month = fault.months.first().copied();
                let spot = Spot::Count(Counted { set: number, component: None, metric, month });
                ear.report(Diagnostic::new(rule(fault.kind)).found(&fault), spot);
            }
            return;
        }
        let (key, section) = (key(work, &set.attributes), section(&set.attributes));
        let anchor = places.anchor(number);
        let mut tell = |finding| tell_of(finding, ear);
        self.ledger.enter(Key { set: key, section }, titles, anchor, &set.counts, &mut tell);
        for component in &set.components {
            // Components are counted apart, and add up to their item.
            let part = Fingerprint::of(&(&component.work, &component.data_type));
            let section = Section::part(part);
            self.ledger.enter(Key { set: key, section }, titles, anchor, &component.counts, &mut tell);
        }
        if nesting::beside(set, facts).next().is_some() {
            self.ledger.told_beside();
        }
    }

    /// Tells what could not be told before the end.
    pub(super) fn end(&mut self, ear: &mut Ear<'_>) {
        self.ledger.end(&mut |finding| tell_of(finding, ear));
    }

    /// Whether there were too many sets to remember them all.
    pub(super) fn is_full(&self) -> bool {
        self.ledger.is_full()
    }
}

fn rule(kind: Kind) -> &'static bibwire_core::Rule {
    match kind {
        Kind::MoreMissing | Kind::LessMissing => &relations::METRIC_MISSING,
        Kind::Fewer => &relations::FEWER,
    }
}

fn tell_of(finding: Finding, ear: &mut Ear<'_>) {
    match finding {
        Finding::Unrelated(fault, anchor) => ear.recall(Diagnostic::new(rule(fault.kind)).found(&fault), anchor),
        Finding::Twice { metric, month, first, second, anchor } => {
            let rule = if first == second { &duplicates::COUNT_TWICE } else { &duplicates::COUNTS_DIFFER };
            let found = format!("{metric} of {month}: {first} and {second}");
            ear.recall(Diagnostic::new(rule).found(found), anchor);
        }
        Finding::Beside(metric, anchor) => ear.recall(Diagnostic::new(&rules::TOTAL_BESIDE).found(metric), anchor),
        Finding::Forgotten(anchor) => ear.recall(Diagnostic::new(&duplicates::FAR_APART), anchor),
    }
}

/// A set of attributes of an item, without its section and its format: metrics relate across them.
fn key(work: Fingerprint, attributes: &Attributes) -> Fingerprint {
    let Attributes { data_type, section_type: _, yop, access_type, access_method, extensions } = attributes;
    let mut key = work.with(&(data_type, yop, access_type, access_method));
    for extension in extensions.iter().filter(|extension| extension.name != FORMAT) {
        key = key.with(extension);
    }
    key
}

/// The number of the section and the format. In release 5, a format is told apart for one metric alone.
fn section(attributes: &Attributes) -> Section {
    let index = |section: &SectionType| section.index().and_then(|index| u32::try_from(index).ok());
    let section = match &attributes.section_type {
        None => 0,
        Some(section) => index(section).map_or(15, |index| index.wrapping_add(1)),
    };
    let format = attributes.extensions.iter().find(|extension| extension.name == FORMAT);
    Section::whole(section.wrapping_add(match format.map(|format| &*format.value) {
        None => 0,
        Some("HTML") => 16,
        Some("PDF") => 32,
        Some(_) => 48,
    }))
}

/// What is wrong with counts by themselves.
fn counts(set: usize, component: Option<usize>, counts: &[Count], facts: &Facts, ear: &mut Ear<'_>) {
    let mut last = None;
    for each in counts {
        let Count { metric_type, month, count } = each;
        if last != Some(metric_type) {
            last = Some(metric_type);
            let spot = Spot::Count(Counted { set, component, metric: metric_type, month: None });
            metric(metric_type, facts, spot, ear);
        }
        let is_outside = facts.period.is_some_and(|period| !period.contains(*month));
        if is_outside || facts.is_total || *count == 0 || *count > EXACT {
            odd(set, component, each, facts, ear);
        }
    }
}

/// What is wrong with a count that has something about it.
#[cold]
fn odd(set: usize, component: Option<usize>, each: &Count, facts: &Facts, ear: &mut Ear<'_>) {
    let Count { metric_type, month, count } = each;
    let spot = Spot::Count(Counted { set, component, metric: metric_type, month: Some(*month) });
    if facts.period.is_some_and(|period| !period.contains(*month)) {
        ear.found(&usage::OUTSIDE, spot, month);
    }
    if facts.is_total && facts.period.is_some_and(|period| period.begin() != *month && period.contains(*month)) {
        ear.found(&usage::NOT_FIRST_MONTH, spot, month);
    }
    if *count == 0 && facts.form == Form::Json {
        ear.tell(&usage::ZERO, spot);
    }
    if *count > EXACT {
        ear.found(&usage::INEXACT, spot, count);
    }
}

/// Whether a metric may be in the report.
fn metric(metric: &MetricType, facts: &Facts, spot: Spot<'_>, ear: &mut Ear<'_>) {
    let Some(definition) = facts.definition else {
        if !metric.is_known() && metric.custom().is_none() {
            ear.found(&usage::METRIC, spot, metric);
        }
        return;
    };
    if !definition.takes_metric(metric) {
        ear.found(&usage::METRIC, spot, metric);
    } else if !metric.is_standard() && metric.is_known() {
        ear.found(&usage::OF_PRACTICE, spot, metric);
    } else if facts
        .header
        .filter("Metric_Type")
        .is_some_and(|filter| !filter.values.is_empty() && !filter.values.iter().any(|value| *metric == **value))
    {
        ear.found(&usage::METRIC_FILTERED, spot, metric);
    }
}

/// Whether the metrics may be counted of the data type.
fn applicable(number: usize, set: &AttributePerformance, facts: &Facts, ear: &mut Ear<'_>) {
    let Some(data_type) = &set.attributes.data_type else { return };
    let mut told = Metrics::default();
    for Count { metric_type, .. } in &set.counts {
        if told.contains(metric_type) {
            continue;
        }
        told.insert(metric_type);
        let Some(misfit) = misfit(facts.release, data_type, metric_type) else { continue };
        let rule = match misfit {
            Misfit::PlatformSearch | Misfit::PlatformOther => &usage::OF_PLATFORM,
            Misfit::DatabaseSearch | Misfit::DatabaseOther => &usage::OF_DATABASE,
            Misfit::Title => &usage::OF_BOOK,
        };
        let spot = Spot::Count(Counted { set: number, component: None, metric: metric_type, month: None });
        ear.report(Diagnostic::new(rule).found(format_args!("{metric_type} of {data_type}")), spot);
    }
}

/// Which data types may be in one item: CoP 5.1, 3.3.2 and Table 3.p.
fn data_types(item: &Item, facts: &Facts, ear: &mut Ear<'_>) {
    let types =
        || item.performance.iter().enumerate().filter_map(|(at, set)| Some((at, set.attributes.data_type.as_ref()?)));
    let Some((_, first)) = types().next() else { return };
    match facts.definition.and_then(|definition| definition.id.master()) {
        Some(ReportId::Tr | ReportId::Ir) => {
            if let Some((at, other)) = types().find(|(_, data_type)| *data_type != first) {
                let found = format!("{first} and {other}");
                ear.report(Diagnostic::new(&usage::TWO_DATA_TYPES).found(found), Spot::Set(at, Some("Data_Type")));
            }
        }
        Some(ReportId::Dr) => {
            let mut databases = types().filter(|(_, data_type)| is_database(Release::R51, data_type));
            let Some((_, database)) = databases.next() else { return };
            if let Some((at, other)) = databases.find(|(_, data_type)| *data_type != database) {
                let found = format!("{database} and {other}");
                ear.report(Diagnostic::new(&usage::TWO_DATABASES).found(found), Spot::Set(at, Some("Data_Type")));
                return;
            }
            for (at, data_type) in types().filter(|_| facts.version.has_companions()) {
                let known = data_type.is_known() && data_type != database;
                if known && !companions(database).contains(data_type) {
                    let found = format!("{data_type} in {database}");
                    ear.report(Diagnostic::new(&usage::NOT_IN_DATABASE).found(found), Spot::Set(at, Some("Data_Type")));
                }
            }
            if *database == DataType::DatabaseAi {
                asked_for(item, ear);
            }
        }
        _ => {}
    }
}

/// What is in a database of abstracts cannot be requested.
fn asked_for(item: &Item, ear: &mut Ear<'_>) {
    let requests = requests();
    for (set, performance) in item.performance.iter().enumerate() {
        if let Some(count) = performance.counts.iter().find(|count| requests.contains(&count.metric_type)) {
            let metric = &count.metric_type;
            let spot = Spot::Count(Counted { set, component: None, metric, month: None });
            ear.found(&usage::REQUESTED_ABSTRACTS, spot, metric);
        }
    }
}

/// One set of attributes is there once: CoP 5.1, 5.5, minimal JSON.
fn same_sets(item: &Item, ear: &mut Ear<'_>) {
    let sets = &item.performance;
    // A few are compared with each other; many by their numbers.
    let mut seen = crate::fingerprint::Seen::default();
    let few = sets.len() <= 8;
    for (at, set) in sets.iter().enumerate() {
        let twice = match few {
            true => sets.iter().take(at).any(|before| before.attributes == set.attributes),
            false => !seen.insert(Fingerprint::of(&set.attributes)),
        };
        if twice {
            ear.tell(&duplicates::SET_TWICE, Spot::Set(at, None));
        }
    }
}
