//! Comments, processing instructions and CDATA sections: XML 1.0, 2.5 to 2.7.

use std::ops::Range;

use super::{Parser, Root, doctype};
use crate::markup::{Fault, declaration, name, scan};
use crate::xml::tree::Kind;

/// What ends at a mark of its own, whatever is in it.
#[derive(Debug, Clone, Copy)]
enum Section {
    Comment,
    Instruction,
    Cdata,
}

impl Section {
    /// How long the mark is that begins it, and the mark that ends it.
    fn marks(self) -> (usize, &'static [u8]) {
        match self {
            Section::Comment => (4, b"-->"),
            Section::Instruction => (2, b"?>"),
            Section::Cdata => (9, b"]]>"),
        }
    }
}

impl<'t> Parser<'t, '_, '_> {
    /// What begins with `<!`. Says whether to go on.
    #[cold]
    pub(super) fn declaration(&mut self) -> bool {
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
            if self.setting.doctype && self.doctype(rest) {
                return true;
            }
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

    /// Passes over a document type declaration, if it has no declarations in it: XML 1.0, 2.8 [28]. Says whether it did.
    fn doctype(&mut self, rest: &[u8]) -> bool {
        let Some(end) = doctype::end(rest) else { return false };
        let at = self.at..self.at.saturating_add(end);
        let is_first = self.root == Root::None && !self.builder.has_doctype();
        if is_first && doctype::is_sound(rest.get(..end).unwrap_or_default()) {
            self.builder.doctype(at.clone());
        } else {
            self.tell(Fault::Doctype, at.clone(), Some("passed over"));
        }
        self.at = at.end;
        true
    }

    /// Where the content of a section ends, counted from the start of `rest`.
    fn section_end(&mut self, rest: &[u8], section: Section) -> Option<usize> {
        let (begins, end) = section.marks();
        let endless = self.endless.get(section as usize).copied().unwrap_or_default();
        // One that does not end says the same of all behind it: to look again for each would take a time of its own.
        let found = if endless { None } else { memchr::memmem::find(rest.get(begins..).unwrap_or_default(), end) };
        if found.is_none() {
            if let Some(endless) = self.endless.get_mut(section as usize) {
                *endless = true;
            }
            let at = self.at..self.at.saturating_add(begins);
            self.tell(Fault::Unterminated, at, Some("what follows was read as content"));
            self.at = self.at.saturating_add(begins);
        }
        found.map(|found| found.saturating_add(begins))
    }

    fn comment(&mut self, rest: &[u8]) {
        let Some(end) = self.section_end(rest, Section::Comment) else { return };
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

    pub(super) fn instruction(&mut self) {
        let rest = self.rest();
        let Some(end) = self.section_end(rest, Section::Instruction) else { return };
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
        if name.len() as u64 > self.longest_name {
            let expected = Some(format!("at most {} bytes", self.longest_name));
            let at = self.at..self.at.saturating_add(length);
            self.tell_with(Fault::NameBytes, at, None, expected, Some("kept"));
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
        let Some(end) = self.section_end(rest, Section::Cdata) else { return };
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
}
