//! Text, and references in it: XML 1.0, 2.4, 2.11, 4.1.

use super::Parser;
use crate::markup::reference::{self, Reference};
use crate::markup::{Fault, excerpt, name, scan};

impl<'t> Parser<'t, '_, '_> {
    /// Text, up to the next markup.
    #[inline]
    pub(super) fn characters(&mut self) {
        let rest = self.rest();
        // Most text is what indents a tag.
        let blanks = rest.iter().take_while(|byte| matches!(byte, b' ' | b'\n' | b'\t')).count();
        if rest.get(blanks) == Some(&b'<') {
            return self.append_blanks(blanks);
        }
        let plain = blanks.wrapping_add(scan::text(rest.get(blanks..).unwrap_or_default()));
        if plain > 0 { self.append(plain) } else { self.special(rest) }
    }

    /// Takes so many blanks, which markup follows.
    #[inline]
    fn append_blanks(&mut self, length: usize) {
        let start = self.at;
        self.at = start.wrapping_add(length);
        if !self.open.is_empty() && self.too_deep == 0 && self.fits(length) {
            self.builder.blanks(start, self.at);
        }
    }

    /// Takes so many bytes as text, as they are.
    #[inline]
    pub(super) fn append(&mut self, length: usize) {
        let start = self.at;
        self.at = start.wrapping_add(length);
        if self.open.is_empty() {
            self.outside(start);
        } else if self.too_deep == 0 && self.fits(length) {
            self.builder.text(start, self.at);
        }
    }

    /// Takes so many bytes as another text.
    pub(super) fn append_as(&mut self, length: usize, text: &str) {
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
    pub(super) fn end_text(&mut self) {
        self.length = 0;
        self.told_length = false;
        if let Some(stray) = self.stray.take() {
            self.tell(Fault::TextOutside, stray, None);
        }
    }

    /// A byte of text that must be looked at.
    #[cold]
    pub(super) fn special(&mut self, rest: &'t [u8]) {
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

    pub(super) fn forbidden(&mut self, length: usize, char: char) {
        let found = Some(format!("U+{:04X}", u32::from(char)));
        let at = self.at..self.at.saturating_add(length);
        self.tell_with(Fault::Character, at, found, None, Some("U+FFFD stands for it"));
    }

    /// A reference, or a `&` that begins none.
    fn reference(&mut self) {
        let Some((found, length)) = reference::scan(self.rest(), self.longest_name, true) else {
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
}
