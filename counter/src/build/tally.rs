//! Single events, added up.

use std::collections::BTreeMap;

use super::usage::Usage;
use crate::month::Month;
use crate::report::{Attributes, TooMany};
use crate::vocabulary::MetricType;

/// Adds up single events, as a log has them: by item, attributes, metric and month.
///
/// An item is told by whatever the caller knows it by: the number of a record, an identifier. Sums are checked. What
/// comes out does not depend on the order of the events: items are in the order of what they are told by, attributes,
/// metrics and months in their own.
///
/// What is unique in a session is the caller's to know: an event adds to `Unique_Item_Requests` the first time alone.
///
/// ```
/// use bibwire_counter::build::Tally;
/// use bibwire_counter::month::Month;
/// use bibwire_counter::report::Attributes;
/// use bibwire_counter::vocabulary::{DataType, MetricType};
///
/// let month = Month::new(2026, 1).unwrap();
/// let mut tally = Tally::new();
/// for (book, metric) in [
///     (17, MetricType::TotalItemInvestigations),
///     (4, MetricType::TotalItemInvestigations),
///     (17, MetricType::TotalItemInvestigations),
/// ] {
///     tally.add(book, &Attributes::of(DataType::Book), metric, month, 1)?;
/// }
/// assert_eq!(tally.items().collect::<Vec<_>>(), [&4, &17]);
/// # Ok::<(), bibwire_counter::report::TooMany>(())
/// ```
#[derive(Debug, Clone)]
pub struct Tally<K> {
    pub(super) items: BTreeMap<K, Usage>,
}

impl<K> Default for Tally<K> {
    fn default() -> Tally<K> {
        Tally { items: BTreeMap::new() }
    }
}

impl<K: Ord> Tally<K> {
    /// A tally of nothing.
    ///
    /// See [`Tally`] for an example.
    pub fn new() -> Tally<K> {
        Tally::default()
    }

    /// Adds events of an item. Where their number is 0, nothing is added.
    ///
    /// See [`Tally`] for an example.
    ///
    /// # Errors
    ///
    /// [`TooMany`], if no number holds the sum. It stays as it was.
    pub fn add(
        &mut self,
        item: K,
        attributes: &Attributes,
        metric: MetricType,
        month: Month,
        count: u64,
    ) -> Result<(), TooMany> {
        match count {
            0 => Ok(()),
            count => self.items.entry(item).or_default().add(attributes, metric, month, count),
        }
    }

    /// The items that were used, in order.
    ///
    /// See [`Tally`] for an example.
    pub fn items(&self) -> impl Iterator<Item = &K> {
        self.items.keys()
    }

    /// Whether nothing was added.
    ///
    /// ```
    /// assert!(bibwire_counter::build::Tally::<u32>::new().is_empty());
    /// ```
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sum_that_does_not_fit_stays_as_it_was() {
        let (attributes, month) = (Attributes::default(), Month::MIN);
        let mut tally = Tally::new();
        let mut add = |count| tally.add((), &attributes, MetricType::NoLicense, month, count);
        assert_eq!(add(0), Ok(()));
        assert_eq!(add(u64::MAX - 1), Ok(()));
        assert_eq!(add(2), Err(TooMany));
        assert_eq!(add(1), Ok(()));
        let sets = tally.items.remove(&()).unwrap().into_sets();
        assert_eq!(sets[0].counts[0].count, u64::MAX);
    }

    #[test]
    fn nothing_is_no_usage() {
        let mut tally = Tally::new();
        tally.add(1, &Attributes::default(), MetricType::NoLicense, Month::MIN, 0).unwrap();
        assert!(tally.is_empty());
    }
}
