//! A report within something else: an object around it, a list with it.

use std::collections::HashSet;
use std::io::Read;

use bibwire_core::{Place, Sink};

use super::{Event, Halt, Part, State, Stream, is_meant};

/// How many objects and lists there may be around a report.
const DEEPEST: usize = 4;

/// How many bytes of a value are looked at for the names of a report.
const AHEAD: usize = 64 << 10;

/// Whether a name is one of a report.
pub(crate) fn is_of_report(name: &str) -> bool {
    name.len() <= 32 && (is_meant(name, "Report_Header") || is_meant(name, "Report_Items"))
}

impl<R> Stream<R> {
    /// A stream that looks for a report also within other objects and lists, and goes on in it.
    ///
    /// ```
    /// use bibwire_counter::input::Options;
    /// use bibwire_counter::json::stream::{Event, Stream, is_meant};
    ///
    /// let answer = br#"{"body":{"Report_Header":{},"Report_Items":[7]}}"#;
    /// let stream = Stream::new(&answer[..], &Options::default(), |name| is_meant(name, "Report_Items"));
    /// let mut stream = stream.looking(|name| name == "Report_Header");
    /// let mut events = Vec::new();
    /// while events.last() != Some(&Event::End) {
    ///     let event = stream.next(&mut ())?;
    ///     if event == Event::Item(0) {
    ///         assert_eq!(stream.locate(stream.value().unwrap()).path.as_deref(), Some("/body/Report_Items/0"));
    ///     }
    ///     events.push(event);
    /// }
    /// assert_eq!(events[1..4], [Event::Enter, Event::Member, Event::ItemsBegin]);
    /// assert_eq!(events[4..], [Event::Item(0), Event::ItemsEnd, Event::Leave, Event::End]);
    /// # Ok::<(), bibwire_counter::Error>(())
    /// ```
    #[must_use]
    pub fn looking(self, wanted: fn(&str) -> bool) -> Stream<R> {
        Stream { wanted: Some(wanted), ..self }
    }

    /// The same, of a text that is within another one: the way to it.
    pub(crate) fn based(self, base: String) -> Stream<R> {
        Stream { base, ..self }
    }

    /// Where what the report is within begins, right after its bracket.
    pub(crate) fn entered(&self) -> Place {
        Place { path: Some(self.base.clone()), ..self.input.place(0..0) }
    }

    /// Goes into the value with whose bracket the window begins.
    pub(super) fn enter(&mut self, byte: u8) -> Event {
        let first = match byte {
            b'[' => (Part::Element(0), State::Element { number: 0, is_first: true }),
            _ => (Part::Root, State::Name { is_first: true }),
        };
        self.go_in(first, String::new(), HashSet::new());
        self.input.consume(1);
        Event::Enter
    }
}

impl<R: Read> Stream<R> {
    /// Whether the value with which the window begins has a report in it.
    pub(super) fn is_around_report(&mut self, byte: u8, sink: &mut impl Sink) -> Result<bool, Halt> {
        let Some(wanted) = self.wanted.filter(|_| matches!(byte, b'{' | b'[')) else { return Ok(false) };
        let deepest = DEEPEST.saturating_sub(self.around.len());
        loop {
            let text = self.input.text().as_bytes();
            let text = text.get(..AHEAD).unwrap_or(text);
            let length = text.len();
            match find(text, deepest, wanted) {
                Some(found) => return Ok(found),
                None if length == AHEAD || !self.more(sink)? => return Ok(false),
                None => {}
            }
        }
    }
}

/// Whether an object or list has a name in it, not deeper than may be; nothing if more of the text is needed.
pub(crate) fn find(text: &[u8], deepest: usize, wanted: fn(&str) -> bool) -> Option<bool> {
    let (mut depth, mut at) = (0usize, 0usize);
    let mut string: Option<&[u8]> = None;
    while let Some(byte) = text.get(at).copied() {
        let rest = text.get(at.saturating_add(1)..).unwrap_or_default();
        at = at.saturating_add(1);
        match byte {
            b'"' => {
                let mut length = 0usize;
                loop {
                    let step = memchr::memchr2(b'"', b'\\', rest.get(length..)?)?;
                    length = length.saturating_add(step);
                    if rest.get(length) == Some(&b'"') {
                        break;
                    }
                    length = length.saturating_add(2);
                }
                string = rest.get(..length);
                at = at.saturating_add(length).saturating_add(1);
                continue;
            }
            b':' if depth <= deepest && string.and_then(|name| str::from_utf8(name).ok()).is_some_and(wanted) => {
                return Some(true);
            }
            b'{' | b'[' => depth = depth.saturating_add(1),
            b'}' | b']' => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return Some(false);
                }
            }
            byte if byte.is_ascii_whitespace() => continue,
            _ => {}
        }
        string = None;
    }
    None
}

#[cfg(test)]
mod tests {
    use bibwire_core::{Diagnostic, Limits};
    use proptest::prelude::*;

    use super::*;
    use crate::input::{Input, Options};

    #[test]
    fn names_are_found_where_they_are_names() {
        for (text, found) in [
            (r#"{"Report_Header":{}}"#, Some(true)),
            (r#"{"a":[1,{"b\"":2}],"report_header" : 1"#, Some(true)),
            (r#"[{"Report_Items":[]}]"#, Some(true)),
            (r#"{"a":"Report_Header"}"#, Some(false)),
            (r#"["Report_Header"], {"Report_Header":1}"#, Some(false)),
            (r#"{"a":{"a":{"a":{"a":{"Report_Header":1}}}}}"#, Some(false)),
            (r#"{"a":1"#, None),
            (r#"{"Report_He"#, None),
            (r#"{"a\"#, None),
        ] {
            assert_eq!(find(text.as_bytes(), DEEPEST, is_of_report), found, "{text}");
        }
    }

    #[test]
    fn what_is_around_is_gone_through_too() {
        let report = r#"{"Report_Header":{"a":1},"Report_Items":[{"b":2}]}"#;
        for (text, expected) in [
            (format!(r#"{{"x":[{{}}],"body":{report},"x":1}}"#), "/body/Report_Items/0"),
            (format!("[{report},{report}]"), "/0/Report_Items/0"),
            (format!(r#"[1,{{"d":[{report}]}},3]"#), "/1/d/0/Report_Items/0"),
            (report.to_owned(), "/Report_Items/0"),
        ] {
            let stream = Stream::new(text.as_bytes(), &Options::default(), |name| is_meant(name, "Report_Items"));
            let (mut stream, mut findings, mut items) = (stream.looking(is_of_report), Vec::new(), Vec::new());
            let (mut inside, mut around) = (0i32, Vec::new());
            loop {
                match stream.next(&mut findings).unwrap() {
                    Event::End => break,
                    Event::Enter => inside += 1,
                    Event::Leave => inside -= 1,
                    Event::Item(_) => items.push(stream.locate(stream.value().unwrap()).path.unwrap()),
                    event => around.push(event),
                }
            }
            assert_eq!((items, inside), (vec![expected.to_owned()], 0), "{text}");
            let repeated = usize::from(text.matches(r#""x""#).count() > 1);
            assert_eq!(findings.len(), repeated, "{findings:?}");
        }
    }

    /// What comes of a text, and what is told of it.
    fn all(bytes: &[u8], piece: usize) -> Vec<String> {
        let input = Input::new(bytes, &Options::default()).in_pieces(piece);
        let stream = Stream::over(input, &Limits::default(), |name| is_meant(name, "Report_Items"));
        let (mut stream, mut findings, mut events) =
            (stream.looking(is_of_report), Vec::<Diagnostic>::new(), Vec::new());
        loop {
            let event = stream.next(&mut findings).unwrap();
            let value = stream.value().map(|value| format!(" {}", stream.locate(value)));
            events.push(format!("{event:?} {}{}", stream.base(), value.unwrap_or_default()));
            if event == Event::End {
                events.extend(findings.iter().map(ToString::to_string));
                return events;
            }
        }
    }

    proptest! {
        #[test]
        fn the_window_does_not_matter(
            bits in proptest::collection::vec(proptest::sample::select(vec![
                "{", "}", "[", "]", ",", ":", "\"", "\"Report_Items\":[", "\"Report_Header\":{\"a\":1},", "{\"body\":", "[{", "}]",
                "\"a\":", "1", " ", "{\"a\":1},", "{\"x\":{\"Report_Header\":{}}}",
            ]), 0..16),
            piece in 8usize..60,
        ) {
            let text = bits.concat();
            prop_assert_eq!(all(text.as_bytes(), piece), all(text.as_bytes(), 1 << 20));
        }

        #[test]
        fn a_report_is_the_same_within_anything(
            around in proptest::collection::vec(prop_oneof![Just(None), "[a-z]{1,4}".prop_map(Some)], 0..4),
            items in 0usize..4,
            piece in 8usize..60,
        ) {
            let mut text = format!(r#"{{"Report_Header":{{}},"Report_Items":[{}]}}"#, vec!["{}"; items].join(","));
            for name in around.iter().rev() {
                text = match name {
                    Some(name) => format!(r#"{{"{name}":{text}}}"#),
                    None => format!("[{text}]"),
                };
            }
            let found = all(text.as_bytes(), piece);
            prop_assert_eq!(found.iter().filter(|event| event.starts_with("Item(")).count(), items);
            prop_assert_eq!(found.iter().filter(|event| event.starts_with("Enter")).count(), around.len());
        }
    }
}
