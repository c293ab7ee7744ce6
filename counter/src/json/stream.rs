//! A report of any length, item by item.

mod access;
mod around;
mod enter;
mod event;
mod name;
mod read;
mod tell;
mod within;

use std::collections::HashSet;
use std::io::{self, Read};
use std::ops::ControlFlow;

use bibwire_core::{Diagnostic, Error, Limits, Place, Sink};

use super::fault::Mistake;
use super::tape::{Kind, Tape};
use crate::input::{Form, Input, Options};
use crate::rules::json_syntax as rules;

use around::Around;
pub(crate) use enter::{find, is_of_report};
pub use event::Event;
pub use name::is_meant;

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
    /// Which array of an item is gone through, where the item is not read as a whole.
    within: Option<fn(&str) -> bool>,
    /// What is around the object or list that is gone through, the innermost last.
    around: Vec<Around>,
    /// The way to it from the root.
    base: String,
    state: State,
    /// How much of the window the value on the tape takes.
    held: usize,
    part: Part,
    name: String,
    name_place: Place,
    is_repeated: bool,
    names: HashSet<String>,
    /// Which names those of a report are, if one within something else is to be looked for.
    wanted: Option<fn(&str) -> bool>,
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
        Stream::over(Input::new(inner, options), &options.limits, items)
    }

    /// A stream over an input whose first bytes may have been looked at. It begins where the window does.
    ///
    /// ```
    /// use bibwire_counter::Limits;
    /// use bibwire_counter::input::{Input, Options};
    /// use bibwire_counter::json::stream::{Event, Stream};
    /// use bibwire_counter::json::tape::Kind;
    ///
    /// let mut input = Input::new(&b"{}"[..], &Options::default());
    /// input.more()?;
    /// assert!(input.text().starts_with('{'));
    /// let mut stream = Stream::over(input, &Limits::default(), |_| false);
    /// assert_eq!(stream.next(&mut ())?, Event::Root(Kind::Object));
    /// # Ok::<(), bibwire_counter::Error>(())
    /// ```
    pub fn over(input: Input<R>, limits: &Limits, items: fn(&str) -> bool) -> Stream<R> {
        Stream {
            input,
            tape: Tape::default(),
            limits: limits.clone(),
            items,
            within: None,
            around: Vec::new(),
            base: String::new(),
            state: State::Start,
            held: 0,
            part: Part::Root,
            name: String::new(),
            name_place: Place::default(),
            is_repeated: false,
            names: HashSet::new(),
            wanted: None,
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
            State::Start => {
                // The input may have been read before.
                told(self.input.report(Form::Json, sink))?;
                self.root(byte, sink)
            }
            State::Name { is_first } => {
                if byte == b'}' {
                    return self.end(is_first, sink);
                }
                self.member_name(sink)
            }
            State::Member if byte == b'[' && !self.is_within_item() && (self.items)(&self.name) => {
                self.input.consume(1);
                self.part = Part::Item(0);
                self.state = State::Element { number: 0, is_first: true };
                Ok(Some(Event::ItemsBegin))
            }
            State::Member => {
                self.part = Part::Member;
                self.state = State::AfterMember;
                if self.is_around_report(byte, sink)? {
                    return Ok(Some(self.enter(byte)));
                }
                Ok(self.read(sink)?.then_some(Event::Member))
            }
            State::AfterMember => {
                match byte {
                    b',' => {
                        self.input.consume(1);
                        self.state = State::Name { is_first: false };
                    }
                    b'}' => return self.end(true, sink),
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
                self.state = State::AfterElement { number: number.saturating_add(1) };
                if is_item {
                    self.part = Part::Item(number);
                    return self.item(number, sink);
                }
                self.part = Part::Element(number);
                if self.is_around_report(byte, sink)? {
                    return Ok(Some(self.enter(byte)));
                }
                Ok(self.read(sink)?.then_some(Event::Element(number)))
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
        if self.wanted.is_some_and(|wanted| wanted(&self.name)) {
            // What was looked for is here.
            self.wanted = None;
        }
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
        if !matches!(self.part, Part::Item(_)) {
            return self.end(is_right, sink);
        }
        self.bracket(is_right, sink)?;
        self.state = State::AfterMember;
        Ok(Some(Event::ItemsEnd))
    }

    /// What is gone through ends: the report, an item, or what a report is within.
    fn end(&mut self, is_right: bool, sink: &mut impl Sink) -> Result<Option<Event>, Halt> {
        self.bracket(is_right, sink)?;
        Ok(self.leave())
    }

    /// Passes a closing bracket. Where it is not right, there is a comma before it.
    fn bracket(&mut self, is_right: bool, sink: &mut impl Sink) -> Result<(), Halt> {
        self.part = Part::Root;
        if !is_right {
            self.tell_here(Mistake::TrailingComma, 1, sink)?;
        }
        self.input.consume(1);
        Ok(())
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
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// What comes of a text, and what is told of it.
    fn all(bytes: &[u8], piece: usize, limits: &Limits) -> (Vec<String>, Vec<String>) {
        let options = Options { limits: limits.clone(), ..Options::default() };
        let input = Input::new(bytes, &options).in_pieces(piece);
        let mut stream = Stream::over(input, limits, |name| is_meant(name, "Report_Items"));
        stream.within(|name| is_meant(name, "Items"));
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
            (
                items("{},{\"a\":1,\"Items\":[{},{\"b\" 1},{}],\"a\":2},{}"),
                "Root(Object) ItemsBegin Item(0) ItemBegin(1) Item(0) Item(2) ItemsEnd Member ItemEnd Item(2) ItemsEnd End",
                "CTR203 CTR205",
            ),
            (
                items(&format!("{{\"a\":1,\"a\":2,\"Items\":[{{}},{long},{{}}]}}")),
                "Root(Object) ItemsBegin ItemBegin(0) Item(0) Item(2) ItemsEnd ItemEnd ItemsEnd End",
                "CTR205 CTR903",
            ),
            (
                "{\"Report_Items\":[{\"Items\":[{},{}},{\"Items\":[{},{\"b\":".into(),
                "Root(Object) ItemsBegin ItemBegin(0) Item(0) Item(1) ItemsEnd ItemEnd ItemBegin(1) Item(0) End",
                "CTR203 CTR201",
            ),
            (
                // What comes after the array is held back for, as far as that goes.
                items(&format!("{{\"Items\":[{}],\"a\":1}}", "{},".repeat(20) + "{}")),
                "Root(Object) ItemsBegin Item(0) ItemsEnd End",
                "",
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
                "{", "}", "[", "]", ",", ":", "\"", "\"Report_Items\":[", "\"Items\":[", "{\"Items\":[{},{\"b\":1}]}", "{\"a\":1},", "{\"图\":\"书\\n\"}", "\\", "\"a\":", "1", "null", " ",
                "\n", "/", "/*é*/", "//", "'", "{\"a\":[{\"b\":\"cccccccccccccccccccccccccccc\"}]}", "{\"a\" 1},",
            ]), 0..16),
            head in 0usize..3,
            raw in proptest::collection::vec(any::<u8>(), 0..3),
            piece in 8usize..60,
        ) {
            let head = [&b""[..], b"{\"Report_Items\":[", b"{\"Report_Items\":[{\"a\":1,\"Items\":[{},"][head];
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
