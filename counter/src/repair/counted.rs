//! Counts: misspelled metrics, zeros, and what is left without any.

use super::fix::Hand;
use crate::check::Facts;
use crate::check::relations::Metrics;
use crate::input::Form;
use crate::report::{AttributePerformance, Component, Count, Item};
use crate::rules::{properties, usage};
use crate::spot::{Counted, Spot};
use crate::vocabulary::MetricType;

/// Mends the counts of a set, or of a component of it. Two counts of one metric and month both stay: the standard does
/// not say which one is right, and to leave one out would change the sum.
pub(super) fn mend(counts: &mut Vec<Count>, set: usize, component: Option<usize>, facts: &Facts, hand: &mut Hand) {
    // In a table a month without usage is a zero.
    if facts.form == Form::Json && counts.iter().any(|count| count.count == 0) {
        counts.retain(|count| {
            if count.count == 0 {
                let spot = Counted { set, component, metric: &count.metric_type, month: Some(count.month) };
                hand.note(&usage::ZERO, Spot::Count(spot), "0", "");
            }
            count.count > 0
        });
    }
    if counts.iter().any(|count| !count.metric_type.is_known()) {
        metrics(counts, set, component, facts, hand);
    }
}

/// Metrics that are misspelled, unless they would meet their own counts.
fn metrics(counts: &mut [Count], set: usize, component: Option<usize>, facts: &Facts, hand: &mut Hand) {
    let mut last: Option<(MetricType, Option<MetricType>)> = None;
    let mut present = Metrics::of(counts.iter().map(|count| &count.metric_type));
    for at in 0..counts.len() {
        let Some(found) = counts.get(at).map(|count| &count.metric_type).filter(|metric| !metric.is_known()) else {
            continue;
        };
        if last.as_ref().is_none_or(|(last, _)| last != found) {
            let takes = |metric: &MetricType| facts.definition.is_none_or(|of| of.takes_metric(metric));
            let meant = MetricType::meant(found.as_str()).filter(|metric| takes(metric) && !present.contains(metric));
            if let Some(meant) = &meant {
                present.insert(meant);
                let spot = Counted { set, component, metric: found, month: None };
                hand.note(&properties::SPELLED, Spot::Count(spot), found, meant);
            }
            last = Some((found.clone(), meant));
        }
        if let (Some((_, Some(meant))), Some(count)) = (&last, counts.get_mut(at)) {
            count.metric_type = meant.clone();
        }
    }
}

/// Leaves out components, sets and items without usage. A report without any usage keeps them: it has to say why there
/// is none, and to leave out all it has would hide that it does not.
pub(super) fn drop_empty(items: &mut Vec<(usize, Item)>, form: Form, hand: &mut Hand) {
    let is_used = |set: &AttributePerformance| !set.counts.is_empty() || set.components.iter().any(is_counted);
    if form != Form::Json || !items.iter().any(|(_, item)| item.performance.iter().any(is_used)) {
        return;
    }
    items.retain_mut(|(number, item)| {
        hand.at(*number);
        if !item.performance.iter().any(is_used) {
            hand.note(&properties::EMPTY, Spot::Item(None), item.work.name.as_deref().unwrap_or_default(), "");
            return false;
        }
        let mut at = 0usize;
        item.performance.retain_mut(|set| {
            let number = at;
            at = at.saturating_add(1);
            if !is_used(set) && set.extra.is_empty() {
                hand.note(&properties::EMPTY, Spot::Set(number, None), "", "");
                return false;
            }
            let mut part = 0usize;
            set.components.retain(|component| {
                if !is_counted(component) {
                    hand.note(&properties::EMPTY, Spot::Component(number, part, None), "", "");
                }
                part = part.saturating_add(1);
                is_counted(component)
            });
            true
        });
        true
    });
}

fn is_counted(component: &Component) -> bool {
    !component.counts.is_empty()
}

#[cfg(test)]
mod tests {
    use super::super::trial;
    use super::*;
    use crate::report::Report;

    fn counts(report: &mut Report) -> &mut Vec<Count> {
        &mut report.items[0].performance[0].counts
    }

    #[test]
    fn zeros_and_what_they_leave() {
        let mut report = trial::titles();
        let (sound, first) = (report.clone(), counts(&mut report)[0].clone());
        counts(&mut report).push(Count { metric_type: MetricType::NoLicense, count: 0, ..first });
        assert_eq!(trial::repair(&report), (sound.clone(), vec!["CTR489".to_owned()]));

        let mut report = sound.clone();
        let mut empty = report.items[0].performance[0].clone();
        empty.attributes.yop = Some("1999".into());
        empty.counts.iter_mut().for_each(|count| count.count = 0);
        report.items[0].performance.push(empty.clone());
        let item = Item { performance: vec![empty], ..report.items[0].clone() };
        report.items.push(item);
        let (fixed, told) = trial::repair(&report);
        assert_eq!(fixed, sound);
        assert_eq!(told, ["CTR489", "CTR489", "CTR489", "CTR489", "CTR307", "CTR307"]);

        let mut nothing = sound;
        counts(&mut nothing).clear();
        assert_eq!(trial::repaired(&nothing), [""; 0]);
    }

    #[test]
    fn metrics_are_told_by_their_spelling() {
        let mut report = trial::titles();
        let sound = report.clone();
        counts(&mut report)[0].metric_type = "total item investigations".into();
        assert_eq!(trial::repair(&report), (sound, vec!["CTR304".to_owned()]));
        // They would be two counts of one metric.
        let again = Count { metric_type: "unique-item-investigations".into(), ..counts(&mut report)[1].clone() };
        counts(&mut report).push(again);
        assert_eq!(trial::repaired(&report), ["CTR304"]);
    }
}
