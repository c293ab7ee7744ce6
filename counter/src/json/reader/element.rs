//! The elements of the list of items.

use std::io::Read;

use bibwire_core::{Diagnostic, Sink};

use super::super::read::{self, Kept, Locate, Notes, Shape};
use super::super::stream::Stream;
use super::super::tape::{Kind, Value};
use super::source::Source;
use super::{Current, Reader};
use crate::release::Release;
use crate::report::{Header, Item};
use crate::rules::{nesting, properties};

impl<R: Read> Reader<R> {
    /// Holds an item until the header is known.
    pub(super) fn hold(&mut self, number: u64, sink: &mut impl Sink) {
        let Some(kept) = Kept::of(&self.stream, &self.limits) else { return };
        self.early_bytes = self.early_bytes.saturating_add(kept.len() as u64);
        if self.early_bytes <= self.limits.record_bytes {
            self.early.push_back((number, kept));
        } else if self.early_bytes.saturating_sub(kept.len() as u64) <= self.limits.record_bytes {
            let place = self.stream.value().map(|value| self.stream.locate(value)).unwrap_or_default();
            let finding = Diagnostic::new(&nesting::LATE_HEADER).found(format_args!("{number} items before it"));
            let _ = sink.report(finding.at(place));
        }
    }

    /// Reads an element of the list: an item, or a parent with items.
    pub(super) fn element(&mut self, item: &mut Item, sink: &mut impl Sink) -> bool {
        self.parent = None;
        let Reader { stream, header, current, parent, siblings, .. } = self;
        let (locate, value) = current.value(stream);
        let Some(value) = value else { return false };
        let mut notes = Notes::new(sink, locate);
        if value.kind() != Kind::Object {
            notes.tell(&properties::NOT_AN_OBJECT, value);
            return false;
        }
        let unknown;
        let shape = match header {
            Some((_, shape, _)) => shape,
            None => {
                unknown = Shape::of(&Header::default(), Release::default().newest());
                &unknown
            }
        };
        let nested = shape.is_nested || (!shape.is_flat() && value.get("Items").is_some());
        if nested && value.get("Items").is_none() && value.get("Item").is_some() {
            notes.mend(&nesting::NOT_NESTED, value, "read as an item without a parent");
        } else if nested {
            let (of, items) = read::parent(value, shape, &mut notes);
            *parent = of;
            match items.map(|items| (items, items.kind())) {
                Some((items, Kind::Array)) => {
                    if items.is_empty() {
                        notes.tell(&properties::EMPTY, items);
                    }
                    siblings.extend(items.elements().map(Value::index));
                }
                Some((items, _)) => notes.tell(&properties::WRONG_TYPE, items),
                None => {}
            }
            return false;
        }
        *item = match shape.is_flat() {
            true => read::flat(value, shape, &mut notes),
            false => read::nested(value, shape, &mut notes),
        };
        true
    }

    /// Reads a parent whose items come one by one.
    pub(super) fn begin_parent(&mut self, number: u64, sink: &mut impl Sink) {
        self.current = Current { outer: number, ..Current::default() };
        let Some(kept) = Kept::of(&self.stream, &self.limits) else { return };
        if let (Some(value), Some((_, shape, _))) = (kept.root(), &self.header) {
            (self.parent, _) = read::parent(value, shape, &mut Notes::new(sink, &kept));
        }
        self.head = Some(kept);
    }

    /// Reads an item of the parent.
    pub(super) fn sibling(&mut self, node: usize, number: u64, item: &mut Item, sink: &mut impl Sink) -> bool {
        self.current.node = node;
        self.current.inner = Some(number);
        let Reader { stream, header, current, parent, .. } = self;
        let (locate, value) = current.value(stream);
        let (Some(value), Some((_, shape, _))) = (value, header) else { return false };
        let mut notes = Notes::new(sink, locate);
        if value.kind() != Kind::Object {
            notes.tell(&properties::NOT_AN_OBJECT, value);
            return false;
        }
        *item = read::nested(value, shape, &mut notes);
        item.parent.clone_from(parent);
        true
    }
}

impl Current {
    /// Its value, and who tells where that is.
    pub(super) fn value<'c, R: Read>(&'c self, stream: &'c Stream<Source<R>>) -> (&'c dyn Locate, Option<Value<'c>>) {
        match &self.kept {
            Some(kept) => {
                let value = kept.node(self.node);
                (kept, value)
            }
            None => {
                let (tape, text) = stream.tape();
                (stream, tape.node(text, self.node))
            }
        }
    }

    pub(super) fn path(&self) -> String {
        match self.inner {
            Some(inner) => format!("/Report_Items/{}/Items/{inner}", self.outer),
            None => format!("/Report_Items/{}", self.outer),
        }
    }
}
