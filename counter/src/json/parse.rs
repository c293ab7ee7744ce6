//! From text to a tape.
//!
//! The parser goes through the text once and keeps no stack but the tape itself: an array or object that is open
//! holds the number of the one around it.

mod number;
mod object;
mod scan;
pub(super) mod space;
mod string;

use bibwire_core::Limits;

use super::fault::{Fault, Mistake};
use super::tape::{Flag, Kind, Node, Tape};

/// Why the value is not whole.
#[derive(Debug, Clone, Copy)]
pub(super) enum Stop {
    /// The text ends, and more of it may come.
    Incomplete,
    /// The last fault says why.
    Fault,
}

type Step<T> = Result<T, Stop>;

/// What may come next.
#[derive(Clone, Copy)]
enum State {
    Value,
    /// What comes after `[`, and after a comma in an array.
    FirstElement,
    NextElement,
    /// What comes after `{`, and after a comma in an object.
    FirstName,
    NextName,
    Name,
    /// What comes after a value.
    After,
}

/// No array or object is open.
const NONE: u32 = u32::MAX;

pub(super) struct Parser<'p> {
    tape: &'p mut Tape,
    text: &'p str,
    bytes: &'p [u8],
    at: usize,
    whole: bool,
    /// The innermost array or object that is open, and whether it is an object.
    open: u32,
    in_object: bool,
    depth: u64,
    most_depth: u64,
    most_text: usize,
}

impl<'p> Parser<'p> {
    pub(super) fn new(tape: &'p mut Tape, text: &'p str, at: usize, whole: bool, limits: &Limits) -> Parser<'p> {
        let most_text = usize::try_from(limits.text_bytes).unwrap_or(usize::MAX);
        // Places on a tape are counted in 32 bits.
        let most = u32::MAX as usize;
        let held = (0..4).find_map(|back| text.get(..most.saturating_sub(back))).unwrap_or(text);
        let (text, whole) = (held, whole && held.len() == text.len());
        Parser {
            tape,
            text,
            bytes: text.as_bytes(),
            at,
            whole,
            open: NONE,
            in_object: false,
            depth: 0,
            most_depth: limits.depth,
            most_text,
        }
    }

    /// Reads a name and its colon, and says where that ends.
    pub(super) fn run_name(&mut self) -> Step<usize> {
        self.name().map(|_| self.at)
    }

    /// Reads the value, and says where it ends.
    pub(super) fn run(&mut self) -> Step<usize> {
        let end = self.value();
        if end.is_err() {
            self.abandon(matches!(end, Err(Stop::Incomplete)));
        }
        self.tape.repeated.sort_unstable();
        end
    }

    fn value(&mut self) -> Step<usize> {
        let mut state = State::Value;
        loop {
            state = match state {
                State::Value => match self.peek()? {
                    b'"' => self.string()?,
                    b'{' => self.begin(Kind::Object)?,
                    b'[' => self.begin(Kind::Array)?,
                    b'0'..=b'9' | b'-' | b'+' | b'.' => self.number()?,
                    b'\'' => self.single_quoted()?,
                    byte if byte.is_ascii_alphabetic() => self.word()?,
                    _ => return self.unexpected("a value"),
                },
                State::FirstElement => match self.peek()? {
                    b']' => self.end(),
                    _ => State::Value,
                },
                State::NextElement => match self.peek()? {
                    b']' => self.end_after_comma(),
                    _ => State::Value,
                },
                State::FirstName => match self.peek()? {
                    b'}' => self.end(),
                    _ => State::Name,
                },
                State::NextName => match self.peek()? {
                    b'}' => self.end_after_comma(),
                    _ => State::Name,
                },
                State::Name => self.name()?,
                State::After if self.open == NONE => return Ok(self.at),
                State::After => match self.peek()? {
                    b',' => {
                        self.step(1);
                        if self.in_object { State::NextName } else { State::NextElement }
                    }
                    b'}' if self.in_object => self.end(),
                    b']' if !self.in_object => self.end(),
                    byte => self.missing_comma(byte)?,
                },
            };
        }
    }

    #[inline]
    fn step(&mut self, bytes: usize) {
        self.at = self.at.saturating_add(bytes);
    }

    #[inline]
    fn push(&mut self, kind: Kind, start: usize, flag: Flag) {
        let node = Node { start: start as u32, end: self.at as u32, first: 0, second: 0, kind, flag };
        self.tape.nodes.push(node);
    }

    fn begin(&mut self, kind: Kind) -> Step<State> {
        if self.depth >= self.most_depth {
            return self.stop(Mistake::Depth, self.at, self.at.saturating_add(1));
        }
        self.depth = self.depth.saturating_add(1);
        let index = self.tape.nodes.len() as u32;
        let start = self.at;
        self.step(1);
        self.push(kind, start, Flag::None);
        if let Some(node) = self.tape.nodes.last_mut() {
            node.first = self.open;
            node.second = self.tape.names.len() as u32;
        }
        self.open = index;
        self.in_object = kind == Kind::Object;
        Ok(if self.in_object { State::FirstName } else { State::FirstElement })
    }

    /// Closes the innermost array or object.
    fn end(&mut self) -> State {
        self.step(1);
        if self.in_object {
            self.compare_names();
        }
        self.close(self.at as u32);
        State::After
    }

    fn close(&mut self, end: u32) {
        let after = self.tape.nodes.len() as u32;
        let Some(node) = self.tape.nodes.get_mut(self.open as usize) else { return };
        self.open = node.first;
        (node.first, node.end) = (after, end);
        self.depth = self.depth.saturating_sub(1);
        self.in_object = self.tape.at(self.open).is_some_and(|around| around.kind == Kind::Object);
    }

    /// Closes all that is open, so that the way to a fault can be told. With `is_sound`, there is none.
    fn abandon(&mut self, is_sound: bool) {
        while self.open != NONE {
            if is_sound && self.in_object {
                self.compare_names();
            }
            self.close(self.at as u32);
        }
    }

    fn end_after_comma(&mut self) -> State {
        // White space may stand between the comma and the bracket.
        let before = self.text.get(..self.at).unwrap_or_default();
        let comma = before.rfind(',').unwrap_or(self.at);
        self.tell(Mistake::TrailingComma, comma, comma.saturating_add(1));
        self.end()
    }

    /// A value follows another without a comma: in an object a string, in an array what could be nothing else.
    fn missing_comma(&mut self, byte: u8) -> Step<State> {
        let is_apart =
            self.at.checked_sub(1).and_then(|before| self.bytes.get(before)).is_some_and(|before| *before != b'"');
        let is_value = match byte {
            b'"' => self.in_object || is_apart,
            b'{' | b'[' => !self.in_object,
            _ => false,
        };
        if !is_value {
            return self.unexpected(if self.in_object { "a comma or }" } else { "a comma or ]" });
        }
        self.tell(Mistake::MissingComma, self.at, self.at);
        Ok(if self.in_object { State::Name } else { State::Value })
    }

    fn tell(&mut self, mistake: Mistake, start: usize, end: usize) {
        let node = self.tape.nodes.len().saturating_sub(1);
        self.tape.faults.push(Fault { mistake, range: start..end, node });
    }

    fn stop<T>(&mut self, mistake: Mistake, start: usize, end: usize) -> Step<T> {
        self.tell(mistake, start, end);
        Err(Stop::Fault)
    }

    #[cold]
    fn unexpected<T>(&mut self, expected: &'static str) -> Step<T> {
        let rest = self.text.get(self.at..).unwrap_or_default();
        let length = rest.chars().next().map_or(0, char::len_utf8);
        self.stop(Mistake::Unexpected(expected), self.at, self.at.saturating_add(length))
    }

    /// The text ends here.
    #[cold]
    fn at_end<T>(&mut self) -> Step<T> {
        if self.whole {
            let end = self.bytes.len();
            return self.stop(Mistake::Truncated, end, end);
        }
        Err(Stop::Incomplete)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde::de::IgnoredAny;

    use super::super::tape::{Outcome, Value};
    use super::*;

    fn parse(text: &str) -> (Tape, Outcome) {
        let mut tape = Tape::default();
        let outcome = tape.parse(text, 0, true, &Limits::default());
        (tape, outcome)
    }

    /// What is told of a text, and the value that it is read as.
    fn told(text: &str) -> (Vec<Mistake>, Option<String>) {
        let (tape, outcome) = parse(text);
        let value = matches!(outcome, Outcome::Complete(_)).then(|| convert(tape.root(text).unwrap()).to_string());
        (tape.faults().iter().map(|fault| fault.mistake).collect(), value)
    }

    fn convert(value: Value<'_>) -> serde_json::Value {
        match value.kind() {
            Kind::Null => serde_json::Value::Null,
            Kind::Bool => value.as_bool().unwrap().into(),
            Kind::Number => serde_json::from_str(value.raw()).unwrap_or_else(|_| value.raw().into()),
            Kind::String => value.as_str().unwrap().into(),
            Kind::Array => value.elements().map(convert).collect::<Vec<_>>().into(),
            Kind::Object => value
                .members()
                .map(|member| (member.key.to_owned(), convert(member.value)))
                .collect::<serde_json::Map<_, _>>()
                .into(),
        }
    }

    #[test]
    fn what_is_certain_is_mended() {
        use Mistake::*;
        let cases: &[(&str, &[Mistake], Option<&str>)] = &[
            ("[1 , ]", &[TrailingComma], Some("[1]")),
            ("{\"a\":1,\n}", &[TrailingComma], Some("{\"a\":1}")),
            ("{\"a\":\"b\"\"c\":1}", &[MissingComma], Some("{\"a\":\"b\",\"c\":1}")),
            (
                "[{}{} [] \"a\" \"b\"]",
                &[MissingComma, MissingComma, MissingComma, MissingComma],
                Some("[{},{},[],\"a\",\"b\"]"),
            ),
            ("[\"a\"\"b\"]", &[Unexpected("a comma or ]")], None),
            ("{'a':'it\\'s',b_1:\"c\"}", &[Quotes, Escape, Quotes, Quotes], Some("{\"a\":\"it\\\\'s\",\"b_1\":\"c\"}")),
            ("/* a */[1,// b\n2]", &[Comment, Comment], Some("[1,2]")),
            (
                "[01,+1,1.,.5,NaN,-Infinity,2024-01]",
                &[Number; 7],
                Some("[\"01\",\"+1\",\"1.\",\".5\",\"NaN\",\"-Infinity\",\"2024-01\"]"),
            ),
            ("[True,FALSE,None]", &[Literal; 3], Some("[true,false,null]")),
            (
                "[\"\\ud800\",\"\\udc00\\ud842\\udfb7\",\"\\ud800\\u0041\"]",
                &[Surrogate; 3],
                Some("[\"\u{fffd}\",\"\u{fffd}𠮷\",\"\u{fffd}A\"]"),
            ),
            ("[\"a\nb\tc\"]", &[RawControl], Some("[\"a\\nb\\tc\"]")),
            ("[\"\\x41\\u00g0\\é\"]", &[Escape; 3], Some("[\"\\\\x41\\\\u00g0\\\\é\"]")),
            ("\"a\\u0000\\b\\n\"", &[Control; 2], Some("\"a\\u0000\\b\\n\"")),
            ("[1,,2]", &[Unexpected("a value")], None),
            ("{\"a\" 1}", &[Unexpected("a colon")], None),
            ("{\"a\":1]", &[Unexpected("a comma or }")], None),
            ("[nope]", &[Unexpected("a value")], None),
            ("[1", &[Truncated], None),
            ("{\"a", &[Truncated], None),
            ("", &[Truncated], None),
        ];
        for (text, mistakes, value) in cases {
            let (found, read) = told(text);
            assert_eq!((&*found, read.as_deref()), (*mistakes, *value), "{text}");
        }
    }

    #[test]
    fn names_are_compared_as_they_are_meant() {
        let text = r#"{"a":{"a":1,"\u0061":[2]},"b":0,"a":3}"#;
        let (tape, _) = parse(text);
        let at: Vec<_> = tape.faults().iter().map(|fault| (fault.range.clone(), tape.path(text, fault.node))).collect();
        assert_eq!(at, [(12..20, "/a/a".to_owned()), (32..35, "/a".to_owned())]);
        let root = tape.root(text).unwrap();
        assert_eq!(root.members().map(|member| member.repeated).collect::<Vec<_>>(), [false, false, true]);
        assert_eq!(root.get("a").unwrap().members().map(|member| member.repeated).collect::<Vec<_>>(), [false, true]);
        assert_eq!(root.get("a").unwrap().get("a").unwrap().raw(), "1");
    }

    #[test]
    fn many_names_are_compared_too() {
        let names: Vec<_> = (0..100_000).map(|at| format!("\"aaaaaaaa{at:06}zzzzzzzz\":{at}")).collect();
        let text = format!("{{{},{}}}", names.join(","), names[7]);
        let (tape, outcome) = parse(&text);
        assert_eq!(outcome, Outcome::Complete(text.len()));
        assert_eq!(tape.faults().len(), 1);
        assert!(tape.root(&text).unwrap().members().last().unwrap().repeated);
    }

    #[test]
    fn limits_hold() {
        let mut tape = Tape::default();
        let limits = Limits { depth: 2, text_bytes: 3, ..Limits::default() };
        for (text, mistake) in [
            ("[[]]", None),
            ("[[[]]]", Some(Mistake::Depth)),
            ("\"abc\"", None),
            ("\"abcd\"", Some(Mistake::TextBytes)),
            ("\"a\\nbcd\"", Some(Mistake::TextBytes)),
        ] {
            tape.parse(text, 0, true, &limits);
            assert_eq!(tape.faults().first().map(|fault| fault.mistake), mistake, "{text}");
        }
    }

    fn value() -> impl Strategy<Value = serde_json::Value> {
        let leaf = prop_oneof![
            Just(serde_json::Value::Null),
            any::<bool>().prop_map(Into::into),
            any::<i64>().prop_map(Into::into),
            any::<f64>().prop_map(Into::into),
            any::<String>().prop_map(Into::into),
            "[\\x00-\\x7f\"\\\\é一𠮷]{0,20}".prop_map(Into::into),
        ];
        leaf.prop_recursive(5, 60, 8, |inner| {
            prop_oneof![
                proptest::collection::vec(inner.clone(), 0..8).prop_map(Into::into),
                proptest::collection::btree_map("[a-c\"]{0,10}", inner, 0..40)
                    .prop_map(|map| map.into_iter().collect::<serde_json::Map<_, _>>().into()),
            ]
        })
    }

    /// JSON, and what is nearly JSON.
    fn text() -> impl Strategy<Value = String> {
        let bit = proptest::sample::select(vec![
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"",
            "\"a\"",
            "\"b\":",
            "\\",
            "\\u00e9",
            "\\ud800",
            "0",
            "1",
            "-",
            ".",
            "e1",
            "true",
            "null",
            " ",
            "\n",
            "/",
            "/*",
            "*/",
            "'",
            "é",
            "\u{1}",
            "{\"a\":1}",
            "[1,2]",
        ]);
        let soup = proptest::collection::vec(bit.clone(), 0..12).prop_map(|bits| bits.concat());
        let mutant = (value(), any::<prop::sample::Index>(), bit).prop_map(|(value, at, bit)| {
            let text = value.to_string();
            let mut at = at.index(text.len());
            while !text.is_char_boundary(at) {
                at -= 1;
            }
            format!("{}{bit}{}", &text[..at], &text[at..].chars().skip(1).collect::<String>())
        });
        prop_oneof![soup, mutant]
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(value in value(), pretty in any::<bool>()) {
            let text = if pretty { serde_json::to_string_pretty(&value).unwrap() } else { value.to_string() };
            let (tape, outcome) = parse(&text);
            prop_assert_eq!(outcome, Outcome::Complete(text.len()));
            prop_assert!(tape.faults().iter().all(|fault| fault.mistake == Mistake::Control));
            let expected: serde_json::Value = serde_json::from_str(&text).unwrap();
            prop_assert_eq!(convert(tape.root(&text).unwrap()), expected);
        }

        #[test]
        fn accepts_what_serde_json_accepts(text in text()) {
            let (tape, outcome) = parse(&text);
            let is_whole = matches!(outcome, Outcome::Complete(end) if text[end..].trim_matches([' ', '\n', '\r', '\t']).is_empty());
            // Neither these nor a surrogate is looked for by the other parser.
            let is_sound = tape.faults().iter().all(|fault| matches!(fault.mistake, Mistake::Control | Mistake::DuplicateName | Mistake::Surrogate));
            prop_assert_eq!(is_whole && is_sound, serde_json::from_str::<IgnoredAny>(&text).is_ok(), "{:?}", tape.faults());
            for fault in tape.faults() {
                prop_assert!(text.get(fault.range.clone()).is_some());
                prop_assert!(fault.node > 0 || tape.path(&text, fault.node).is_empty());
            }
            let is_same = is_whole && is_sound && !tape.faults().iter().any(|fault| fault.mistake == Mistake::Surrogate);
            if let (true, Ok(expected)) = (is_same, serde_json::from_str::<serde_json::Value>(&text)) {
                prop_assert_eq!(convert(tape.root(&text).unwrap()), expected);
            }
        }

        #[test]
        fn a_part_is_incomplete_or_wrong_already(text in text()) {
            let (whole, outcome) = parse(&text);
            let mut tape = Tape::default();
            for at in (0..=text.len()).filter(|at| text.is_char_boundary(*at)) {
                match tape.parse(&text[..at], 0, false, &Limits::default()) {
                    Outcome::Incomplete => {}
                    found => {
                        prop_assert_eq!(found, outcome);
                        prop_assert_eq!(tape.faults(), whole.faults());
                        break;
                    }
                }
            }
        }
    }
}
