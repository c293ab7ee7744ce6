//! What a report covers: months with usage, metrics, exceptions for what is not there.

use super::exceptions::absence::{self, Usage};
use super::relations::Metrics;
use super::{Ear, Facts};
use crate::report::{Count, Item};
use crate::rules::advice;
use crate::spot::Spot;

/// More months are not told apart: a period that long is told of.
pub(super) const LONGEST: usize = 600;

/// What was seen of a report.
#[derive(Debug, Default)]
pub(super) struct Coverage {
    has_items: bool,
    metrics: Metrics,
    /// For each month of the period whether there is usage.
    months: Vec<bool>,
}

impl Coverage {
    pub(super) fn new(facts: &Facts) -> Coverage {
        let months = facts.period.map_or(0, |period| period.len()).min(LONGEST);
        Coverage { months: vec![false; months], ..Coverage::default() }
    }

    /// Takes note of an item.
    pub(super) fn note(&mut self, item: &Item, facts: &Facts) {
        self.has_items = true;
        for set in &item.performance {
            self.counts(&set.counts, facts);
            set.components.iter().for_each(|component| self.counts(&component.counts, facts));
        }
    }

    fn counts(&mut self, counts: &[Count], facts: &Facts) {
        let mut last = None;
        for Count { metric_type, month, count } in counts {
            if *count == 0 {
                continue;
            }
            if last != Some(metric_type) {
                last = Some(metric_type);
                self.metrics.insert(metric_type);
            }
            let at = facts.period.and_then(|period| period.position(*month));
            if let Some(used) = at.and_then(|at| self.months.get_mut(at)) {
                *used = true;
            }
        }
    }

    /// Judges what is covered.
    pub(super) fn end(&self, facts: &Facts, ear: &mut Ear<'_>) {
        let by_month = !facts.is_total && facts.period.is_some_and(|period| period.len() == self.months.len());
        let usage = Usage { has_items: self.has_items, months: by_month.then_some(&*self.months) };
        absence::check(facts, &usage, ear);
        self.absent(facts, ear);
    }

    /// The metrics that the report may have, by its filter, and has not.
    fn absent(&self, facts: &Facts, ear: &mut Ear<'_>) {
        let Some(definition) = facts.definition.filter(|_| self.has_items) else { return };
        let absent = |metric: &&_| facts.metrics.contains(metric) && !self.metrics.contains(metric);
        let absent: Vec<&str> = definition.metrics.iter().filter(absent).map(|metric| metric.as_str()).collect();
        if !absent.is_empty() {
            ear.found(&advice::METRICS_ABSENT, Spot::Items, absent.join(", "));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::trial::{header, view};
    use super::*;
    use crate::input::Form;
    use crate::report::{AttributePerformance, Filter, Header};
    use crate::spot::InMemory;

    /// The codes and what was found for the usage of metrics in January.
    fn end(header: &Header, metrics: &[&str]) -> Vec<(String, Option<String>)> {
        let facts = Facts::of(header, Form::Json, None);
        let mut coverage = Coverage::new(&facts);
        let month = "2026-01".parse().unwrap();
        let counts = metrics.iter().map(|metric| Count { metric_type: (*metric).into(), month, count: 1 });
        let set = AttributePerformance { counts: counts.collect(), ..AttributePerformance::default() };
        coverage.note(&Item { performance: vec![set], ..Item::default() }, &facts);
        let mut found = Vec::new();
        coverage.end(&facts, &mut Ear::new(&mut found, &InMemory::of(header), None));
        found.into_iter().map(|finding| (finding.code().to_string(), finding.found)).collect()
    }

    #[test]
    fn metrics_that_never_occurred_are_told_once() {
        assert_eq!(end(&view(), &["Total_Item_Requests", "Unique_Item_Requests"]), []);
        let [(code, found)] = &*end(&view(), &["Unique_Item_Requests"]) else { panic!("one finding") };
        assert_eq!((code.as_str(), found.as_deref()), ("CTR605", Some("Total_Item_Requests")));
        let filter = Filter::new("Metric_Type", ["No_License", "Limit_Exceeded"]);
        let [(_, found)] = &*end(&Header { report_filters: vec![filter], ..header() }, &["Limit_Exceeded"]) else {
            panic!("one finding")
        };
        assert_eq!(found.as_deref(), Some("No_License"));
    }

    #[test]
    fn totals_are_of_no_month() {
        let mut header = view();
        header.end_date = crate::date::exact("2026-03-31");
        let metrics = ["Total_Item_Requests", "Unique_Item_Requests"];
        assert_eq!(end(&header, &metrics).first().map(|(code, _)| &**code), Some("CTR598"));
        header.report_attributes = vec![Filter::new("Granularity", ["Totals"])];
        assert_eq!(end(&header, &metrics), []);
    }

    #[test]
    fn a_period_without_end_takes_no_room() {
        let mut header = header();
        header.end_date = crate::date::exact("9999-12-31");
        assert_eq!(Coverage::new(&Facts::of(&header, Form::Json, None)).months.len(), LONGEST);
    }
}
