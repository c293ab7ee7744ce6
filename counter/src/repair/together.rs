//! One object for one item, set of attributes and component: CoP 5.1, 5.5, minimal JSON. What would bring two counts of
//! one metric and month together stays apart.

use std::collections::{HashMap, HashSet};
use std::hash::Hash;

use super::fix::Hand;
use crate::fingerprint::{Fingerprint, Remembered};
use crate::gather::{by_parent, join};
use crate::month::Month;
use crate::report::{AttributePerformance, Component, Count, Item};
use crate::rules::{duplicates, nesting};
use crate::spot::Spot;
use crate::vocabulary::MetricType;

/// Which count: the attributes, the component, the metric and the month.
type Key = (Fingerprint, Option<Fingerprint>, MetricType, Month);

/// Brings together what belongs together in a report of release 5.1.
pub(super) fn mend(items: Vec<(usize, Item)>, hand: &mut Hand) -> Vec<(usize, Item)> {
    let mut kept: Vec<Kept> = Vec::with_capacity(items.len());
    let mut known: Remembered<usize> = Remembered::default();
    for (number, mut item) in items {
        hand.at(number);
        within(&mut item, hand);
        let key = Fingerprint::of(&(&item.work, &item.platform, &item.publisher, &item.publisher_id, &item.parent));
        let first = known.get(&key).and_then(|at| kept.get_mut(*at)).filter(|first| first.is_same(&item));
        match first {
            Some(first) => {
                let first_number = first.number;
                match first.take(item) {
                    None => hand.note(
                        &duplicates::ITEM_TWICE,
                        Spot::Item(None),
                        "",
                        format_args!("/Report_Items/{first_number}"),
                    ),
                    Some(item) => kept.push(Kept::new(number, item)),
                }
            }
            None => {
                known.entry(key).or_insert(kept.len());
                kept.push(Kept::new(number, item));
            }
        }
    }
    order(kept.into_iter().map(|kept| (kept.number, kept.item)).collect(), hand)
}

/// An item, and the counts that it has once it was met again.
#[derive(Debug)]
struct Kept {
    number: usize,
    item: Item,
    counts: Option<HashSet<Key>>,
}

impl Kept {
    fn new(number: usize, item: Item) -> Kept {
        Kept { number, item, counts: None }
    }

    fn is_same(&self, other: &Item) -> bool {
        let Item { work, platform, publisher, publisher_id, parent, .. } = &self.item;
        let of_other = (&other.work, &other.platform, &other.publisher, &other.publisher_id, &other.parent);
        (work, platform, publisher, publisher_id, parent) == of_other
    }

    /// Takes the usage of the same item; gives it back if two counts would meet.
    fn take(&mut self, other: Item) -> Option<Item> {
        let sets = &mut self.item.performance;
        let counts = self.counts.get_or_insert_with(|| sets.iter().flat_map(keys).collect());
        if !take_all(counts, other.performance.iter().flat_map(keys)) {
            return Some(other);
        }
        let mut known: HashMap<_, usize> =
            sets.iter().enumerate().rev().map(|(at, set)| (set.attributes.clone(), at)).collect();
        for set in other.performance {
            match known.get(&set.attributes).and_then(|at| sets.get_mut(*at)) {
                Some(first) => join(first, set),
                None => {
                    known.insert(set.attributes.clone(), sets.len());
                    sets.push(set);
                }
            }
        }
        None
    }
}

/// Takes more counts in, unless two of them would meet. Says whether it did.
fn take_all<K: Eq + Hash>(counts: &mut HashSet<K>, more: impl Iterator<Item = K>) -> bool {
    let mut new: HashSet<K> = HashSet::new();
    for key in more {
        if counts.contains(&key) || !new.insert(key) {
            return false;
        }
    }
    counts.extend(new);
    true
}

/// The counts of a set, each by what it counts.
fn keys(set: &AttributePerformance) -> impl Iterator<Item = Key> {
    let attributes = Fingerprint::of(&set.attributes);
    let of = move |part: Option<Fingerprint>, count: &Count| (attributes, part, count.metric_type.clone(), count.month);
    let parts = set.components.iter().flat_map(move |component| {
        let part = Fingerprint::of(&(&component.work, &component.data_type));
        component.counts.iter().map(move |count| of(Some(part), count))
    });
    set.counts.iter().map(move |count| of(None, count)).chain(parts)
}

fn is_same(one: &Component, other: &Component) -> bool {
    one.work == other.work && one.data_type == other.data_type
}

/// Brings together the sets of an item, and the components of a set.
fn within(item: &mut Item, hand: &mut Hand) {
    for (number, set) in item.performance.iter_mut().enumerate() {
        if set.components.len() > 1 {
            components(number, &mut set.components, hand);
        }
    }
    if item.performance.len() < 2 {
        return;
    }
    let mut sets: Vec<AttributePerformance> = Vec::with_capacity(item.performance.len());
    let mut known: HashMap<_, (usize, HashSet<Key>)> = HashMap::new();
    for (number, set) in item.performance.drain(..).enumerate() {
        match known.get_mut(&set.attributes) {
            None => {
                known.insert(set.attributes.clone(), (sets.len(), keys(&set).collect()));
                sets.push(set);
            }
            Some((at, counts)) => match sets.get_mut(*at).filter(|_| take_all(counts, keys(&set))) {
                Some(first) => {
                    let shown = format_args!("Attribute_Performance/{at}");
                    hand.note(&duplicates::SET_TWICE, Spot::Set(number, None), "", shown);
                    join(first, set);
                }
                None => sets.push(set),
            },
        }
    }
    item.performance = sets;
}

fn components(set: usize, components: &mut Vec<Component>, hand: &mut Hand) {
    let mut kept: Vec<Component> = Vec::with_capacity(components.len());
    let mut known: Remembered<(usize, HashSet<(MetricType, Month)>)> = Remembered::default();
    let counted = |count: &Count| (count.metric_type.clone(), count.month);
    for (number, component) in components.drain(..).enumerate() {
        let key = Fingerprint::of(&(&component.work, &component.data_type));
        let first = known.get_mut(&key).filter(|(at, _)| kept.get(*at).is_some_and(|it| is_same(it, &component)));
        match first {
            None => {
                known.entry(key).or_insert((kept.len(), component.counts.iter().map(counted).collect()));
                kept.push(component);
            }
            Some((at, counts)) => {
                let more = component.counts.iter().map(counted);
                match kept.get_mut(*at).filter(|_| take_all(counts, more)) {
                    Some(first) => {
                        let shown = format_args!("Components/{at}");
                        hand.note(&nesting::COMPONENT_TWICE, Spot::Component(set, number, None), "", shown);
                        first.counts.extend(component.counts);
                    }
                    None => kept.push(component),
                }
            }
        }
    }
    *components = kept;
}

/// The items of a parent one after the other, and those without one.
fn order(items: Vec<(usize, Item)>, hand: &mut Hand) -> Vec<(usize, Item)> {
    let mut seen = HashSet::new();
    let mut last = None;
    let mut is_ordered = true;
    for (number, item) in &items {
        if last == Some(&item.parent) {
            continue;
        }
        last = Some(&item.parent);
        if !seen.insert(&item.parent) {
            is_ordered = false;
            hand.at(*number);
            hand.note(&duplicates::PARENT_TWICE, Spot::Parent(None), "", "");
        }
    }
    if is_ordered { items } else { by_parent(items, |(_, item)| &item.parent) }
}

#[cfg(test)]
mod tests {
    use super::super::trial;

    #[test]
    fn what_belongs_together() {
        let sound = trial::titles();
        let item = &sound.items[0];
        let part = |counts: std::ops::Range<usize>| {
            let mut part = item.clone();
            part.performance[0].counts = item.performance[0].counts[counts].to_vec();
            part
        };
        let mut report = sound.clone();
        report.items = vec![part(0..1), part(1..2)];
        assert_eq!(trial::repair(&report), (sound.clone(), vec!["CTR573".to_owned()]));

        report.items = vec![part(0..1)];
        report.items[0].performance.extend(part(1..2).performance);
        assert_eq!(trial::repair(&report), (sound.clone(), vec!["CTR572".to_owned()]));

        // A count would be there twice.
        report.items = vec![part(0..2), part(1..2)];
        assert_eq!(trial::repaired(&report), [""; 0]);
    }

    #[test]
    fn the_items_of_a_parent() {
        let mut report = trial::articles();
        let sound = report.clone();
        report.items.swap(1, 2);
        let (fixed, told) = trial::repair(&report);
        assert_eq!(fixed, sound);
        assert_eq!(told, ["CTR574"]);
    }
}
