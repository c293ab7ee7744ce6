//! A usage report, of either release, in one model.
//!
//! The releases differ in the shape of their JSON, and the forms in everything: the model holds what they say. An item
//! has its description once, whether it was a parent with items in it or a flat one, and its usage as sets of
//! attributes with counts. What only one release has is `None` or empty in the other; what no release has is kept as
//! [`Extra`].

mod count;
mod exception;
mod extra;
mod filter;
mod header;
mod identifier;
mod item;
mod work;

pub use count::{Count, TooMany, total};
pub use exception::Exception;
pub use extra::Extra;
pub use filter::Filter;
pub use header::Header;
pub use identifier::Identifier;
pub use item::{AttributePerformance, Attributes, Component, Extension, Item};
pub use work::{Author, Parent, Work};

/// A report: its header and its items.
///
/// ```
/// use bibwire_counter::report::{AttributePerformance, Count, Item, Report};
/// use bibwire_counter::vocabulary::MetricType;
///
/// let month = "2026-01".parse()?;
/// let count = Count { metric_type: MetricType::SearchesPlatform, month, count: 12 };
/// let usage = AttributePerformance { counts: vec![count], ..AttributePerformance::default() };
/// let report = Report { items: vec![Item { performance: vec![usage], ..Item::default() }], ..Report::default() };
/// assert_eq!(report.counts().map(|count| count.count).sum::<u64>(), 12);
/// # Ok::<(), bibwire_counter::month::NotMonth>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[allow(clippy::exhaustive_structs, reason = "the standard has a header and items, and nothing else")]
pub struct Report {
    /// What the report says of itself.
    pub header: Header,
    /// What was used, in the order of the report.
    pub items: Vec<Item>,
    /// Members beside the two.
    pub extra: Vec<Extra>,
}

impl Report {
    /// Every count, those of components among them, in the order of the report.
    ///
    /// ```
    /// assert_eq!(bibwire_counter::report::Report::default().counts().count(), 0);
    /// ```
    pub fn counts(&self) -> impl Iterator<Item = &Count> {
        let sets = self.items.iter().flat_map(|item| &item.performance);
        sets.flat_map(|set| set.counts.iter().chain(set.components.iter().flat_map(|component| &component.counts)))
    }
}
