//! What a report shows: `Report_Attributes`, from what its items have.

use std::collections::BTreeSet;

use crate::definition::{Definition, Field, Presence};
use crate::report::{Filter, Header, Item};
use crate::tabular::write::value;
use crate::vocabulary::{ReportAttributeName, split};

/// What a caller asked to be shown.
#[derive(Debug, Clone, Default)]
pub(super) struct Asked {
    /// Columns.
    pub(super) columns: Vec<String>,
    /// Whether parents are.
    pub(super) parents: bool,
    /// Whether components are.
    pub(super) components: bool,
    /// Whether the months are added up.
    pub(super) totals: bool,
}

/// The attributes of a report: those of the standard in the order of the columns, then those of providers.
pub(super) fn attributes(header: &Header, items: &[Item], asked: &Asked) -> Vec<Filter> {
    let definition = header.report_id.as_ref().and_then(|id| Definition::of(header.release, id));
    let (mut fields, mut customs) = (BTreeSet::new(), BTreeSet::new());
    for item in items {
        value::fields(item, Field::Item, &mut |field| {
            fields.insert(field);
        });
        let extensions = item.performance.iter().flat_map(|set| &set.attributes.extensions);
        for name in extensions.map(|extension| &*extension.name).filter(|name| split(name).is_some()) {
            if !customs.contains(name) {
                customs.insert(name.to_owned());
            }
        }
    }
    let (known, own): (Vec<&String>, Vec<&String>) = asked.columns.iter().partition(|name| split(name).is_none());
    customs.extend(own.into_iter().cloned());

    // A view shows what it always does.
    let is_open = definition.is_none_or(Definition::is_master);
    let to_show: Vec<Field> = match definition {
        Some(definition) => definition.attributes_to_show().collect(),
        None => Field::ALL.iter().copied().filter(|field| field.is_attribute() && *field != Field::DataType).collect(),
    };
    let is_shown = |field: &Field| fields.contains(field) || known.iter().any(|name| **name == field.as_str());
    let mut shown: Vec<String> =
        to_show.iter().filter(|field| is_shown(field)).map(|field| field.as_str().to_owned()).collect();
    // What the report cannot show is for the rules to refuse.
    let others = known.iter().filter(|name| !to_show.iter().any(|field| field.as_str() == **name));
    shown.extend(others.map(|name| (*name).clone()));
    if is_open {
        shown.extend(customs);
    } else {
        shown.extend(customs.into_iter().filter(|name| asked.columns.contains(name)));
    }

    let has = |presence: Presence| {
        definition.is_some_and(|definition| {
            definition.columns.iter().any(|column| column.presence == presence && fields.contains(&column.field))
        })
    };
    let mut attributes = Vec::new();
    if !shown.is_empty() {
        attributes.push(Filter::new(ReportAttributeName::AttributesToShow.as_str(), shown));
    }
    for (is_there, name, value) in [
        (asked.parents || has(Presence::WithParents), ReportAttributeName::IncludeParentDetails, "True"),
        (asked.components || has(Presence::WithComponents), ReportAttributeName::IncludeComponentDetails, "True"),
        (asked.totals, ReportAttributeName::Granularity, "Totals"),
    ] {
        if is_there {
            attributes.push(Filter::new(name.as_str(), [value]));
        }
    }
    attributes
}
