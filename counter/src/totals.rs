//! Totals of a report, by metric and month.

use std::collections::{BTreeMap, BTreeSet};

use crate::month::Month;
use crate::report::{Item, TooMany, total};
use crate::vocabulary::MetricType;

/// Totals of items, by metric and month, those of components among them. Sums are checked.
///
/// Totals of unique items and unique titles are sums of what was unique in each item, as the standard adds them up.
///
/// ```
/// use bibwire_counter::Totals;
/// use bibwire_counter::report::{AttributePerformance, Count, Item};
/// use bibwire_counter::vocabulary::MetricType;
///
/// let month = "2026-01".parse()?;
/// let count = Count { metric_type: MetricType::NoLicense, month, count: 4 };
/// let usage = AttributePerformance { counts: vec![count], ..AttributePerformance::default() };
/// let item = Item { performance: vec![usage], ..Item::default() };
/// let mut totals = Totals::default();
/// totals.add(&item);
/// totals.add(&item);
/// assert_eq!(totals.of(&MetricType::NoLicense), Ok(8));
/// assert_eq!(totals.in_month(&MetricType::NoLicense, month), Ok(8));
/// # Ok::<(), bibwire_counter::month::NotMonth>(())
/// ```
#[derive(Debug, Clone, Default)]
pub struct Totals {
    sums: BTreeMap<MetricType, BTreeMap<Month, Result<u64, TooMany>>>,
    items: u64,
}

impl Totals {
    /// Adds the usage of an item.
    ///
    /// See [`Totals`] for an example.
    pub fn add(&mut self, item: &Item) {
        self.items = self.items.saturating_add(1);
        for set in &item.performance {
            let parts = set.components.iter().flat_map(|component| &component.counts);
            for count in set.counts.iter().chain(parts) {
                let months = match self.sums.get_mut(&count.metric_type) {
                    Some(months) => months,
                    None => self.sums.entry(count.metric_type.clone()).or_default(),
                };
                let sum = months.entry(count.month).or_insert(Ok(0));
                *sum = sum.and_then(|sum| total([sum, count.count]));
            }
        }
    }

    /// How many items were added.
    ///
    /// ```
    /// assert_eq!(bibwire_counter::Totals::default().items(), 0);
    /// ```
    pub fn items(&self) -> u64 {
        self.items
    }

    /// The metrics that were counted, in the order of the standard.
    ///
    /// ```
    /// assert_eq!(bibwire_counter::Totals::default().metrics().count(), 0);
    /// ```
    pub fn metrics(&self) -> impl Iterator<Item = &MetricType> {
        self.sums.keys()
    }

    /// The months that something was counted in.
    ///
    /// ```
    /// assert!(bibwire_counter::Totals::default().months().is_empty());
    /// ```
    pub fn months(&self) -> BTreeSet<Month> {
        self.sums.values().flat_map(|months| months.keys().copied()).collect()
    }

    /// The total of a metric in all months.
    ///
    /// See [`Totals`] for an example.
    ///
    /// # Errors
    ///
    /// [`TooMany`] instead of a wrong sum.
    pub fn of(&self, metric: &MetricType) -> Result<u64, TooMany> {
        let months = self.sums.get(metric).into_iter().flat_map(BTreeMap::values);
        months.copied().try_fold(0, |sum, month| total([sum, month?]))
    }

    /// The total of a metric in a month.
    ///
    /// See [`Totals`] for an example.
    ///
    /// # Errors
    ///
    /// [`TooMany`] instead of a wrong sum.
    pub fn in_month(&self, metric: &MetricType, month: Month) -> Result<u64, TooMany> {
        self.sums.get(metric).and_then(|months| months.get(&month)).copied().unwrap_or(Ok(0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{AttributePerformance, Count};

    #[test]
    fn too_many_is_never_a_number() {
        let count = Count { metric_type: MetricType::NoLicense, month: "2026-01".parse().unwrap(), count: u64::MAX };
        let usage = AttributePerformance { counts: vec![count], ..AttributePerformance::default() };
        let item = Item { performance: vec![usage], ..Item::default() };
        let mut totals = Totals::default();
        totals.add(&item);
        assert_eq!(totals.of(&MetricType::NoLicense), Ok(u64::MAX));
        totals.add(&item);
        assert_eq!(totals.of(&MetricType::NoLicense), Err(TooMany));
        totals.add(&item);
        assert_eq!(totals.of(&MetricType::NoLicense), Err(TooMany));
    }
}
