//! Counts, and sums of them.

use crate::month::Month;
use crate::vocabulary::MetricType;

/// How often something was counted in a month.
///
/// A report without months (`Granularity=Totals`, `Exclude_Monthly_Details=True`) has its totals at its first month.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[allow(clippy::exhaustive_structs, reason = "a count is a number for a metric and a month")]
pub struct Count {
    /// What was counted.
    pub metric_type: MetricType,
    /// When.
    pub month: Month,
    /// How often.
    pub count: u64,
}

/// A sum that no `u64` holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the sum of the counts is greater than {}", u64::MAX)]
pub struct TooMany;

/// The sum of counts.
///
/// ```
/// use bibwire_counter::report::total;
///
/// assert_eq!(total([3, 4]), Ok(7));
/// assert!(total([u64::MAX, 1]).is_err());
/// ```
///
/// # Errors
///
/// [`TooMany`] instead of a wrong sum.
pub fn total(counts: impl IntoIterator<Item = u64>) -> Result<u64, TooMany> {
    counts.into_iter().try_fold(0, |sum: u64, count| sum.checked_add(count)).ok_or(TooMany)
}
