//! Character data and references: XML 1.0, 2.4 [14], 2.11, 4.1.

use std::io::Read;
use std::ops::Range;

use bibwire_core::markup::name::char_at;
use bibwire_core::markup::reference::{self, Reference};
use bibwire_core::markup::{excerpt, scan};
use bibwire_core::{Error, Rule};

use super::open::Context;
use super::reader::{Reader, Step, Stray};
use crate::rules::{marcxml, markup, xml_limits};

/// What the places of fields in a record can count.
const LONGEST: u64 = (u32::MAX - 16) as u64;

const BLANKS: &[u8] = b" \t\n\r";

impl<R: Read> Reader<R> {
    /// Reads text up to the next markup.
    #[inline]
    pub(super) fn text(&mut self) -> Result<Step, Error> {
        loop {
            let rest = self.window.rest();
            if self.context != Context::Value {
                let blanks = rest.iter().take_while(|byte| BLANKS.contains(byte)).count();
                self.window.consume(blanks);
            }
            let rest = self.window.rest();
            let plain = scan::text(rest);
            if plain > 0 {
                self.append(plain);
            }
            match self.window.rest() {
                [b'<', ..] => return Ok(Step::On),
                [_, ..] => self.special()?,
                [] => {
                    if !self.window.more()? {
                        return Ok(Step::On);
                    }
                }
            }
        }
    }

    /// Reads so many bytes as text in which nothing is markup.
    pub(super) fn characters(&mut self, length: usize) -> Result<(), Error> {
        let end = self.window.offset().saturating_add(length as u64);
        loop {
            let left = usize::try_from(end.saturating_sub(self.window.offset())).unwrap_or(usize::MAX);
            let rest = self.window.rest();
            let Some(first) = rest.get(..left).and_then(<[u8]>::first) else { return Ok(()) };
            match first {
                b'<' | b'&' | b']' => self.append(1),
                0..=0x1F | 0xEF => self.special()?,
                _ => self.append(scan::text(rest).min(left)),
            }
        }
    }

    /// Adds so many bytes to what is open there, and passes over them.
    #[inline]
    fn append(&mut self, count: usize) {
        if self.context == Context::Value {
            let text = self.window.rest().get(..count).unwrap_or_default();
            self.draft.push(text);
            self.check_length(count);
            self.window.consume(count);
        } else {
            self.append_outside(count);
        }
        if !self.window.is_sound() {
            self.tell_malformed();
        }
    }

    /// Checks the length of the value and of the record, once `count` bytes were added and not yet passed over.
    #[inline]
    fn check_length(&mut self, count: usize) {
        if self.draft.value_length() as u64 > self.limits.text_bytes
            || self.draft.bytes.len() as u64 > self.limits.record_bytes.min(LONGEST)
        {
            self.too_long(count);
        }
    }

    #[cold]
    #[inline(never)]
    fn too_long(&mut self, count: usize) {
        if !self.draft.abandoned {
            let (most_text, most_record) = (self.limits.text_bytes, self.limits.record_bytes.min(LONGEST));
            let text = (self.draft.value_length() as u64).saturating_sub(most_text);
            let record = (self.draft.bytes.len() as u64).saturating_sub(most_record);
            // What is broken first is what there is more of beyond it.
            let (rule, limit) = match text >= record {
                true => (&xml_limits::TEXT_BYTES, most_text),
                false => (&xml_limits::RECORD_BYTES, most_record),
            };
            let at = count.saturating_sub(usize::try_from(text.max(record)).unwrap_or(usize::MAX));
            let finding = self.finding_here(rule, at..at);
            self.tell(finding.expected(format_args!("at most {limit} bytes")));
            self.draft.abandoned = true;
        }
        self.draft.forget();
    }

    /// Text that is no part of a value.
    #[cold]
    #[inline(never)]
    fn append_outside(&mut self, count: usize) {
        let rule = match self.context {
            Context::Outside => &markup::TEXT_OUTSIDE,
            Context::Between => &marcxml::TEXT_PLACE,
            _ => return self.window.consume(count),
        };
        let text = self.window.rest().get(..count).unwrap_or_default();
        let (whole, tail) = (text.trim_ascii_end().len(), text.trim_ascii().len());
        if tail > 0 {
            let offset = self.window.offset();
            let start = offset.saturating_add(whole.saturating_sub(tail) as u64);
            self.begin_stray(rule, start);
            if let Some(stray) = &mut self.stray {
                let text = self.window.rest().get(..whole).unwrap_or_default();
                stray.push(text, start);
                stray.end_at(&self.window, offset.saturating_add(whole as u64));
            }
        }
        self.window.consume(count);
    }

    fn begin_stray(&mut self, rule: &'static Rule, start: u64) {
        if self.stray.is_none() {
            let finding = self.finding(rule, start..start);
            self.stray = Some(Stray { finding, text: Vec::new(), end: start });
        }
    }

    /// The text where none should be has ended.
    #[inline]
    pub(super) fn end_text(&mut self) {
        if self.stray.is_some() {
            self.tell_stray();
        }
    }

    #[cold]
    #[inline(never)]
    fn tell_stray(&mut self) {
        let Some(Stray { finding, text, .. }) = self.stray.take() else { return };
        self.tell(finding.found(excerpt(&text)));
    }

    /// A byte that must be looked at, other than `<`.
    fn special(&mut self) -> Result<(), Error> {
        let needed = match self.window.rest() {
            [b'\r', ..] => 2,
            [b']' | 0xEF, ..] => 3,
            _ => 1,
        };
        while self.window.rest().len() < needed && self.window.more()? {}
        let rest = self.window.rest();
        match rest {
            [b'&', ..] => return self.refer(),
            [b'\t' | b'\n', ..] => self.append(1),
            [b'\r', b'\n', ..] => self.window.consume(1),
            [b'\r', ..] => {
                self.window.consume(1);
                self.add('\n');
            }
            [b']', b']', b'>', ..] => {
                let finding = self.finding_here(&markup::CDATA_END, 0..3);
                self.tell(finding.repaired("kept as text"));
                self.append(3);
            }
            [0..=0x1F, ..] => {
                self.forbidden(0..1);
                self.append_odd(1);
            }
            _ if scan::is_noncharacter(rest) => {
                self.forbidden(0..3);
                self.append(3);
            }
            [0xEF, ..] => self.append(scan::text(rest.get(1..).unwrap_or_default()).saturating_add(1)),
            _ => self.append(1),
        }
        Ok(())
    }

    /// Adds bytes among which may be that of a delimiter.
    fn append_odd(&mut self, count: usize) {
        if self.context == Context::Value {
            let text = self.window.rest().get(..count).unwrap_or_default();
            self.draft.push_part(text);
            self.check_length(count);
            self.window.consume(count);
        } else {
            self.append_outside(count);
        }
    }

    /// Adds a character that does not stand there as it is.
    fn add(&mut self, char: char) {
        if self.context == Context::Value {
            self.draft.push_part(char.encode_utf8(&mut [0; 4]).as_bytes());
            self.check_length(0);
        } else if !matches!(char, ' ' | '\t' | '\n' | '\r') {
            self.add_outside(char);
        }
    }

    /// A character outside of values that does not stand there as it is.
    #[cold]
    fn add_outside(&mut self, char: char) {
        let start = self.window.offset();
        match self.context {
            Context::Between => self.begin_stray(&marcxml::TEXT_PLACE, start),
            _ => return,
        }
        if let Some(stray) = &mut self.stray {
            stray.push(char.encode_utf8(&mut [0; 4]).as_bytes(), start);
            stray.end_at(&self.window, start.saturating_add(1));
        }
    }

    /// Tells of a character that XML does not allow: once for each value.
    #[cold]
    fn forbidden(&mut self, at: Range<usize>) {
        let char = character_at(self.window.rest(), at.start);
        if self.context == Context::Value {
            let told = if is_delimiter(char) { &mut self.told.delimiter } else { &mut self.told.character };
            if std::mem::replace(told, true) {
                return;
            }
        }
        let finding = self.finding_here(forbidden_by(char), at).found(format_args!("U+{:04X}", u32::from(char)));
        let kept = self.context == Context::Value;
        self.tell(if kept { finding.repaired("kept in the value") } else { finding });
    }

    /// Tells of the first character that XML does not allow in a piece of a comment or an instruction.
    pub(super) fn check_characters(&mut self, range: Range<usize>) {
        let piece = self.window.rest().get(range.clone()).unwrap_or_default();
        let forbidden = piece.iter().enumerate().position(|(at, byte)| match byte {
            b'\t' | b'\n' | b'\r' => false,
            0..=0x1F => true,
            0xEF => scan::is_noncharacter(piece.get(at..).unwrap_or_default()),
            _ => false,
        });
        if let Some(found) = forbidden {
            let at = found.saturating_add(range.start);
            let length = if piece.get(found) == Some(&0xEF) { 3 } else { 1 };
            let rest = self.window.rest().get(at..).unwrap_or_default();
            let char = char_at(rest).unwrap_or_default();
            let finding = self.finding_here(&markup::CHARACTER, at..at.saturating_add(length));
            self.tell(finding.found(format_args!("U+{:04X}", u32::from(char))));
        }
    }

    /// A reference, or a `&` that begins none.
    fn refer(&mut self) -> Result<(), Error> {
        let (found, length) = loop {
            let last = self.window.ended();
            match reference::scan(self.window.rest(), self.limits.name_bytes, last) {
                Some(found) => break found,
                None => {
                    self.window.more()?;
                }
            }
        };
        if self.context == Context::Outside {
            // Outside of the root, not even a sound reference may stand.
            self.append_outside(length);
            return Ok(());
        }
        let char = match found {
            Reference::Char(char) => Some(char),
            Reference::Forbidden(char) => {
                self.forbidden(0..length);
                Some(char)
            }
            Reference::Html(char) => {
                let finding = self.finding_here(&markup::HTML_ENTITY, 0..length).expected(char);
                self.tell(finding.repaired("read as HTML means it"));
                Some(char)
            }
            Reference::Undefined => {
                let finding = self.finding_here(&markup::ENTITY, 0..length);
                self.tell(finding);
                None
            }
            Reference::NoChar => {
                let finding = self.finding_here(&markup::REFERENCE, 0..length);
                self.tell(finding);
                None
            }
            Reference::Bare => {
                let finding = self.finding_here(&markup::AMPERSAND, 0..length);
                self.tell(finding.repaired("kept as text"));
                None
            }
        };
        match char {
            Some(char) => {
                self.add(char);
                self.window.consume(length);
            }
            None => self.append(length),
        }
        Ok(())
    }
}

/// The character that stands or is referred to at an offset.
pub(super) fn character_at(bytes: &[u8], offset: usize) -> char {
    let bytes = bytes.get(offset..).unwrap_or_default();
    let char = match bytes.first() {
        Some(b'&') => reference::scan(bytes, u64::MAX, true).and_then(|(found, _)| match found {
            Reference::Forbidden(char) => Some(char),
            _ => None,
        }),
        _ => char_at(bytes),
    };
    char.unwrap_or_default()
}

/// The rule that forbids a character which XML does not allow.
pub(super) const fn forbidden_by(char: char) -> &'static Rule {
    if is_delimiter(char) { &markup::DELIMITER } else { &markup::CHARACTER }
}

/// Whether ISO 2709 ends records and fields or begins subfields with a character.
const fn is_delimiter(char: char) -> bool {
    matches!(char, '\x1D'..='\x1F')
}
