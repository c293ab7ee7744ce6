//! What usage reports there are.

use std::collections::BTreeMap;

use bibwire_core::{Error, Sink};
use counter::report::Item;
use counter::{Format, Reader, Totals};
use serde::Serialize;

use crate::source::Source;

/// How many reports there are of which kind, and what they add up to.
#[derive(Debug, Default, Serialize)]
pub(super) struct Reports {
    /// By identifier and release, such as `TR 5.1`.
    kinds: BTreeMap<String, u64>,
    items: u64,
    /// By metric: the sum of all reports; none where no number holds it.
    totals: BTreeMap<String, Option<u64>>,
    /// The first month with usage, and the last.
    months: Option<(String, String)>,
}

impl Reports {
    /// Counts a report. Says how many items it has.
    pub(super) fn add(
        &mut self,
        source: &mut Source,
        format: Format,
        options: &counter::input::Options,
        sink: &mut impl Sink,
    ) -> Result<u64, Error> {
        let mut reader = Reader::new(source, format, options, sink)?;
        if let Some(header) = reader.header(sink)? {
            let id = header.report_id.as_ref().map_or("?", |id| id.as_str());
            *self.kinds.entry(format!("{id} {}", header.release)).or_default() += 1;
        }
        let (mut totals, mut item) = (Totals::default(), Item::default());
        while reader.read(&mut item, sink)? {
            totals.add(&item);
        }
        let sums = totals.metrics().map(|metric| (metric.to_string(), totals.of(metric).ok())).collect();
        let months = totals.months();
        let months = months.first().zip(months.last()).map(|(first, last)| (first.to_string(), last.to_string()));
        self.join(Reports { kinds: BTreeMap::new(), items: totals.items(), totals: sums, months });
        Ok(totals.items())
    }

    pub(super) fn join(&mut self, others: Reports) {
        for (kind, count) in others.kinds {
            *self.kinds.entry(kind).or_default() += count;
        }
        self.items += others.items;
        for (metric, more) in others.totals {
            let sum = self.totals.entry(metric).or_insert(Some(0));
            *sum = sum.zip(more).and_then(|(sum, more)| sum.checked_add(more));
        }
        if let Some((first, last)) = others.months {
            let (from, to) = self.months.get_or_insert_with(|| (first.clone(), last.clone()));
            *from = first.min(std::mem::take(from));
            *to = last.max(std::mem::take(to));
        }
    }

    /// Whether there is none.
    pub(super) fn is_empty(&self) -> bool {
        self.kinds.is_empty()
    }

    /// What there is, a label in English and Chinese and a value a line.
    pub(super) fn lines(&self) -> Vec<(&'static str, &'static str, String)> {
        let kinds = self.kinds.iter().map(|(kind, count)| format!("{kind}: {count}")).collect::<Vec<_>>().join(", ");
        let months = self.months.as_ref().map(|(from, to)| format!("{from} – {to}")).unwrap_or_default();
        let sum = |sum: &Option<u64>| sum.map_or_else(|| "?".to_owned(), |sum| sum.to_string());
        let totals = self.totals.iter().map(|(metric, total)| format!("{metric} {}", sum(total)));
        let totals = totals.collect::<Vec<_>>().join(", ");
        vec![
            ("reports", "报告", kinds),
            ("items", "项目", self.items.to_string()),
            ("months", "月份", months),
            ("totals", "合计", totals),
        ]
    }
}
