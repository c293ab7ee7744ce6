//! The usage of items, set of attributes by set of attributes, wherever in the report its counts are.
//!
//! A set is closed when another begins. What is wrong with it then may be mended by what comes later: a table may have
//! the rows of a set far apart, and release 5 allows an item in many objects. So a set that lacks a metric is judged at
//! the end. The counts of sets that were closed are remembered, the latest first to be sure; their memory is bounded.

use std::collections::{HashMap, VecDeque};
use std::hash::BuildHasherDefault;

use bibwire_core::Limits;

use super::relations::{Fault, Kind, Metrics, Months};
use crate::fingerprint::{Fingerprint, PassOn, Remembered};
use crate::month::Month;
use crate::report::Count;
use crate::spot::Anchor;
use crate::vocabulary::MetricType;

/// A set of attributes of an item.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Key {
    /// The item and its attributes, without `Section_Type`: metrics relate across the sections of a title.
    pub(crate) set: Fingerprint,
    /// What else tells counts apart that would be the same count twice.
    pub(crate) section: Section,
}

/// What tells counts of a set apart: a number of the item as a whole, or that of a component.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Section(u32);

/// What the number of a component has.
const PART: u32 = 1 << 31;

impl Section {
    /// That of a section type and a format.
    pub(crate) fn whole(number: u32) -> Section {
        Section(number)
    }

    /// That of a component.
    pub(crate) fn part(component: Fingerprint) -> Section {
        Section(component.half() | PART)
    }

    fn is_part(self) -> bool {
        self.0 & PART != 0
    }
}

/// What the ledger finds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Finding {
    /// Metrics that do not relate as they must, in the set that began at the anchor.
    Unrelated(Fault, Anchor),
    /// A count that is there twice.
    Twice { metric: MetricType, month: Month, first: u64, second: u64, anchor: Anchor },
    /// A set began again whose counts are not remembered any more.
    Forgotten(Anchor),
    /// A metric of the item as a whole that is one of its components, which were read in another place.
    Beside(MetricType, Anchor),
}

/// Where the counts of a set are in all that was ever remembered, and how many: a number of 39 bits and one of 24, since
/// this is what the memory goes to. The bit between them: whether a metric beside components was told of.
#[derive(Debug, Clone, Copy)]
struct Known(u64);

impl Known {
    const BITS: u32 = 24;
    const MOST: u64 = (1 << Known::BITS) - 1;

    /// None for more than can be told.
    fn new(from: u64, length: usize, beside: bool) -> Option<Known> {
        let length = u64::try_from(length).ok().filter(|length| *length <= Known::MOST)?;
        let beside = u64::from(beside) << Known::BITS;
        (from <= u64::MAX >> (Known::BITS + 1)).then_some(Known(from << (Known::BITS + 1) | beside | length))
    }

    fn from(self) -> u64 {
        self.0 >> (Known::BITS + 1)
    }

    fn is_beside(self) -> bool {
        self.0 >> Known::BITS & 1 == 1
    }

    fn length(self) -> usize {
        usize::try_from(self.0 & Known::MOST).unwrap_or(usize::MAX)
    }
}

/// A set that lacks a metric.
#[derive(Debug, Clone, Copy)]
struct Waiting {
    key: Fingerprint,
    anchor: Anchor,
    titles: bool,
}

/// A count as it is remembered.
#[derive(Debug, Clone, Copy)]
struct Entry {
    section: Section,
    month: Month,
    metric: u8,
    count: u64,
}

impl Entry {
    fn metric(&self) -> Option<&'static MetricType> {
        MetricType::ALL.get(usize::from(self.metric))
    }
}

/// The usage of items.
#[derive(Debug)]
pub(crate) struct Ledger {
    /// The metrics that components have in place of their item.
    of_parts: Metrics,
    open: Option<Open>,
    /// One that was closed, for its memory.
    closed: Open,
    months: Months,
    known: Remembered<Known>,
    entries: VecDeque<Entry>,
    /// How many entries were forgotten.
    forgotten: u64,
    /// Sets that lack a metric, in the order in which they were closed.
    waiting: Vec<Waiting>,
    /// Whether sets are remembered no more, for there are too many.
    full: bool,
    /// How many sets, and how many counts, are remembered.
    most: usize,
}

#[derive(Debug, Default)]
struct Open {
    key: Fingerprint,
    anchor: Anchor,
    titles: bool,
    /// Whether a metric beside components was told of.
    beside: bool,
    entries: Vec<Entry>,
    /// The metrics that were entered, by section. There may be very many.
    entered: HashMap<Section, Metrics, BuildHasherDefault<PassOn>>,
}

impl Open {
    /// Notes a metric of a section. Says whether it comes for the first time.
    fn enter(&mut self, section: Section, metric: &MetricType) -> bool {
        let metrics = self.entered.entry(section).or_default();
        let is_new = !metrics.contains(metric);
        metrics.insert(metric);
        is_new
    }
}

impl Ledger {
    /// A ledger for the metrics that a report may have, and those that components have in place of their item.
    pub(crate) fn new(applicable: Metrics, of_parts: Metrics, limits: &Limits) -> Ledger {
        Ledger {
            of_parts,
            open: None,
            closed: Open::default(),
            months: Months::new(applicable),
            known: Remembered::default(),
            entries: VecDeque::new(),
            forgotten: 0,
            waiting: Vec::new(),
            full: false,
            most: usize::try_from(limits.remembered).unwrap_or(usize::MAX),
        }
    }

    /// Enters counts of a set; `titles` if it is of a book.
    pub(crate) fn enter(
        &mut self,
        key: Key,
        titles: bool,
        anchor: Anchor,
        counts: &[Count],
        tell: &mut dyn FnMut(Finding),
    ) {
        if self.open.as_ref().is_none_or(|open| open.key != key.set) {
            self.close(tell);
            self.begin(key.set, titles, anchor, tell);
        }
        let Some(open) = &mut self.open else { return };
        let mut last = None;
        // Where counts of the metric may be: nowhere before, if it comes for the first time; and the month after which
        // none was, if they came in order since.
        let (mut from, mut latest) = (0, None);
        for Count { metric_type, month, count } in counts {
            let Some(metric) = metric_type.index().and_then(|index| u8::try_from(index).ok()) else { continue };
            if last != Some(metric) {
                last = Some(metric);
                let is_new = open.enter(key.section, metric_type);
                (from, latest) = if is_new { (open.entries.len(), Some(Month::MIN)) } else { (0, None) };
            }
            let in_order = latest.is_some_and(|latest| latest < *month);
            latest = latest.filter(|_| in_order).map(|_| *month);
            let same = |entry: &&Entry| (entry.section, entry.metric, entry.month) == (key.section, metric, *month);
            let before = if in_order { &[] } else { open.entries.get(from..).unwrap_or_default() };
            if let Some(first) = before.iter().find(same) {
                tell(Finding::Twice {
                    metric: metric_type.clone(),
                    month: *month,
                    first: first.count,
                    second: *count,
                    anchor,
                });
                continue;
            }
            open.entries.push(Entry { section: key.section, metric, month: *month, count: *count });
        }
    }

    /// Notes that a metric beside the components of the set at hand was told of.
    pub(crate) fn told_beside(&mut self) {
        if let Some(open) = &mut self.open {
            open.beside = true;
        }
    }

    /// Opens a set: one that is not known, or what is remembered of it.
    fn begin(&mut self, key: Fingerprint, titles: bool, anchor: Anchor, tell: &mut dyn FnMut(Finding)) {
        let mut open = std::mem::take(&mut self.closed);
        open.entries.clear();
        open.entered.clear();
        (open.key, open.anchor, open.titles, open.beside) = (key, anchor, titles, false);
        if let Some(known) = self.known.get(&key).copied() {
            open.beside = known.is_beside();
            match self.recall(known) {
                Some(entries) => {
                    for entry in &entries {
                        if let Some(metric) = entry.metric() {
                            open.enter(entry.section, metric);
                        }
                    }
                    open.entries = entries;
                }
                None => tell(Finding::Forgotten(anchor)),
            }
        }
        self.open = Some(open);
    }

    fn recall(&self, known: Known) -> Option<Vec<Entry>> {
        let from = usize::try_from(known.from().checked_sub(self.forgotten)?).ok()?;
        Some(self.entries.iter().skip(from).take(known.length()).copied().collect())
    }

    /// Closes the set that is open: judges it, or lets it wait for what it lacks.
    fn close(&mut self, tell: &mut dyn FnMut(Finding)) {
        let Some(mut open) = self.open.take() else { return };
        if let Some(metric) = self.beside(&open) {
            open.beside = true;
            tell(Finding::Beside(metric.clone(), open.anchor));
        }
        let faults = self.faults(&open.entries, open.titles);
        let waits = faults.iter().any(|fault| fault.kind != Kind::Fewer);
        let remembered = self.remember(&open);
        if waits && remembered {
            self.waiting.push(Waiting { key: open.key, anchor: open.anchor, titles: open.titles });
        } else {
            faults.into_iter().for_each(|fault| tell(Finding::Unrelated(fault, open.anchor)));
        }
        self.closed = open;
    }

    /// A metric of the item as a whole that is one of its components, if none was told.
    fn beside(&self, open: &Open) -> Option<&'static MetricType> {
        if open.beside || !open.entered.iter().any(|(section, _)| section.is_part()) {
            return None;
        }
        let whole =
            |metric| open.entered.iter().any(|(section, metrics)| !section.is_part() && metrics.contains(metric));
        MetricType::ALL.iter().find(|metric| self.of_parts.contains(metric) && whole(metric))
    }

    fn faults(&mut self, entries: &[Entry], titles: bool) -> Vec<Fault> {
        self.months.clear();
        for entry in entries {
            if let Some(metric) = entry.metric() {
                self.months.add(metric, entry.month, entry.count);
            }
        }
        self.months.faults(titles)
    }

    /// Remembers a set. The oldest counts are forgotten for it.
    fn remember(&mut self, open: &Open) -> bool {
        if !self.known.contains_key(&open.key) && self.known.len() >= self.most {
            self.full = true;
            return false;
        }
        let over = self.entries.len().saturating_add(open.entries.len()).saturating_sub(self.most);
        let over = over.min(self.entries.len());
        self.entries.drain(..over);
        self.forgotten = self.forgotten.saturating_add(over as u64);
        let from = self.forgotten.saturating_add(self.entries.len() as u64);
        let Some(known) = Known::new(from, open.entries.len(), open.beside) else {
            self.full = true;
            return false;
        };
        self.entries.extend(open.entries.iter().copied());
        self.known.insert(open.key, known);
        true
    }

    /// Whether there were too many sets to remember them all.
    pub(crate) fn is_full(&self) -> bool {
        self.full
    }

    /// Judges what waited for what never came.
    pub(crate) fn end(&mut self, tell: &mut dyn FnMut(Finding)) {
        self.close(tell);
        let mut waiting = std::mem::take(&mut self.waiting);
        let mut judged = crate::fingerprint::Seen::default();
        waiting.retain(|set| judged.insert(set.key));
        for Waiting { key, anchor, titles } in waiting {
            let Some(known) = self.known.get(&key).copied() else { continue };
            match self.recall(known) {
                Some(entries) => {
                    let faults = self.faults(&entries, titles);
                    faults.into_iter().for_each(|fault| tell(Finding::Unrelated(fault, anchor)));
                }
                None => tell(Finding::Forgotten(anchor)),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const TII: MetricType = MetricType::TotalItemInvestigations;
    const UII: MetricType = MetricType::UniqueItemInvestigations;

    fn key(set: &str) -> Key {
        Key { set: Fingerprint::of(&set), section: Section::whole(0) }
    }

    fn anchor(outer: u32) -> Anchor {
        Anchor { outer, inner: None, offset: 0 }
    }

    fn count(metric_type: MetricType, count: u64) -> Count {
        Count { metric_type, month: "2026-01".parse().unwrap(), count }
    }

    /// What a ledger finds in rows of a set, a metric and a count.
    fn find(rows: &[(&str, MetricType, u64)], most: Option<usize>) -> Vec<Finding> {
        let mut ledger = Ledger::new(Metrics::ALL, Metrics::default(), &Limits::default());
        ledger.most = most.unwrap_or(ledger.most);
        let mut found = Vec::new();
        for (row, (set, metric, number)) in rows.iter().enumerate() {
            let counts = [count(metric.clone(), *number)];
            ledger.enter(key(set), false, anchor(row as u32), &counts, &mut |finding| found.push(finding));
        }
        ledger.end(&mut |finding| found.push(finding));
        found
    }

    #[test]
    fn rows_far_apart_are_one_set() {
        assert_eq!(find(&[("a", TII, 9), ("b", TII, 9), ("a", UII, 7), ("b", UII, 7)], None), []);
        let found = find(&[("a", TII, 9), ("b", TII, 9), ("a", UII, 7)], None);
        assert!(
            matches!(&found[..], [Finding::Unrelated(fault, at)] if fault.kind == Kind::LessMissing && at.outer == 1)
        );
    }

    #[test]
    fn what_is_there_twice() {
        let found = find(&[("a", TII, 9), ("a", UII, 7), ("b", TII, 1), ("b", UII, 1), ("a", TII, 8)], None);
        assert!(matches!(&found[..], [Finding::Twice { first: 9, second: 8, .. }]));
    }

    #[test]
    fn what_is_forgotten_is_told() {
        let found =
            find(&[("a", TII, 9), ("b", TII, 9), ("c", TII, 9), ("a", UII, 7), ("b", UII, 7), ("c", UII, 7)], Some(3));
        assert!(found.iter().any(|finding| matches!(finding, Finding::Forgotten(_))));
    }

    proptest! {
        #[test]
        fn the_order_of_rows_does_not_matter(sets in proptest::collection::vec(0usize..3, 1..12), shift in 0usize..12) {
            let names = ["a", "b", "c"];
            let mut rows: Vec<_> = sets.iter().enumerate().map(|(at, set)| {
                (names[*set], MetricType::ALL[at % MetricType::ALL.len()].clone(), 5)
            }).collect();
            let faults = |rows: &[(&str, MetricType, u64)]| {
                let mut faults: Vec<_> = find(rows, None).into_iter().filter_map(|finding| match finding {
                    Finding::Unrelated(fault, _) => Some(fault.to_string()),
                    _ => None,
                }).collect();
                faults.sort();
                faults
            };
            let before = faults(&rows);
            let shift = shift % rows.len();
            rows.rotate_left(shift);
            prop_assert_eq!(before, faults(&rows));
        }
    }
}
