//! Components: CoP 5.1, 3.2.7 and 3.3.10.

use super::super::describe::{Whose, describe, says_nothing};
use super::super::relations::Metrics;
use super::super::{Ear, Facts};
use crate::fingerprint::{Fingerprint, Seen};
use crate::input::Form;
use crate::release::Release;
use crate::report::{AttributePerformance, Component};
use crate::rules::nesting as rules;
use crate::spot::{Counted, Spot};
use crate::vocabulary::MetricType;

/// Judges the components of a set of attributes, and what is counted of the item beside them.
pub(super) fn check(number: usize, set: &AttributePerformance, facts: &Facts, ear: &mut Ear<'_>) {
    for (at, component) in set.components.iter().enumerate() {
        describe(&component.work, Whose::Component(number, at), facts, ear);
        identified(number, at, component, facts, ear);
        let unique = component.counts.iter().find(|count| count.metric_type.is_unique());
        if let Some(metric) = unique.map(|count| &count.metric_type) {
            let spot = Counted { set: number, component: Some(at), metric, month: None };
            ear.found(&rules::UNIQUE_COMPONENT, Spot::Count(spot), metric);
        }
        let denial = component.counts.iter().map(|count| &count.metric_type).find(|metric| metric.is_denial());
        if let Some(metric) = denial.filter(|_| !facts.version.has_denials_of_components()) {
            let spot = Counted { set: number, component: Some(at), metric, month: None };
            ear.found(&rules::DENIED_COMPONENT, Spot::Count(spot), metric);
        }
    }
    let mut told = Metrics::default();
    for metric in beside(set, facts) {
        if !told.contains(metric) {
            told.insert(metric);
            let spot = Counted { set: number, component: None, metric, month: None };
            ear.found(&rules::TOTAL_BESIDE, Spot::Count(spot), metric);
        }
    }
    // In a table, a row has one component.
    if facts.form == Form::Json {
        twice(number, &set.components, facts, ear);
    }
}

/// The metrics that components have in place of their item.
pub(in crate::check) fn of_parts(facts: &Facts) -> Metrics {
    let has_denials = facts.version.has_denials_of_components();
    Metrics::of(MetricType::ALL.iter().filter(|metric| metric.is_total() || has_denials && metric.is_denial()))
}

/// The metrics of a set that are those of its components.
pub(in crate::check) fn beside<'s>(
    set: &'s AttributePerformance,
    facts: &Facts,
) -> impl Iterator<Item = &'s MetricType> + use<'s> {
    let of_parts = if set.components.is_empty() { Metrics::default() } else { of_parts(facts) };
    set.counts.iter().map(|count| &count.metric_type).filter(move |metric| of_parts.contains(metric))
}

/// The identifier and the data type. What must be there in JSON and is not was told when it was read.
fn identified(number: usize, at: usize, component: &Component, facts: &Facts, ear: &mut Ear<'_>) {
    let spot = |member| Spot::Component(number, at, Some(member));
    if facts.form == Form::Table && component.work.ids.iter().all(|id| id.value.is_empty() || says_nothing(&id.value)) {
        ear.tell(&rules::NO_COMPONENT_ID, spot("Item_ID"));
    }
    match &component.data_type {
        None if facts.form == Form::Json => {}
        None => ear.tell(&rules::NO_COMPONENT_TYPE, spot("Data_Type")),
        Some(data_type) if data_type.as_str().is_empty() => ear.tell(&rules::NO_COMPONENT_TYPE, spot("Data_Type")),
        Some(data_type) => {
            let types = facts.definition.map(|definition| definition.component_data_types).unwrap_or_default();
            if !types.is_empty() && !types.contains(data_type) && data_type.custom().is_none() {
                ear.found(&rules::COMPONENT_TYPE, spot("Data_Type"), data_type);
            }
        }
    }
}

/// One component is there once for a data type: CoP 5.1, 5.5. Release 5 has it as often as it likes.
fn twice(number: usize, components: &[Component], facts: &Facts, ear: &mut Ear<'_>) {
    let rule = match facts.release {
        Release::R51 => &rules::COMPONENT_TWICE,
        Release::R5 => &rules::COMPONENT_AGAIN,
    };
    let mut seen = Seen::default();
    for (at, component) in components.iter().enumerate() {
        if components.len() > 1 && !seen.insert(Fingerprint::of(&(&component.work, &component.data_type))) {
            ear.tell(rule, Spot::Component(number, at, None));
        }
    }
}
