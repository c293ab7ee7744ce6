//! Parents and components.

mod component;

pub(super) use component::{beside, of_parts};

use bibwire_core::Diagnostic;

use super::describe::{Whose, describe, says_nothing};
use super::{Ear, Facts};
use crate::definition::{Definition, parent_in};
use crate::input::Form;
use crate::release::Release;
use crate::report::{Item, Parent};
use crate::rules::nesting as rules;
use crate::spot::Spot;
use crate::vocabulary::{DataType, ReportId};

/// The parents and components of the items of a report.
#[derive(Debug, Default)]
pub(super) struct Nesting {
    /// The parent of the item before, which may have many.
    last: Option<Box<Parent>>,
}

impl Nesting {
    /// Judges the parent and the components of an item.
    pub(super) fn check(&mut self, item: &Item, facts: &Facts, ear: &mut Ear<'_>) {
        if let Some(parent) = &item.parent {
            // In release 5.1, a parent is there once for all its items.
            let is_shared = facts.release == Release::R51 && facts.form == Form::Json;
            if !(is_shared && self.last.as_ref() == Some(parent)) {
                described(parent, facts, ear);
                if is_shared {
                    self.last = Some(parent.clone());
                }
            }
        }
        if let Some(definition) = facts.definition.filter(|definition| has_parents(definition, facts)) {
            kin(item, definition, facts, ear);
        }
        for (number, set) in item.performance.iter().enumerate() {
            if !set.components.is_empty() {
                component::check(number, set, facts, ear);
            }
        }
    }
}

/// Whether a report tells of parents.
fn has_parents(definition: &Definition, facts: &Facts) -> bool {
    match definition.id {
        ReportId::IrA1 => true,
        ReportId::Ir => facts.with_parents,
        _ => false,
    }
}

/// A parent by itself: CoP 5.1, 3.2.7. What must be there in JSON and is not was told when it was read.
fn described(parent: &Parent, facts: &Facts, ear: &mut Ear<'_>) {
    describe(&parent.work, Whose::Parent, facts, ear);
    if facts.form == Form::Table && parent.work.ids.iter().all(|id| id.value.is_empty() || says_nothing(&id.value)) {
        ear.tell(&rules::NO_PARENT_ID, Spot::Parent(Some("Item_ID")));
    }
    let is_required = || {
        let properties = facts.definition.map(|definition| definition.parent_properties).unwrap_or_default();
        properties.iter().any(|property| property.name == "Data_Type" && property.is_required)
    };
    let is_missing = match &parent.data_type {
        Some(data_type) => data_type.as_str().is_empty(),
        None if facts.form == Form::Table => facts.with_parents,
        None => facts.release == Release::R5 && is_required(),
    };
    if is_missing {
        ear.tell(&rules::NO_PARENT_TYPE, Spot::Parent(Some("Data_Type")));
    }
}

/// Whether an item may have such a parent, or none: CoP 5.1, Table 3.q.
fn kin(item: &Item, definition: &Definition, facts: &Facts, ear: &mut Ear<'_>) {
    let own = item.performance.iter().find_map(|set| set.attributes.data_type.as_ref());
    let data_type = match (own, definition.data_types) {
        (None, [only]) => only,
        (None, _) => return,
        (Some(data_type), _) => data_type,
    };
    let spot = match (own, facts.release) {
        (Some(_), Release::R51) => Spot::Set(0, Some("Data_Type")),
        _ => Spot::Parent(Some("Data_Type")),
    };
    // Release 5 tells what parents there are, and not of what.
    let (types, may_be_absent) = match (facts.release, parent_in(facts.version, data_type)) {
        (Release::R5, _) => (definition.parent_data_types, definition.id != ReportId::IrA1),
        (Release::R51, Some(rule)) => (rule.types, rule.may_be_absent),
        (Release::R51, None) => return,
    };
    match item.parent.as_deref() {
        None if may_be_absent => {}
        None => ear.report(Diagnostic::new(&rules::NO_PARENT).found(data_type).expected(listed(types)), spot),
        Some(_) if types.is_empty() => ear.found(&rules::WITH_PARENT, spot, data_type),
        Some(Parent { data_type: Some(parent), .. }) if !parent.as_str().is_empty() && !types.contains(parent) => {
            let finding = Diagnostic::new(&rules::PARENT_TYPE).found(format_args!("{data_type} in {parent}"));
            ear.report(finding.expected(listed(types)), spot);
        }
        Some(_) => {}
    }
}

fn listed(types: &[DataType]) -> String {
    types.iter().map(DataType::as_str).collect::<Vec<_>>().join(", ")
}
