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

    /// Where all of it is.
    fn whole(&self) -> Place;
}

impl<R: std::io::Read> Locate for Stream<R> {
    fn range(&self, range: Range<usize>) -> Place {
        self.place(range)
    }

    fn value(&self, value: Value<'_>) -> Place {
        self.locate(value)
    }

    fn whole(&self) -> Place {
        Stream::value(self).map(|value| self.locate(value)).unwrap_or_default()
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
        let is_exact = is_exact(&place, &text, stream);
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
        if self.is_exact { shifted(&self.place, &self.text, range) } else { self.place.clone() }
    }

    fn value(&self, value: Value<'_>) -> Place {
        let path = self.tape.path(&self.text, value.index());
        let base = self.place.path.as_deref().unwrap_or_default();
        Place { path: Some(format!("{base}{path}")), ..self.range(value.range()) }
    }

    fn whole(&self) -> Place {
        self.place.clone()
    }
}

/// Whether a byte of the text is a byte of what was read at that place. Malformed bytes are as many others in the text.
fn is_exact<R>(place: &Place, text: &str, stream: &Stream<R>) -> bool {
    let length = place.bytes.as_ref().map(|bytes| bytes.end.saturating_sub(bytes.start));
    length == Some(text.len() as u64) && (text.is_ascii() || stream.input().is_plain())
}

/// Where a range of a text in UTF-8 is that begins at a place.
fn shifted(place: &Place, text: &str, range: Range<usize>) -> Place {
    let mut place = place.clone();
    let Some(start) = place.bytes.as_ref().map(|bytes| bytes.start) else { return place };
    let at = |offset: usize| start.saturating_add(offset as u64);
    place.bytes = Some(at(range.start)..at(range.end));
    if let Some(base) = place.position {
        let within = LineColumn::of(text.as_bytes(), range.start);
        let column = if within.line == 1 { base.column.saturating_sub(1) } else { 0 };
        place.position = Some(LineColumn {
            line: base.line.saturating_add(within.line).saturating_sub(1),
            column: column.saturating_add(within.column),
        });
    }
    place
}

/// A name or a value of an object that is put together again.
#[derive(Debug)]
struct Part {
    /// Where it begins and ends in the text.
    range: Range<usize>,
    place: Place,
    is_exact: bool,
}

/// An object that is put together again of its members, which came one by one.
#[derive(Debug, Default)]
pub(crate) struct Gathered {
    text: String,
    tape: Tape,
    parts: Vec<Part>,
    base: String,
}

impl Gathered {
    /// Adds the member that a stream has come to.
    pub(crate) fn add<R: std::io::Read>(&mut self, stream: &Stream<R>) {
        let Some(value) = stream.value() else { return };
        if self.text.is_empty() {
            stream.base().clone_into(&mut self.base);
        }
        self.text.push(if self.text.is_empty() { '{' } else { ',' });
        let mut name = Vec::new();
        crate::json::write::string(&mut name, stream.name());
        self.part(&String::from_utf8_lossy(&name), stream.name_place().clone(), stream);
        self.text.push(':');
        self.part(value.raw(), stream.place(value.range()), stream);
    }

    fn part<R>(&mut self, text: &str, place: Place, stream: &Stream<R>) {
        let is_exact = is_exact(&place, text, stream);
        let start = self.text.len();
        self.text.push_str(text);
        self.parts.push(Part { range: start..self.text.len(), place, is_exact });
    }

    /// Ends it: there are no more members.
    pub(crate) fn close(&mut self, limits: &Limits) {
        if !self.text.is_empty() {
            self.text.push('}');
            // Each of the members was as deep as may be.
            let limits = Limits { depth: limits.depth.saturating_add(1), ..limits.clone() };
            self.tape.parse(&self.text, 0, true, &limits);
        }
    }

    /// The object with all its members, once it is closed; none without any.
    pub(crate) fn root(&self) -> Option<Value<'_>> {
        self.tape.root(&self.text)
    }
}

impl Locate for Gathered {
    fn range(&self, range: Range<usize>) -> Place {
        let after = self.parts.partition_point(|part| part.range.start <= range.start);
        let Some(part) = after.checked_sub(1).and_then(|at| self.parts.get(at)) else {
            return self.parts.first().map(|part| part.place.clone()).unwrap_or_default();
        };
        if !part.is_exact {
            return part.place.clone();
        }
        let text = self.text.get(part.range.clone()).unwrap_or_default();
        let at = |offset: usize| offset.min(part.range.end).saturating_sub(part.range.start);
        shifted(&part.place, text, at(range.start)..at(range.end))
    }

    fn value(&self, value: Value<'_>) -> Place {
        let path = self.tape.path(&self.text, value.index());
        Place { path: Some(format!("{}{path}", self.base)), ..self.range(value.range()) }
    }

    fn whole(&self) -> Place {
        let place = self.parts.first().map(|part| part.place.clone()).unwrap_or_default();
        Place { path: Some(self.base.clone()), ..place }
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
