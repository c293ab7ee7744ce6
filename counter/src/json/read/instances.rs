//! Usage in the shape of release 5: periods, and in each the counts by metric.

use bibwire_core::Diagnostic;

use super::notes::Notes;
use super::object::{self, Names};
use super::{count, text};
use crate::date;
use crate::json::tape::{Kind, Value};
use crate::month::{Month, Period};
use crate::report::Count;
use crate::rules::{counts, header, properties};
use crate::vocabulary::MetricType;

const PERFORMANCE: Names<'static> =
    Names { here: &["Period", "Instance"], elsewhere: &[], required: &["Period", "Instance"], custom: false };
const PERIOD: Names<'static> =
    Names { here: &["Begin_Date", "End_Date"], elsewhere: &[], required: &["Begin_Date", "End_Date"], custom: false };
const INSTANCE: Names<'static> =
    Names { here: &["Metric_Type", "Count"], elsewhere: &[], required: &["Metric_Type", "Count"], custom: false };

/// Reads `Performance`: `[{"Period": {…}, "Instance": [{"Metric_Type": "…", "Count": 9}]}]`. `whole` is the period of a
/// report of totals.
pub(super) fn read<'t>(list: Value<'t>, whole: Option<Period>, counts: &mut Vec<Count>, notes: &mut Notes<'_, 't>) {
    if list.elements().next().is_none() {
        notes.tell(&properties::EMPTY, list);
    }
    for element in list.elements() {
        if element.kind() != Kind::Object {
            notes.tell(&properties::NOT_AN_OBJECT, element);
            continue;
        }
        // The period may come after what was counted in it.
        let (mut month, mut instances) = (None, None);
        object::read(element, &PERFORMANCE, notes, |name, value, notes| match name {
            "Period" => month = period(value, whole, notes),
            _ => instances = Some(value),
        });
        let Some(instances) = instances else { continue };
        match instances.kind() {
            Kind::Array => instance_list(instances, month, counts, notes),
            Kind::Object => {
                notes.mend(&properties::NOT_A_LIST, instances, "read as a list of one");
                instance(instances, month, counts, notes);
            }
            _ => notes.tell(&properties::WRONG_TYPE, instances),
        }
    }
}

/// The month of a period. A part of a month is of that month.
fn period<'t>(value: Value<'t>, whole: Option<Period>, notes: &mut Notes<'_, 't>) -> Option<Month> {
    if value.kind() != Kind::Object {
        notes.tell(&properties::WRONG_TYPE, value);
        return None;
    }
    let (mut begin, mut end) = (None, None);
    object::read(value, &PERIOD, notes, |name, value, notes| {
        let Some(text) = text::read(value, notes) else { return };
        let last = name == "End_Date";
        let day = match date::read(&text, last) {
            date::Reading::Right(day) => day,
            date::Reading::Meant(day) => {
                let finding = Diagnostic::new(&header::DATE_FORM).found(&text).expected(day);
                notes.note(finding.repaired(format_args!("read as {day}")), value);
                day
            }
            date::Reading::Wrong => {
                return notes.note(Diagnostic::new(&header::NOT_A_DATE).found(&text).expected("yyyy-mm-dd"), value);
            }
        };
        *(if last { &mut end } else { &mut begin }) = Some(day);
    });
    let (begin, end) = (begin?, end?);
    let (first, last) = (Month::of(begin)?, Month::of(end)?);
    if whole.is_some_and(|whole| begin == whole.begin().first_day() && end == whole.end().last_day()) {
        return Some(first);
    }
    if first == last && begin == first.first_day() && end == last.last_day() {
        return Some(first);
    }
    let finding = Diagnostic::new(&counts::PERIOD).found(format_args!("{begin} to {end}"));
    match first == last && begin <= end {
        true => {
            notes.note(finding.repaired(format_args!("counted in {first}")), value);
            Some(first)
        }
        false => {
            notes.note(finding, value);
            None
        }
    }
}

fn instance_list<'t>(list: Value<'t>, month: Option<Month>, counts: &mut Vec<Count>, notes: &mut Notes<'_, 't>) {
    if list.elements().next().is_none() {
        notes.tell(&properties::EMPTY, list);
    }
    for element in list.elements() {
        match element.kind() {
            Kind::Object => instance(element, month, counts, notes),
            _ => notes.tell(&properties::NOT_AN_OBJECT, element),
        }
    }
}

fn instance<'t>(object: Value<'t>, month: Option<Month>, counts: &mut Vec<Count>, notes: &mut Notes<'_, 't>) {
    let (mut metric_type, mut number) = (None, None);
    object::read(object, &INSTANCE, notes, |name, value, notes| match name {
        "Metric_Type" => metric_type = text::word::<MetricType>(value, notes),
        _ => number = count::read(value, notes),
    });
    if let (Some(metric_type), Some(month), Some(count)) = (metric_type, month, number) {
        counts.push(Count { metric_type, month, count });
    }
}
