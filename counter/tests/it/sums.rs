//! Sums of a report, to see that none is lost.

use std::collections::BTreeMap;

use bibwire_counter::month::Month;
use bibwire_counter::report::Report;
use bibwire_counter::vocabulary::MetricType;

/// The sums by metric and month. A metric that is misspelled is the one that is meant.
pub fn of(report: &Report) -> BTreeMap<(MetricType, Month), u128> {
    let mut sums = BTreeMap::new();
    for count in report.counts().filter(|count| count.count > 0) {
        let metric = MetricType::meant(count.metric_type.as_str()).unwrap_or(count.metric_type.clone());
        *sums.entry((metric, count.month)).or_default() += u128::from(count.count);
    }
    sums
}
