//! Spots of a report, as the model has them, and where they are in what was read.

use bibwire_core::Place;

use crate::month::Month;
use crate::release::Release;
use crate::report::Header;
use crate::vocabulary::MetricType;

/// A spot of a report. A form tells where it is.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Spot<'a> {
    /// An element of the header, by its name in JSON.
    Element(&'a str),
    /// A value of a filter, an attribute or an identifier of the header: the element, the name, which of its values.
    Named(&'a str, &'a str, Option<usize>),
    /// An exception of the header, and its member.
    Exception(usize, Option<&'a str>),
    /// The items as a whole.
    Items,
    /// The item that is judged, or a member of it by its name in JSON; an identifier by its type.
    Item(Option<&'a str>),
    /// Its parent.
    Parent(Option<&'a str>),
    /// A set of attributes by its number, and an attribute.
    Set(usize, Option<&'a str>),
    /// A component by the number of its set and its own, and a member.
    Component(usize, usize, Option<&'a str>),
    /// A count, or a metric with all its months.
    Count(Counted<'a>),
}

/// Which count.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Counted<'a> {
    /// The number of its set of attributes.
    pub(crate) set: usize,
    /// The number of the component in the set, if it is of one.
    pub(crate) component: Option<usize>,
    /// The metric.
    pub(crate) metric: &'a MetricType,
    /// The month, or all of them.
    pub(crate) month: Option<Month>,
}

/// An item that was read before, for what can be told of it at the end alone.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Anchor {
    /// Its number among the items in JSON, or the row of a table, from 0.
    pub(crate) outer: u32,
    /// Its number among the items of its parent.
    pub(crate) inner: Option<u32>,
    /// Where it begins.
    pub(crate) offset: u64,
}

/// Where the spots of the report are, and those of the item that was read last.
pub(crate) trait Places {
    /// Where a spot is.
    fn place(&self, spot: &Spot<'_>) -> Place;

    /// The item that was read last, to be told of later; in a table the row of a set of attributes.
    fn anchor(&self, set: usize) -> Anchor;

    /// Where an item is that was read before.
    fn anchored(&self, anchor: Anchor) -> Place;
}

/// A report in memory: its spots are those of its JSON.
#[derive(Debug, Clone, Copy)]
pub(crate) struct InMemory {
    /// The number of the item.
    pub(crate) number: usize,
    /// Whether it is of release 5, where the usage of an item is not in sets.
    pub(crate) flat: bool,
}

impl InMemory {
    /// The first item of a report.
    pub(crate) fn of(header: &Header) -> InMemory {
        InMemory { number: 0, flat: header.release == Release::R5 }
    }
}

impl Places for InMemory {
    fn place(&self, spot: &Spot<'_>) -> Place {
        Place::path(path(spot, &format!("/Report_Items/{}", self.number), self.flat))
    }

    fn anchor(&self, _: usize) -> Anchor {
        Anchor { outer: u32::try_from(self.number).unwrap_or(u32::MAX), inner: None, offset: 0 }
    }

    fn anchored(&self, anchor: Anchor) -> Place {
        Place::path(format!("/Report_Items/{}", anchor.outer))
    }
}

/// The path of a spot in JSON, where the item is at `item`.
pub(crate) fn path(spot: &Spot<'_>, item: &str, flat: bool) -> String {
    let header = "/Report_Header";
    let with = |path: String, member: Option<&str>| match member {
        Some(member) => format!("{path}/{}", member_path(member)),
        None => path,
    };
    let set = |number: usize| match flat {
        true => item.to_owned(),
        false => format!("{item}/Attribute_Performance/{number}"),
    };
    match *spot {
        Spot::Element(name) => format!("{header}/{name}"),
        Spot::Named(element, name, Some(value)) => format!("{header}/{element}/{name}/{value}"),
        Spot::Named(element, name, None) => format!("{header}/{element}/{name}"),
        Spot::Exception(number, member) => with(format!("{header}/Exceptions/{number}"), member),
        Spot::Items => "/Report_Items".to_owned(),
        Spot::Item(member) => with(item.to_owned(), member),
        Spot::Parent(member) if flat => with(format!("{item}/Item_Parent"), member),
        Spot::Parent(member) => with(item.rsplit_once("/Items/").map_or(item, |(parent, _)| parent).to_owned(), member),
        Spot::Set(number, member) => with(set(number), member),
        Spot::Component(number, component, member) if flat => {
            with(format!("{}/Item_Component/{component}", set(number)), member)
        }
        Spot::Component(number, component, member) => {
            of_component(&format!("{}/Components/{component}", set(number)), Some(0), member)
        }
        Spot::Count(Counted { set: number, component, metric, month }) => {
            let owner = match component {
                Some(component) if flat => format!("{}/Item_Component/{component}", set(number)),
                Some(component) => format!("{}/Components/{component}{SETS}/0", set(number)),
                None => set(number),
            };
            of_count(&owner, metric, month)
        }
    }
}

const SETS: &str = "/Attribute_Performance";

/// The path of a component of release 5.1, or of a member of it, where the component is at `component`. Its data type
/// and its counts are in a set of its own; `set` is the number of that, if it has sets.
pub(crate) fn of_component(component: &str, set: Option<usize>, member: Option<&str>) -> String {
    match (member, set) {
        (None, _) => component.to_owned(),
        (Some("Data_Type"), Some(set)) => format!("{component}{SETS}/{set}/Data_Type"),
        (Some(member), _) => format!("{component}/{}", member_path(member)),
    }
}

/// The path of the counts of a component of release 5.1, or of those of a month.
pub(crate) fn of_component_count(component: &str, set: Option<usize>, counted: &Counted<'_>) -> String {
    let owner = set.map_or_else(|| component.to_owned(), |set| format!("{component}{SETS}/{set}"));
    of_count(&owner, counted.metric, counted.month)
}

/// The path of the counts of a metric, or of those of a month.
fn of_count(owner: &str, metric: &MetricType, month: Option<Month>) -> String {
    match month {
        Some(month) => format!("{owner}/Performance/{metric}/{month}"),
        None => format!("{owner}/Performance/{metric}"),
    }
}

/// An identifier is within `Item_ID`.
fn member_path(member: &str) -> String {
    match member {
        "DOI" | "Proprietary" | "ISBN" | "Print_ISSN" | "Online_ISSN" | "Linking_ISSN" | "URI" => {
            format!("Item_ID/{member}")
        }
        _ => member.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_those_of_json() {
        let metric = MetricType::from("Total_Item_Requests");
        let month = "2026-01".parse().ok();
        let count = Counted { set: 1, component: None, metric: &metric, month };
        let within = Counted { component: Some(2), month: None, ..count };
        for (spot, nested, flat) in [
            (Spot::Named("Report_Filters", "YOP", Some(0)), "/Report_Header/Report_Filters/YOP/0", ""),
            (Spot::Item(Some("DOI")), "/Report_Items/3/Items/4/Item_ID/DOI", ""),
            (
                Spot::Parent(Some("Data_Type")),
                "/Report_Items/3/Data_Type",
                "/Report_Items/3/Items/4/Item_Parent/Data_Type",
            ),
            (
                Spot::Count(count),
                "/Report_Items/3/Items/4/Attribute_Performance/1/Performance/Total_Item_Requests/2026-01",
                "/Report_Items/3/Items/4/Performance/Total_Item_Requests/2026-01",
            ),
            (
                Spot::Count(within),
                "/Report_Items/3/Items/4/Attribute_Performance/1/Components/2/Attribute_Performance/0/Performance/Total_Item_Requests",
                "/Report_Items/3/Items/4/Item_Component/2/Performance/Total_Item_Requests",
            ),
            (
                Spot::Component(1, 2, Some("Data_Type")),
                "/Report_Items/3/Items/4/Attribute_Performance/1/Components/2/Attribute_Performance/0/Data_Type",
                "/Report_Items/3/Items/4/Item_Component/2/Data_Type",
            ),
            (
                Spot::Component(1, 2, Some("DOI")),
                "/Report_Items/3/Items/4/Attribute_Performance/1/Components/2/Item_ID/DOI",
                "/Report_Items/3/Items/4/Item_Component/2/Item_ID/DOI",
            ),
        ] {
            assert_eq!(path(&spot, "/Report_Items/3/Items/4", false), nested);
            if !flat.is_empty() {
                assert_eq!(path(&spot, "/Report_Items/3/Items/4", true), flat);
            }
        }
    }
}
