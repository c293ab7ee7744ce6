//! One order for all that a report says.

mod order;

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use crate::definition::{Definition, Field};
use crate::gather::{Key, gather, join, key};
use crate::release::Release;
use crate::report::{
    AttributePerformance, Attributes, Component, Count, Extension, Extra, Filter, Header, Identifier, Item, Report,
    Work,
};
use crate::vocabulary::{ReportAttributeName, ReportFilterName};

/// The same report in one order, so that the same content gives the same bytes in each form, in whatever order it came:
/// to compare two reports, to sign one, or to keep its changes small.
///
/// What belongs to one item is brought together, in release 5 what belongs to one item and its attributes. Then
///
/// - items go by their parent, those without one first, and then by name, platform, publisher, identifiers, and all else
///   that describes them;
/// - sets go by data type, section type, year, access type, access method and extensions, each in the order of the
///   standard;
/// - counts go by metric, in the order of the standard, and by month, and those of zero are left out;
/// - identifiers, filters, attributes of the report and their values go in the order of the standard, and what it does
///   not have by its text; exceptions go by code;
/// - authors stay in their order, which says something.
///
/// Nothing is mended: see [`repair`](crate::repair::repair) for that. A count that is there twice stays there twice.
///
/// ```
/// use bibwire_counter::report::{Item, Report};
/// use bibwire_counter::{canonical, json};
///
/// let item = |platform: &str| Item { platform: Some(platform.into()), ..Item::default() };
/// let one = Report { items: vec![item("a"), item("b")], ..Report::default() };
/// let other = Report { items: vec![item("b"), item("a")], ..Report::default() };
/// assert_ne!(json::to_vec(&one)?, json::to_vec(&other)?);
/// assert_eq!(json::to_vec(&canonical(one))?, json::to_vec(&canonical(other))?);
/// # Ok::<(), bibwire_counter::Error>(())
/// ```
pub fn canonical(mut report: Report) -> Report {
    header(&mut report.header);
    extra(&mut report.extra);
    report.items.iter_mut().for_each(item);
    let mut report = match report.header.release {
        Release::R51 => gather(report),
        Release::R5 => Report { items: flat(report.items), ..report },
    };
    for item in &mut report.items {
        item.performance.iter_mut().for_each(usage);
        item.performance.sort_by(order::sets);
    }
    report.items.sort_by(order::items);
    report
}

/// What describes an item, in order.
fn item(item: &mut Item) {
    work(&mut item.work);
    identifiers(&mut item.publisher_id);
    if let Some(parent) = &mut item.parent {
        work(&mut parent.work);
    }
    for set in &mut item.performance {
        set.attributes.extensions.sort_by(|one, other| extension(one).cmp(&extension(other)));
        for component in &mut set.components {
            work(&mut component.work);
        }
    }
}

fn work(work: &mut Work) {
    identifiers(&mut work.ids);
    extra(&mut work.extra);
}

fn identifiers(ids: &mut [Identifier]) {
    ids.sort_by(|one, other| order::id(one).cmp(&order::id(other)));
}

fn extra(extra: &mut Vec<Extra>) {
    extra.sort_by(|one, other| order::extra(one).cmp(&order::extra(other)));
    extra.dedup();
}

/// Elements of the standard come as the columns do, then those of platforms by their names.
fn extension(extension: &Extension) -> (usize, &str, &str) {
    (of_field(&extension.name), &extension.name, &extension.value)
}

fn of_field(name: &str) -> usize {
    Field::known(name).map_or(usize::MAX, Field::index)
}

/// An item for each set of attributes, as release 5 has it.
fn flat(items: Vec<Item>) -> Vec<Item> {
    let mut flat: Vec<Item> = Vec::with_capacity(items.len());
    let mut known: HashMap<(Key, Option<Attributes>), usize> = HashMap::new();
    for mut item in items {
        let sets = std::mem::take(&mut item.performance);
        let sets: Vec<Option<AttributePerformance>> =
            if sets.is_empty() { vec![None] } else { sets.into_iter().map(Some).collect() };
        for set in sets {
            let attributes = set.as_ref().map(|set| set.attributes.clone());
            match known.entry((key(&item), attributes)) {
                Entry::Occupied(known) => {
                    let first = flat.get_mut(*known.get()).and_then(|item| item.performance.first_mut());
                    if let (Some(first), Some(set)) = (first, set) {
                        join(first, set);
                    }
                }
                Entry::Vacant(new) => {
                    new.insert(flat.len());
                    flat.push(Item { performance: set.into_iter().collect(), ..item.clone() });
                }
            }
        }
    }
    flat
}

/// Counts and components, in order.
fn usage(set: &mut AttributePerformance) {
    counts(&mut set.counts);
    extra(&mut set.extra);
    for Component { counts: own, .. } in &mut set.components {
        counts(own);
    }
    set.components.sort_by(order::components);
}

fn counts(counts: &mut Vec<Count>) {
    counts.retain(|count| count.count > 0);
    counts.sort();
}

fn header(header: &mut Header) {
    identifiers(&mut header.institution_id);
    extra(&mut header.extra);
    let definition = header.report_id.as_ref().and_then(|id| Definition::of(header.release, id));
    for filter in &mut header.report_filters {
        let name = ReportFilterName::from(&*filter.name);
        let words = definition.and_then(|definition| definition.filter(&name)).and_then(|known| known.values.words());
        let words = words.unwrap_or_default();
        values(filter, |value| words.iter().position(|word| *word == value).unwrap_or(usize::MAX));
    }
    header.report_attributes.iter_mut().for_each(|attribute| values(attribute, of_field));
    header.report_filters.sort_by_cached_key(|filter| named(filter, &ReportFilterName::from(&*filter.name)));
    header.report_attributes.sort_by_cached_key(|it| named(it, &ReportAttributeName::from(&*it.name)));
    header.exceptions.iter_mut().for_each(|exception| extra(&mut exception.extra));
    header.exceptions.sort_by(order::exceptions);
}

/// The values of a filter by their places, and by their texts.
fn values(filter: &mut Filter, place: impl Fn(&str) -> usize) {
    filter.values.sort_by(|one, other| (place(one), one).cmp(&(place(other), other)));
}

/// By what filters go: the name, in the order of the standard, and the values.
fn named<N: Clone>(filter: &Filter, name: &N) -> (N, Vec<String>) {
    (name.clone(), filter.values.clone())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::IdentifierType;

    #[test]
    fn filters_and_identifiers_go_as_in_the_standard() {
        let header = Header {
            report_id: Some("TR".into()),
            report_filters: vec![
                Filter::new("ns:Shelf", ["b", "a"]),
                Filter::new("YOP", ["2024", "1999"]),
                Filter::new("Data_Type", ["ns:Own", "Journal", "Book"]),
                Filter::new("Access_Type", ["Open", "Controlled"]),
            ],
            report_attributes: vec![
                Filter::new("Include_Parent_Details", ["True"]),
                Filter::new("Attributes_To_Show", ["ns:Own", "Access_Type", "YOP", "Country_Code"]),
            ],
            institution_id: vec![
                Identifier::new(IdentifierType::Ror, "05dxps055"),
                Identifier::new(IdentifierType::Proprietary, "p:2"),
                Identifier::new(IdentifierType::Proprietary, "p:1"),
            ],
            ..Header::default()
        };
        let header = canonical(Report { header, ..Report::default() }).header;
        let told = |filters: &[Filter]| {
            filters.iter().map(|it| format!("{}={}", it.name, it.values.join("|"))).collect::<Vec<_>>().join("; ")
        };
        assert_eq!(
            told(&header.report_filters),
            "Access_Type=Controlled|Open; Data_Type=Book|Journal|ns:Own; YOP=1999|2024; ns:Shelf=a|b"
        );
        assert_eq!(
            told(&header.report_attributes),
            "Attributes_To_Show=Country_Code|YOP|Access_Type|ns:Own; Include_Parent_Details=True"
        );
        let ids: Vec<&str> = header.institution_id.iter().map(|id| &*id.value).collect();
        assert_eq!(ids, ["p:1", "p:2", "05dxps055"]);
    }

    #[test]
    fn an_item_of_release_5_is_there_once_for_its_attributes() {
        let set = |yop: &str, count| AttributePerformance {
            attributes: Attributes { yop: Some(yop.into()), ..Attributes::default() },
            counts: vec![Count { metric_type: "No_License".into(), month: "2024-01".parse().unwrap(), count }],
            ..AttributePerformance::default()
        };
        let items = vec![
            Item { performance: vec![set("2024", 1), set("2023", 0)], ..Item::default() },
            Item { performance: vec![set("2024", 2)], ..Item::default() },
            Item::default(),
        ];
        let header = Header { release: Release::R5, ..Header::default() };
        let report = canonical(Report { header, items, ..Report::default() });
        let counts = |item: &Item| item.performance.first().map(|set| set.counts.len());
        assert_eq!(report.items.iter().map(counts).collect::<Vec<_>>(), [None, Some(0), Some(2)]);
    }
}
