//! One object for one item: CoP 5.1, 5.5, minimal JSON.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use crate::release::Release;
use crate::report::{AttributePerformance, Attributes, Component, Identifier, Item, Parent, Report, Work};

/// What tells items apart.
pub(crate) type Key = (Work, Option<String>, Option<String>, Vec<Identifier>, Option<Box<Parent>>);

/// What tells an item apart from others.
pub(crate) fn key(item: &Item) -> Key {
    let Item { work, platform, publisher, publisher_id, parent, .. } = item;
    (work.clone(), platform.clone(), publisher.clone(), publisher_id.clone(), parent.clone())
}

/// Brings together what belongs to one item of release 5.1, wherever in the report it is: one item for a description and
/// a parent, one set of attributes for its attributes, and the items of a parent one after the other. The order is that
/// in which they come first. A count that is there twice stays there twice. A report of release 5 stays as it is: an item
/// has one set of attributes there.
///
/// ```
/// use bibwire_counter::report::{AttributePerformance, Item, Report};
///
/// let item = Item { platform: Some("平台".into()), performance: vec![AttributePerformance::default()], ..Item::default() };
/// let report = Report { items: vec![item.clone(), Item::default(), item], ..Report::default() };
/// let gathered = bibwire_counter::gather(report);
/// assert_eq!(gathered.items.len(), 2);
/// assert_eq!(gathered.items[0].performance.len(), 1);
/// ```
pub fn gather(mut report: Report) -> Report {
    if report.header.release == Release::R5 {
        return report;
    }
    let mut items: Vec<Item> = Vec::with_capacity(report.items.len());
    let mut known: HashMap<Key, usize> = HashMap::new();
    for mut item in report.items.drain(..) {
        let performance = std::mem::take(&mut item.performance);
        let at = match known.entry(key(&item)) {
            Entry::Occupied(known) => *known.get(),
            Entry::Vacant(new) => {
                items.push(item);
                *new.insert(items.len().saturating_sub(1))
            }
        };
        if let Some(item) = items.get_mut(at) {
            item.performance.extend(performance);
        }
    }
    for item in &mut items {
        item.performance = sets(std::mem::take(&mut item.performance));
    }
    report.items = by_parent(items, |item| &item.parent);
    report
}

/// One set for its attributes.
fn sets(all: Vec<AttributePerformance>) -> Vec<AttributePerformance> {
    let mut sets: Vec<AttributePerformance> = Vec::with_capacity(all.len());
    let mut known: HashMap<Attributes, usize> = HashMap::new();
    for set in all {
        match known.get(&set.attributes).and_then(|at| sets.get_mut(*at)) {
            Some(first) => join(first, set),
            None => {
                known.insert(set.attributes.clone(), sets.len());
                sets.push(set);
            }
        }
    }
    sets
}

/// Puts the usage of a set into another one of the same attributes.
pub(crate) fn join(first: &mut AttributePerformance, set: AttributePerformance) {
    first.counts.extend(set.counts);
    first.extra.extend(set.extra);
    for component in set.components {
        let same = |other: &&mut Component| other.work == component.work && other.data_type == component.data_type;
        match first.components.iter_mut().find(same) {
            Some(other) => other.counts.extend(component.counts),
            None => first.components.push(component),
        }
    }
}

/// The items of a parent one after the other, in the order of the first of each.
pub(crate) fn by_parent<T>(items: Vec<T>, parent: impl Fn(&T) -> &Option<Box<Parent>>) -> Vec<T> {
    let mut order: HashMap<Option<Box<Parent>>, usize> = HashMap::new();
    let mut numbered: Vec<(usize, T)> = Vec::with_capacity(items.len());
    for item in items {
        let next = order.len();
        let number = *order.entry(parent(&item).clone()).or_insert(next);
        numbered.push((number, item));
    }
    numbered.sort_by_key(|(number, _)| *number);
    numbered.into_iter().map(|(_, item)| item).collect()
}
