//! How the metrics of one set of attributes relate in one month: CoP 5.1, 3.3.6 and 3.3.7.

use std::fmt;

use crate::month::Month;
use crate::vocabulary::MetricType;

/// How many metrics the standard has.
pub(crate) const METRICS: usize = MetricType::ALL.len();

/// Metrics, a bit each.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Metrics(u32);

impl Metrics {
    /// All of them.
    pub(crate) const ALL: Metrics = Metrics(u32::MAX);

    /// Some of them; one that the standard does not have is left out.
    pub(crate) fn of<'m>(metrics: impl IntoIterator<Item = &'m MetricType>) -> Metrics {
        let mut of = Metrics::default();
        metrics.into_iter().for_each(|metric| of.insert(metric));
        of
    }

    /// Takes one in.
    pub(crate) fn insert(&mut self, metric: &MetricType) {
        self.0 |= metric.index().map_or(0, |index| 1u32.wrapping_shl(index as u32));
    }

    /// Whether one is among them.
    pub(crate) fn contains(self, metric: &MetricType) -> bool {
        metric.index().is_some_and(|index| self.at(index))
    }

    fn at(self, index: usize) -> bool {
        self.0.wrapping_shr(index as u32) & 1 == 1
    }

    /// Those that are in both.
    pub(crate) fn and(self, other: Metrics) -> Metrics {
        Metrics(self.0 & other.0)
    }

    /// Whether there is none.
    pub(crate) fn is_empty(self) -> bool {
        self.0 == 0
    }
}

/// The counts of a set of attributes in one month.
#[derive(Debug, Clone, Copy)]
pub(crate) struct InMonth {
    /// The month.
    pub(crate) month: Month,
    present: Metrics,
    counts: [u64; METRICS],
}

impl InMonth {
    fn new(month: Month) -> InMonth {
        InMonth { month, present: Metrics::default(), counts: [0; METRICS] }
    }

    fn get(&self, metric: &MetricType) -> Option<u64> {
        let index = metric.index()?;
        self.present.at(index).then(|| self.counts.get(index).copied()).flatten()
    }
}

/// The counts of a set of attributes, month by month.
#[derive(Debug, Clone, Default)]
pub(crate) struct Months(Vec<InMonth>);

impl Months {
    /// Forgets all.
    pub(crate) fn clear(&mut self) {
        self.0.clear();
    }

    /// Adds a count. A count of zero is none: CoP 5.1, 3.2.10. One that is too many for a number stays at the greatest.
    pub(crate) fn add(&mut self, metric: &MetricType, month: Month, count: u64) {
        let Some(index) = metric.index().filter(|_| count > 0) else { return };
        // Counts come in the order of months, so the last one is tried first.
        let at = match self.0.iter().rposition(|row| row.month == month) {
            Some(at) => at,
            None => {
                self.0.push(InMonth::new(month));
                self.0.len().saturating_sub(1)
            }
        };
        if let Some(row) = self.0.get_mut(at) {
            row.present.insert(metric);
            if let Some(sum) = row.counts.get_mut(index) {
                *sum = sum.saturating_add(count);
            }
        }
    }

    /// What is wrong between the metrics that may be reported; `titles` if unique titles are counted of the item, that
    /// is, if it is a book.
    pub(crate) fn faults(&self, applicable: Metrics, titles: bool) -> Vec<Fault> {
        // Hardly a month has a fault, and those that have are looked at again, pair by pair.
        let pairs = || PAIRS.iter().filter(|(more, less)| applicable.contains(more) && applicable.contains(less));
        let has_fault = |row: &InMonth| pairs().any(|(more, less)| kind_of(row, more, less, titles).is_some());
        if !self.0.iter().any(has_fault) {
            return Vec::new();
        }
        let mut faults = Vec::new();
        for (more, less) in pairs() {
            for kind in [Kind::MoreMissing, Kind::LessMissing, Kind::Fewer] {
                let of_kind = self.0.iter().filter(|row| kind_of(row, more, less, titles) == Some(kind));
                let months: Vec<Month> = of_kind.map(|row| row.month).collect();
                if !months.is_empty() {
                    faults.push(Fault { kind, more: more.clone(), less: less.clone(), months });
                }
            }
        }
        faults
    }
}

/// Pairs of metrics of which the first counts all that the second counts, and more.
const PAIRS: [(MetricType, MetricType); 12] = {
    use MetricType::{
        TotalItemInvestigations as TII, TotalItemRequests as TIR, UniqueItemInvestigations as UII,
        UniqueItemRequests as UIR, UniqueTitleInvestigations as UTI, UniqueTitleRequests as UTR,
    };
    [
        (TII, UII),
        (TII, TIR),
        (TII, UIR),
        (UII, UIR),
        (TIR, UIR),
        (TII, UTI),
        (TII, UTR),
        (UII, UTI),
        (UII, UTR),
        (UTI, UTR),
        (TIR, UTR),
        (UIR, UTR),
    ]
};

/// What is wrong between two metrics.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// The one that counts more is not there.
    MoreMissing,
    /// The one that counts less is not there, although it cannot be zero.
    LessMissing,
    /// The one that counts more counts less.
    Fewer,
}

/// What is wrong between two metrics, and in which months.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Fault {
    /// What is wrong.
    pub(crate) kind: Kind,
    /// The metric that counts more.
    pub(crate) more: MetricType,
    /// The metric that counts less.
    pub(crate) less: MetricType,
    /// The months, at least one.
    pub(crate) months: Vec<Month>,
}

impl Fault {
    /// The metric that is there.
    pub(crate) fn present(&self) -> &MetricType {
        match self.kind {
            Kind::MoreMissing => &self.less,
            Kind::LessMissing | Kind::Fewer => &self.more,
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.kind {
            Kind::MoreMissing => write!(f, "{} without {}", self.less, self.more)?,
            Kind::LessMissing => write!(f, "{} without {}", self.more, self.less)?,
            Kind::Fewer => write!(f, "less {} than {}", self.more, self.less)?,
        }
        let mut months = self.months.iter();
        months.next().map_or(Ok(()), |month| write!(f, " in {month}"))?;
        months.try_for_each(|month| write!(f, ", {month}"))
    }
}

fn kind_of(row: &InMonth, more: &MetricType, less: &MetricType, titles: bool) -> Option<Kind> {
    match (row.get(more), row.get(less)) {
        (Some(many), Some(few)) if many < few => Some(Kind::Fewer),
        (None, Some(_)) => Some(Kind::MoreMissing),
        (Some(_), None) => {
            // Who looks at an item need not ask for it, and what is no book has no titles.
            let investigation_alone = more.is_investigation() && less.is_request();
            let item_alone = !titles && !more.is_unique_title() && less.is_unique_title();
            (!investigation_alone && !item_alone).then_some(Kind::LessMissing)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn months(counts: &[(&str, u64)]) -> Months {
        let mut months = Months::default();
        let month = "2026-01".parse().unwrap();
        counts.iter().for_each(|(metric, count)| months.add(&MetricType::from(*metric), month, *count));
        months
    }

    fn faults(counts: &[(&str, u64)], titles: bool) -> Vec<String> {
        months(counts).faults(Metrics::ALL, titles).iter().map(|fault| fault.to_string()).collect()
    }

    #[test]
    fn what_relates() {
        let (tii, uii) = ("Total_Item_Investigations", "Unique_Item_Investigations");
        let (tir, uir) = ("Total_Item_Requests", "Unique_Item_Requests");
        assert!(faults(&[(tii, 4), (uii, 4)], false).is_empty(), "investigations alone");
        assert!(faults(&[(tii, 4), (uii, 3), (tir, 2), (uir, 1)], false).is_empty());
        assert_eq!(faults(&[(tii, 4)], false), [format!("{tii} without {uii} in 2026-01")]);
        assert_eq!(faults(&[(tii, 4), (uii, 5)], false), [format!("less {tii} than {uii} in 2026-01")]);
        assert_eq!(faults(&[(tii, 4), (uii, 0)], false), [format!("{tii} without {uii} in 2026-01")], "zero is none");
        assert_eq!(faults(&[(tii, 4), (uii, 4)], true).len(), 2, "a book has titles");
        let both = Metrics::of([&MetricType::from(tir), &MetricType::from(uir)]);
        let view = months(&[(tir, 2), (uir, 1)]);
        assert_eq!(view.faults(both, false), [], "a view has two metrics alone");
    }

    proptest! {
        #[test]
        fn what_counts_in_order_is_right(mut counts in proptest::array::uniform4(1u64..9)) {
            counts.sort();
            let [uir, tir, uii, more] = counts;
            let tii = more.max(tir);
            let all = [
                ("Total_Item_Investigations", tii), ("Unique_Item_Investigations", uii),
                ("Total_Item_Requests", tir), ("Unique_Item_Requests", uir),
            ];
            prop_assert!(faults(&all, false).is_empty());
        }
    }
}
