//! Records: what the elements of MARCXML say.

use std::io::Read;
use std::ops::Range;

use bibwire_core::Rule;
use bibwire_core::markup::excerpt;
use bibwire_core::markup::namespace::{Kind, Namespace};

use super::draft::Inside;
use super::element::Word;
use super::leader;
use super::namespaces::is_kindred;
use super::open::{Context, Part};
use super::reader::{Reader, Step};
use crate::rules::{marcxml, markup};

impl<R: Read> Reader<R> {
    /// Whether a `record` in this namespace means that the record that is open was not closed.
    #[cold]
    pub(super) fn interrupts(&self, namespace: Option<Namespace>) -> bool {
        let namespace = namespace.unwrap_or(Namespace::NONE);
        let depth = self.open.find(|part| part == Part::Record);
        let record = depth.and_then(|depth| self.open.at(depth)).map_or(Namespace::NONE, |record| record.namespace);
        self.is_marc(namespace) || self.scopes.same(namespace, record)
    }

    /// Ends the record that is open, before a tag that does not belong to it.
    #[cold]
    pub(super) fn end_interrupted(&mut self) -> Step {
        self.end_text();
        self.open.too_deep = 0;
        self.tell_unclosed_record();
        let depth = self.open.find(|part| part == Part::Record).unwrap_or_default();
        self.close_to(depth)
    }

    #[cold]
    pub(super) fn tell_unclosed_record(&mut self) {
        let finding = self.finding_here(&markup::RECORD_UNCLOSED, 0..0);
        self.tell(finding);
    }

    /// Whether a record in this namespace is one of MARC whatever it holds.
    fn is_marc(&self, namespace: Namespace) -> bool {
        match namespace.kind {
            Kind::Target => true,
            Kind::Other => !self.options.strict_namespace && is_kindred(self.scopes.uri(namespace)),
            _ => false,
        }
    }

    /// What an element is that begins here.
    #[inline]
    pub(super) fn enter(&mut self, word: Word, namespace: Namespace) -> Part {
        if !self.draft.active {
            return self.enter_outside(word, namespace);
        }
        if let Some(top) = self.open.top()
            && self.scopes.same(top.namespace, namespace)
        {
            match (word, top.part) {
                (Word::Subfield, Part::Data) => return Part::Subfield,
                (Word::Data, Part::Record) => return Part::Data,
                (Word::Control, Part::Record) => return Part::Control,
                (Word::Leader, Part::Record) => return Part::Leader,
                _ => {}
            }
        }
        self.enter_odd(word, namespace)
    }

    /// An element outside of records.
    fn enter_outside(&mut self, word: Word, namespace: Namespace) -> Part {
        let strict = self.options.strict_namespace;
        match word {
            Word::Record if self.is_marc(namespace) => {
                self.note_namespace(namespace);
                Part::Record
            }
            Word::Record => Part::Candidate,
            Word::Leader | Word::Control | Word::Data => {
                let inside = self
                    .open
                    .top()
                    .is_some_and(|top| top.part == Part::Candidate && self.scopes.same(top.namespace, namespace));
                if inside && strict {
                    self.note_namespace(namespace);
                } else if inside {
                    self.activate(namespace);
                    return self.enter(word, namespace);
                } else if self.is_marc(namespace) {
                    self.misplaced();
                }
                Part::Wrapper
            }
            _ => Part::Wrapper,
        }
    }

    /// A `record` turns out to be one of MARC.
    fn activate(&mut self, namespace: Namespace) {
        self.note_namespace(namespace);
        let start = self.open.top_mut().map_or(0, |top| {
            top.part = Part::Record;
            top.start
        });
        self.begin_record(start);
        self.findings.append(&mut self.candidate);
        self.context = Context::Between;
    }

    /// Tells of a namespace other than that of MARC 21 slim, once.
    fn note_namespace(&mut self, namespace: Namespace) {
        let known = namespace.kind == Kind::Other && is_kindred(self.scopes.uri(namespace));
        let rule = match namespace.kind {
            Kind::Target => return,
            _ if known && std::mem::replace(&mut self.told.known, true) => return,
            _ if known => &marcxml::NAMESPACE_KNOWN,
            Kind::None if std::mem::replace(&mut self.told.none, true) => return,
            Kind::None => &marcxml::NAMESPACE_NONE,
            _ => {
                let uri = self.scopes.uri(namespace).to_vec();
                if !self.is_news(uri) {
                    return;
                }
                &marcxml::NAMESPACE_UNKNOWN
            }
        };
        let uri = excerpt(self.scopes.uri(namespace));
        let mut finding = self.finding(rule, self.here(0..self.tag.length));
        if !uri.is_empty() {
            finding = finding.found(uri);
        }
        let finding = finding.expected("http://www.loc.gov/MARC21/slim");
        let read = !self.options.strict_namespace;
        self.tell(if read && !known { finding.repaired("read as MARC") } else { finding });
    }

    /// Whether something was not told yet; of more names than a few, that is not remembered.
    pub(super) fn is_news(&mut self, name: Vec<u8>) -> bool {
        let news = !self.told.names.contains(&name);
        if news && self.told.names.len() < 32 {
            self.told.names.push(name);
        }
        news
    }

    pub(super) fn here(&self, at: Range<usize>) -> Range<u64> {
        let offset = self.window.offset();
        offset.saturating_add(at.start as u64)..offset.saturating_add(at.end as u64)
    }

    /// An element in a record that is not where it should be.
    #[cold]
    #[inline(never)]
    fn enter_odd(&mut self, word: Word, namespace: Namespace) -> Part {
        if self.context == Context::Skipped {
            return Part::Foreign;
        }
        let depth = self.open.find(|part| part == Part::Record).unwrap_or_default();
        let record = self.open.at(depth).map_or(Namespace::NONE, |record| record.namespace);
        let own = self.scopes.same(record, namespace);
        let value = self.context == Context::Value;
        if own && matches!(word, Word::Leader | Word::Control | Word::Data) {
            // A field in a field: the outer one was not closed.
            let is_field = |part| matches!(part, Part::Leader | Part::Control | Part::Data);
            if let Some(field) = self.open.find(is_field) {
                self.unclosed(field);
            }
            return match word {
                Word::Leader => Part::Leader,
                Word::Control => Part::Control,
                _ => Part::Data,
            };
        }
        if own && word == Word::Subfield {
            if let Some(subfield) = self.open.find(|part| part == Part::Subfield) {
                self.unclosed(subfield);
            }
            let data = self.open.find(|part| part == Part::Data);
            if data.is_some() && self.context != Context::Skipped {
                return Part::Subfield;
            }
        }
        let rule = match (own, word) {
            (true, Word::Subfield) => &marcxml::ELEMENT_PLACE,
            (false, _) if !value => &marcxml::ELEMENT_FOREIGN,
            _ => &marcxml::ELEMENT_UNKNOWN,
        };
        self.tell_tag(rule, value.then_some("its text was kept"));
        if own || value { Part::Unknown } else { Part::Foreign }
    }

    /// Closes an element that its end tag did not.
    fn unclosed(&mut self, depth: usize) {
        let name = excerpt(self.open.name(depth));
        let finding = self.finding(&markup::UNCLOSED, self.here(0..0));
        self.tell(finding.expected(format_args!("</{name}>")).repaired("ended where the next one begins"));
        self.close_to(depth);
    }

    fn misplaced(&mut self) {
        self.tell_tag(&marcxml::ELEMENT_PLACE, None);
    }

    /// A finding about the start tag that is read.
    pub(super) fn tell_tag(&mut self, rule: &'static Rule, repair: Option<&'static str>) {
        let length = self.tag.length;
        let finding = self.finding_here(rule, 0..length);
        self.tell(match repair {
            Some(repair) => finding.repaired(repair),
            None => finding,
        });
    }

    /// An element was opened: begins what it stands for, and says what text is inside.
    #[inline]
    pub(super) fn opened(&mut self, part: Part, word: Word, start: u64) -> Context {
        match part {
            Part::Subfield => self.begin_subfield(),
            Part::Data => self.begin_field(3),
            Part::Control => self.begin_field(2),
            Part::Leader => self.begin_leader(),
            Part::Record => {
                if word == Word::Record {
                    self.begin_record(start);
                    self.note_attributes(&[]);
                }
                Context::Between
            }
            Part::Unknown => self.context,
            Part::Foreign => Context::Skipped,
            Part::Candidate => {
                // Whether these are of interest is known when it turns out to be a record.
                let told = self.findings.len();
                self.note_attributes(&[]);
                self.candidate = self.findings.split_off(told);
                Context::Wrapper
            }
            Part::Wrapper => Context::Wrapper,
        }
    }

    fn begin_record(&mut self, start: u64) {
        self.records = self.records.saturating_add(1);
        self.draft.begin(self.records, start);
    }

    /// An element was closed: ends what it stands for.
    #[inline]
    pub(super) fn leave(&mut self, part: Part) -> Step {
        match part {
            Part::Subfield => self.draft.inside = Inside::Data,
            Part::Data | Part::Control => self.draft.end_field(),
            Part::Leader => self.end_leader(),
            Part::Record => return self.end_record(),
            _ => {}
        }
        Step::On
    }

    fn end_leader(&mut self) {
        if self.draft.abandoned {
            self.draft.leader_text.clear();
        } else if self.draft.leaders > 1 {
            let found = excerpt(&self.draft.leader_text);
            let finding = self.finding(&marcxml::LEADER_REPEATED, self.here(0..0)).found(found);
            self.tell(finding.repaired("the first one was kept"));
        } else {
            let (leader, faults) = leader::repair(&self.draft.leader_text);
            self.draft.set_leader(leader);
            for (rule, repair) in faults {
                let found = excerpt(&self.draft.leader_text);
                let finding = self.finding(rule, self.here(0..0)).found(found);
                self.tell(finding.repaired(repair));
            }
        }
        self.draft.inside = Inside::Record;
    }

    #[cold]
    #[inline(never)]
    fn end_record(&mut self) -> Step {
        if self.draft.leaders == 0 {
            let finding = self.finding(&marcxml::LEADER_MISSING, self.here(0..0));
            self.tell(finding.repaired("a blank one was put in its place"));
        }
        if self.draft.fields() == 0 && !self.draft.abandoned {
            let finding = self.finding(&marcxml::RECORD_EMPTY, self.here(0..0));
            self.tell(finding);
        }
        self.draft.position.bytes.end = self.window.source_offset(self.window.offset());
        self.draft.active = false;
        if self.draft.abandoned { Step::On } else { Step::Record }
    }

    /// The document ends inside a record.
    #[cold]
    pub(super) fn finish_truncated(&mut self) -> Step {
        let finding = self.finding_here(&markup::TRUNCATED, 0..0);
        self.draft.drop_field();
        let deliver = self.options.truncated;
        self.tell(if deliver { finding.repaired("delivered with the fields that are whole") } else { finding });
        while self.open.pop().is_some() {}
        self.context = Context::Outside;
        if deliver {
            return self.end_record();
        }
        self.draft.active = false;
        Step::On
    }

    /// Tells that there were no records.
    pub(super) fn tell_no_record(&mut self) {
        if self.records == 0 {
            let finding = self.finding(&marcxml::NO_RECORD, self.here(0..0));
            self.tell(finding);
        }
    }
}
