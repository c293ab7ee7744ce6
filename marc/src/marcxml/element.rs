//! Elements: XML 1.0, 3 [39]; Namespaces in XML 1.0, 5 and 6.

use std::io::Read;

use bibwire_core::Error;
use bibwire_core::markup::name::{self, Name};
use bibwire_core::markup::namespace::Namespace;
use bibwire_core::markup::tag::{Scan, Start};
use bibwire_core::markup::{Fault, Found, excerpt};

use super::open::{Context, Element, Part};
use super::reader::{Reader, Step};
use super::text;
use crate::rules::{self, markup, xml_limits};

impl<R: Read> Reader<R> {
    /// Reads a start tag.
    #[inline]
    pub(super) fn start_tag(&mut self) -> Result<Step, Error> {
        if self.usual_start_tag() {
            return Ok(Step::On);
        }
        self.any_start_tag()
    }

    fn any_start_tag(&mut self) -> Result<Step, Error> {
        let scan = self.tag.scan(self.window.rest(), self.limits.name_bytes, self.window.ended());
        match scan {
            Scan::Whole(start) if start.length as u64 > self.longest_tag() => {
                self.skip(b">", 1);
                Ok(Step::On)
            }
            Scan::Whole(start) => Ok(self.start_element(start)),
            Scan::Cut => self.start_tag_cut(),
            Scan::None => {
                // A `<` that begins nothing is text.
                let finding = self.finding_here(&markup::STRAY_LESS_THAN, 0..1);
                self.tell(finding.repaired("kept as text"));
                self.characters(1)?;
                Ok(Step::On)
            }
        }
    }

    /// A tag may be as long as a text, and then some for its names.
    fn longest_tag(&self) -> u64 {
        self.limits.text_bytes.saturating_add(1 << 16)
    }

    #[cold]
    fn start_tag_cut(&mut self) -> Result<Step, Error> {
        let length = self.window.rest().len();
        if length as u64 > self.longest_tag() {
            self.skip(b">", 1);
            return Ok(Step::On);
        }
        // A tag that takes more than a few pieces is not scanned again for each of them.
        let wanted = if length > 4096 { length.saturating_mul(2) } else { 0 };
        while self.window.more()? && self.window.rest().len() < wanted {}
        Ok(Step::On)
    }

    /// Opens the element of a start tag that was scanned.
    #[inline]
    fn start_element(&mut self, start: Start) -> Step {
        let mut bindings = self.scopes.len();
        let told = self.findings.len();
        if self.tag.too_many > 0 {
            self.too_many_attributes(start.length);
        }
        if self.tag.declares {
            self.bind();
        }
        let (prefix, local) = start.name.split(self.window.rest());
        let namespace = self.scopes.resolve(prefix);
        let word = Word::of(local);
        if word == Word::Record && self.draft.active && self.interrupts(namespace) {
            self.scopes.cut(bindings);
            self.findings.truncate(told);
            return self.end_interrupted();
        }
        self.end_text();
        if !self.tag.faults.is_empty() {
            self.tell_faults();
        }
        let mut namespace = namespace.unwrap_or_else(|| self.unbound(start.name));
        if self.tag.prefixed {
            self.check_prefixes();
        }
        if start.name.span.range().len() as u64 > self.limits.name_bytes {
            self.name_too_long(start.name);
        }
        if self.open.is_empty() {
            self.enter_root();
        }
        if self.open.too_deep > 0 || self.open.len() as u64 >= self.limits.depth {
            self.too_deep(start);
            self.scopes.cut(bindings);
            return Step::On;
        }
        let depth = self.open.len();
        let part = self.enter(word, namespace);
        if self.open.len() < depth {
            // Elements were closed, and the declarations of this tag with them.
            bindings = self.scopes.len();
            self.bind_again();
            namespace = self.scopes.resolve(start.name.split(self.window.rest()).0).unwrap_or(namespace);
        }
        let offset = match word {
            Word::Record => self.window.source_offset(self.window.offset()),
            _ => 0,
        };
        let outside = self.context;
        let name = start.name.of(self.window.rest());
        self.open.push(name, part, namespace, bindings, outside, offset);
        self.context = self.opened(part, word, offset);
        self.window.consume(start.length);
        if start.empty { self.close() } else { Step::On }
    }

    /// Takes the namespace declarations of a tag into force.
    #[cold]
    fn bind(&mut self) {
        for index in 0..self.tag.attributes.len() {
            let Some(attribute) = self.tag.attributes.get(index).copied() else { break };
            let bytes = self.window.rest();
            let prefix = match attribute.name.split(bytes) {
                (b"", b"xmlns") => &b""[..],
                (b"xmlns", local) => local,
                _ => continue,
            };
            if self.scopes.bind(prefix, self.tag.value(&attribute, bytes)).is_err() {
                let finding = self.finding_here(&markup::BINDING, attribute.name.span.range());
                self.tell(finding);
            }
        }
    }

    #[cold]
    fn bind_again(&mut self) {
        let told = self.findings.len();
        self.bind();
        self.findings.truncate(told);
    }

    /// Prefixes of attributes are bound, and no two attributes are the same by another prefix.
    #[cold]
    fn check_prefixes(&mut self) {
        let mut seen: Vec<(Namespace, Name)> = Vec::new();
        for index in 0..self.tag.attributes.len() {
            let Some(attribute) = self.tag.attributes.get(index).copied() else { break };
            let (prefix, local) = attribute.name.split(self.window.rest());
            if prefix.is_empty() || prefix == b"xmlns" {
                continue;
            }
            let Some(namespace) = self.scopes.resolve(prefix) else {
                self.unbound(attribute.name);
                continue;
            };
            let twice = seen
                .iter()
                .any(|(other, name)| name.split(self.window.rest()).1 == local && self.scopes.same(*other, namespace));
            if twice {
                let finding = self.finding_here(&markup::ATTRIBUTE_TWICE, attribute.name.span.range());
                self.tell(finding);
            }
            seen.push((namespace, attribute.name));
        }
    }

    /// A prefix that is not bound. What has it is read as if it were in no namespace.
    #[cold]
    fn unbound(&mut self, name: Name) -> Namespace {
        let finding = self.finding_here(&markup::PREFIX, name.span.range());
        self.tell(finding);
        Namespace::NONE
    }

    #[cold]
    fn tell_faults(&mut self) {
        for Found { fault, at, repair } in std::mem::take(&mut self.tag.faults) {
            let rule = match fault {
                Fault::Character => text::forbidden_by(text::character_at(self.window.rest(), at.start)),
                fault => rules::of_fault(fault),
            };
            let finding = self.finding_here(rule, at);
            self.tell(match repair {
                Some(repair) => finding.repaired(repair),
                None => finding,
            });
        }
    }

    #[cold]
    fn too_many_attributes(&mut self, length: usize) {
        let most = self.limits.attributes;
        let count = most.saturating_add(self.tag.too_many as u64);
        let finding = self.finding_here(&xml_limits::ATTRIBUTES, 0..length);
        self.tell(finding.found(count).expected(format_args!("at most {most}")));
    }

    #[cold]
    fn name_too_long(&mut self, name: Name) {
        let finding = self.finding_here(&xml_limits::NAME_BYTES, name.span.range());
        self.tell(finding.expected(format_args!("at most {} bytes", self.limits.name_bytes)));
    }

    #[cold]
    fn too_deep(&mut self, start: Start) {
        if self.open.too_deep == 0 {
            let finding = self.finding_here(&xml_limits::DEPTH, 0..start.length);
            self.tell(finding.expected(format_args!("at most {} elements deep", self.limits.depth)));
        }
        if !start.empty {
            self.open.too_deep = self.open.too_deep.saturating_add(1);
        }
        self.window.consume(start.length);
    }

    #[cold]
    fn enter_root(&mut self) {
        if self.document.root && !std::mem::replace(&mut self.document.second_root, true) {
            let finding = self.finding_here(&markup::SECOND_ROOT, 0..1);
            self.tell(finding);
        }
        self.document.root = true;
        self.context = Context::Wrapper;
    }

    /// Reads an end tag.
    #[inline]
    pub(super) fn end_tag(&mut self) -> Result<Step, Error> {
        let rest = self.window.rest();
        let name = self.open.top_name();
        let after = rest.get(2..).and_then(|rest| rest.strip_prefix(name));
        if let (Some([b'>', ..]), false, 0) = (after, name.is_empty(), self.open.too_deep) {
            self.window.consume(name.len().wrapping_add(3));
            self.end_text();
            return Ok(self.close());
        }
        self.odd_end_tag()
    }

    /// An end tag that is not simply the name of the innermost element.
    #[cold]
    fn odd_end_tag(&mut self) -> Result<Step, Error> {
        let rest = self.window.rest();
        let name = name::scan(rest, 2);
        let end = name.span.end as usize;
        let blanks = rest.get(end..).unwrap_or_default().iter().take_while(|byte| byte.is_ascii_whitespace()).count();
        let after = end.saturating_add(blanks);
        let (length, whole) = match rest.get(after) {
            Some(b'>') if end > 2 => (after.saturating_add(1), true),
            None if !self.window.ended() => return self.start_tag_cut(),
            _ => {
                // Up to the end of it, wherever that is.
                let tail = rest.get(after..).unwrap_or_default();
                match tail.iter().position(|byte| matches!(byte, b'>' | b'<')) {
                    None if !self.window.ended() => return self.start_tag_cut(),
                    Some(at) if tail.get(at) == Some(&b'>') => (after.saturating_add(at).saturating_add(1), false),
                    Some(at) => (after.saturating_add(at), false),
                    None => (rest.len(), false),
                }
            }
        };
        if length as u64 > self.longest_tag() {
            self.skip(b">", 2);
            return Ok(Step::On);
        }
        self.end_text();
        if !whole {
            let finding = self.finding_here(&markup::TAG_OPEN, 0..length);
            self.tell(finding.repaired("the tag was ended there"));
        }
        if self.open.too_deep > 0 {
            self.open.too_deep = self.open.too_deep.saturating_sub(1);
            self.window.consume(length);
            return Ok(Step::On);
        }
        let name = name.of(self.window.rest());
        let depth = self.open.find_name(name);
        let innermost = self.open.len().checked_sub(1);
        if depth.is_some() && depth == innermost {
            self.window.consume(length);
            return Ok(self.close());
        }
        let expected = format!("</{}>", excerpt(self.open.top_name()));
        let misspelt = depth.is_none() && self.is_misspelt(name);
        let finding = self.finding_here(&markup::END_TAG, 0..length);
        let finding = if innermost.is_some() { finding.expected(expected) } else { finding };
        Ok(match depth {
            Some(depth) if self.open.find(|part| part == Part::Record).is_some_and(|record| record > depth) => {
                let step = self.close_to(depth);
                self.window.consume(length);
                step
            }
            Some(depth) => {
                self.tell(finding);
                self.window.consume(length);
                self.close_to(depth)
            }
            None if misspelt => {
                self.tell(finding.repaired("read as the end tag expected"));
                self.window.consume(length);
                self.close()
            }
            None => {
                self.tell(finding.repaired("passed over"));
                self.window.consume(length);
                Step::On
            }
        })
    }

    /// Whether a name is meant to be that of the innermost element: a value can hold no other end tag, and the names
    /// begin alike.
    fn is_misspelt(&self, name: &[u8]) -> bool {
        let leaf = self.open.top().is_some_and(|top| matches!(top.part, Part::Leader | Part::Control | Part::Subfield));
        let first = |name: &[u8]| name.first().map(u8::to_ascii_lowercase);
        leaf && first(name) == first(self.open.top_name())
    }

    /// Closes elements down to the one at a depth, and that one too.
    pub(super) fn close_to(&mut self, depth: usize) -> Step {
        let mut step = Step::On;
        while self.open.len() > depth {
            let last = self.open.len() == depth.saturating_add(1);
            let unclosed = self.open.top().is_some_and(|top| top.part == Part::Record) && !last;
            if unclosed {
                self.tell_unclosed_record();
            }
            if self.close() == Step::Record {
                step = Step::Record;
            }
        }
        step
    }

    /// Closes the innermost element.
    #[inline]
    pub(super) fn close(&mut self) -> Step {
        let Some(Element { part, bindings, outside, .. }) = self.open.pop() else { return Step::On };
        self.scopes.cut(bindings);
        let step = self.leave(part);
        self.context = if self.open.is_empty() { Context::Outside } else { outside };
        step
    }

    /// The document is over.
    #[cold]
    pub(super) fn finish_document(&mut self) -> Step {
        self.end_text();
        if self.draft.active {
            return self.finish_truncated();
        }
        if !self.open.is_empty() {
            let finding = self.finding_here(&markup::UNCLOSED, 0..0);
            self.tell(finding.expected(format_args!("</{}>", excerpt(self.open.top_name()))));
            while self.open.pop().is_some() {}
        }
        if !self.document.root {
            let finding = self.finding_here(&markup::NO_ROOT, 0..0);
            self.tell(finding);
        }
        self.tell_no_record();
        Step::End
    }
}

/// The names that MARCXML has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Word {
    Record,
    Leader,
    Control,
    Data,
    Subfield,
    Other,
}

impl Word {
    #[inline]
    fn of(local: &[u8]) -> Word {
        match local {
            b"subfield" => Word::Subfield,
            b"datafield" => Word::Data,
            b"controlfield" => Word::Control,
            b"leader" => Word::Leader,
            b"record" => Word::Record,
            _ => Word::Other,
        }
    }
}
