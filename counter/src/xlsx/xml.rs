//! The parts of a workbook as tags and texts, one after the other.
//!
//! Nothing is repaired here: the first fault ends the part, and what was read before it stands. Comments,
//! instructions and texts that nobody asks for are passed over without being kept.

mod fault;
mod section;
mod text;
mod window;

use std::io::{self, Read};

use bibwire_core::encoding::NotBuiltIn;
use bibwire_core::markup::Fault;
use bibwire_core::markup::tag::{Scan, Start, Tag};
use bibwire_core::{Diagnostic, Error, Limits, Place};

use self::window::{Stop, Window};
use crate::rules::xlsx as rules;

/// What comes next in a part. An empty element has an end as any other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Event {
    /// A start tag, which the parser still knows.
    Start,
    End,
    /// The part is at its end.
    Finish,
}

/// A parser of a part.
#[derive(Debug)]
pub(super) struct Parser<S> {
    window: Window<S>,
    /// The start tag that stands at the front of the window.
    start: Option<Start>,
    tag: Tag,
    /// The names of the open elements, and where each begins.
    open: Vec<u8>,
    marks: Vec<usize>,
    /// Whether the element that began last is empty and has its end still to come.
    closing: bool,
    began: bool,
    had_root: bool,
    part: String,
    depth: u64,
    name_bytes: u64,
    text_bytes: u64,
}

impl<S: Read> Parser<S> {
    /// A parser of the part of a name.
    pub(super) fn new(source: S, part: &str, limits: &Limits) -> Parser<S> {
        Parser {
            window: Window::new(source),
            start: None,
            tag: Tag::with_most(limits.attributes),
            open: Vec::new(),
            marks: Vec::new(),
            closing: false,
            began: false,
            had_root: false,
            part: part.to_owned(),
            depth: limits.depth,
            name_bytes: limits.name_bytes,
            text_bytes: limits.text_bytes,
        }
    }

    /// What comes next. Text is passed over.
    pub(super) fn next(&mut self) -> Result<Event, Error> {
        self.pass();
        if std::mem::take(&mut self.closing) {
            self.close();
            return Ok(Event::End);
        }
        if !std::mem::replace(&mut self.began, true) {
            self.declaration()?;
        }
        loop {
            let rest = self.window.rest();
            let Some(at) = memchr::memchr(b'<', rest) else {
                let length = rest.len();
                self.skip_text(length)?;
                if !self.more()? {
                    return match self.had_root && self.marks.is_empty() {
                        true => Ok(Event::Finish),
                        false if self.had_root => Err(self.fault(Fault::Truncated)),
                        false => Err(self.fault(Fault::NoRoot)),
                    };
                }
                continue;
            };
            self.skip_text(at)?;
            match self.window.rest().get(1).copied() {
                None if self.more()? => {}
                None => return Err(self.fault(Fault::Unterminated)),
                Some(b'/') => return self.end_tag().map(|()| Event::End),
                Some(b'!') => self.skip_section(&mut |_| {})?,
                Some(b'?') => self.skip_until(b"?>", Fault::Instruction)?,
                Some(_) => return self.start_tag().map(|()| Event::Start),
            }
        }
    }

    /// The local name of the start tag that came last.
    #[inline]
    pub(super) fn name(&self) -> &[u8] {
        self.start.as_ref().map_or(&[], |start| start.name.split(self.window.rest()).1)
    }

    /// The value of an attribute, without a prefix, of the start tag that came last.
    #[inline]
    pub(super) fn attribute(&self, name: &[u8]) -> Option<&str> {
        let rest = self.window.rest();
        let found = self.tag.attributes.iter().find(|attribute| attribute.name.of(rest) == name)?;
        str::from_utf8(self.tag.value(found, rest)).ok()
    }

    /// The value of an attribute with a prefix, whichever it is.
    pub(super) fn prefixed(&self, name: &[u8]) -> Option<&str> {
        let rest = self.window.rest();
        let found = self.tag.attributes.iter().find(|attribute| {
            let (prefix, local) = attribute.name.split(rest);
            !prefix.is_empty() && local == name
        })?;
        str::from_utf8(self.tag.value(found, rest)).ok()
    }

    /// How many elements are open.
    #[inline]
    pub(super) fn depth(&self) -> usize {
        self.marks.len()
    }

    /// Passes over the rest of the element that began last, and its end.
    pub(super) fn skip(&mut self) -> Result<(), Error> {
        let around = self.marks.len().saturating_sub(1);
        while self.marks.len() > around {
            self.next()?;
        }
        Ok(())
    }

    /// Passes over the start tag that was looked at.
    #[inline]
    fn pass(&mut self) {
        if let Some(start) = self.start.take() {
            self.window.consume(start.length);
        }
    }

    /// Passes over text that nobody asks for.
    fn skip_text(&mut self, length: usize) -> Result<(), Error> {
        if self.marks.is_empty() {
            let text = self.window.rest().get(..length).unwrap_or_default();
            if !text.trim_ascii().is_empty() {
                return Err(self.fault(Fault::TextOutside));
            }
        }
        self.window.consume(length);
        Ok(())
    }

    fn start_tag(&mut self) -> Result<(), Error> {
        let start = loop {
            match self.tag.scan(self.window.rest(), self.name_bytes, self.window.ended()) {
                Scan::Whole(start) => break start,
                Scan::Cut if self.window.rest().len() as u64 > self.text_bytes => {
                    return Err(self.fault(Fault::TextBytes));
                }
                Scan::Cut => {
                    self.more()?;
                }
                Scan::None => return Err(self.fault(Fault::StrayLessThan)),
            }
        };
        if let Some(found) = self.tag.faults.first() {
            return Err(self.fault(found.fault));
        }
        if start.length as u64 > self.text_bytes {
            return Err(self.fault(Fault::TextBytes));
        }
        if self.tag.too_many > 0 {
            return Err(self.fault(Fault::Attributes));
        }
        let name = start.name.of(self.window.rest());
        if name.len() as u64 > self.name_bytes {
            return Err(self.fault(Fault::NameBytes));
        }
        if self.marks.len() as u64 >= self.depth {
            return Err(self.fault(Fault::Depth));
        }
        if self.marks.is_empty() && std::mem::replace(&mut self.had_root, true) {
            return Err(self.fault(Fault::SecondRoot));
        }
        self.marks.push(self.open.len());
        self.open.extend_from_slice(start.name.of(self.window.rest()));
        self.closing = start.empty;
        self.start = Some(start);
        Ok(())
    }

    fn end_tag(&mut self) -> Result<(), Error> {
        let end = loop {
            let rest = self.window.rest();
            match memchr::memchr(b'>', rest) {
                Some(end) => break end,
                None if rest.len() as u64 > self.text_bytes => return Err(self.fault(Fault::TextBytes)),
                None if self.more()? => {}
                None => return Err(self.fault(Fault::TagOpen)),
            }
        };
        let name = self.window.rest().get(2..end).unwrap_or_default().trim_ascii_end();
        let from = self.marks.last().copied().unwrap_or_default();
        if self.marks.is_empty() || self.open.get(from..) != Some(name) {
            return Err(self.fault(Fault::EndTag));
        }
        self.close();
        self.window.consume(end.saturating_add(1));
        Ok(())
    }

    /// Closes the innermost element.
    fn close(&mut self) {
        let from = self.marks.pop().unwrap_or_default();
        self.open.truncate(from);
    }

    fn more(&mut self) -> Result<bool, Error> {
        self.window.more().map_err(|stop| match stop {
            Stop::Malformed => self.fault(Fault::Malformed),
            Stop::Io(error) if error.get_ref().is_some_and(|inner| inner.is::<NotBuiltIn>()) => {
                self.fault(Fault::NotBuiltIn)
            }
            Stop::Io(error) => own(error),
        })
    }

    /// An error of this part.
    pub(super) fn fault(&self, fault: Fault) -> Error {
        let rule = if fault::is_limit(fault) { &rules::PART_LIMIT } else { &rules::PART_XML };
        Diagnostic::new(rule).at(Place::path(&*self.part)).found(fault::name(fault)).into()
    }
}

/// The error in an error of reading, if it is one of ours.
pub(super) fn own(error: io::Error) -> Error {
    error.downcast::<Error>().unwrap_or_else(Error::from)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Gives a few bytes at a time.
    struct Slow<'a>(&'a [u8], usize);

    impl Read for Slow<'_> {
        fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
            let length = self.1.min(out.len()).min(self.0.len());
            let (now, later) = self.0.split_at(length);
            out[..length].copy_from_slice(now);
            self.0 = later;
            Ok(length)
        }
    }

    /// Writes down what is there: texts of elements `t`, names of the others.
    fn read(bytes: &[u8], pace: usize) -> (String, Option<String>) {
        let mut parser = Parser::new(Slow(bytes, pace), "a.xml", &Limits::default());
        let mut out = String::new();
        loop {
            match parser.next() {
                Ok(Event::Start) if parser.name() == b"t" => {
                    let mut text = String::new();
                    match parser.text(&mut text) {
                        Ok(()) => out.push_str(&format!("{text:?} ")),
                        Err(error) => return (out, error.diagnostic().unwrap().found.clone()),
                    }
                }
                Ok(Event::Start) => {
                    out.push_str(&format!("+{} ", String::from_utf8_lossy(parser.name())));
                    if let Some(value) = parser.attribute(b"b") {
                        out.push_str(&format!("{value} "));
                    }
                    if let Some(value) = parser.prefixed(b"b") {
                        out.push_str(&format!(":{value} "));
                    }
                }
                Ok(Event::End) => out.push_str("- "),
                Ok(Event::Finish) => return (out, None),
                Err(error) => return (out, error.diagnostic().unwrap().found.clone()),
            }
        }
    }

    #[test]
    fn tags_and_texts_come_in_order() {
        for (text, events) in [
            ("<a/>", "+a - "),
            ("\u{feff}<?xml version='1.0'?>\n<a b='1'>x<c/></a>\n<!-- - -->", "+a 1 +c - - "),
            ("<x:a x:b='1&amp;2'><t>&lt;é\r\n</t></x:a>", "+a :1&2 \"<é\\n\" - "),
            ("<a><t/><t>1<!-- 2 -->3<?p 4?><r>5</r>6<![CDATA[<7>]]]></t></a >", "+a \"\" \"136<7>]\" - "),
            ("<a><!--x--><![CDATA[<b>]]><?p?></a>", "+a - "),
        ] {
            for pace in [1, 2, 7, 1000] {
                assert_eq!(read(text.as_bytes(), pace), (events.to_owned(), None), "{text}");
            }
        }
    }

    #[test]
    fn the_first_fault_ends_the_part() {
        for (text, fault) in [
            ("", "no element"),
            ("<a><b>", "it ends inside an element"),
            ("<a></b>", "an end tag that matches no start tag"),
            ("<a/><a/>", "a second root element"),
            ("<a/>text", "text outside the root element"),
            ("<!DOCTYPE a [<!ENTITY b 'c'>]><a/>", "a document type declaration"),
            ("<a><t>&b;</t></a>", "an entity that is not defined"),
            ("<a b='&c;'/>", "an entity that is not defined"),
            ("<a b='1' b='2'/>", "an attribute twice"),
            ("<a><t>1 & 2</t></a>", "a bare &"),
            ("<a><t>&#0;</t></a>", "a character that XML does not allow"),
            ("<a><t>]]></t></a>", "]]> in text"),
            ("<a><!-- a -- b --></a>", "-- in a comment"),
            ("<a><!-- a", "markup that does not end"),
            ("<a><b c='", "a malformed attribute"),
            ("<a>< b/></a>", "a < that begins no markup"),
        ] {
            for pace in [1, 3, 1000] {
                assert_eq!(read(text.as_bytes(), pace).1.as_deref(), Some(fault), "{text}");
            }
        }
        assert_eq!(
            read(b"<a><t>ok</t>\xff</a>", 9),
            ("+a \"ok\" ".into(), Some("bytes that are no characters".into()))
        );
        assert_eq!(read("<a>".repeat(65).as_bytes(), 9).1.as_deref(), Some("elements nested too deep"));
    }

    #[test]
    fn parts_in_utf_16_are_read() {
        let text = "<?xml version='1.0' encoding='UTF-16'?><a><t>图书</t></a>";
        let bytes: Vec<u8> = "\u{feff}".encode_utf16().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
        assert_eq!(read(&bytes, 5), ("+a \"图书\" - ".into(), None));
    }

    #[test]
    fn a_long_comment_takes_no_room() {
        let text = format!("<a><!--{}--></a>", " ".repeat(4 << 20));
        let mut parser = Parser::new(text.as_bytes(), "a.xml", &Limits::default());
        while parser.next().unwrap() != Event::Finish {}
        assert!(parser.window.rest().is_empty());
    }

    proptest! {
        #[test]
        fn the_pace_does_not_matter(
            pieces in proptest::collection::vec(
                prop::sample::select(vec!["<a>", "</a>", "<t>", "</t>", "é", "&amp;", "<b c='d'/>", "<!--", "-->", "]]>", "<![CDATA[", "\r", "\n", "<", "&"]),
                0..30,
            ),
            pace in 1usize..20,
        ) {
            let text = format!("<a>{}", pieces.concat());
            prop_assert_eq!(read(text.as_bytes(), pace), read(text.as_bytes(), 1 << 20));
        }

        #[test]
        fn any_bytes_are_borne(bytes: Vec<u8>) {
            read(&bytes, 100);
        }
    }
}
