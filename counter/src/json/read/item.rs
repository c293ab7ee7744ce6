//! Items, in the shape of either release.

use super::identifiers::{self, Owner};
use super::notes::Notes;
use super::object::{self, Names};
use super::shape::{BOOK_SEGMENTS, Shape};
use super::{instances, text, usage, work};
use crate::json::tape::{Kind, Value};
use crate::release::Release;
use crate::report::{AttributePerformance, Attributes, Component, Item, Parent, Work};
use crate::rules::{nesting, properties};

/// Reads an item of release 5.1, which has its usage in sets of attributes.
pub(crate) fn nested<'t>(object: Value<'t>, shape: &Shape, notes: &mut Notes<'_, 't>) -> Item {
    let mut item = Item::default();
    let mut misplaced = Vec::new();
    let mut flat = AttributePerformance::default();
    let mut segments = Attributes::default();
    let extra = object::read(object, &shape.item(), notes, |name, value, notes| match name {
        "Attribute_Performance" => item.performance = usage::sets(value, shape, notes),
        "Components" => {
            if shape.in_sets {
                notes.mend(&nesting::OLD_COMPONENTS, value, "they are taken into the first set of attributes");
            }
            misplaced = usage::components(value, notes);
        }
        "Performance" => usage::performance(value, &mut flat.counts, notes),
        BOOK_SEGMENTS => usage::attribute(name, value, &mut segments, notes),
        name if shape.is_attribute(name) => usage::attribute(name, value, &mut flat.attributes, notes),
        name => described(name, value, &mut item, shape, notes),
    });
    item.work.extra.extend(extra);
    if flat != AttributePerformance::default() {
        item.performance.push(flat);
    }
    // What is said of the title is said of all its usage.
    for set in &mut item.performance {
        if set.attributes.extensions.iter().all(|extension| extension.name != BOOK_SEGMENTS) {
            set.attributes.extensions.extend(segments.extensions.iter().cloned());
        }
    }
    if !misplaced.is_empty() {
        match item.performance.first_mut() {
            Some(first) => first.components.extend(misplaced),
            None => item.performance.push(AttributePerformance { components: misplaced, ..Default::default() }),
        }
    }
    item
}

/// Reads an item of release 5, which has one set of attributes.
pub(crate) fn flat<'t>(object: Value<'t>, shape: &Shape, notes: &mut Notes<'_, 't>) -> Item {
    let mut item = Item::default();
    let mut set = AttributePerformance::default();
    let mut more = Vec::new();
    let extra = object::read(object, &shape.item(), notes, |name, value, notes| match name {
        "Performance" => match value.kind() {
            Kind::Array => instances::read(value, shape.whole, &mut set.counts, notes),
            _ => usage::performance(value, &mut set.counts, notes),
        },
        "Attribute_Performance" => more = usage::sets(value, shape, notes),
        "Item_Parent" => item.parent = flat_parent(value, shape, notes).map(Box::new),
        "Item_Component" => set.components = flat_components(value, shape, notes),
        name if shape.is_attribute(name) => usage::attribute(name, value, &mut set.attributes, notes),
        name => described(name, value, &mut item, shape, notes),
    });
    item.work.extra.extend(usage::extend(extra, &mut set.attributes));
    item.performance.push(set);
    item.performance.extend(more);
    item
}

/// What describes an item, by the name of the member.
fn described<'t>(name: &'static str, value: Value<'t>, item: &mut Item, shape: &Shape, notes: &mut Notes<'_, 't>) {
    match name {
        "Platform" => item.platform = text::read(value, notes),
        "Publisher" => item.publisher = text::read(value, notes),
        "Publisher_ID" => item.publisher_id = identifiers::read(value, Owner::Publisher, shape.release, notes),
        name => work_member(name, value, &mut item.work, shape.owner, shape.release, notes),
    }
}

/// A member of a description: of an item, a parent or a component.
fn work_member<'t>(
    name: &'static str,
    value: Value<'t>,
    work: &mut Work,
    owner: Owner,
    release: Release,
    notes: &mut Notes<'_, 't>,
) {
    match name {
        "Item_ID" => work.ids = identifiers::read(value, owner, release, notes),
        "Authors" => work.authors = work::authors(value, notes),
        "Item_Contributors" => work.authors = work::contributors(value, notes),
        "Publication_Date" => work.publication_date = text::read(value, notes),
        "Article_Version" => work.article_version = text::word(value, notes),
        "Item_Dates" => {
            let date = work::typed(name, value, "Publication_Date", work, notes);
            work.publication_date = date.map(|(date, _)| date);
        }
        "Item_Attributes" => {
            let version = work::typed(name, value, "Article_Version", work, notes);
            work.article_version = version.map(|(version, at)| text::word_of(&version, at, notes));
        }
        // Title, Item, Database, Item_Name.
        _ => work.name = text::read(value, notes),
    }
}

/// Reads a parent of release 5.1 with its items, which are given back as they are.
pub(crate) fn parent<'t>(
    object: Value<'t>,
    shape: &Shape,
    notes: &mut Notes<'_, 't>,
) -> (Option<Box<Parent>>, Option<Value<'t>>) {
    let mut parent = Parent::default();
    let mut items = None;
    let mut any = false;
    let extra = object::read(object, &shape.parent(), notes, |name, value, notes| match name {
        "Items" => items = Some(value),
        name => {
            any = true;
            match name {
                "Data_Type" => parent.data_type = text::word(value, notes),
                name => work_member(name, value, &mut parent.work, Owner::Item, shape.release, notes),
            }
        }
    });
    any |= !extra.is_empty();
    parent.work.extra.extend(extra);
    if any {
        for name in shape.parent_required() {
            if !object.members().any(|member| crate::vocabulary::same_word(name, member.key)) {
                notes.missing(&properties::MISSING, name, object);
            }
        }
    }
    (any.then(|| Box::new(parent)), items)
}

/// Reads a parent of release 5. Some servers send a list with one in it.
fn flat_parent<'t>(value: Value<'t>, shape: &Shape, notes: &mut Notes<'_, 't>) -> Option<Parent> {
    let object = match value.kind() {
        Kind::Object => value,
        Kind::Array => {
            let first = value.elements().next().filter(|first| first.kind() == Kind::Object);
            match first {
                Some(_) => notes.mend(&properties::A_LIST, value, "its first parent is taken"),
                None => notes.tell(&properties::WRONG_TYPE, value),
            }
            first?
        }
        _ => {
            notes.tell(&properties::WRONG_TYPE, value);
            return None;
        }
    };
    let mut parent = Parent::default();
    let extra = object::read(object, &shape.flat_parent(), notes, |name, value, notes| match name {
        "Data_Type" => parent.data_type = text::word(value, notes),
        name => work_member(name, value, &mut parent.work, Owner::Item, shape.release, notes),
    });
    parent.work.extra.extend(extra);
    Some(parent)
}

const FLAT_COMPONENT: Names<'static> = Names {
    here: &["Item_Name", "Item_ID", "Item_Contributors", "Item_Dates", "Item_Attributes", "Data_Type", "Performance"],
    elsewhere: &[],
    required: &["Item_ID", "Data_Type", "Performance"],
    custom: false,
};

fn flat_components<'t>(list: Value<'t>, shape: &Shape, notes: &mut Notes<'_, 't>) -> Vec<Component> {
    let mut components = Vec::new();
    if list.kind() != Kind::Array {
        notes.tell(&properties::WRONG_TYPE, list);
        return components;
    }
    if list.elements().next().is_none() {
        notes.mend(&properties::EMPTY, list, "it is left out");
    }
    for element in list.elements() {
        if element.kind() != Kind::Object {
            notes.tell(&properties::NOT_AN_OBJECT, element);
            continue;
        }
        let mut component = Component::default();
        let extra = object::read(element, &FLAT_COMPONENT, notes, |name, value, notes| match name {
            "Data_Type" => component.data_type = text::word(value, notes),
            "Performance" => match value.kind() {
                Kind::Array => instances::read(value, shape.whole, &mut component.counts, notes),
                _ => usage::performance(value, &mut component.counts, notes),
            },
            name => work_member(name, value, &mut component.work, Owner::Item, shape.release, notes),
        });
        component.work.extra.extend(extra);
        components.push(component);
    }
    components
}
