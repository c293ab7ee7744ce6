//! The same content has the same bytes, in whatever order it comes.

use bibwire_counter::input::Options;
use bibwire_counter::report::{AttributePerformance, Component, Count, Item, Report};
use bibwire_counter::{Format, Reader, canonical, json, strategy, tabular};
use proptest::prelude::*;

use crate::pairs;

/// Order by chance.
struct Chance(u64);

impl Chance {
    fn shuffle<T>(&mut self, things: &mut [T]) {
        for at in (1..things.len()).rev() {
            self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let other = usize::try_from(self.0 >> 33).unwrap() % (at + 1);
            things.swap(at, other);
        }
    }
}

/// A set for each count of a set: as the rows of a table have them.
fn pieces(set: &AttributePerformance) -> Vec<AttributePerformance> {
    let of = |counts, components| AttributePerformance {
        attributes: set.attributes.clone(),
        counts,
        components,
        ..AttributePerformance::default()
    };
    let own = set.counts.iter().map(|count| of(vec![count.clone()], Vec::new()));
    let parts = set.components.iter().flat_map(|component| {
        let of_part = |count: &Count| Component { counts: vec![count.clone()], ..component.clone() };
        component.counts.iter().map(of_part).map(|component| of(Vec::new(), vec![component])).collect::<Vec<_>>()
    });
    own.chain(parts).collect()
}

fn shuffled(mut report: Report, seed: u64, in_pieces: bool) -> Report {
    let mut chance = Chance(seed);
    if in_pieces {
        let split = |item: Item| {
            let sets: Vec<_> = item.performance.iter().flat_map(pieces).collect();
            sets.into_iter().map(move |set| Item { performance: vec![set], ..item.clone() }).collect::<Vec<_>>()
        };
        report.items = report.items.into_iter().flat_map(split).collect();
    }
    chance.shuffle(&mut report.items);
    for item in &mut report.items {
        chance.shuffle(&mut item.work.ids);
        chance.shuffle(&mut item.publisher_id);
        if let Some(parent) = &mut item.parent {
            chance.shuffle(&mut parent.work.ids);
        }
        chance.shuffle(&mut item.performance);
        for set in &mut item.performance {
            chance.shuffle(&mut set.counts);
            chance.shuffle(&mut set.components);
            chance.shuffle(&mut set.attributes.extensions);
        }
    }
    chance.shuffle(&mut report.header.institution_id);
    chance.shuffle(&mut report.header.report_filters);
    chance.shuffle(&mut report.header.report_attributes);
    let lists = report.header.report_filters.iter_mut().chain(&mut report.header.report_attributes);
    lists.for_each(|filter| chance.shuffle(&mut filter.values));
    report
}

/// The bytes of a report in JSON and in a table, or why it has none.
fn bytes(report: &Report) -> [Result<String, String>; 2] {
    let text = |bytes: Result<Vec<u8>, bibwire_counter::Error>| {
        bytes.map(|bytes| String::from_utf8(bytes).unwrap()).map_err(|error| error.to_string())
    };
    [text(json::to_vec(report)), text(tabular::to_vec(report, tabular::Style::default()))]
}

proptest! {
    #[test]
    fn the_order_does_not_matter(report in strategy::report(), seed: u64, in_pieces: bool) {
        let expected = canonical(report.clone());
        prop_assert_eq!(canonical(expected.clone()), expected.clone());
        prop_assert_eq!(crate::sums::of(&expected), crate::sums::of(&report));
        let found = canonical(shuffled(report, seed, in_pieces));
        prop_assert_eq!(bytes(&found), bytes(&expected));
        prop_assert_eq!(found, expected);
    }
}

#[test]
fn the_form_does_not_matter() {
    for (source, table) in pairs::official() {
        let of_json = canonical(pairs::read_json(&source));
        let bytes = std::fs::read(&table).unwrap();
        let reader = Reader::new(&bytes[..], Format::Tsv, &Options::default(), &mut ()).unwrap();
        let mut of_table = canonical(reader.read_all(&mut ()).unwrap().unwrap());
        // Of all that the samples have, a table has no place for this alone.
        of_table.header.customer_id.clone_from(&of_json.header.customer_id);
        let text = |report: &Report| String::from_utf8(json::to_vec(report).unwrap()).unwrap();
        assert!(text(&of_json) == text(&of_table), "{}", source.display());
    }
}
