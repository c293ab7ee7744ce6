//! A report of any length, item by item.

use std::collections::HashSet;
use std::fmt::Write;
use std::io::{self, Read};
use std::ops::{ControlFlow, Range};

use bibwire_core::{Diagnostic, Error, Limits, Place, Rule, Sink};

use super::fault::{Fault, Mistake};
use super::parse::space::{Comment, comment};
use super::skip::{Skip, Skipped};
use super::tape::{Kind, Outcome, Tape, Value, push_pointer};
use crate::input::{Form, Input, Options};
use crate::rules::json_syntax as rules;

/// How much of the text a finding quotes, in characters.
const QUOTED: usize = 40;

/// How many faults of a value are told with the way to each.
const TRACED: usize = 32;

/// Whether a name is meant to be another: in any case, and whatever underscores, hyphens and spaces it has.
///
/// ```
/// use bibwire_counter::json::stream::is_meant;
///
/// assert!(is_meant("Report_Items", "reportitems") && is_meant("report items", "Report_Items"));
/// assert!(!is_meant("Report_Item", "Report_Items"));
/// ```
pub fn is_meant(name: &str, other: &str) -> bool {
    let letters = |name: &str| -> Vec<u8> {
        name.bytes().filter(|byte| !b"_- ".contains(byte)).map(|byte| byte.to_ascii_lowercase()).collect()
    };
    letters(name) == letters(other)
}

/// What comes next in a report.
///
/// See [`Stream`] for an example.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Event {
    /// The report is a value of this kind. The parts of an object or array come next; any other is the
    /// [value](Stream::value).
    Root(Kind),
    /// A member of the object, with its [name](Stream::name) and [value](Stream::value).
    Member,
    /// The array of the items begins. [`name`](Stream::name) says what it is called.
    ItemsBegin,
    /// The [value](Stream::value) is an item: the one with this number, counted from 0.
    Item(u64),
    /// The array of the items ends.
    ItemsEnd,
    /// The report is an array, and the [value](Stream::value) is the element with this number, counted from 0.
    Element(u64),
    /// There is nothing more.
    End,
}

/// A report in JSON, item by item, from anything that can be read.
///
/// The members of the object come one by one. Where `items` says so of a name, and it is an array, its elements do too.
/// Memory holds the longest of them, not the report.
///
/// What is wrong with the syntax of one costs that one: it is told and left out, and reading goes on after it.
///
/// ```
/// use bibwire_counter::input::Options;
/// use bibwire_counter::json::stream::{Event, Stream, is_meant};
///
/// let report = br#"{"Report_Header":{"Release":"5.1"},"Report_Items":[{"Title":"Nature"},{"Ti"tle":1},{}]}"#;
/// let mut stream = Stream::new(&report[..], &Options::default(), |name| is_meant(name, "Report_Items"));
/// let mut findings = Vec::new();
/// let mut events = Vec::new();
/// loop {
///     match stream.next(&mut findings)? {
///         Event::End => break,
///         event => events.push(event),
///     }
///     if events.last() == Some(&Event::Item(0)) {
///         let title = stream.value().unwrap().get("Title").unwrap();
///         assert_eq!(title.as_str(), Some("Nature"));
///         assert_eq!(stream.locate(title).to_string(), "line 1, column 61, /Report_Items/0/Title");
///     }
/// }
/// assert_eq!(events[1..], [Event::Member, Event::ItemsBegin, Event::Item(0), Event::Item(2), Event::ItemsEnd]);
/// assert_eq!(findings[0].code().as_str(), "CTR203");
/// # Ok::<(), bibwire_counter::Error>(())
/// ```
#[derive(Debug)]
pub struct Stream<R> {
    input: Input<R>,
    tape: Tape,
    limits: Limits,
    items: fn(&str) -> bool,
    state: State,
    /// How much of the window the value on the tape takes.
    held: usize,
    part: Part,
    name: String,
    name_place: Place,
    is_repeated: bool,
    names: HashSet<String>,
    /// Whether it was told that the rest is missing, or cannot be read.
    is_cut: bool,
}

/// What comes next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Start,
    /// A name, after `{` and after a comma.
    Name {
        is_first: bool,
    },
    /// The value after a name.
    Member,
    /// What follows a member.
    AfterMember,
    /// An element with this number.
    Element {
        number: u64,
        is_first: bool,
    },
    AfterElement {
        number: u64,
    },
    /// The report has ended.
    After,
    End,
}

/// What the value is of the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Root,
    Member,
    Item(u64),
    Element(u64),
}

/// Why reading ends.
enum Halt {
    /// The sink wants no more.
    Sink,
    Io(io::Error),
}

impl From<io::Error> for Halt {
    fn from(error: io::Error) -> Halt {
        Halt::Io(error)
    }
}

fn told(flow: ControlFlow<()>) -> Result<(), Halt> {
    if flow.is_break() { Err(Halt::Sink) } else { Ok(()) }
}

impl<R: Read> Stream<R> {
    /// A stream over `inner`. Nothing is read yet. `items` says by its name which array is the one of the items.
    ///
    /// See [`Stream`] for an example.
    pub fn new(inner: R, options: &Options, items: fn(&str) -> bool) -> Stream<R> {
        Stream {
            input: Input::new(inner, options),
            tape: Tape::default(),
            limits: options.limits.clone(),
            items,
            state: State::Start,
            held: 0,
            part: Part::Root,
            name: String::new(),
            name_place: Place::default(),
            is_repeated: false,
            names: HashSet::new(),
            is_cut: false,
        }
    }

    /// Goes on to what comes next. Where the sink wants no more, that is the end.
    ///
    /// See [`Stream`] for an example.
    ///
    /// # Errors
    ///
    /// If the bytes cannot be read.
    pub fn next(&mut self, sink: &mut impl Sink) -> Result<Event, Error> {
        self.input.consume(self.held);
        self.held = 0;
        self.tape.clear();
        loop {
            match self.step(sink) {
                Ok(Some(event)) => return Ok(event),
                Ok(None) => {}
                Err(Halt::Sink) => self.state = State::End,
                Err(Halt::Io(error)) => return Err(error.into()),
            }
        }
    }

    fn step(&mut self, sink: &mut impl Sink) -> Result<Option<Event>, Halt> {
        let Some(byte) = self.peek(sink)? else { return self.at_end(sink) };
        match self.state {
            State::Start => self.root(byte, sink),
            State::Name { is_first } => {
                if byte == b'}' {
                    return self.close(is_first, State::After, None, sink);
                }
                self.member_name(sink)
            }
            State::Member if byte == b'[' && (self.items)(&self.name) => {
                self.input.consume(1);
                self.part = Part::Item(0);
                self.state = State::Element { number: 0, is_first: true };
                Ok(Some(Event::ItemsBegin))
            }
            State::Member => {
                self.part = Part::Member;
                self.state = State::AfterMember;
                Ok(self.read(sink)?.then_some(Event::Member))
            }
            State::AfterMember => {
                match byte {
                    b',' => {
                        self.input.consume(1);
                        self.state = State::Name { is_first: false };
                    }
                    b'}' => return self.close(true, State::After, None, sink),
                    b'"' => {
                        self.tell_here(Mistake::MissingComma, 0, sink)?;
                        self.state = State::Name { is_first: true };
                    }
                    _ => self.pass("a comma or }", sink)?,
                }
                Ok(None)
            }
            State::Element { number, is_first } => {
                if byte == b']' {
                    return self.end_elements(is_first, sink);
                }
                let is_item = matches!(self.part, Part::Item(_));
                if byte == b'}' && is_item {
                    self.state = State::AfterElement { number };
                    return Ok(None);
                }
                self.part = if is_item { Part::Item(number) } else { Part::Element(number) };
                self.state = State::AfterElement { number: number.saturating_add(1) };
                let event = if is_item { Event::Item(number) } else { Event::Element(number) };
                Ok(self.read(sink)?.then_some(event))
            }
            State::AfterElement { number } => {
                match byte {
                    b',' => {
                        self.input.consume(1);
                        self.state = State::Element { number, is_first: false };
                    }
                    b']' => return self.end_elements(true, sink),
                    b'{' | b'[' => {
                        self.tell_here(Mistake::MissingComma, 0, sink)?;
                        self.state = State::Element { number, is_first: true };
                    }
                    b'}' if matches!(self.part, Part::Item(_)) => {
                        // The object around it ends, and so does the array.
                        self.tell_here(Mistake::Unexpected("a comma or ]"), 1, sink)?;
                        self.part = Part::Root;
                        self.state = State::AfterMember;
                        return Ok(Some(Event::ItemsEnd));
                    }
                    _ => self.pass("a comma or ]", sink)?,
                }
                Ok(None)
            }
            State::After => {
                self.state = State::End;
                if !self.is_cut {
                    let end = self.input.text().chars().next().map_or(0, char::len_utf8);
                    self.tell(&rules::AFTER_ROOT, 0..end, sink)?;
                }
                Ok(None)
            }
            State::End => Ok(Some(Event::End)),
        }
    }

    fn root(&mut self, byte: u8, sink: &mut impl Sink) -> Result<Option<Event>, Halt> {
        let kind = match byte {
            b'{' => {
                self.state = State::Name { is_first: true };
                Kind::Object
            }
            b'[' => {
                self.part = Part::Element(0);
                self.state = State::Element { number: 0, is_first: true };
                Kind::Array
            }
            _ => {
                self.state = State::After;
                let is_read = self.read(sink)?;
                self.is_cut |= !is_read;
                return Ok(self.value().filter(|_| is_read).map(|value| Event::Root(value.kind())));
            }
        };
        self.input.consume(1);
        Ok(Some(Event::Root(kind)))
    }

    /// Reads a name and its colon.
    fn member_name(&mut self, sink: &mut impl Sink) -> Result<Option<Event>, Halt> {
        self.part = Part::Root;
        self.state = State::AfterMember;
        if !self.read_by(Tape::parse_name, sink)? {
            return Ok(None);
        }
        self.state = State::Member;
        if let Some(name) = self.tape.root(self.input.text()) {
            self.name.clear();
            self.name.push_str(name.as_str().unwrap_or_default());
            self.name_place = self.input.place(name.range());
        }
        self.name_place.path = Some(self.pointer(Part::Member));
        self.is_repeated = !self.names.insert(self.name.clone());
        if self.is_repeated {
            let finding = Diagnostic::new(&rules::DUPLICATE_NAME).at(self.name_place.clone());
            told(sink.report(finding.found(&self.name)))?;
        }
        self.input.consume(self.held);
        self.held = 0;
        self.tape.clear();
        Ok(None)
    }

    fn end_elements(&mut self, is_right: bool, sink: &mut impl Sink) -> Result<Option<Event>, Halt> {
        match self.part {
            Part::Item(_) => self.close(is_right, State::AfterMember, Some(Event::ItemsEnd), sink),
            _ => self.close(is_right, State::After, None, sink),
        }
    }

    /// Passes a closing bracket. Where it is not right, there is a comma before it.
    fn close(
        &mut self,
        is_right: bool,
        next: State,
        event: Option<Event>,
        sink: &mut impl Sink,
    ) -> Result<Option<Event>, Halt> {
        self.part = Part::Root;
        self.state = next;
        if !is_right {
            self.tell_here(Mistake::TrailingComma, 1, sink)?;
        }
        self.input.consume(1);
        Ok(event)
    }

    /// Passes what has no place here.
    fn pass(&mut self, expected: &'static str, sink: &mut impl Sink) -> Result<(), Halt> {
        let length = self.input.text().chars().next().map_or(0, char::len_utf8);
        self.tell_here(Mistake::Unexpected(expected), length, sink)?;
        self.input.consume(length);
        self.skip(sink)
    }

    /// The text ends.
    fn at_end(&mut self, sink: &mut impl Sink) -> Result<Option<Event>, Halt> {
        let state = std::mem::replace(&mut self.state, State::End);
        match state {
            State::End => return Ok(Some(Event::End)),
            State::Start => self.tell(&rules::EMPTY, 0..0, sink)?,
            State::After => {}
            _ if self.is_cut => {}
            _ => self.tell_here(Mistake::Truncated, 0, sink)?,
        }
        Ok(None)
    }

    /// The next byte that is not white space. `None` at the end.
    fn peek(&mut self, sink: &mut impl Sink) -> Result<Option<u8>, Halt> {
        loop {
            let bytes = self.input.text().as_bytes();
            let space = bytes.iter().position(|byte| !matches!(byte, b' ' | b'\n' | b'\r' | b'\t'));
            let length = space.unwrap_or(bytes.len());
            let byte = bytes.get(length).copied();
            self.input.consume(length);
            if self.state == State::End {
                return Ok(None);
            }
            match byte {
                Some(b'/') => match comment(self.input.text().as_bytes()) {
                    Comment::Length(length) => {
                        self.tell_here(Mistake::Comment, length, sink)?;
                        self.input.consume(length);
                    }
                    Comment::Open if self.more(sink)? => {}
                    _ => return Ok(byte),
                },
                Some(_) => return Ok(byte),
                None if self.more(sink)? => {}
                None => return Ok(None),
            }
        }
    }

    fn more(&mut self, sink: &mut impl Sink) -> Result<bool, Halt> {
        let more = self.input.more()?;
        told(self.input.report(Form::Json, sink))?;
        Ok(more)
    }

    fn read(&mut self, sink: &mut impl Sink) -> Result<bool, Halt> {
        self.read_by(|tape, text, whole, limits| tape.parse(text, 0, whole, limits), sink)
    }

    /// Reads what the window begins with. `false` where it had to be left out.
    fn read_by(
        &mut self,
        parse: impl Fn(&mut Tape, &str, bool, &Limits) -> Outcome,
        sink: &mut impl Sink,
    ) -> Result<bool, Halt> {
        // Places on a tape are counted in 32 bits.
        let most = self.limits.record_bytes.min(u64::from(u32::MAX >> 1));
        let most = usize::try_from(most).unwrap_or(usize::MAX);
        loop {
            let held = self.input.text();
            // What is longer than may be is not looked at, so that it does not matter how much is held.
            let text = beginning(held, most.saturating_add(1));
            let is_whole = self.input.is_whole() && text.len() == held.len();
            let length = text.len();
            match parse(&mut self.tape, text, is_whole, &self.limits) {
                Outcome::Complete(end) if end <= most => {
                    self.held = end;
                    self.tell_faults(sink)?;
                    return Ok(true);
                }
                Outcome::Incomplete if length <= most => {
                    self.more(sink)?;
                    continue;
                }
                Outcome::Fault => self.tell_faults(sink)?,
                _ => {
                    self.tape.clear();
                    let finding = Diagnostic::new(&rules::RECORD_BYTES).at(self.here(0..1));
                    told(sink.report(finding.expected(format_args!("at most {most} bytes"))))?;
                }
            }
            let is_truncated = self.tape.faults().last().is_some_and(|fault| fault.mistake == Mistake::Truncated);
            self.tape.clear();
            if is_truncated {
                self.is_cut = true;
                self.input.consume(usize::MAX);
            } else {
                self.skip(sink)?;
            }
            return Ok(false);
        }
    }

    /// Goes on after what cannot be read.
    fn skip(&mut self, sink: &mut impl Sink) -> Result<(), Halt> {
        let mut skip = Skip::default();
        loop {
            let is_whole = self.input.is_whole();
            match skip.advance(self.input.text().as_bytes(), is_whole) {
                Skipped::To(end) => {
                    self.input.consume(end);
                    return Ok(());
                }
                Skipped::More(length) => self.input.consume(length),
            }
            if is_whole {
                self.is_cut = true;
                return Ok(());
            }
            self.more(sink)?;
        }
    }

    fn tell_faults(&mut self, sink: &mut impl Sink) -> Result<(), Halt> {
        for (count, Fault { mistake, range, node }) in self.tape.faults().iter().enumerate() {
            let mut path = self.pointer(self.part);
            // The way is looked for from the root on, which is too long a way for all of very many.
            if count < TRACED {
                path.push_str(&self.tape.path(self.input.text(), *node));
            }
            self.tell_mistake(*mistake, range.clone(), path, sink)?;
        }
        Ok(())
    }

    /// Tells what is wrong with the first bytes of the window.
    fn tell_here(&self, mistake: Mistake, length: usize, sink: &mut impl Sink) -> Result<(), Halt> {
        self.tell_mistake(mistake, 0..length, self.pointer(self.part), sink)
    }

    fn tell_mistake(&self, mistake: Mistake, at: Range<usize>, path: String, sink: &mut impl Sink) -> Result<(), Halt> {
        let place = Place { path: Some(path).filter(|path| !path.is_empty()), ..self.input.place(at.clone()) };
        let mut finding = Diagnostic::new(mistake.rule()).at(place);
        finding.found = quote(self.input.text().get(at).unwrap_or_default());
        finding.expected = mistake.expected().map(str::to_owned);
        if let Some(repair) = mistake.repair() {
            finding = finding.repaired(repair);
        }
        told(sink.report(finding))
    }

    fn tell(&self, rule: &'static Rule, at: Range<usize>, sink: &mut impl Sink) -> Result<(), Halt> {
        let mut finding = Diagnostic::new(rule).at(self.input.place(at.clone()));
        finding.found = quote(self.input.text().get(at).unwrap_or_default());
        told(sink.report(finding))
    }
}

/// The first `length` bytes of a text, up to the end of a character.
fn beginning(text: &str, length: usize) -> &str {
    (length..length.saturating_add(4)).find_map(|end| text.get(..end)).unwrap_or(text)
}

/// The beginning of a text, as findings have it.
fn quote(text: &str) -> Option<String> {
    if text.is_empty() {
        return None;
    }
    let end = text.char_indices().nth(QUOTED).map_or(text.len(), |(at, _)| at);
    let dots = if end < text.len() { "…" } else { "" };
    Some(format!("{}{dots}", text.get(..end).unwrap_or_default()))
}

impl<R> Stream<R> {
    /// The value of a member, an item or an element, or the report itself. It is there until the next call.
    ///
    /// See [`Stream`] for an example.
    pub fn value(&self) -> Option<Value<'_>> {
        self.tape.root(self.input.text())
    }

    /// The tape that the value is on, by the text that it was read from.
    ///
    /// ```
    /// # use bibwire_counter::input::Options;
    /// # use bibwire_counter::json::stream::Stream;
    /// let mut stream = Stream::new(&b"7"[..], &Options::default(), |_| false);
    /// stream.next(&mut ())?;
    /// let (tape, text) = stream.tape();
    /// assert_eq!(tape.root(text).unwrap().raw(), "7");
    /// # Ok::<(), bibwire_counter::Error>(())
    /// ```
    pub fn tape(&self) -> (&Tape, &str) {
        (&self.tape, self.input.text())
    }

    /// The name of the member, or of the array of the items.
    ///
    /// ```
    /// # use bibwire_counter::input::Options;
    /// # use bibwire_counter::json::stream::Stream;
    /// let mut stream = Stream::new(&br#"{"Release":"5.1"}"#[..], &Options::default(), |_| false);
    /// stream.next(&mut ())?;
    /// stream.next(&mut ())?;
    /// assert_eq!(stream.name(), "Release");
    /// assert_eq!(stream.name_place().bytes, Some(1..10));
    /// assert!(!stream.is_repeated());
    /// # Ok::<(), bibwire_counter::Error>(())
    /// ```
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Where that name is.
    ///
    /// See [`name`](Stream::name).
    pub fn name_place(&self) -> &Place {
        &self.name_place
    }

    /// Whether the report has a member of that name before.
    ///
    /// See [`name`](Stream::name).
    pub fn is_repeated(&self) -> bool {
        self.is_repeated
    }

    /// Where a range of the value is: its bytes as they were read, and its line and column.
    ///
    /// ```
    /// # use bibwire_counter::input::Options;
    /// # use bibwire_counter::json::stream::Stream;
    /// let mut stream = Stream::new(&b"\n\"5.1\""[..], &Options::default(), |_| false);
    /// stream.next(&mut ())?;
    /// assert_eq!(stream.place(stream.value().unwrap().range()).bytes, Some(1..6));
    /// # Ok::<(), bibwire_counter::Error>(())
    /// ```
    pub fn place(&self, at: Range<usize>) -> Place {
        self.input.place(at)
    }

    /// Where a part of the value is, with the way to it from the root: a JSON Pointer (RFC 6901).
    ///
    /// See [`Stream`] for an example.
    pub fn locate(&self, value: Value<'_>) -> Place {
        let path = format!("{}{}", self.pointer(self.part), self.tape.path(self.input.text(), value.index()));
        Place { path: Some(path).filter(|path| !path.is_empty()), ..self.input.place(value.range()) }
    }

    /// Where the window begins, or what it begins with.
    fn here(&self, at: Range<usize>) -> Place {
        let path = self.pointer(self.part);
        Place { path: Some(path).filter(|path| !path.is_empty()), ..self.input.place(at) }
    }

    /// The way from the root to a part of the report.
    fn pointer(&self, part: Part) -> String {
        let mut path = String::new();
        if matches!(part, Part::Member | Part::Item(_)) {
            push_pointer(&mut path, &self.name);
        }
        if let Part::Item(number) | Part::Element(number) = part {
            let _ = write!(path, "/{number}");
        }
        path
    }

    /// What the text is read from: its encoding, and what that rests on.
    ///
    /// ```
    /// # use bibwire_counter::input::Options;
    /// # use bibwire_counter::json::stream::Stream;
    /// let stream = Stream::new(&b"{}"[..], &Options::default(), |_| false);
    /// assert!(!stream.input().has_mark());
    /// ```
    pub fn input(&self) -> &Input<R> {
        &self.input
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// What comes of a text, and what is told of it.
    fn all(bytes: &[u8], piece: usize, limits: &Limits) -> (Vec<String>, Vec<String>) {
        let options = Options { limits: limits.clone(), ..Options::default() };
        let mut stream = Stream::new(bytes, &options, |name| is_meant(name, "Report_Items"));
        stream.input = Input::new(bytes, &options).in_pieces(piece);
        let (mut events, mut findings) = (Vec::new(), Vec::<Diagnostic>::new());
        loop {
            let event = stream.next(&mut findings).unwrap();
            let value = stream.value().map(|value| format!(" {} {}", value.raw(), stream.locate(value)));
            let name = if matches!(event, Event::Member | Event::ItemsBegin) { stream.name() } else { "" };
            events.push(format!("{event:?} {name}{}", value.unwrap_or_default()));
            if event == Event::End {
                assert_eq!(stream.next(&mut findings).unwrap(), Event::End);
                // What is wrong with the bytes is told as they are read, so that how much is depends on the window.
                findings.retain(|it| !["CTR101", "CTR104"].contains(&it.code().as_str()));
                return (events, findings.iter().map(|it| format!("{it} {:?}", it.place.bytes)).collect());
            }
        }
    }

    fn brief(text: &str) -> (String, String) {
        let (events, findings) = all(text.as_bytes(), 1 << 10, &Limits { record_bytes: 200, ..Limits::default() });
        let word = |line: &String| line.split(' ').next().unwrap_or_default().to_owned();
        let words = |lines: Vec<String>| lines.iter().map(word).collect::<Vec<_>>().join(" ");
        (words(events), words(findings))
    }

    #[test]
    fn a_fault_costs_one_item() {
        let long = format!("{{\"a\":\"{}\"}}", "b".repeat(300));
        let items = |inner: &str| format!("{{\"Report_Items\":[{inner}]}}");
        let right = "Root(Object) ItemsBegin Item(0) Item(2) ItemsEnd End";
        for (text, events, codes) in [
            (items("{},{\"a\":\"b\"c\"},{}"), right, "CTR203"),
            (items("{},{\"a\":\"b,\"c\":1},{}"), right, "CTR203"),
            (items("{},{\"a\":[1,2},{}"), right, "CTR203"),
            (items("{},,{}"), right, "CTR203"),
            (items(&format!("{{}},{long},{{}}")), right, "CTR903"),
            (items("{},{}}"), "Root(Object) ItemsBegin Item(0) Item(1) ItemsEnd End", "CTR203 CTR204"),
            (items("{} {},"), "Root(Object) ItemsBegin Item(0) Item(1) ItemsEnd End", "CTR210 CTR209"),
            ("{\"report items\":[{},{\"a".into(), "Root(Object) ItemsBegin Item(0) End", "CTR201"),
            ("{\"Report_Items\":[{},".into(), "Root(Object) ItemsBegin Item(0) End", "CTR201"),
            ("{\"Report_Items\":{}}".into(), "Root(Object) Member End", ""),
            (
                "{\"a\":1,b:2,\"a\":x,\"c\":3,}".into(),
                "Root(Object) Member Member Member End",
                "CTR211 CTR205 CTR203 CTR209",
            ),
            ("{,}".into(), "Root(Object) End", "CTR203 CTR209"),
            ("{\"a\":1]]}".into(), "Root(Object) Member End", "CTR203 CTR203"),
            ("[{},{}]\n//x\n".into(), "Root(Array) Element(0) Element(1) End", "CTR212"),
            ("[{}".into(), "Root(Array) Element(0) End", "CTR201"),
            ("\"{}\" 1".into(), "Root(String) End", "CTR204"),
            ("<html>".into(), "End", "CTR203"),
            (" ".into(), "End", "CTR202"),
            ("\u{feff}{}".into(), "Root(Object) End", "CTR102"),
        ] {
            assert_eq!(brief(&text), (events.to_owned(), codes.to_owned()), "{text}");
        }
    }

    #[test]
    fn a_sink_that_wants_no_more_ends_it() {
        let mut stream = Stream::new(&b"{\"a\":01,\"b\":1}"[..], &Options::default(), |_| false);
        let mut first = None;
        assert_eq!(stream.next(&mut first).unwrap(), Event::Root(Kind::Object));
        assert_eq!(stream.next(&mut first).unwrap(), Event::End);
        assert_eq!(stream.next(&mut first).unwrap(), Event::End);
        assert_eq!(first.unwrap().code().as_str(), "CTR213");
    }

    #[test]
    fn many_faults_in_one_item_take_no_longer() {
        let text = format!("{{\"a\":{{{}\"b\":0}}}}", "\"b\":01,".repeat(100_000));
        let (events, findings) = all(text.as_bytes(), 1 << 10, &Limits::default());
        assert_eq!((events.len(), findings.len()), (3, 200_000));
    }

    proptest! {
        #[test]
        fn the_window_does_not_matter(
            bits in proptest::collection::vec(proptest::sample::select(vec![
                "{", "}", "[", "]", ",", ":", "\"", "\"Report_Items\":[", "{\"a\":1},", "{\"图\":\"书\\n\"}", "\\", "\"a\":", "1", "null", " ",
                "\n", "/", "/*é*/", "//", "'", "{\"a\":[{\"b\":\"cccccccccccccccccccccccccccc\"}]}", "{\"a\" 1},",
            ]), 0..16),
            is_report in any::<bool>(),
            raw in proptest::collection::vec(any::<u8>(), 0..3),
            piece in 8usize..60,
        ) {
            let head: &[u8] = if is_report { b"{\"Report_Items\":[" } else { b"" };
            let bytes = [head, bits.concat().as_bytes(), &raw].concat();
            let limits = Limits { record_bytes: 40, depth: 4, text_bytes: 12, ..Limits::default() };
            prop_assert_eq!(all(&bytes, piece, &limits), all(&bytes, 1 << 20, &limits));
        }

        #[test]
        fn right_text_is_read_whole(items in proptest::collection::vec("[\\x00-\\x7fé]{0,30}", 0..20), piece in 8usize..60) {
            let report = serde_json::json!({"Report_Header": {"Release": "5.1"}, "Report_Items": items}).to_string();
            let (events, findings) = all(report.as_bytes(), piece, &Limits::default());
            prop_assert_eq!(events.iter().filter(|event| event.starts_with("Item(")).count(), items.len());
            prop_assert!(findings.iter().all(|finding| finding.starts_with("CTR106")));
        }
    }
}
