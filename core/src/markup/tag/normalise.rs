//! Attribute values as they are meant: XML 1.0, 3.3.3.

use std::ops::Range;

use super::Tag;
use crate::markup::Fault;
use crate::markup::name::Span;
use crate::markup::reference::{self, Reference};
use crate::markup::scan::is_noncharacter;

impl Tag {
    /// Blanks become spaces and references what they refer to: XML 1.0, 3.3.3.
    #[cold]
    pub(super) fn normalise(&mut self, bytes: &[u8], longest: u64) {
        for index in 0..self.attributes.len() {
            let Some(attribute) = self.attributes.get(index).copied().filter(|attribute| !attribute.plain) else {
                continue;
            };
            let start = self.values.len();
            self.normalise_value(bytes, attribute.value.range(), longest);
            let value = Span::new(start, self.values.len());
            if let Some(attribute) = self.attributes.get_mut(index) {
                attribute.value = value;
            }
        }
    }

    fn normalise_value(&mut self, bytes: &[u8], range: Range<usize>, longest: u64) {
        let mut at = range.start;
        let value = bytes.get(..range.end).unwrap_or_default();
        while let Some(rest @ [first, ..]) = value.get(at..) {
            let mut length = 1;
            match first {
                b'&' => length = self.refer(rest, at, longest),
                b'\r' if rest.get(1) == Some(&b'\n') => {}
                b'\t' | b'\n' | b'\r' => self.values.push(b' '),
                0..=0x1F => {
                    self.fault(Fault::Character, at..at.saturating_add(1), Some("kept"));
                    self.values.push(*first);
                }
                0xEF if is_noncharacter(rest) => {
                    length = 3;
                    self.fault(Fault::Character, at..at.saturating_add(3), Some("kept"));
                    self.values.extend_from_slice(rest.get(..3).unwrap_or_default());
                }
                _ => self.values.push(*first),
            }
            at = at.saturating_add(length);
        }
    }

    /// Adds what a reference refers to, and says how long the reference is.
    fn refer(&mut self, rest: &[u8], at: usize, longest: u64) -> usize {
        let (found, length) = reference::scan(rest, longest, true).unwrap_or((Reference::Bare, 1));
        let place = at..at.saturating_add(length);
        let (char, fault) = match found {
            Reference::Char(char) => (Some(char), None),
            Reference::Forbidden(char) => (Some(char), Some((Fault::Character, "kept"))),
            Reference::Html(char) => (Some(char), Some((Fault::HtmlEntity, "read as HTML means it"))),
            Reference::Undefined => (None, Some((Fault::Entity, ""))),
            Reference::NoChar => (None, Some((Fault::Reference, ""))),
            Reference::Bare => (None, Some((Fault::Ampersand, "kept as text"))),
        };
        if let Some((fault, repair)) = fault {
            self.fault(fault, place, Some(repair).filter(|repair| !repair.is_empty()));
        }
        match char {
            Some(char) => self.values.extend_from_slice(char.encode_utf8(&mut [0; 4]).as_bytes()),
            None => self.values.extend_from_slice(rest.get(..length).unwrap_or_default()),
        }
        length
    }
}
