//! Reports in JSON, item by item.

use std::collections::VecDeque;
use std::io::Read;

use bibwire_core::{Diagnostic, Error, Limits, Place, Rule, Sink};

use super::container;
use super::read::{self, Kept, Locate, Notes, Shape, find, find_component, find_instance};
use super::stream::{Event, Stream, is_meant};
use super::tape::{Kind, Value};
use crate::input::Options;
use crate::release::{Release, Version};
use crate::report::{Extra, Header, Item, Parent, Report};
use crate::rules::{containers, nesting, properties};
use crate::spot::{self, Anchor, Counted, Places, Spot};

/// Reads a report in JSON: its header, and item after item. One item is in memory at a time.
///
/// ```
/// use bibwire_counter::input::Options;
/// use bibwire_counter::json::Reader;
/// use bibwire_counter::report::Item;
///
/// let report = br#"{"Report_Header":{"Release":"5.1","Report_ID":"PR"},"Report_Items":[{"Platform":"p1"},{"Platform":"p2"}]}"#;
/// let mut reader = Reader::new(&report[..], &Options::default());
/// let mut findings = Vec::new();
/// assert_eq!(reader.header(&mut findings)?.unwrap().report_id.as_ref().unwrap(), "PR");
/// let (mut item, mut platforms) = (Item::default(), Vec::new());
/// while reader.read(&mut item, &mut findings)? {
///     platforms.extend(item.platform.take());
/// }
/// assert_eq!(platforms, ["p1", "p2"]);
/// # Ok::<(), bibwire_counter::Error>(())
/// ```
#[derive(Debug)]
pub struct Reader<R> {
    stream: Stream<R>,
    limits: Limits,
    release: Option<Release>,
    version: Option<Version>,
    header: Option<(Header, Shape, Kept)>,
    /// Items that came before the header.
    early: VecDeque<(u64, Kept)>,
    early_bytes: u64,
    begun: bool,
    saw_items: bool,
    at_end: bool,
    extra: Vec<Extra>,
    /// Findings on members beside the header and the items, if it is a report.
    unknown: Vec<Diagnostic>,
    /// What the document is in place of a report, as far as that can be told from a part of it.
    instead: Option<(&'static Rule, Option<String>)>,
    /// The code of an exception, and its message, that are members of the document.
    exception: (Option<String>, Option<String>),
    /// The parent whose items are being read.
    parent: Option<Box<Parent>>,
    /// What there is of it before its items, where they come one by one.
    head: Option<Kept>,
    /// The nodes of the items that are left of it.
    siblings: VecDeque<usize>,
    current: Current,
}

/// The item that was read last.
#[derive(Debug, Default)]
struct Current {
    /// Its number among the items, and among those of its parent.
    outer: u64,
    inner: Option<u64>,
    /// Its node on the tape.
    node: usize,
    /// Its text, if it came before the header.
    kept: Option<Kept>,
}

impl<R: Read> Reader<R> {
    /// A reader. Nothing is read yet.
    ///
    /// See [`Reader`] for an example.
    pub fn new(inner: R, options: &Options) -> Reader<R> {
        Reader {
            stream: Stream::new(inner, options, |name| is_meant(name, "Report_Items")),
            limits: options.limits.clone(),
            release: options.release,
            version: options.version,
            header: None,
            early: VecDeque::new(),
            early_bytes: 0,
            begun: false,
            saw_items: false,
            at_end: false,
            extra: Vec::new(),
            unknown: Vec::new(),
            instead: None,
            exception: (None, None),
            parent: None,
            head: None,
            siblings: VecDeque::new(),
            current: Current::default(),
        }
    }

    /// The header; none if there is nothing like it. Items that come before it wait for it.
    ///
    /// See [`Reader`] for an example.
    ///
    /// # Errors
    ///
    /// If the bytes cannot be read.
    pub fn header(&mut self, sink: &mut impl Sink) -> Result<Option<&Header>, Error> {
        if !self.begun {
            self.begun = true;
            self.instead = container::of_text(self.stream.head()?).map(|rule| (rule, None));
        }
        while self.header.is_none() && !self.at_end {
            match self.stream.next(sink)? {
                Event::Item(number) => self.hold(number, sink),
                event => self.take(event, sink),
            }
        }
        Ok(self.header.as_ref().map(|(header, ..)| header))
    }

    /// Reads the next item into `item`. Says whether there was one.
    ///
    /// See [`Reader`] for an example.
    ///
    /// # Errors
    ///
    /// If the bytes cannot be read.
    pub fn read(&mut self, item: &mut Item, sink: &mut impl Sink) -> Result<bool, Error> {
        self.header(sink)?;
        loop {
            if let Some(node) = self.siblings.pop_front() {
                let number = self.current.inner.map_or(0, |inner| inner.saturating_add(1));
                if self.sibling(node, number, item, sink) {
                    return Ok(true);
                }
                continue;
            }
            if let Some((number, kept)) = self.early.pop_front() {
                self.current = Current { outer: number, inner: None, node: 0, kept: Some(kept) };
                if self.element(item, sink) {
                    return Ok(true);
                }
                continue;
            }
            if self.at_end {
                return Ok(false);
            }
            match self.stream.next(sink)? {
                Event::Item(number) if self.head.is_some() => {
                    if self.sibling(0, number, item, sink) {
                        return Ok(true);
                    }
                }
                Event::Item(number) => {
                    let node = self.stream.value().map_or(0, Value::index);
                    self.current = Current { outer: number, inner: None, node, kept: None };
                    if self.element(item, sink) {
                        return Ok(true);
                    }
                }
                event => self.take(event, sink),
            }
        }
    }

    /// What the report has beside its header and its items: to be asked for at the end.
    ///
    /// ```
    /// use bibwire_counter::input::Options;
    /// use bibwire_counter::json::Reader;
    /// use bibwire_counter::report::Item;
    ///
    /// let report = br#"{"Report_Header":{},"Report_Items":[],"note":1}"#;
    /// let mut reader = Reader::new(&report[..], &Options::default());
    /// while reader.read(&mut Item::default(), &mut ())? {}
    /// assert_eq!(reader.extra()[0].name, "note");
    /// # Ok::<(), bibwire_counter::Error>(())
    /// ```
    pub fn extra(&self) -> &[Extra] {
        &self.extra
    }

    /// Takes what is no item.
    fn take(&mut self, event: Event, sink: &mut impl Sink) {
        match event {
            Event::ItemBegin(number) => self.begin_parent(number, sink),
            Event::Member if self.head.is_some() => {
                let finding = Diagnostic::new(&nesting::LATE_MEMBER).found(self.stream.name());
                let _ = sink.report(finding.at(self.stream.name_place().clone()));
            }
            Event::Member if is_meant(self.stream.name(), "Report_Header") => self.take_header(sink),
            Event::Member => self.take_member(sink),
            Event::ItemsBegin => {
                self.saw_items = true;
                self.name(sink, "Report_Items");
            }
            Event::ItemEnd => (self.parent, self.head) = (None, None),
            Event::Root(Kind::Object | Kind::Array) => {}
            Event::Root(_) => self.instead = self.stream.value().map(container::of),
            Event::Element(0) => self.instead = self.stream.value().map(container::of_element),
            Event::End => self.end(sink),
            _ => {}
        }
    }

    /// Tells of a member whose name is nearly right.
    fn name(&self, sink: &mut impl Sink, expected: &str) {
        if self.stream.name() != expected {
            let finding = Diagnostic::new(&properties::SPELLED).found(self.stream.name()).expected(expected);
            let place = self.stream.name_place().clone();
            let _ = sink.report(finding.repaired(format_args!("read as {expected}")).at(place));
        }
    }

    fn take_header(&mut self, sink: &mut impl Sink) {
        self.name(sink, "Report_Header");
        let Some(kept) = Kept::of(&self.stream, &self.limits) else { return };
        let Some(root) = kept.root() else { return };
        if root.kind() != Kind::Object {
            Notes::new(sink, &kept).tell(&properties::WRONG_TYPE, root);
            return;
        }
        // The last one of two is what most programs see; the stream tells that there are two.
        let header = read::header(root, self.release, &mut Notes::new(sink, &kept));
        let shape = Shape::of(&header, header.release.version(self.version));
        if !shape.is_flat() {
            self.stream.within(|name| is_meant(name, "Items"));
        }
        self.header = Some((header, shape, kept));
    }

    /// Takes a member that is neither the header nor a list of items.
    fn take_member(&mut self, sink: &mut impl Sink) {
        let Some(value) = self.stream.value() else { return };
        if is_meant(self.stream.name(), "Report_Items") {
            self.saw_items = true;
            let rule = if value.kind() == Kind::Null { &properties::NULL } else { &properties::WRONG_TYPE };
            return Notes::new(sink, &self.stream).tell(rule, value);
        }
        let name = self.stream.name();
        let text = || Some(value.as_str().unwrap_or(value.raw()).to_owned());
        match name {
            name if is_meant(name, "Code") || is_meant(name, "Number") => self.exception.0 = text(),
            name if is_meant(name, "Message") => self.exception.1 = text(),
            name => self.instead = self.instead.take().or_else(|| container::of_member(name, value)),
        }
        let finding = Diagnostic::new(&properties::UNKNOWN).found(self.stream.name());
        self.unknown.push(finding.at(self.stream.name_place().clone()));
        self.extra.push(Extra { name: self.stream.name().to_owned(), json: value.raw().to_owned() });
    }

    fn end(&mut self, sink: &mut impl Sink) {
        self.at_end = true;
        let root = Place::path("/").at(0..0);
        if self.header.is_none() && !self.saw_items {
            // What is no report has no members that are too many.
            let instead = self.instead.take().or_else(|| match std::mem::take(&mut self.exception) {
                (Some(code), Some(message)) => Some((&containers::EXCEPTION, Some(format!("{code}: {message}")))),
                _ => None,
            });
            let (rule, shown) = instead.unwrap_or((&containers::OTHER, None));
            let finding = Diagnostic::new(rule).at(root);
            let _ = sink.report(match shown {
                Some(shown) => finding.found(shown),
                None => finding,
            });
            return;
        }
        for finding in std::mem::take(&mut self.unknown) {
            let _ = sink.report(finding);
        }
        if self.header.is_none() {
            let _ = sink.report(Diagnostic::new(&properties::NO_HEADER).at(root));
        } else if !self.saw_items {
            let _ = sink.report(Diagnostic::new(&properties::NO_ITEMS).at(root));
        }
    }

    /// Holds an item until the header is known.
    fn hold(&mut self, number: u64, sink: &mut impl Sink) {
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
    fn element(&mut self, item: &mut Item, sink: &mut impl Sink) -> bool {
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
    fn begin_parent(&mut self, number: u64, sink: &mut impl Sink) {
        self.current = Current { outer: number, ..Current::default() };
        let Some(kept) = Kept::of(&self.stream, &self.limits) else { return };
        if let (Some(value), Some((_, shape, _))) = (kept.root(), &self.header) {
            (self.parent, _) = read::parent(value, shape, &mut Notes::new(sink, &kept));
        }
        self.head = Some(kept);
    }

    /// Reads an item of the parent.
    fn sibling(&mut self, node: usize, number: u64, item: &mut Item, sink: &mut impl Sink) -> bool {
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
    fn value<'c, R: Read>(&'c self, stream: &'c Stream<R>) -> (&'c dyn Locate, Option<Value<'c>>) {
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

    fn path(&self) -> String {
        match self.inner {
            Some(inner) => format!("/Report_Items/{}/Items/{inner}", self.outer),
            None => format!("/Report_Items/{}", self.outer),
        }
    }
}

impl<R: Read> Reader<R> {
    /// The path of a spot in a component of release 5.1, within the item at hand.
    fn component(&self, spot: &Spot<'_>, item: Value<'_>, path: &str) -> Option<String> {
        let (set, number) = match *spot {
            Spot::Component(set, number, _) => (set, number),
            Spot::Count(Counted { set, component, .. }) => (set, component?),
            _ => return None,
        };
        let (component, part) = find_component(item, set, number)?;
        let component = format!("{path}{component}");
        Some(match spot {
            Spot::Count(counted) => spot::of_component_count(&component, part, counted),
            Spot::Component(.., member) => spot::of_component(&component, part, *member),
            _ => component,
        })
    }
}

impl<R: Read> Places for Reader<R> {
    fn place(&self, spot: &Spot<'_>) -> Place {
        let flat = self.header.as_ref().is_some_and(|(_, shape, _)| shape.is_flat());
        let item = self.current.path();
        let path = spot::path(spot, &item, flat);
        let (locate, root, base): (&dyn Locate, _, &str) = match spot {
            Spot::Element(_) | Spot::Named(..) | Spot::Exception(..) => match &self.header {
                Some((_, _, kept)) => (kept, kept.root(), "/Report_Header"),
                None => return Place::path(path),
            },
            Spot::Items => return Place::path(path),
            // A parent is above its items.
            Spot::Parent(_) if !flat => {
                let (tape, text) = self.stream.tape();
                let parent = item.rsplit_once("/Items/").map_or(&*item, |(parent, _)| parent);
                match self.head.as_ref().or(self.current.kept.as_ref()) {
                    Some(kept) => (kept, kept.root(), parent),
                    None => (&self.stream, tape.root(text), parent),
                }
            }
            _ => {
                let (locate, value) = self.current.value(&self.stream);
                (locate, value, &*item)
            }
        };
        let Some(root) = root else { return Place::path(path) };
        let path = self.component(spot, root, &item).filter(|_| !flat).unwrap_or(path);
        let within = path.strip_prefix(base).unwrap_or_default();
        if let (true, Spot::Count(Counted { component, metric, month, .. })) = (flat, spot) {
            let owner = match component {
                Some(component) => find(root, &format!("/Item_Component/{component}")).0,
                None => root,
            };
            let found = owner.get("Performance").and_then(|performance| find_instance(performance, metric, *month));
            return locate.value(found.unwrap_or(owner));
        }
        match find(root, within) {
            (value, true) => locate.value(value),
            (value, false) => Place { path: Some(path), ..locate.value(value) },
        }
    }

    fn anchor(&self, _: usize) -> Anchor {
        let (_, value) = self.current.value(&self.stream);
        let offset = match (&self.current.kept, value) {
            (Some(kept), _) => kept.offset(),
            (None, Some(value)) => self.stream.input().bytes(value.range()).start,
            (None, None) => 0,
        };
        let number = |number: u64| u32::try_from(number).unwrap_or(u32::MAX);
        Anchor { outer: number(self.current.outer), inner: self.current.inner.map(number), offset }
    }

    fn anchored(&self, anchor: Anchor) -> Place {
        let path = match anchor.inner {
            Some(inner) => format!("/Report_Items/{}/Items/{inner}", anchor.outer),
            None => format!("/Report_Items/{}", anchor.outer),
        };
        Place::path(path).at(anchor.offset..anchor.offset)
    }
}

/// Reads a report in JSON into memory: the best that can be had. None if there is neither a header nor an item.
///
/// ```
/// use bibwire_counter::input::Options;
///
/// let report = br#"{"Report_Header":{"Release":"5.1","Report_ID":"PR"},"Report_Items":[{"Platform":"p1"}]}"#;
/// let report = bibwire_counter::json::read(report, &Options::default(), &mut ()).unwrap();
/// assert_eq!(report.items.len(), 1);
/// ```
pub fn read(bytes: &[u8], options: &Options, sink: &mut impl Sink) -> Option<Report> {
    let mut reader = Reader::new(bytes, options);
    let mut report = Report::default();
    let mut item = Item::default();
    // A slice gives no error.
    while let Ok(true) = reader.read(&mut item, sink) {
        report.items.push(std::mem::take(&mut item));
    }
    let header = reader.header.take();
    let known = header.is_some() || !report.items.is_empty();
    report.header = header.map(|(header, ..)| header).unwrap_or_default();
    report.extra = reader.extra;
    known.then_some(report)
}
