//! From text to a tree: XML 1.0 (Fifth Edition) and Namespaces in XML 1.0 (Third Edition).

use std::ops::Range;

use super::Vocabulary;
use super::tree::{Builder, Kind, Namespace, Resolved, Tree};
use crate::Limits;
use crate::markup::name::{self, Name};
use crate::markup::namespace::{self, Scopes};
use crate::markup::reference::{self, Reference};
use crate::markup::tag::{Scan, Start, Tag};
use crate::markup::{Fault, Found, declaration, excerpt, scan};

const XSI: &[u8] = b"http://www.w3.org/2001/XMLSchema-instance";

/// Something that is not well-formed, or asks for too much.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flaw {
    /// What is wrong.
    pub fault: Fault,
    /// Where, in the text.
    pub at: Range<usize>,
    /// The element that it is in, by its path; empty outside of the root.
    pub path: String,
    /// What was found.
    pub found: Option<String>,
    /// What was expected.
    pub expected: Option<String>,
    /// What was made of it; nothing where what follows may be lost.
    pub repair: Option<&'static str>,
}

/// What a document is read with.
#[derive(Debug, Clone, Copy)]
pub struct Setting<'s> {
    /// The names that the format knows.
    pub vocabulary: &'s Vocabulary,
    /// The format's namespace.
    pub namespace: &'static str,
    /// How much the document may ask for.
    pub limits: &'s Limits,
}

/// Reads a document as a tree. Every way in which it is not well-formed goes to `report`; what can be repaired is, and
/// the tree is as much of the document as can be had.
///
/// A document is well-formed exactly if nothing is reported. A document type declaration is refused: nothing in it is
/// read, and nothing behind it.
///
/// ```
/// use bibwire_core::Limits;
/// use bibwire_core::markup::Fault;
/// use bibwire_core::xml::{self, Setting, Vocabulary};
///
/// let vocabulary = Vocabulary::new(&["note"]);
/// let setting = Setting { vocabulary: &vocabulary, namespace: "urn:x", limits: &Limits::default() };
/// let mut faults = Vec::new();
/// let tree = xml::parse("<note xmlns='urn:x'>R&D</note>", setting, &mut |flaw| faults.push(flaw.fault));
/// assert_eq!(tree.root().unwrap().text(), "R&D");
/// assert_eq!(faults, [Fault::Ampersand]);
/// ```
pub fn parse<'t>(text: &'t str, setting: Setting<'_>, report: &mut dyn FnMut(Flaw)) -> Tree<'t> {
    let mut parser = Parser {
        text,
        bytes: text.as_bytes(),
        at: 0,
        setting,
        builder: Builder::new(text),
        scopes: Scopes::new(setting.namespace.as_bytes()),
        open: Vec::new(),
        tag: Tag::with_most(setting.limits.attributes),
        too_deep: 0,
        root: Root::None,
        stray: None,
        longest: usize::try_from(setting.limits.text_bytes).unwrap_or(usize::MAX),
        length: 0,
        told_length: false,
        report,
    };
    parser.document();
    parser.builder.finish()
}

/// How far the document is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Root {
    None,
    First,
    Second,
}

/// An element that is open.
#[derive(Debug, Clone, Copy)]
struct Open {
    name: Name,
    /// Where its name stands in the text.
    start: usize,
    /// How many namespace bindings there were before it.
    bindings: u32,
}

struct Parser<'t, 's, 'r> {
    text: &'t str,
    bytes: &'t [u8],
    at: usize,
    setting: Setting<'s>,
    builder: Builder<'t>,
    scopes: Scopes,
    open: Vec<Open>,
    tag: Tag,
    /// How many elements are open beyond the depth that is allowed.
    too_deep: usize,
    root: Root,
    /// Text outside of the root.
    stray: Option<Range<usize>>,
    longest: usize,
    /// How much text is in the innermost element since the last tag.
    length: usize,
    told_length: bool,
    report: &'r mut dyn FnMut(Flaw),
}

impl<'t> Parser<'t, '_, '_> {
    #[inline]
    fn rest(&self) -> &'t [u8] {
        self.bytes.get(self.at..).unwrap_or_default()
    }

    fn document(&mut self) {
        loop {
            match self.rest() {
                [b'<', b'/', ..] => self.end_tag(),
                [b'<', b'!', ..] => {
                    if !self.declaration() {
                        break;
                    }
                }
                [b'<', b'?', ..] => self.instruction(),
                [b'<', ..] => self.start_tag(),
                [] => break,
                _ => self.characters(),
            }
        }
        self.end();
    }

    #[cold]
    fn tell(&mut self, fault: Fault, at: Range<usize>, repair: Option<&'static str>) {
        let found = excerpt(self.bytes.get(at.clone()).unwrap_or_default());
        let found = (!found.is_empty()).then_some(found);
        self.tell_with(fault, at, found, None, repair);
    }

    #[cold]
    fn tell_with(
        &mut self,
        fault: Fault,
        at: Range<usize>,
        found: Option<String>,
        expected: Option<String>,
        repair: Option<&'static str>,
    ) {
        let mut path = String::new();
        for open in &self.open {
            path.push('/');
            let (_, local) = open.name.split(self.bytes.get(open.start..).unwrap_or_default());
            path.push_str(&String::from_utf8_lossy(local));
        }
        (self.report)(Flaw { fault, at, path, found, expected, repair });
    }

    /// Text, up to the next markup.
    #[inline]
    fn characters(&mut self) {
        let rest = self.rest();
        // Most text is what indents a tag.
        let blanks = rest.iter().take_while(|byte| matches!(byte, b' ' | b'\n' | b'\t')).count();
        let plain = blanks.wrapping_add(scan::text(rest.get(blanks..).unwrap_or_default()));
        if plain > 0 { self.append(plain) } else { self.special(rest) }
    }

    /// Takes so many bytes as text, as they are.
    #[inline]
    fn append(&mut self, length: usize) {
        let start = self.at;
        self.at = start.wrapping_add(length);
        if self.open.is_empty() {
            self.outside(start);
        } else if self.too_deep == 0 && self.fits(length) {
            self.builder.text(start, self.at);
        }
    }

    /// Takes so many bytes as another text.
    fn append_as(&mut self, length: usize, text: &str) {
        let start = self.at;
        self.at = start.saturating_add(length);
        if self.open.is_empty() {
            self.outside(start);
        } else if self.too_deep == 0 && self.fits(text.len()) {
            self.builder.text_as(start, self.at, text);
        }
    }

    #[inline]
    fn fits(&mut self, length: usize) -> bool {
        self.length = self.length.saturating_add(length);
        self.length <= self.longest || self.too_long()
    }

    #[cold]
    fn too_long(&mut self) -> bool {
        if !std::mem::replace(&mut self.told_length, true) {
            let expected = Some(format!("at most {} bytes", self.longest));
            self.tell_with(Fault::TextBytes, self.at..self.at, None, expected, None);
        }
        false
    }

    /// Text that began at `start`, outside of the root.
    #[cold]
    fn outside(&mut self, start: usize) {
        let text = self.bytes.get(start..self.at).unwrap_or_default();
        if text.iter().all(|byte| matches!(byte, b' ' | b'\t' | b'\n' | b'\r')) {
            return;
        }
        match &mut self.stray {
            Some(stray) => stray.end = self.at,
            None => self.stray = Some(start..self.at),
        }
    }

    /// Text outside of the root has ended.
    #[inline]
    fn end_text(&mut self) {
        self.length = 0;
        self.told_length = false;
        if let Some(stray) = self.stray.take() {
            self.tell(Fault::TextOutside, stray, None);
        }
    }

    /// A byte of text that must be looked at.
    #[cold]
    fn special(&mut self, rest: &'t [u8]) {
        match rest {
            [b'&', ..] => self.reference(),
            // XML 1.0, 2.11: line ends.
            [b'\r', b'\n', ..] => self.append_as(2, "\n"),
            [b'\r', ..] => self.append_as(1, "\n"),
            [b']', b']', b'>', ..] => {
                self.tell(Fault::CdataEnd, self.at..self.at.saturating_add(3), Some("kept as text"));
                self.append(3);
            }
            [0..=0x1F, ..] => {
                self.forbidden(1, rest.first().copied().map_or('\0', char::from));
                self.append_as(1, "\u{fffd}");
            }
            _ if scan::is_noncharacter(rest) => {
                self.forbidden(3, name::char_at(rest).unwrap_or_default());
                self.append_as(3, "\u{fffd}");
            }
            [0xEF, ..] => self.append(3),
            _ => self.append(1),
        }
    }

    fn forbidden(&mut self, length: usize, char: char) {
        let found = Some(format!("U+{:04X}", u32::from(char)));
        let at = self.at..self.at.saturating_add(length);
        self.tell_with(Fault::Character, at, found, None, Some("U+FFFD stands for it"));
    }

    /// A reference, or a `&` that begins none.
    fn reference(&mut self) {
        let Some((found, length)) = reference::scan(self.rest(), self.setting.limits.name_bytes, true) else {
            return self.append(1);
        };
        let at = self.at..self.at.saturating_add(length);
        if self.open.is_empty() {
            return self.append(length);
        }
        let char = match found {
            Reference::Char(char) => char,
            Reference::Forbidden(char) => {
                self.forbidden(length, char);
                char::REPLACEMENT_CHARACTER
            }
            Reference::Html(char) => {
                let found = Some(excerpt(self.bytes.get(at.clone()).unwrap_or_default()));
                let repair = Some("read as HTML means it");
                self.tell_with(Fault::HtmlEntity, at, found, Some(char.to_string()), repair);
                char
            }
            Reference::Undefined => {
                self.tell(Fault::Entity, at, Some("kept as text"));
                return self.append(length);
            }
            Reference::NoChar => {
                self.tell(Fault::Reference, at, Some("kept as text"));
                return self.append(length);
            }
            Reference::Bare => {
                self.tell(Fault::Ampersand, at, Some("kept as text"));
                return self.append(length);
            }
        };
        self.append_as(length, char.encode_utf8(&mut [0; 4]));
    }

    #[inline]
    fn start_tag(&mut self) {
        let rest = self.rest();
        let start = match self.tag.scan(rest, self.setting.limits.name_bytes, true) {
            Scan::Whole(start) => start,
            Scan::Cut | Scan::None => {
                self.tell(Fault::StrayLessThan, self.at..self.at.saturating_add(1), Some("kept as text"));
                return self.append(1);
            }
        };
        self.end_text();
        if self.open.is_empty() {
            self.enter_root();
        }
        if !self.tag.faults.is_empty() || self.tag.too_many > 0 {
            self.tell_tag(start);
        }
        if start.name.span.range().len() as u64 > self.setting.limits.name_bytes {
            let expected = Some(format!("at most {} bytes", self.setting.limits.name_bytes));
            let at = self.here(start.name.span.range());
            self.tell_with(Fault::NameBytes, at, None, expected, None);
        }
        if self.too_deep > 0 || self.open.len() as u64 >= self.setting.limits.depth {
            return self.enter_too_deep(start);
        }
        self.element(start);
    }

    /// A place in the tag as one in the text.
    fn here(&self, at: Range<usize>) -> Range<usize> {
        self.at.saturating_add(at.start)..self.at.saturating_add(at.end)
    }

    #[inline]
    fn element(&mut self, start: Start) {
        let bindings = self.scopes.len();
        if self.tag.declares {
            self.bind();
        }
        let rest = self.rest();
        let (prefix, local) = start.name.split(rest);
        let namespace = match self.scopes.resolve(prefix) {
            Some(namespace) => self.namespace(namespace),
            None => self.unbound(start.name),
        };
        let resolved = Resolved {
            namespace,
            symbol: self.setting.vocabulary.find(local),
            length: start.name.span.range().len(),
            colon: start.name.colon as usize,
        };
        let end = self.at.wrapping_add(start.length);
        self.builder.start(resolved, self.at, end);
        if !self.tag.attributes.is_empty() {
            self.attributes();
        }
        if start.empty {
            self.scopes.cut(bindings);
            self.builder.end(end);
        } else {
            self.open.push(Open { name: start.name, start: self.at, bindings });
        }
        self.at = end;
    }

    #[inline]
    fn namespace(&self, namespace: namespace::Namespace) -> Namespace {
        match namespace.kind {
            namespace::Kind::None => Namespace::None,
            namespace::Kind::Target => Namespace::Target,
            namespace::Kind::Xml => Namespace::Xml,
            namespace::Kind::Xmlns => Namespace::Declarations,
            namespace::Kind::Other if self.scopes.uri(namespace) == XSI => Namespace::SchemaInstance,
            namespace::Kind::Other => Namespace::Other,
        }
    }

    /// A prefix that is not bound. What has it is read as if it were in no namespace.
    #[cold]
    fn unbound(&mut self, name: Name) -> Namespace {
        let at = self.here(name.span.range());
        self.tell(Fault::Prefix, at, Some("read as if in no namespace"));
        Namespace::None
    }

    /// Takes the namespace declarations of a tag into force.
    fn bind(&mut self) {
        let rest = self.rest();
        for index in 0..self.tag.attributes.len() {
            let Some(attribute) = self.tag.attributes.get(index).copied() else { break };
            let prefix = match attribute.name.split(rest) {
                (b"", b"xmlns") => &b""[..],
                (b"xmlns", local) => local,
                _ => continue,
            };
            if self.scopes.bind(prefix, self.tag.value(&attribute, rest)).is_err() {
                let at = self.here(attribute.name.span.range());
                self.tell(Fault::Binding, at, None);
            }
        }
    }

    fn attributes(&mut self) {
        let rest = self.rest();
        let attributes = std::mem::take(&mut self.tag.attributes);
        let mut seen: Vec<(namespace::Namespace, &[u8])> = Vec::new();
        for attribute in &attributes {
            let (prefix, local) = attribute.name.split(rest);
            let namespace = match (prefix, local) {
                (b"", b"xmlns") => Namespace::Declarations,
                (b"", _) => Namespace::None,
                _ => match self.scopes.resolve(prefix) {
                    None => self.unbound(attribute.name),
                    Some(found) => {
                        let declares = found.kind == namespace::Kind::Xmlns;
                        let same = |(other, name): &(_, &[u8])| *name == local && self.scopes.same(*other, found);
                        if !declares && seen.iter().any(same) {
                            let at = self.here(attribute.name.span.range());
                            self.tell(Fault::AttributeTwice, at, Some("the first one was taken"));
                            continue;
                        }
                        seen.push((found, local));
                        self.namespace(found)
                    }
                },
            };
            let resolved = Resolved {
                namespace,
                symbol: self.setting.vocabulary.find(local),
                length: attribute.name.span.range().len(),
                colon: attribute.name.colon as usize,
            };
            let start = self.at.wrapping_add(attribute.name.span.start as usize);
            match attribute.plain().map(|value| self.here(value)) {
                Some(value) => self.builder.attribute(resolved, start, (value.start, value.end), None),
                None => {
                    let copied = str::from_utf8(self.tag.value(attribute, rest)).unwrap_or_default();
                    let raw = self.raw_value(attribute.name);
                    self.builder.attribute(resolved, start, raw, Some(copied));
                }
            }
        }
        self.tag.attributes = attributes;
    }

    /// Where the value of an attribute stands that was normalised.
    #[cold]
    fn raw_value(&self, name: Name) -> (usize, usize) {
        let from = self.at.saturating_add(name.span.end as usize);
        let rest = self.bytes.get(from..).unwrap_or_default();
        let quote = rest.iter().position(|byte| matches!(byte, b'"' | b'\''));
        let Some((quote, mark)) = quote.and_then(|at| Some((at, *rest.get(at)?))) else { return (from, from) };
        let start = quote.saturating_add(1);
        let length = rest.get(start..).unwrap_or_default().iter().position(|byte| *byte == mark).unwrap_or(0);
        let start = from.saturating_add(start);
        (start, start.saturating_add(length))
    }

    #[cold]
    fn tell_tag(&mut self, start: Start) {
        for Found { fault, at, repair } in std::mem::take(&mut self.tag.faults) {
            let at = self.here(at);
            match fault {
                Fault::Character => {
                    let char = self.text.get(at.start..).and_then(|rest| rest.chars().next()).unwrap_or_default();
                    let found = Some(format!("U+{:04X}", u32::from(char)));
                    self.tell_with(fault, at, found, None, repair);
                }
                fault => self.tell(fault, at, repair),
            }
        }
        if self.tag.too_many > 0 {
            let most = self.setting.limits.attributes;
            let found = Some(most.saturating_add(self.tag.too_many as u64).to_string());
            let at = self.here(0..start.length);
            self.tell_with(Fault::Attributes, at, found, Some(format!("at most {most}")), None);
        }
    }

    #[cold]
    fn enter_root(&mut self) {
        match self.root {
            Root::None => self.root = Root::First,
            Root::First => {
                self.root = Root::Second;
                self.tell(Fault::SecondRoot, self.at..self.at.saturating_add(1), None);
            }
            Root::Second => {}
        }
    }

    #[cold]
    fn enter_too_deep(&mut self, start: Start) {
        if self.too_deep == 0 {
            let expected = Some(format!("at most {} elements deep", self.setting.limits.depth));
            let at = self.here(0..start.length);
            self.tell_with(Fault::Depth, at, None, expected, None);
        }
        if !start.empty {
            self.too_deep = self.too_deep.saturating_add(1);
        }
        self.at = self.at.saturating_add(start.length);
    }

    #[inline]
    fn end_tag(&mut self) {
        if let (Some(open), 0) = (self.open.last(), self.too_deep) {
            let name = open.name.of(self.bytes.get(open.start..).unwrap_or_default());
            let after = self.rest().get(2..).and_then(|rest| rest.strip_prefix(name));
            if let Some([b'>', ..]) = after {
                return self.close(name.len().wrapping_add(3));
            }
        }
        self.odd_end_tag();
    }

    /// Closes the innermost element by an end tag of so many bytes.
    #[inline]
    fn close(&mut self, length: usize) {
        self.end_text();
        self.at = self.at.wrapping_add(length);
        if let Some(open) = self.open.pop() {
            self.scopes.cut(open.bindings);
            self.builder.end(self.at);
        }
    }

    /// An end tag that is not simply the name of the innermost element.
    #[cold]
    fn odd_end_tag(&mut self) {
        let rest = self.rest();
        let name = name::scan(rest, 2);
        let end = name.span.end as usize;
        let tail = rest.get(end..).unwrap_or_default();
        let blanks = tail.iter().take_while(|byte| matches!(byte, b' ' | b'\t' | b'\n' | b'\r')).count();
        let after = end.saturating_add(blanks);
        let whole = end > 2 && rest.get(after) == Some(&b'>');
        let tail = rest.get(after..).unwrap_or_default();
        // Up to the end of it, wherever that is.
        let length = match tail.iter().position(|byte| matches!(byte, b'>' | b'<')) {
            Some(at) if tail.get(at) == Some(&b'>') => after.saturating_add(at).saturating_add(1),
            Some(at) => after.saturating_add(at),
            None => rest.len(),
        };
        if !whole {
            self.tell(Fault::TagOpen, self.at..self.at.saturating_add(length), Some("the tag was ended there"));
        }
        if self.too_deep > 0 {
            self.too_deep = self.too_deep.saturating_sub(1);
            self.at = self.at.saturating_add(length);
            return;
        }
        let name = name.of(rest);
        let of = |open: &Open| open.name.of(self.bytes.get(open.start..).unwrap_or_default());
        let depth = self.open.iter().rposition(|open| of(open) == name);
        let innermost = self.open.len().checked_sub(1);
        if depth.is_some() && depth == innermost {
            return self.close(length);
        }
        let expected = self.open.last().map(|open| format!("</{}>", excerpt(of(open))));
        let at = self.at..self.at.saturating_add(length);
        let found = Some(excerpt(rest.get(..length).unwrap_or_default()));
        let misspelt = depth.is_none() && self.is_misspelt(name);
        match depth {
            Some(depth) => {
                self.tell_with(Fault::Unclosed, at, found, expected, Some("the elements between were closed"));
                while self.open.len() > depth.saturating_add(1) {
                    self.close(0);
                }
                self.close(length);
            }
            None if misspelt => {
                self.tell_with(Fault::EndTag, at, found, expected, Some("read as the end tag expected"));
                self.close(length);
            }
            None => {
                self.tell_with(Fault::EndTag, at, found, expected, Some("passed over"));
                self.at = self.at.saturating_add(length);
            }
        }
    }

    /// Whether a name is meant to be that of the innermost element: both begin alike, and nothing but text is in it.
    fn is_misspelt(&self, name: &[u8]) -> bool {
        let first = |name: &[u8]| name.first().map(u8::to_ascii_lowercase);
        let Some(open) = self.open.last() else { return false };
        let leaf = self.builder.innermost_is_leaf();
        leaf && first(name) == first(open.name.of(self.bytes.get(open.start..).unwrap_or_default()))
    }

    /// What begins with `<!`. Says whether to go on.
    #[cold]
    fn declaration(&mut self) -> bool {
        let rest = self.rest();
        if rest.starts_with(b"<!--") {
            self.comment(rest);
            return true;
        }
        if rest.starts_with(b"<![CDATA[") {
            self.cdata(rest);
            return true;
        }
        self.end_text();
        if rest.starts_with(b"<!DOCTYPE") {
            self.tell(Fault::Doctype, self.at..self.at.saturating_add(9), None);
            self.at = self.bytes.len();
            // What is missing behind it was not looked for.
            self.root = Root::Second;
            return false;
        }
        let end = rest.iter().skip(2).position(|byte| matches!(byte, b'>' | b'<'));
        let length = match end.map(|end| end.saturating_add(2)) {
            Some(end) if rest.get(end) == Some(&b'>') => end.saturating_add(1),
            Some(end) => end,
            None => rest.len(),
        };
        self.tell(Fault::Markup, self.at..self.at.saturating_add(length), Some("passed over"));
        self.at = self.at.saturating_add(length);
        true
    }

    /// Where the content of a section ends that is ended by `end`, counted from the start of `rest`.
    fn section_end(&mut self, rest: &[u8], begins: usize, end: &[u8]) -> Option<usize> {
        let found = memchr::memmem::find(rest.get(begins..).unwrap_or_default(), end);
        if found.is_none() {
            let at = self.at..self.at.saturating_add(begins);
            self.tell(Fault::Unterminated, at, Some("what follows was read as content"));
            self.at = self.at.saturating_add(begins);
        }
        found.map(|found| found.saturating_add(begins))
    }

    fn comment(&mut self, rest: &[u8]) {
        let Some(end) = self.section_end(rest, 4, b"-->") else { return };
        let content = rest.get(4..end).unwrap_or_default();
        let dashes = memchr::memmem::find(content, b"--").or(match content {
            [.., b'-'] => content.len().checked_sub(1),
            _ => None,
        });
        if let Some(dashes) = dashes {
            let at = self.at.saturating_add(4).saturating_add(dashes);
            self.tell(Fault::Comment, at..at.saturating_add(2), Some("passed over"));
        }
        self.aside(Kind::Comment, 4..end, end.saturating_add(3), dashes.is_none());
    }

    fn instruction(&mut self) {
        let rest = self.rest();
        let Some(end) = self.section_end(rest, 2, b"?>") else { return };
        let target = name::scan(rest, 2);
        let after = target.span.end as usize;
        let name = target.of(rest);
        let blank = after == end || rest.get(after).is_some_and(u8::is_ascii_whitespace);
        let length = end.saturating_add(2);
        if name == b"xml" && blank {
            if self.at > 0 {
                self.tell(Fault::DeclarationPlace, self.at..self.at.saturating_add(length), Some("passed over"));
            } else if let Err(fault) = declaration::judge(rest.get(after..end).unwrap_or_default()) {
                self.tell(fault, self.at..self.at.saturating_add(length), None);
            }
            self.at = self.at.saturating_add(length);
            return;
        }
        let reserved = name.eq_ignore_ascii_case(b"xml");
        let sound = !name.is_empty() && target.qualified && target.colon == 0 && blank && !reserved;
        if !sound {
            self.tell(Fault::Instruction, self.at..self.at.saturating_add(length), Some("passed over"));
        }
        self.aside(Kind::Instruction, 2..end, length, sound);
    }

    /// Keeps a comment or an instruction, if it can be written again.
    fn aside(&mut self, kind: Kind, content: Range<usize>, length: usize, mut sound: bool) {
        let piece = self.rest().get(content.clone()).unwrap_or_default();
        let forbidden = piece.iter().enumerate().position(|(at, byte)| match byte {
            b'\t' | b'\n' | b'\r' => false,
            0..=0x1F => true,
            0xEF => scan::is_noncharacter(piece.get(at..).unwrap_or_default()),
            _ => false,
        });
        if let Some(found) = forbidden {
            let char = name::char_at(piece.get(found..).unwrap_or_default()).unwrap_or_default();
            let at = self.at.saturating_add(content.start).saturating_add(found);
            let found = Some(format!("U+{:04X}", u32::from(char)));
            self.tell_with(Fault::Character, at..at.saturating_add(char.len_utf8()), found, None, Some("passed over"));
            sound = false;
        }
        let end = self.at.saturating_add(length);
        if sound && self.too_deep == 0 {
            self.builder.aside(kind, self.at, end);
        }
        self.at = end;
    }

    fn cdata(&mut self, rest: &[u8]) {
        if self.open.is_empty() {
            self.end_text();
            self.tell(Fault::Markup, self.at..self.at.saturating_add(9), None);
        }
        let Some(end) = self.section_end(rest, 9, b"]]>") else { return };
        let until = self.at.saturating_add(end);
        self.at = self.at.saturating_add(9);
        while self.at < until {
            let rest = self.bytes.get(self.at..until).unwrap_or_default();
            match rest {
                [b'<' | b'&' | b']' | b'\t' | b'\n', ..] => self.append(1),
                [0..=0x1F | 0xEF, ..] => self.special(rest),
                _ => self.append(scan::text(rest)),
            }
        }
        self.at = until.saturating_add(3);
    }

    /// The document is over.
    fn end(&mut self) {
        self.end_text();
        if let Some(open) = self.open.last() {
            let name = excerpt(open.name.of(self.bytes.get(open.start..).unwrap_or_default()));
            let at = self.bytes.len()..self.bytes.len();
            self.tell_with(Fault::Truncated, at, None, Some(format!("</{name}>")), None);
        }
        if self.root == Root::None {
            self.tell(Fault::NoRoot, 0..0, None);
        }
    }
}
