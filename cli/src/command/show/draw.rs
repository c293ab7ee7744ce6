//! A record, drawn.

use std::io::{self, Write};

use bibwire_core::Diagnostic;
use marc::field::Kind;
use marc::{Leader, RawField, RawRecord};

use super::leader::PARTS;
use super::select::Pattern;
use crate::escape;
use crate::locale::Locale;
use crate::output::Output;
use crate::report::word;
use crate::style::Style;

/// How records are drawn.
pub(super) struct Drawing<'a> {
    pub(super) locale: Locale,
    pub(super) style: Style,
    /// Which fields, or all if there is none.
    pub(super) fields: &'a [Pattern],
}

impl Drawing<'_> {
    /// Draws a record and what a reader found in it; or, without a record, what it found after the last.
    pub(super) fn draw(
        &self,
        record: Option<&RawRecord<'_>>,
        findings: &[Diagnostic],
        out: &mut Output,
    ) -> io::Result<()> {
        if let Some(record) = record {
            let position = record.position();
            let head = format!("{} {}", self.locale.say("record", "记录"), position.number);
            let bytes = format!("{} {}", self.locale.say("byte", "字节"), position.bytes.start);
            writeln!(out, "{}  {}", self.style.bold(head), self.style.frame(bytes))?;
        }
        for finding in findings {
            self.finding(finding, out)?;
        }
        if let Some(record) = record {
            if self.shows(*b"LDR") {
                self.leader(record.leader(), out)?;
            }
            for field in record.iter().filter(|field| self.shows(*field.tag().as_bytes())) {
                self.field(field, out)?;
            }
            writeln!(out)?;
        }
        Ok(())
    }

    fn shows(&self, tag: [u8; 3]) -> bool {
        self.fields.is_empty() || self.fields.iter().any(|pattern| pattern.matches(tag))
    }

    pub(super) fn finding(&self, finding: &Diagnostic, out: &mut Output) -> io::Result<()> {
        let severity = finding.severity;
        let head = self.style.severity(severity, format!("{}[{}]", word(severity, self.locale), finding.code()));
        write!(out, "    {head} {}", self.locale.pick(finding.rule.title))?;
        let particulars = [
            (self.locale.say("found", "实际"), &finding.found),
            (self.locale.say("expected", "应为"), &finding.expected),
            (self.locale.say("repair", "修复"), &finding.repair),
            (self.locale.say("at", "位置"), &finding.place.path),
        ];
        let mut before = ": ";
        for (word, value) in particulars {
            if let Some(value) = value {
                write!(out, "{before}{word} {}", escape::short(value))?;
                before = ", ";
            }
        }
        writeln!(out)
    }

    fn leader(&self, leader: &Leader, out: &mut Output) -> io::Result<()> {
        writeln!(out, "{}     {}", self.style.bold("LDR"), escape::bytes(leader.as_bytes()))?;
        for part in &PARTS {
            let (first, last) = (part.first, part.last);
            let places = if first == last { format!("{first:02}") } else { format!("{first:02}-{last:02}") };
            let value = blanks(&escape::bytes(&leader.as_bytes()[first..=last]));
            write!(out, "        {places:<5} {value:<5}  {}", part.name(self.locale))?;
            match part.meaning(leader, self.locale) {
                Some(meaning) => writeln!(out, ": {meaning}")?,
                None => writeln!(out)?,
            }
        }
        Ok(())
    }

    fn field(&self, field: RawField<'_>, out: &mut Output) -> io::Result<()> {
        let tag = escape::bytes(field.tag().as_bytes()).into_owned();
        if field.kind() == Kind::Control {
            return writeln!(out, "{}     {}", self.style.bold(tag), escape::bytes(field.as_bytes()));
        }
        let indicators = blanks(&escape::line(&field.indicators().to_string()));
        write!(out, "{} {indicators} ", self.style.bold(tag))?;
        if let Some(linked) = linked(field) {
            write!(out, " {}", self.style.frame(format!("({linked})")))?;
        }
        if !field.preamble().is_empty() {
            write!(out, " {}", escape::bytes(field.preamble().as_bytes()))?;
        }
        for subfield in field.iter() {
            let code = self.style.frame(format!("${}", escape::line(&subfield.code().to_string())));
            write!(out, " {code} {}", escape::bytes(subfield.value().as_bytes()))?;
        }
        writeln!(out)
    }
}

/// Of an 880, the tag whose other script it is: `$6 245-01/$1`.
fn linked<'a>(field: RawField<'a>) -> Option<&'a str> {
    let link = (field.tag() == "880").then(|| field.subfield('6'))??;
    let (tag, rest) = link.as_bytes().split_first_chunk::<3>()?;
    let plain = rest.starts_with(b"-") && tag.iter().all(u8::is_ascii_alphanumeric);
    str::from_utf8(tag).ok().filter(|_| plain)
}

/// Blanks that can be seen.
fn blanks(text: &str) -> String {
    text.replace(' ', "␣")
}
