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
struct InMonth {
    month: Month,
    present: Metrics,
    /// By the index of the metric: zero for one that is not there.
    counts: [u64; METRICS],
}

impl InMonth {
    fn new(month: Month) -> InMonth {
        InMonth { month, present: Metrics::default(), counts: [0; METRICS] }
    }

    fn count(&self, index: usize) -> u64 {
        self.counts.get(index).copied().unwrap_or_default()
    }
}

/// The counts of a set of attributes, month by month.
#[derive(Debug, Clone)]
pub(crate) struct Months {
    /// The pairs of metrics that may both be reported.
    pairs: Vec<&'static Pair>,
    rows: Vec<InMonth>,
    /// The row that was added to last.
    last: usize,
}

impl Months {
    /// No counts yet, of a report that may have these metrics.
    pub(crate) fn new(applicable: Metrics) -> Months {
        let pairs = PAIRS.iter().filter(|pair| applicable.at(pair.more) && applicable.at(pair.less)).collect();
        Months { pairs, rows: Vec::new(), last: 0 }
    }

    /// Forgets all counts.
    pub(crate) fn clear(&mut self) {
        self.rows.clear();
        self.last = 0;
    }

    /// Adds a count. A count of zero is none: CoP 5.1, 3.2.10. One that is too many for a number stays at the greatest.
    pub(crate) fn add(&mut self, metric: &MetricType, month: Month, count: u64) {
        let Some(index) = metric.index().filter(|_| count > 0) else { return };
        let at = self.row_of(month);
        if let Some(row) = self.rows.get_mut(at) {
            row.present.insert(metric);
            if let Some(sum) = row.counts.get_mut(index) {
                *sum = sum.saturating_add(count);
            }
        }
    }

    /// The number of the row of a month. Counts come metric by metric and month by month: it is the next row, or the first.
    fn row_of(&mut self, month: Month) -> usize {
        let is_it = |at: &usize| self.rows.get(*at).is_some_and(|row| row.month == month);
        let near = [self.last.wrapping_add(1), 0, self.last].into_iter().find(is_it);
        self.last = near.or_else(|| self.rows.iter().position(|row| row.month == month)).unwrap_or_else(|| {
            self.rows.push(InMonth::new(month));
            self.rows.len().saturating_sub(1)
        });
        self.last
    }

    /// What is wrong between the metrics that may be reported; `titles` if unique titles are counted of the item, that
    /// is, if it is a book.
    pub(crate) fn faults(&self, titles: bool) -> Vec<Fault> {
        if !self.has_fault(titles) {
            return Vec::new();
        }
        let mut faults = Vec::new();
        for pair in &self.pairs {
            for kind in [Kind::MoreMissing, Kind::LessMissing, Kind::Fewer] {
                let of_kind = self.rows.iter().filter(|row| pair.fault(row, titles) == Some(kind));
                let months: Vec<Month> = of_kind.map(|row| row.month).collect();
                if let (false, Some(more), Some(less)) =
                    (months.is_empty(), MetricType::ALL.get(pair.more), MetricType::ALL.get(pair.less))
                {
                    faults.push(Fault { kind, more: more.clone(), less: less.clone(), months });
                }
            }
        }
        faults
    }

    /// Hardly a set has a fault, and those that have are looked at again, pair by pair.
    fn has_fault(&self, titles: bool) -> bool {
        // What is missing depends on which metrics there are, which hardly differs from month to month.
        let mut sound = None;
        self.rows.iter().any(|row| {
            if self.pairs.iter().any(|pair| row.count(pair.more) < row.count(pair.less)) {
                return true;
            }
            if sound == Some(row.present) {
                return false;
            }
            sound = Some(row.present);
            self.pairs.iter().any(|pair| pair.fault(row, titles).is_some())
        })
    }
}

/// Two metrics, by their index, of which the first counts all that the second counts, and more.
#[derive(Debug)]
struct Pair {
    more: usize,
    less: usize,
    /// Whether there may be the first without the second: who looks at an item need not ask for it.
    may_be_alone: bool,
    /// Whether the second alone counts titles: what is no book has none.
    of_titles: bool,
}

impl Pair {
    const fn new(more: &MetricType, less: &MetricType) -> Pair {
        let may_be_alone = more.is_investigation() && less.is_request();
        let of_titles = !more.is_unique_title() && less.is_unique_title();
        match (more.index(), less.index()) {
            (Some(more), Some(less)) => Pair { more, less, may_be_alone, of_titles },
            _ => Pair { more: 0, less: 0, may_be_alone, of_titles },
        }
    }

    /// What is wrong between the two in a month.
    fn fault(&self, row: &InMonth, titles: bool) -> Option<Kind> {
        match (row.present.at(self.more), row.present.at(self.less)) {
            (true, true) if row.count(self.more) < row.count(self.less) => Some(Kind::Fewer),
            (false, true) => Some(Kind::MoreMissing),
            (true, false) if !self.may_be_alone && (titles || !self.of_titles) => Some(Kind::LessMissing),
            _ => None,
        }
    }
}

/// The pairs: CoP 5.1, 3.3.6.
static PAIRS: [Pair; 12] = {
    use MetricType::{
        TotalItemInvestigations as TII, TotalItemRequests as TIR, UniqueItemInvestigations as UII,
        UniqueItemRequests as UIR, UniqueTitleInvestigations as UTI, UniqueTitleRequests as UTR,
    };
    [
        Pair::new(&TII, &UII),
        Pair::new(&TII, &TIR),
        Pair::new(&TII, &UIR),
        Pair::new(&UII, &UIR),
        Pair::new(&TIR, &UIR),
        Pair::new(&TII, &UTI),
        Pair::new(&TII, &UTR),
        Pair::new(&UII, &UTI),
        Pair::new(&UII, &UTR),
        Pair::new(&UTI, &UTR),
        Pair::new(&TIR, &UTR),
        Pair::new(&UIR, &UTR),
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn months(counts: &[(&str, u64)], applicable: Metrics) -> Months {
        let mut months = Months::new(applicable);
        let month = "2026-01".parse().unwrap();
        counts.iter().for_each(|(metric, count)| months.add(&MetricType::from(*metric), month, *count));
        months
    }

    fn faults(counts: &[(&str, u64)], titles: bool) -> Vec<String> {
        months(counts, Metrics::ALL).faults(titles).iter().map(|fault| fault.to_string()).collect()
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
        let view = months(&[(tir, 2), (uir, 1)], both);
        assert_eq!(view.faults(false), [], "a view has two metrics alone");
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
