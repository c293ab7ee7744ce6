//! Usage, as it adds up.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};

use crate::month::Month;
use crate::report::{AttributePerformance, Attributes, Component, Count, TooMany, Work, total};
use crate::vocabulary::{DataType, MetricType};

/// The sums of a set, in the order in which they are written: by metric, then by month.
#[derive(Debug, Clone, Default)]
pub(super) struct Counts(BTreeMap<(MetricType, Month), u64>);

/// The usage of an item, in the order of its attributes.
#[derive(Debug, Clone, Default)]
pub(super) struct Usage(BTreeMap<Attributes, Set>);

#[derive(Debug, Clone, Default)]
struct Set {
    counts: Counts,
    components: HashMap<(Work, Option<DataType>), Part>,
}

/// A component: which one it was when it came, and its sums.
#[derive(Debug, Clone)]
struct Part {
    number: usize,
    counts: Counts,
}

impl Counts {
    /// Adds to a sum, or leaves it as it is where no number holds it.
    pub(super) fn add(&mut self, metric: MetricType, month: Month, count: u64) -> Result<(), TooMany> {
        let sum = self.0.entry((metric, month)).or_insert(0);
        *sum = total([*sum, count])?;
        Ok(())
    }

    fn merge(&mut self, other: Counts) -> Result<(), TooMany> {
        other.0.into_iter().try_for_each(|((metric, month), count)| self.add(metric, month, count))
    }

    fn into_counts(self) -> Vec<Count> {
        self.0.into_iter().map(|((metric_type, month), count)| Count { metric_type, month, count }).collect()
    }
}

impl Usage {
    /// Adds to the sum of a metric and a month.
    pub(super) fn add(
        &mut self,
        attributes: &Attributes,
        metric: MetricType,
        month: Month,
        count: u64,
    ) -> Result<(), TooMany> {
        self.with(attributes, |set| set.counts.add(metric, month, count))
    }

    /// Adds the usage of a component. One that is there is one with it.
    pub(super) fn component(
        &mut self,
        attributes: &Attributes,
        work: Work,
        data_type: Option<DataType>,
        counts: Counts,
    ) -> Result<(), TooMany> {
        self.with(attributes, |set| {
            let number = set.components.len();
            let part =
                set.components.entry((work, data_type)).or_insert_with(|| Part { number, counts: Counts::default() });
            part.counts.merge(counts)
        })
    }

    /// Adds all of another usage.
    pub(super) fn merge(&mut self, other: Usage) -> Result<(), TooMany> {
        for (attributes, mut set) in other.0 {
            let counts = std::mem::take(&mut set.counts);
            self.with(&attributes, |own| own.counts.merge(counts))?;
            for (work, data_type, counts) in set.in_order() {
                self.component(&attributes, work, data_type, counts)?;
            }
        }
        Ok(())
    }

    fn with<T>(&mut self, attributes: &Attributes, change: impl FnOnce(&mut Set) -> T) -> T {
        let attributes = ordered(attributes);
        // No text is copied for a set that is there.
        if let Some(set) = self.0.get_mut(&*attributes) {
            return change(set);
        }
        change(self.0.entry(attributes.into_owned()).or_default())
    }

    /// The sets, as a report has them.
    pub(super) fn into_sets(self) -> Vec<AttributePerformance> {
        let set = |(attributes, mut set): (Attributes, Set)| AttributePerformance {
            attributes,
            counts: std::mem::take(&mut set.counts).into_counts(),
            components: set
                .in_order()
                .map(|(work, data_type, counts)| Component { work, data_type, counts: counts.into_counts() })
                .collect(),
            ..AttributePerformance::default()
        };
        self.0.into_iter().map(set).collect()
    }
}

impl Set {
    /// The components as they came; those of one description, which are one object in JSON, come together.
    fn in_order(self) -> impl Iterator<Item = (Work, Option<DataType>, Counts)> {
        let mut parts: Vec<_> = self.components.into_iter().collect();
        parts.sort_by_key(|(_, part)| part.number);
        let mut first: HashMap<Work, usize> = HashMap::new();
        for ((work, _), part) in &parts {
            first.entry(work.clone()).or_insert(part.number);
        }
        parts.sort_by_key(|((work, _), part)| first.get(work).copied().unwrap_or(part.number));
        parts.into_iter().map(|((work, data_type), part)| (work, data_type, part.counts))
    }
}

/// Attributes whose extensions are in order: the order says nothing.
fn ordered(attributes: &Attributes) -> Cow<'_, Attributes> {
    if attributes.extensions.is_sorted() {
        return Cow::Borrowed(attributes);
    }
    let mut ordered = attributes.clone();
    ordered.extensions.sort();
    Cow::Owned(ordered)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Extension;

    fn work(name: &str) -> Work {
        Work { name: Some(name.to_owned()), ..Work::default() }
    }

    #[test]
    fn components_of_one_description_come_together() {
        let (attributes, month) = (Attributes::default(), Month::MIN);
        let mut usage = Usage::default();
        for (name, data_type, count) in [
            ("b", DataType::Image, 1),
            ("a", DataType::Image, 2),
            ("b", DataType::Sound, 4),
            ("a", DataType::Image, 8),
            ("b", DataType::Image, 16),
        ] {
            let mut counts = Counts::default();
            counts.add(MetricType::NoLicense, month, count).unwrap();
            usage.component(&attributes, work(name), Some(data_type), counts).unwrap();
        }
        let mut both = Usage::default();
        both.merge(usage.clone()).unwrap();
        for usage in [usage, both] {
            let sets = usage.into_sets();
            let found: Vec<_> = sets[0]
                .components
                .iter()
                .map(|part| (part.work.name.as_deref().unwrap(), part.data_type.clone().unwrap(), part.counts[0].count))
                .collect();
            assert_eq!(found, [("b", DataType::Image, 17), ("b", DataType::Sound, 4), ("a", DataType::Image, 10)]);
        }
    }

    #[test]
    fn the_order_of_extensions_says_nothing() {
        let extension = |name: &str| Extension { name: name.to_owned(), value: "1".to_owned() };
        let mut usage = Usage::default();
        for names in [["a", "b"], ["b", "a"]] {
            let attributes = Attributes { extensions: names.map(extension).into(), ..Attributes::default() };
            usage.add(&attributes, MetricType::NoLicense, Month::MIN, 1).unwrap();
        }
        let sets = usage.into_sets();
        assert_eq!((sets.len(), sets[0].counts[0].count), (1, 2));
    }
}
