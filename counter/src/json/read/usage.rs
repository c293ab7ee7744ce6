//! Usage in the shape of release 5.1: sets of attributes, and in each the counts of a metric by month.

use bibwire_core::Diagnostic;

use super::identifiers::{self, Owner};
use super::notes::Notes;
use super::object::{self, Names};
use super::shape::{BOOK_SEGMENTS, Shape};
use super::{count, instances, text, work};
use crate::json::tape::{Kind, Value};
use crate::month::Month;
use crate::release::Release;
use crate::report::{AttributePerformance, Attributes, Component, Count, Extension};
use crate::rules::{counts, properties};
use crate::vocabulary::{MetricType, Word};

/// Reads `Attribute_Performance`.
pub(super) fn sets<'t>(list: Value<'t>, shape: &Shape, notes: &mut Notes<'_, 't>) -> Vec<AttributePerformance> {
    let mut sets = Vec::new();
    match list.kind() {
        Kind::Array => {
            if list.elements().next().is_none() {
                notes.tell(&properties::EMPTY, list);
            }
            for element in list.elements() {
                match element.kind() {
                    Kind::Object => sets.push(set(element, shape, notes)),
                    _ => notes.tell(&properties::NOT_AN_OBJECT, element),
                }
            }
        }
        Kind::Object => {
            notes.mend(&properties::NOT_A_LIST, list, "read as a list of one");
            sets.push(set(list, shape, notes));
        }
        _ => notes.tell(&properties::WRONG_TYPE, list),
    }
    sets
}

fn set<'t>(object: Value<'t>, shape: &Shape, notes: &mut Notes<'_, 't>) -> AttributePerformance {
    let mut set = AttributePerformance::default();
    let extra = object::read(object, &shape.set_names(), notes, |name, value, notes| match name {
        "Performance" => performance(value, &mut set.counts, notes),
        "Components" => set.components = components(value, notes),
        name => attribute(name, value, &mut set.attributes, notes),
    });
    set.extra = extend(extra, &mut set.attributes);
    set
}

/// Puts the value of an attribute, by its name.
pub(super) fn attribute<'t>(name: &str, value: Value<'t>, attributes: &mut Attributes, notes: &mut Notes<'_, 't>) {
    match name {
        "Data_Type" => attributes.data_type = text::word(value, notes),
        "Section_Type" => attributes.section_type = text::word(value, notes),
        "YOP" => attributes.yop = text::read(value, notes),
        "Access_Type" => attributes.access_type = text::word(value, notes),
        "Access_Method" => attributes.access_method = text::word(value, notes),
        name => {
            let value = match (name, value.kind()) {
                // It is a number, and a text in a table.
                (BOOK_SEGMENTS, Kind::Number) => Some(value.raw().to_owned()),
                _ => text::read(value, notes),
            };
            if let Some(value) = value {
                attributes.extensions.push(Extension { name: name.to_owned(), value });
            }
        }
    }
}

/// Members with a namespace are elements that the platform has of its own: those that are texts are attributes.
pub(super) fn extend(extra: Vec<crate::report::Extra>, attributes: &mut Attributes) -> Vec<crate::report::Extra> {
    extra
        .into_iter()
        .filter_map(|extra| match text::of_source(&extra.json) {
            Some(value) if object::is_custom(&extra.name) => {
                attributes.extensions.push(Extension { name: extra.name, value });
                None
            }
            _ => Some(extra),
        })
        .collect()
}

/// Reads `Performance`: `{"Total_Item_Requests": {"2026-01": 9}}`; or what release 5 has in its place.
pub(super) fn performance<'t>(value: Value<'t>, counts: &mut Vec<Count>, notes: &mut Notes<'_, 't>) {
    match value.kind() {
        Kind::Object => {}
        Kind::Array => {
            notes.mend(&properties::OTHER_RELEASE, value, "read by the shape it has");
            return instances::read(value, None, counts, notes);
        }
        _ => return notes.tell(&properties::WRONG_TYPE, value),
    }
    let mut any = false;
    for metric in value.members() {
        any = true;
        let name = match MetricType::known(metric.key) {
            Some(name) => name,
            None => match MetricType::meant(metric.key) {
                Some(meant) => {
                    let finding = Diagnostic::new(&properties::SPELLED).expected(&meant);
                    notes.name(finding.repaired(format_args!("read as {meant}")), &metric);
                    meant
                }
                None => MetricType::of(metric.key),
            },
        };
        match metric.value.kind() {
            Kind::Object => {}
            Kind::Null => {
                notes.tell(&properties::NULL, metric.value);
                continue;
            }
            _ => {
                notes.tell(&properties::WRONG_TYPE, metric.value);
                continue;
            }
        }
        let mut months = 0usize;
        counts.reserve(12);
        for member in metric.value.members() {
            months = months.saturating_add(1);
            let month = match member.key.parse() {
                Ok(month) => month,
                Err(_) => match Month::meant(member.key) {
                    Some(meant) => {
                        let finding = Diagnostic::new(&counts::MONTH_FORM).expected(meant);
                        notes.name(finding.repaired(format_args!("read as {meant}")), &member);
                        meant
                    }
                    None => {
                        notes.name(Diagnostic::new(&counts::NOT_A_MONTH).expected("yyyy-mm"), &member);
                        continue;
                    }
                },
            };
            if let Some(count) = count::read(member.value, notes) {
                counts.push(Count { metric_type: name.clone(), month, count });
            }
        }
        if months == 0 {
            notes.tell(&properties::EMPTY, metric.value);
        }
    }
    if !any {
        notes.tell(&properties::EMPTY, value);
    }
}

/// The members of a component.
const COMPONENT: Names<'static> = Names {
    here: &["Item", "Item_ID", "Authors", "Publication_Date", "Article_Version", "Attribute_Performance"],
    elsewhere: &["Data_Type", "Performance"],
    required: &["Item_ID", "Attribute_Performance"],
    custom: false,
};
/// The members of the usage of a component.
const COMPONENT_SET: Names<'static> = Names {
    here: &["Data_Type", "Performance"],
    elsewhere: &[],
    required: &["Data_Type", "Performance"],
    custom: false,
};

/// Reads `Components`. One with usage by more data types than one becomes as many components.
pub(super) fn components<'t>(list: Value<'t>, notes: &mut Notes<'_, 't>) -> Vec<Component> {
    let mut components = Vec::new();
    if list.kind() != Kind::Array {
        notes.tell(&properties::WRONG_TYPE, list);
        return components;
    }
    if list.elements().next().is_none() {
        notes.tell(&properties::EMPTY, list);
    }
    for element in list.elements() {
        if element.kind() != Kind::Object {
            notes.tell(&properties::NOT_AN_OBJECT, element);
            continue;
        }
        let mut component = Component::default();
        let mut parts: Vec<Component> = Vec::new();
        let extra = object::read(element, &COMPONENT, notes, |name, value, notes| match name {
            "Item" => component.work.name = text::read(value, notes),
            "Item_ID" => component.work.ids = identifiers::read(value, Owner::Item, Release::R51, notes),
            "Authors" => component.work.authors = work::authors(value, notes),
            "Publication_Date" => component.work.publication_date = text::read(value, notes),
            "Article_Version" => component.work.article_version = text::word(value, notes),
            "Data_Type" => component.data_type = text::word(value, notes),
            "Performance" => performance(value, &mut component.counts, notes),
            _ => parts = component_sets(value, notes),
        });
        component.work.extra = extra;
        if parts.is_empty() {
            components.push(component);
        } else {
            let whole = |part: Component| Component { work: component.work.clone(), ..part };
            components.extend(parts.into_iter().map(whole));
        }
    }
    components
}

fn component_sets<'t>(list: Value<'t>, notes: &mut Notes<'_, 't>) -> Vec<Component> {
    let mut parts = Vec::new();
    if list.kind() != Kind::Array {
        notes.tell(&properties::WRONG_TYPE, list);
        return parts;
    }
    if list.elements().next().is_none() {
        notes.tell(&properties::EMPTY, list);
    }
    for element in list.elements() {
        if element.kind() != Kind::Object {
            notes.tell(&properties::NOT_AN_OBJECT, element);
            continue;
        }
        let mut part = Component::default();
        object::read(element, &COMPONENT_SET, notes, |name, value, notes| match name {
            "Data_Type" => part.data_type = text::word(value, notes),
            _ => performance(value, &mut part.counts, notes),
        });
        parts.push(part);
    }
    parts
}
