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
    is_utf8: bool,
}

impl Kept {
    /// Keeps the value of a stream.
    pub(crate) fn of<R: std::io::Read>(stream: &Stream<R>, limits: &Limits) -> Option<Kept> {
        let value = stream.value()?;
        let text = value.raw().to_owned();
        let mut tape = Tape::default();
        tape.parse(&text, 0, true, limits);
        let is_utf8 = stream.input().is_plain();
        Some(Kept { place: stream.locate(value), text, tape, is_utf8 })
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
        if self.is_utf8 { shifted(&self.place, &self.text, range) } else { self.place.clone() }
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

/// An object that is put together again of its members, which came one by one.
#[derive(Debug, Default)]
pub(crate) struct Gathered {
    text: String,
    tape: Tape,
    /// Where the names and values begin and end in the text, and where they were.
    parts: Vec<(Range<usize>, Place)>,
    base: String,
    is_utf8: bool,
}

impl Gathered {
    /// Adds the member that a stream has come to.
    pub(crate) fn add<R: std::io::Read>(&mut self, stream: &Stream<R>) {
        let Some(value) = stream.value() else { return };
        self.is_utf8 = stream.input().is_plain();
        if self.text.is_empty() {
            stream.prefix().clone_into(&mut self.base);
        }
        self.text.push(if self.text.is_empty() { '{' } else { ',' });
        let start = self.text.len();
        let mut name = Vec::new();
        crate::json::write::string(&mut name, stream.name());
        self.text.push_str(&String::from_utf8_lossy(&name));
        self.parts.push((start..self.text.len(), stream.name_place().clone()));
        self.text.push(':');
        let start = self.text.len();
        self.text.push_str(value.raw());
        self.parts.push((start..self.text.len(), stream.place(value.range())));
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
        let after = self.parts.partition_point(|(part, _)| part.start <= range.start);
        let Some((part, place)) = after.checked_sub(1).and_then(|at| self.parts.get(at)) else {
            return self.parts.first().map(|(_, place)| place.clone()).unwrap_or_default();
        };
        let text = self.text.get(part.clone()).unwrap_or_default();
        let at = |offset: usize| offset.min(part.end).saturating_sub(part.start);
        if self.is_utf8 { shifted(place, text, at(range.start)..at(range.end)) } else { place.clone() }
    }

    fn value(&self, value: Value<'_>) -> Place {
        let path = self.tape.path(&self.text, value.index());
        Place { path: Some(format!("{}{path}", self.base)), ..self.range(value.range()) }
    }

    fn whole(&self) -> Place {
        let place = self.parts.first().map(|(_, place)| place.clone()).unwrap_or_default();
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
