//! Fields and subfields: what their attributes say.

use std::io::Read;

use bibwire_core::Rule;
use bibwire_core::markup::excerpt;
use bibwire_core::markup::name::char_at;
use bibwire_core::markup::tag::Attribute;

use super::draft::Inside;
use super::open::Context;
use super::reader::Reader;
use crate::Tag;
use crate::rules::{marcxml, xml_limits};

impl<R: Read> Reader<R> {
    /// What comes in a record must come in order.
    #[inline]
    fn order(&mut self, rank: u8) {
        if rank < self.draft.rank {
            if !std::mem::replace(&mut self.draft.order_told, true) {
                self.tell_tag(&marcxml::ORDER, Some("the order was kept"));
            }
        } else {
            self.draft.rank = rank;
        }
    }

    pub(super) fn begin_leader(&mut self) -> Context {
        self.order(1);
        self.draft.leaders = self.draft.leaders.saturating_add(1);
        self.draft.leader_text.clear();
        self.draft.inside = Inside::Leader;
        self.told.begin_value();
        self.note_attributes(&[]);
        Context::Value
    }

    #[inline]
    pub(super) fn begin_field(&mut self, rank: u8) -> Context {
        self.order(rank);
        if self.draft.abandoned {
            self.draft.forget();
        } else if self.draft.fields() as u64 >= self.limits.fields {
            self.abandon(&xml_limits::FIELDS, self.limits.fields);
        }
        self.told.begin_value();
        if rank == 2 { self.begin_control() } else { self.begin_data() }
    }

    #[cold]
    fn abandon(&mut self, rule: &'static Rule, limit: u64) {
        let finding = self.finding(rule, self.here(0..1));
        self.tell(finding.expected(format_args!("at most {limit}")));
        self.draft.abandoned = true;
        self.draft.forget();
    }

    /// The value of the attribute with a name.
    fn attribute(&self, name: &[u8]) -> Option<Attribute> {
        let bytes = self.window.rest();
        self.tag.attributes.iter().find(|attribute| attribute.name.of(bytes) == name).copied()
    }

    fn begin_control(&mut self) -> Context {
        let bytes = self.window.rest();
        let tag = match self.tag.attributes.as_slice() {
            [one] if one.name.of(bytes) == b"tag" => plain_tag(self.tag.value(one, bytes)),
            _ => None,
        };
        if let Some(tag) = tag {
            self.draft.begin_control(tag);
        } else {
            let (tag, fault) = self.any_tag();
            self.draft.begin_control(tag);
            self.tell_tag_fault(fault);
            self.note_attributes(&[b"tag"]);
        }
        if !self.draft.is_control_tag() {
            self.tell_tag(&marcxml::DATA_TAG, Some("kept as a control field"));
        }
        Context::Value
    }

    #[inline]
    fn begin_data(&mut self) -> Context {
        let bytes = self.window.rest();
        let one = |attribute: &Attribute| match self.tag.value(attribute, bytes) {
            [byte @ 0..0x80] if *byte != crate::DELIMITER => Some(*byte),
            _ => None,
        };
        if let [tag, first, second] = self.tag.attributes.as_slice()
            && tag.name.of(bytes) == b"tag"
            && first.name.of(bytes) == b"ind1"
            && second.name.of(bytes) == b"ind2"
            && let Some(tag) = plain_tag(self.tag.value(tag, bytes))
            && let (Some(first), Some(second)) = (one(first), one(second))
        {
            self.draft.begin_data(tag, [first, second]);
        } else {
            self.begin_odd_data();
        }
        if self.draft.is_control_tag() {
            self.tell_tag(&marcxml::CONTROL_TAG, Some("kept as a data field"));
        }
        Context::Between
    }

    #[cold]
    #[inline(never)]
    fn begin_odd_data(&mut self) {
        let (tag, fault) = self.any_tag();
        let (first, first_fault) = self.indicator(b"ind1");
        let (second, second_fault) = self.indicator(b"ind2");
        self.draft.begin_odd_data(tag, &first, &second);
        self.tell_tag_fault(fault);
        for (fault, name) in [(first_fault, "ind1"), (second_fault, "ind2")] {
            if let Some((rule, found)) = fault {
                let repair = if found.is_empty() { "a blank stands for it" } else { "its first character was taken" };
                let finding =
                    self.finding(rule, self.here(0..self.tag.length)).found(format_args!("{name}=\"{found}\""));
                self.tell(finding.repaired(repair));
            }
        }
        self.note_attributes(&[b"tag", b"ind1", b"ind2"]);
    }

    /// The tag, whatever it is; and what is wrong with it.
    fn any_tag(&self) -> (Tag, Option<(&'static Rule, String)>) {
        let Some(attribute) = self.attribute(b"tag") else {
            return (Tag::UNKNOWN, Some((&marcxml::TAG_MISSING, String::new())));
        };
        let value = self.tag.value(&attribute, self.window.rest());
        match plain_tag(value) {
            Some(tag) => (tag, None),
            None if value.is_empty() => (Tag::UNKNOWN, Some((&marcxml::TAG_MISSING, String::new()))),
            None => (Tag::UNKNOWN, Some((&marcxml::TAG, excerpt(value)))),
        }
    }

    fn tell_tag_fault(&mut self, fault: Option<(&'static Rule, String)>) {
        if let Some((rule, found)) = fault {
            let finding = self.finding(rule, self.here(0..self.tag.length)).repaired("kept under the tag ???");
            self.tell(if found.is_empty() { finding } else { finding.found(found) });
        }
    }

    /// The first character of an indicator, and what is wrong with it.
    fn indicator(&self, name: &[u8]) -> (Vec<u8>, Option<(&'static Rule, String)>) {
        let value = self.attribute(name);
        let value = value.as_ref().map(|it| self.tag.value(it, self.window.rest())).unwrap_or_default();
        if value.is_empty() {
            return (b" ".to_vec(), Some((&marcxml::INDICATOR_MISSING, String::new())));
        }
        let first = first_character(value);
        let fault = (first.len() < value.len()).then(|| (&marcxml::INDICATOR_LENGTH, excerpt(value)));
        (first.to_vec(), fault)
    }

    #[inline]
    pub(super) fn begin_subfield(&mut self) -> Context {
        if self.draft.abandoned {
            self.draft.forget();
        } else if self.draft.subfields >= self.limits.subfields {
            self.abandon(&xml_limits::SUBFIELDS, self.limits.subfields);
            return self.begin_subfield();
        }
        self.told.begin_value();
        let bytes = self.window.rest();
        match self.tag.attributes.as_slice() {
            [code] if code.name.of(bytes) == b"code" => match self.tag.value(code, bytes) {
                [byte @ 0..0x80] if *byte != crate::DELIMITER => self.draft.begin_subfield(*byte),
                _ => self.begin_odd_subfield(),
            },
            _ => self.begin_odd_subfield(),
        }
        Context::Value
    }

    #[cold]
    #[inline(never)]
    fn begin_odd_subfield(&mut self) {
        let attribute = self.attribute(b"code");
        let value = attribute.as_ref().map(|it| self.tag.value(it, self.window.rest())).unwrap_or_default();
        let (length, found) = (value.len(), excerpt(value));
        let code = if value.is_empty() { b"?".to_vec() } else { first_character(value).to_vec() };
        self.draft.begin_odd_subfield(&code);
        if length == 0 {
            let finding = self.finding(&marcxml::CODE_MISSING, self.here(0..self.tag.length));
            self.tell(finding.repaired("kept under the code ?"));
        } else if code.len() < length {
            let finding = self.finding(&marcxml::CODE_LENGTH, self.here(0..self.tag.length));
            self.tell(finding.found(found).repaired("its first character was taken"));
        }
        self.note_attributes(&[b"code"]);
    }

    /// Tells of attributes that have no place in a record, once for each name.
    pub(super) fn note_attributes(&mut self, known: &[&[u8]]) {
        for index in 0..self.tag.attributes.len() {
            let Some(attribute) = self.tag.attributes.get(index).copied() else { break };
            let name = attribute.name.of(self.window.rest());
            if known.contains(&name) || attribute.name.colon != 0 || name == b"xmlns" {
                continue;
            }
            let name = name.to_vec();
            if self.is_news(name) {
                let finding = self.finding_here(&marcxml::ATTRIBUTE_UNKNOWN, attribute.name.span.range());
                self.tell(finding);
            }
        }
    }
}

/// A tag of three ASCII characters, none of them a control character.
#[inline]
fn plain_tag(value: &[u8]) -> Option<Tag> {
    match value {
        [a @ 0x20..0x7F, b @ 0x20..0x7F, c @ 0x20..0x7F] => Some(Tag::new([*a, *b, *c])),
        _ => None,
    }
}

/// The first character, or the first byte where that is none.
fn first_character(value: &[u8]) -> &[u8] {
    let length = char_at(value).map_or(1, char::len_utf8);
    value.get(..length).unwrap_or(value)
}
