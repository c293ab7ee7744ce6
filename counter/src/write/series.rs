//! Counts in the order in which they are written.

use std::collections::HashMap;

use bibwire_core::{Diagnostic, Error};

use crate::month::Month;
use crate::report::Count;
use crate::rules::duplicates;
use crate::vocabulary::MetricType;

/// By what counts are put together first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum By {
    /// Metrics, in the order in which they are first met, and in each the months.
    Metric,
    /// Months, and in each the counts in their order.
    Month,
}

/// Puts counts in order. It is kept from one set of counts to the next for its memory.
#[derive(Debug, Default)]
pub(crate) struct Series {
    order: Vec<Key>,
    known: [u32; MetricType::ALL.len()],
}

/// Where a count comes: the metric, by when it was first met, the month, and the place among the counts.
#[derive(Debug, Clone, Copy)]
struct Key {
    metric: u32,
    month: Month,
    at: usize,
}

impl Series {
    /// The counts in order, without those of zero: CoP 5.1, 5.5.
    pub(crate) fn of<'c>(&mut self, counts: &'c [Count], by: By) -> impl Iterator<Item = &'c Count> + use<'c, '_> {
        self.order.clear();
        self.known.fill(u32::MAX);
        let mut others: HashMap<&str, u32> = HashMap::new();
        let (mut next, mut last): (u32, Option<(&MetricType, u32)>) = (0, None);
        let mut is_sorted = true;
        let mut before: Option<Key> = None;
        for (at, count) in counts.iter().enumerate().filter(|(_, count)| count.count > 0) {
            let metric = match last {
                Some((metric, rank)) if *metric == count.metric_type => rank,
                _ => {
                    let slot = match count.metric_type.index().and_then(|index| self.known.get_mut(index)) {
                        Some(slot) => slot,
                        None => others.entry(count.metric_type.as_str()).or_insert(u32::MAX),
                    };
                    if *slot == u32::MAX {
                        *slot = next;
                        next = next.saturating_add(1);
                    }
                    *slot
                }
            };
            last = Some((&count.metric_type, metric));
            let key = Key { metric, month: count.month, at };
            is_sorted &= before.is_none_or(|before| before.sorted(by) <= key.sorted(by));
            before = Some(key);
            self.order.push(key);
        }
        if !is_sorted {
            self.order.sort_unstable_by_key(|key| key.sorted(by));
        }
        self.order.iter().filter_map(|key| counts.get(key.at))
    }
}

/// There are two counts of a metric for a month, where one can be written.
pub(crate) fn twice(one: &Count, other: &Count) -> Error {
    let rule = if one.count == other.count { &duplicates::COUNT_TWICE } else { &duplicates::COUNTS_DIFFER };
    Diagnostic::new(rule).found(format_args!("{} of {}", one.metric_type, one.month)).into()
}

impl Key {
    fn sorted(&self, by: By) -> (Option<u32>, Month, usize) {
        ((by == By::Metric).then_some(self.metric), self.month, self.at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(metric: &str, month: &str, count: u64) -> Count {
        Count { metric_type: metric.into(), month: month.parse().unwrap(), count }
    }

    #[test]
    fn counts_are_in_order() {
        let counts = [
            count("No_License", "2026-02", 1),
            count("ns:B", "2026-01", 2),
            count("ns:A", "2026-02", 3),
            count("No_License", "2026-01", 4),
            count("ns:A", "2026-01", 0),
            count("ns:B", "2026-01", 5),
        ];
        let mut series = Series::default();
        let order: Vec<u64> = series.of(&counts, By::Metric).map(|count| count.count).collect();
        assert_eq!(order, [4, 1, 2, 5, 3]);
        let order: Vec<u64> = series.of(&counts, By::Month).map(|count| count.count).collect();
        // A month of another order than the one before keeps it, or a report that was read is written otherwise.
        assert_eq!(order, [2, 4, 5, 1, 3]);
        assert_eq!(series.of(&[], By::Month).count(), 0);
    }

    #[test]
    fn a_later_set_is_not_bound_by_an_earlier_one() {
        let mut series = Series::default();
        let first = [count("No_License", "2026-01", 1), count("Limit_Exceeded", "2026-01", 1)];
        assert_eq!(series.of(&first, By::Metric).count(), 2);
        let second = [count("Limit_Exceeded", "2026-01", 1), count("No_License", "2026-01", 1)];
        let metrics: Vec<&str> = series.of(&second, By::Metric).map(|count| count.metric_type.as_str()).collect();
        assert_eq!(metrics, ["Limit_Exceeded", "No_License"]);
    }
}
