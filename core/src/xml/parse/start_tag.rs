//! Start tags: XML 1.0, 3.1; Namespaces in XML 1.0, 3 to 6.

use std::ops::Range;

use super::{Open, Parser, Root};
use crate::markup::name::{Name, Span};
use crate::markup::namespace;
use crate::markup::tag::{Scan, Start};
use crate::markup::{Fault, Found};
use crate::xml::Symbol;
use crate::xml::tree::{Namespace, Resolved};

const XSI: &[u8] = b"http://www.w3.org/2001/XMLSchema-instance";

/// The name in a start tag of nothing but a name in ASCII without a colon, as most are.
#[inline]
fn usual(rest: &[u8]) -> Option<Name> {
    let name = rest.get(1..)?;
    let is_part = |byte: &&u8| matches!(byte, b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'_');
    let length = name.iter().take_while(is_part).count();
    let (first, last) = (name.first()?, name.get(length)?);
    let span = Span::new(1, length.wrapping_add(1));
    (*last == b'>' && !first.is_ascii_digit() && length > 0).then_some(Name { span, colon: 0, qualified: true })
}

impl<'t> Parser<'t, '_, '_> {
    #[inline]
    pub(super) fn start_tag(&mut self) {
        let rest = self.rest();
        if let Some(name) = usual(rest)
            && name.span.end as u64 <= self.longest_name
            && !self.open.is_empty()
            && self.too_deep == 0
            && (self.open.len() as u64) < self.setting.limits.depth
        {
            self.end_text();
            let (bindings, start) = (self.scopes.len(), self.at);
            self.begin(name, (name.span.end as usize).wrapping_add(1));
            return self.open.push(Open { name, start, bindings });
        }
        self.any_start_tag(rest);
    }

    fn any_start_tag(&mut self, rest: &'t [u8]) {
        let start = match self.tag.scan(rest, self.longest_name, true) {
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
        if start.name.span.range().len() as u64 > self.longest_name {
            self.name_too_long(start.name.span.range(), Some("kept"));
        }
        if self.too_deep > 0 || self.open.len() as u64 >= self.setting.limits.depth {
            return self.enter_too_deep(start);
        }
        self.element(start);
    }

    #[cold]
    fn name_too_long(&mut self, at: Range<usize>, repair: Option<&'static str>) {
        let expected = Some(format!("at most {} bytes", self.longest_name));
        let at = self.here(at);
        self.tell_with(Fault::NameBytes, at, None, expected, repair);
    }

    #[cold]
    fn value_too_long(&mut self, at: Range<usize>) {
        let expected = Some(format!("at most {} bytes", self.longest));
        let at = self.here(at);
        self.tell_with(Fault::TextBytes, at, None, expected, None);
    }

    /// A place in the tag as one in the text.
    pub(super) fn here(&self, at: Range<usize>) -> Range<usize> {
        self.at.saturating_add(at.start)..self.at.saturating_add(at.end)
    }

    #[inline]
    fn element(&mut self, start: Start) {
        let bindings = self.scopes.len();
        if self.tag.declares {
            self.bind();
        }
        let at = self.at;
        self.begin(start.name, start.length);
        if !self.tag.attributes.is_empty() {
            self.attributes(at);
        }
        if start.empty {
            self.scopes.cut(bindings);
            self.builder.end(self.at, false);
        } else {
            self.open.push(Open { name: start.name, start: at, bindings });
        }
    }

    /// Begins the element of a tag, without its attributes, and passes over the tag.
    #[inline]
    fn begin(&mut self, name: Name, length: usize) {
        let (prefix, local) = name.split(self.rest());
        let namespace = match self.scopes.resolve(prefix).map(|namespace| self.namespace(namespace)) {
            // Namespaces in XML 1.0, 3: an element must not have the prefix xmlns.
            None | Some(Namespace::Declarations) => self.unbound(name),
            Some(namespace) => namespace,
        };
        let symbol = self.setting.vocabulary.find(local);
        let other = if symbol == Symbol::NONE { self.setting.vocabulary.find_other(local) } else { Symbol::NONE };
        let other = Some(other).filter(|it| *it != Symbol::NONE);
        let resolved = Resolved {
            namespace,
            symbol: other.unwrap_or(symbol),
            other: other.is_some(),
            length: name.span.range().len(),
            colon: name.colon as usize,
        };
        let end = self.at.wrapping_add(length);
        self.builder.start(resolved, self.at, end);
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
            // The name of a namespace is a name, and compared as often as one.
            let longest = usize::try_from(self.longest_name).unwrap_or(usize::MAX);
            if self.tag.value(&attribute, rest).len() > longest {
                self.name_too_long(attribute.raw(), None);
            }
            let uri = self.tag.value(&attribute, rest);
            let uri = uri.get(..longest).unwrap_or(uri);
            if self.scopes.bind(prefix, uri).is_err() {
                let at = self.here(attribute.name.span.range());
                self.tell(Fault::Binding, at, None);
            }
        }
    }

    /// Adds the attributes of the tag at a place to its element.
    fn attributes(&mut self, tag: usize) {
        let after = std::mem::replace(&mut self.at, tag);
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
            let length = attribute.name.span.range().len();
            if length as u64 > self.longest_name {
                self.name_too_long(attribute.name.span.range(), None);
                continue;
            }
            let raw = self.here(attribute.raw());
            if raw.len() > self.longest {
                self.value_too_long(attribute.raw());
                continue;
            }
            let colon = attribute.name.colon as usize;
            let resolved =
                Resolved { namespace, symbol: self.setting.vocabulary.find(local), other: false, length, colon };
            let start = self.at.wrapping_add(attribute.name.span.start as usize);
            let copied = match attribute.plain() {
                Some(_) => None,
                None => Some(str::from_utf8(self.tag.value(attribute, rest)).unwrap_or_default()),
            };
            self.builder.attribute(resolved, start, (raw.start, raw.end), copied);
        }
        self.tag.attributes = attributes;
        self.at = after;
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
}
