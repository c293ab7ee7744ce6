//! Reports in JSON, item by item.

mod document;
mod element;
mod places;
mod source;

use std::collections::VecDeque;
use std::io::{Cursor, Read};

use bibwire_core::{Diagnostic, Error, Limits, Place, Rule, Sink};

use self::document::Document;
use self::source::Source;
use super::container;
use super::read::{self, Kept, Notes, Shape};
use super::stream::{Event, Stream, is_meant, is_of_report};
use super::tape::{Kind, Value};
use crate::api::Answer;
use crate::input::{Input, Options};
use crate::release::{Release, Version};
use crate::report::{Extra, Header, Item, Parent, Report};
use crate::rules::{containers, nesting, properties};

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
    stream: Stream<Source<R>>,
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
    /// What the document is in place of a report.
    document: Document,
    /// Whether what the report is within was left again.
    left: bool,
    /// The way to the report, if it is within something else.
    prefix: String,
    /// How many texts in quotes the document is within.
    quotes: u8,
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
            stream: Stream::new(Source::Given(inner), options, is_items).looking(is_of_report),
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
            document: Document::new(options.release, options.version),
            left: false,
            prefix: String::new(),
            quotes: 0,
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
            self.document.page = container::of_text(self.stream.head()?);
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

    /// Reads the lists of a service, too, and judges them; without this, a list is told to be no report.
    ///
    /// ```
    /// use bibwire_counter::api::Answer;
    /// use bibwire_counter::input::Options;
    /// use bibwire_counter::json::Reader;
    /// use bibwire_counter::report::Item;
    ///
    /// let mut reader = Reader::new(&br#"[{"Service_Active":true}]"#[..], &Options::default()).judging();
    /// assert!(!reader.read(&mut Item::default(), &mut ())?);
    /// assert!(matches!(reader.into_answer(), Some(Answer::List(list)) if list.len() == 1));
    /// # Ok::<(), bibwire_counter::Error>(())
    /// ```
    #[must_use]
    pub fn judging(mut self) -> Reader<R> {
        self.document.judging = true;
        self
    }

    /// What came in place of a report: to be asked for at the end.
    ///
    /// See [`judging`](Reader::judging) for an example. Without it, exceptions alone are there.
    pub fn into_answer(self) -> Option<Answer> {
        self.document.into_answer()
    }

    /// Moves the header and what is beside it into a report. Says whether there was a header, or a list of items.
    pub(crate) fn take_parts(&mut self, report: &mut Report) -> bool {
        let header = self.header.take().map(|(header, ..)| header);
        let is_report = header.is_some() || self.saw_items;
        report.header = header.unwrap_or_default();
        report.extra = std::mem::take(&mut self.extra);
        is_report
    }

    /// Takes what is no item.
    fn take(&mut self, event: Event, sink: &mut impl Sink) {
        match event {
            Event::ItemBegin(number) => self.begin_parent(number, sink),
            Event::Member if self.head.is_some() => {
                let finding = Diagnostic::new(&nesting::LATE_MEMBER).found(self.stream.name());
                let _ = sink.report(finding.at(self.stream.name_place().clone()));
            }
            // What is around a report is none of it.
            Event::Member if self.left => {}
            Event::Element(_) if self.left => self.tell_around(&containers::LISTED, None, sink),
            Event::Member if is_meant(self.stream.name(), "Report_Header") => self.take_header(sink),
            Event::Member => self.take_member(sink),
            Event::ItemsBegin => {
                self.saw_items = true;
                self.document.object = read::Gathered::default();
                self.name(sink, "Report_Items");
            }
            Event::ItemEnd => (self.parent, self.head) = (None, None),
            Event::Root(Kind::Object) => {}
            Event::Root(Kind::Array) => self.document.is_list = true,
            Event::Root(_) => {
                if let Some(value) = self.stream.value() {
                    self.document.quote(value, self.stream.locate(value));
                }
            }
            Event::Element(_) => {
                let Reader { stream, document, .. } = self;
                if let Some(value) = stream.value() {
                    document.entry(value, stream, sink);
                }
            }
            Event::Enter => {
                // What came before is around the report.
                self.extra.clear();
                self.unknown.clear();
                self.document = self.document.anew();
                self.stream.base().clone_into(&mut self.prefix);
                let rule = if self.stream.is_in_list() { &containers::LISTED } else { &containers::WRAPPED };
                self.tell_around(rule, Some("the report in it is read, and what is around it left out"), sink);
            }
            Event::Leave => self.left = true,
            Event::End => self.end(sink),
            Event::ItemsEnd | Event::Item(_) => {}
        }
    }

    /// Tells of what is around a report.
    fn tell_around(&self, rule: &'static Rule, repair: Option<&str>, sink: &mut impl Sink) {
        let place = match self.stream.value() {
            Some(value) => self.stream.locate(value),
            None => self.stream.entered(),
        };
        let finding = Diagnostic::new(rule).at(place);
        let finding = match repair {
            Some(repair) => finding.found(self.stream.base()).repaired(repair),
            None => finding.found("one more entry, which is left out"),
        };
        let _ = sink.report(finding);
    }

    /// Goes on with a text that the document has in place of a report.
    fn go_into(&mut self, text: String, place: Place) {
        self.quotes = self.quotes.saturating_add(1);
        self.extra.clear();
        self.unknown.clear();
        self.document = self.document.anew();
        let prefix = place.path.clone().unwrap_or_default();
        self.prefix.clone_from(&prefix);
        let input = Input::new(Source::Quoted(Cursor::new(text.into_bytes())), &Options::default()).within(place);
        self.stream = Stream::over(input, &self.limits, is_items).looking(is_of_report).based(prefix);
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
        if !self.saw_items {
            self.document.member(&self.stream);
        }
        let finding = Diagnostic::new(&properties::UNKNOWN).found(self.stream.name());
        self.unknown.push(finding.at(self.stream.name_place().clone()));
        self.extra.push(Extra { name: self.stream.name().to_owned(), json: value.raw().to_owned() });
    }

    fn end(&mut self, sink: &mut impl Sink) {
        /// How many texts in quotes may be within one another.
        const DEEPEST: u8 = 4;
        let root = Place::path("/").at(0..0);
        if self.header.is_none() && !self.saw_items {
            if let Some((text, place)) = self.document.quoted.take().filter(|_| self.quotes < DEEPEST) {
                let finding = Diagnostic::new(&containers::STRINGIFIED).at(place.clone());
                let _ = sink.report(finding.repaired("it is decoded, and what is in it is read"));
                return self.go_into(text, place);
            }
            // What is no report has no members that are too many.
            match self.document.end(&self.limits, self.stream.base(), sink) {
                Some((list, place)) => self.go_into(list, place),
                None => self.at_end = true,
            }
            return;
        }
        self.at_end = true;
        for finding in std::mem::take(&mut self.unknown) {
            let _ = sink.report(finding);
        }
        if self.header.is_none() {
            let _ = sink.report(Diagnostic::new(&properties::NO_HEADER).at(root));
        } else if !self.saw_items {
            self.document.end_of_report(&self.limits, sink);
            let _ = sink.report(Diagnostic::new(&properties::NO_ITEMS).at(root));
        }
    }
}

/// Whether an array is the one of the items.
fn is_items(name: &str) -> bool {
    is_meant(name, "Report_Items")
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
    let has_header = reader.header.is_some();
    reader.take_parts(&mut report);
    (has_header || !report.items.is_empty()).then_some(report)
}
