//! One token after the other: tags, text, comments, instructions, CDATA sections.

use std::io::Read;

use bibwire_core::Error;
use bibwire_core::encoding::{Doubt, Encoding};
use bibwire_core::markup::{declaration, name};

use super::open::Context;
use super::reader::{Reader, Skip, Step};
use crate::rules::{self, markup, xml_encoding, xml_limits};

/// Markup that ends with a text of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Section {
    Comment,
    Cdata,
    Instruction,
}

impl Section {
    const fn ends(self) -> &'static [u8] {
        match self {
            Section::Comment => b"-->",
            Section::Cdata => b"]]>",
            Section::Instruction => b"?>",
        }
    }

    const fn begins(self) -> usize {
        match self {
            Section::Comment => b"<!--".len(),
            Section::Cdata => b"<![CDATA[".len(),
            Section::Instruction => b"<?".len(),
        }
    }
}

impl<R: Read> Reader<R> {
    /// Reads one token.
    #[inline]
    pub(super) fn step(&mut self) -> Result<Step, Error> {
        let step = match self.window.rest() {
            [b'<', b'/', ..] if self.flowing => self.end_tag(),
            [b'<', b'A'..=b'Z' | b'a'..=b'z', ..] if self.flowing => self.start_tag(),
            [byte, ..] if self.flowing && *byte != b'<' => self.text(),
            [_, ..] if self.document.begun => self.step_rarely(),
            _ => self.begin_or_end(),
        };
        if !self.window.is_sound() {
            self.tell_malformed();
        }
        step
    }

    fn step_rarely(&mut self) -> Result<Step, Error> {
        if let Some(skip) = self.skip {
            return self.pass_over(skip);
        }
        match self.window.rest() {
            [b'<'] if !self.window.ended() => {
                self.window.more()?;
                Ok(Step::On)
            }
            [b'<', b'!', ..] => self.declaration(),
            [b'<', b'?', ..] => self.section(Section::Instruction),
            [b'<', ..] => self.start_tag(),
            _ => self.text(),
        }
    }

    /// Nothing was read yet, or all of it.
    #[cold]
    fn begin_or_end(&mut self) -> Result<Step, Error> {
        if !self.document.begun {
            // The XML declaration is known by its first six bytes.
            while self.window.rest().len() < 6 && self.window.more()? {}
            self.document.begun = true;
            self.flowing = true;
            self.judge_encoding();
            return Ok(Step::On);
        }
        if self.window.more()? {
            return Ok(Step::On);
        }
        Ok(self.finish_document())
    }

    /// Tells what is wrong with the encoding.
    fn judge_encoding(&mut self) {
        let Some((detection, doubt)) = self.window.detection().and_then(|it| Some((it.clone(), it.doubt?))) else {
            return;
        };
        let rule = match doubt {
            Doubt::Conflict => &xml_encoding::CONFLICT,
            Doubt::NotBuiltIn => &xml_encoding::NOT_BUILT_IN,
            Doubt::NoMark => &xml_encoding::MARK_MISSING,
            _ => &xml_encoding::UNKNOWN,
        };
        let mut finding = self.finding(rule, 0..0);
        finding.place.bytes = detection.declared_at.or(finding.place.bytes);
        if let Some(label) = &detection.declared {
            finding = finding.found(label);
        }
        if doubt == Doubt::Conflict {
            finding = finding.expected(detection.encoding.name());
        }
        self.tell(finding);
    }

    /// Tells what was malformed in what was passed over.
    #[cold]
    #[inline(never)]
    pub(super) fn tell_malformed(&mut self) {
        while let Some(malformed) = self.window.next_malformed() {
            let kept = self.window.detection().is_none_or(|it| it.encoding == Encoding::Utf8);
            self.draft.utf8 &= !kept;
            if self.context == Context::Value && std::mem::replace(&mut self.told.malformed, true) {
                continue;
            }
            let mut finding = self.finding(&xml_encoding::MALFORMED, malformed.text);
            finding.place.bytes = Some(malformed.bytes);
            finding = match (self.context, kept) {
                (Context::Value, true) => finding.repaired("the bytes were kept in the value"),
                (Context::Value, false) => finding.repaired("U+FFFD stands for them"),
                _ => finding,
            };
            self.tell(finding);
        }
    }

    /// What begins with `<!`.
    fn declaration(&mut self) -> Result<Step, Error> {
        let rest = self.window.rest();
        if rest.starts_with(b"<!--") {
            return self.section(Section::Comment);
        }
        if rest.starts_with(b"<![CDATA[") {
            return self.section(Section::Cdata);
        }
        if rest.starts_with(b"<!DOCTYPE") {
            self.end_text();
            let finding = self.finding_here(&markup::DOCTYPE, 0..9);
            self.tell(finding);
            return Ok(Step::End);
        }
        let could = |known: &[u8]| known.starts_with(rest);
        if (could(b"<!--") || could(b"<![CDATA[") || could(b"<!DOCTYPE")) && self.window.more()? {
            return Ok(Step::On);
        }
        let rest = self.window.rest();
        let end = rest.iter().skip(2).position(|byte| matches!(byte, b'>' | b'<'));
        let end = end.map(|end| end.saturating_add(2));
        if end.unwrap_or(rest.len()) as u64 > self.limits.text_bytes {
            self.skip(b">", 2);
            return Ok(Step::On);
        }
        let length = match end {
            Some(end) if rest.get(end) == Some(&b'>') => end.saturating_add(1),
            Some(end) => end,
            None if self.window.more()? => return Ok(Step::On),
            None => self.window.rest().len(),
        };
        let finding = self.finding_here(&markup::MARKUP, 0..length);
        self.tell(finding);
        self.window.consume(length);
        Ok(Step::On)
    }

    /// A comment, a CDATA section or an instruction.
    fn section(&mut self, section: Section) -> Result<Step, Error> {
        let (begins, ends) = (section.begins(), section.ends());
        let rest = self.window.rest();
        let offset = self.window.offset();
        let searched = self.searched.get(section as usize).copied().unwrap_or_default();
        let from = usize::try_from(searched.saturating_sub(offset)).unwrap_or(usize::MAX).max(begins).min(rest.len());
        let found = memchr::memmem::find(rest.get(from..).unwrap_or_default(), ends);
        if let Some(found) = found {
            let content = begins..from.saturating_add(found);
            let length = content.end.saturating_add(ends.len());
            if length as u64 > self.limits.text_bytes {
                self.skip(ends, begins);
                return Ok(Step::On);
            }
            match section {
                Section::Comment => self.comment(content.end),
                Section::Instruction => self.instruction(content.end),
                Section::Cdata => {
                    self.cdata(content.len())?;
                    self.window.consume(ends.len());
                    return Ok(Step::On);
                }
            }
            self.window.consume(length);
            return Ok(Step::On);
        }
        let known = rest.len().saturating_sub(ends.len().saturating_sub(1)).max(from.min(rest.len()));
        let length = rest.len() as u64;
        if let Some(searched) = self.searched.get_mut(section as usize) {
            *searched = offset.saturating_add(known as u64);
        }
        if length > self.limits.text_bytes {
            self.skip(ends, begins);
        } else if !self.window.more()? {
            let finding = self.finding_here(&markup::UNTERMINATED, 0..begins);
            self.tell(finding.repaired("what follows was read as content"));
            self.window.consume(begins);
        }
        Ok(Step::On)
    }

    /// Begins to pass over what is too long.
    #[cold]
    pub(super) fn skip(&mut self, end: &'static [u8], begins: usize) {
        let finding = self.finding_here(&xml_limits::TEXT_BYTES, 0..begins);
        self.tell(finding.expected(format_args!("at most {} bytes", self.limits.text_bytes)));
        self.skip = Some(Skip { end });
        self.flowing = false;
        self.window.consume(begins);
    }

    fn pass_over(&mut self, skip: Skip) -> Result<Step, Error> {
        let rest = self.window.rest();
        match memchr::memmem::find(rest, skip.end) {
            Some(found) => {
                self.window.consume(found.saturating_add(skip.end.len()));
                (self.skip, self.flowing) = (None, true);
            }
            None => {
                let held = if self.window.ended() { 0 } else { skip.end.len().saturating_sub(1) };
                let length = rest.len().saturating_sub(held);
                self.window.consume(length);
                self.tell_malformed();
                if !self.window.more()? {
                    let length = self.window.rest().len();
                    self.window.consume(length);
                    let finding = self.finding_here(&markup::UNTERMINATED, 0..0);
                    self.tell(finding);
                    (self.skip, self.flowing) = (None, true);
                }
            }
        }
        Ok(Step::On)
    }

    fn comment(&mut self, end: usize) {
        let content = self.window.rest().get(4..end).unwrap_or_default();
        let dashes = memchr::memmem::find(content, b"--").or(match content {
            [.., b'-'] => content.len().checked_sub(1),
            _ => None,
        });
        if let Some(dashes) = dashes {
            let at = dashes.saturating_add(4);
            let finding = self.finding_here(&markup::COMMENT, at..at.saturating_add(2));
            self.tell(finding.repaired("passed over"));
        }
        self.check_characters(4..end);
    }

    fn instruction(&mut self, end: usize) {
        let rest = self.window.rest();
        let target = name::scan(rest, 2);
        let after = target.span.end as usize;
        let name = target.of(rest);
        let blank = after == end || rest.get(after).is_some_and(|byte| byte.is_ascii_whitespace());
        let at_start = self.window.offset() == 0;
        if name == b"xml" && blank {
            if !at_start {
                let finding = self.finding_here(&markup::DECLARATION_PLACE, 0..end.saturating_add(2));
                return self.tell(finding.repaired("passed over"));
            }
            let content = rest.get(after..end).unwrap_or_default();
            let Err(fault) = declaration::judge(content) else { return };
            let finding = self.finding_here(rules::of_fault(fault), 0..end.saturating_add(2));
            return self.tell(finding);
        }
        let reserved = name.eq_ignore_ascii_case(b"xml");
        if name.is_empty() || !target.qualified || target.colon != 0 || !blank || reserved {
            let finding = self.finding_here(&markup::INSTRUCTION, 0..end.saturating_add(2));
            self.tell(finding.repaired("passed over"));
        }
        self.check_characters(2..end);
    }

    fn cdata(&mut self, length: usize) -> Result<(), Error> {
        if self.context == Context::Outside {
            let finding = self.finding_here(&markup::MARKUP, 0..Section::Cdata.begins());
            self.tell(finding);
        }
        self.window.consume(Section::Cdata.begins());
        self.characters(length)
    }
}
