//! Where values are that were read.

use std::ops::Range;

use bibwire_core::{Limits, LineColumn, Place};

use crate::json::stream::Stream;
use crate::json::tape::{Kind, Tape, Value};
use crate::month::Month;
use crate::vocabulary::MetricType;

/// Tells where a value is.
pub(crate) trait Locate {
    /// Where a range of its text is.
    fn range(&self, range: Range<usize>) -> Place;

    /// Where a value is, with its path.
    fn value(&self, value: Value<'_>) -> Place;
}

impl<R: std::io::Read> Locate for Stream<R> {
    fn range(&self, range: Range<usize>) -> Place {
        self.place(range)
    }

    fn value(&self, value: Value<'_>) -> Place {
        self.locate(value)
    }
}

/// A value that is kept when the stream goes on: its text, and where that was.
#[derive(Debug)]
pub(crate) struct Kept {
    text: String,
    tape: Tape,
    place: Place,
    /// Whether a byte of the text is a byte of what was read.
    is_exact: bool,
}

impl Kept {
    /// Keeps the value of a stream.
    pub(crate) fn of<R: std::io::Read>(stream: &Stream<R>, limits: &Limits) -> Option<Kept> {
        let value = stream.value()?;
        let text = value.raw().to_owned();
        let mut tape = Tape::default();
        tape.parse(&text, 0, true, limits);
        let place = stream.locate(value);
        // Malformed bytes are as many others in the text.
        let has_length = |bytes: &Range<u64>| bytes.end.saturating_sub(bytes.start) == text.len() as u64;
        let is_exact = place.bytes.as_ref().is_some_and(has_length)
            && (text.is_ascii() || stream.input().encoding() == bibwire_core::encoding::Encoding::Utf8);
        Some(Kept { place, text, tape, is_exact })
    }

    /// The value.
    pub(crate) fn root(&self) -> Option<Value<'_>> {
        self.tape.root(&self.text)
    }

    /// A node of it.
    pub(crate) fn node(&self, node: usize) -> Option<Value<'_>> {
        self.tape.node(&self.text, node)
    }

    /// The bytes of its text.
    pub(crate) fn len(&self) -> usize {
        self.text.len()
    }

    /// Where it begins.
    pub(crate) fn offset(&self) -> u64 {
        self.place.bytes.as_ref().map_or(0, |bytes| bytes.start)
    }
}

impl Locate for Kept {
    fn range(&self, range: Range<usize>) -> Place {
        let mut place = self.place.clone();
        let Some(bytes) = self.place.bytes.clone().filter(|_| self.is_exact) else { return place };
        let at = |offset: usize| bytes.start.saturating_add(offset as u64);
        place.bytes = Some(at(range.start)..at(range.end));
        if let Some(base) = place.position {
            let within = LineColumn::of(self.text.as_bytes(), range.start);
            let column = if within.line == 1 { base.column.saturating_sub(1) } else { 0 };
            place.position = Some(LineColumn {
                line: base.line.saturating_add(within.line).saturating_sub(1),
                column: column.saturating_add(within.column),
            });
        }
        place
    }

    fn value(&self, value: Value<'_>) -> Place {
        let path = self.tape.path(&self.text, value.index());
        let base = self.place.path.as_deref().unwrap_or_default();
        Place { path: Some(format!("{base}{path}")), ..self.range(value.range()) }
    }
}

/// The value at a path within another, as far as it leads, and whether it leads all the way.
pub(crate) fn find<'t>(root: Value<'t>, path: &str) -> (Value<'t>, bool) {
    let mut at = root;
    for step in path.split('/').filter(|step| !step.is_empty()) {
        let next = match at.kind() {
            Kind::Object => at.get(step),
            Kind::Array => step.parse().ok().and_then(|number: usize| at.elements().nth(number)).or_else(|| {
                // A pair of release 5 is known by its name.
                let named = |pair: &Value<'t>| {
                    ["Name", "Type"].iter().any(|name| pair.get(name).and_then(Value::as_str) == Some(step))
                };
                at.elements().find(named)
            }),
            _ => None,
        };
        match next {
            Some(next) => at = next,
            None => return (at, false),
        }
    }
    (at, true)
}

/// Where a component of the model is in an item of release 5.1: its path from the item, and the number of the set it is
/// of, if it has sets. A component with the usage of several data types is as many in the model.
pub(crate) fn find_component(item: Value<'_>, set: usize, number: usize) -> Option<(String, Option<usize>)> {
    let within = match item.get(SETS).filter(|list| list.kind() == Kind::Object && set == 0) {
        // Read as a list of one.
        Some(only) => Some((only, format!("/{SETS}"))),
        None => sets_of(item).nth(set).map(|(at, set)| (set, format!("/{SETS}/{at}"))),
    };
    // In the first edition of release 5.1 they were beside the sets: those come after the ones within the first.
    let beside = item.get("Components").filter(|_| set == 0);
    let within = within.and_then(|(set, path)| Some((set.get("Components")?, path)));
    let mut left = number;
    for (list, path) in within.into_iter().chain(beside.map(|list| (list, String::new()))) {
        for (at, object) in list.elements().enumerate().filter(|(_, it)| it.kind() == Kind::Object) {
            let (part, count) = (sets_of(object).nth(left).map(|(part, _)| part), sets_of(object).count());
            if part.is_some() || (count == 0 && left == 0) {
                return Some((format!("{path}/Components/{at}"), part));
            }
            left = left.saturating_sub(count.max(1));
        }
    }
    None
}

const SETS: &str = "Attribute_Performance";

/// The sets of attributes of an item or a component, with their numbers.
fn sets_of(object: Value<'_>) -> impl Iterator<Item = (usize, Value<'_>)> {
    let list = object.get(SETS).filter(|list| list.kind() == Kind::Array);
    list.into_iter().flat_map(Value::elements).enumerate().filter(|(_, it)| it.kind() == Kind::Object)
}

/// The value of a count in the usage of release 5, or of the first of its metric.
pub(crate) fn find_instance<'t>(
    performance: Value<'t>,
    metric: &MetricType,
    month: Option<Month>,
) -> Option<Value<'t>> {
    let of_month = |period: &Value<'t>| {
        let begin = period.get("Period").and_then(|period| period.get("Begin_Date")).and_then(Value::as_str);
        month.is_none_or(|month| {
            begin.and_then(Month::meant) == Some(month)
                || begin.is_some_and(|begin| begin.starts_with(&month.to_string()))
        })
    };
    let of_metric =
        |instance: &Value<'t>| instance.get("Metric_Type").and_then(Value::as_str).is_some_and(|text| *metric == *text);
    let instances = performance.elements().filter(of_month).filter_map(|period| period.get("Instance"));
    let instance = instances.flat_map(Value::elements).find(of_metric)?;
    match month {
        Some(_) => instance.get("Count").or(Some(instance)),
        None => Some(instance),
    }
}
