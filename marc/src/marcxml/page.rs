//! Writing a record as MARCXML.

use bibwire_core::markup::name::char_at;
use bibwire_core::markup::{excerpt, scan};
use bibwire_core::{Diagnostic, Error, Place, Rule, Sink};

use super::names::Names;
use super::policy::{ControlCharacters, Misfits, Policy, Undecodable};
use crate::field::{Code, Kind};
use crate::record::RawRecord;
use crate::rules::xml_writing;
use crate::{RawField, Tag};

/// A record that is being written.
pub(super) struct Page<'a, S> {
    pub(super) policy: &'a Policy,
    pub(super) names: &'a Names,
    pub(super) buffer: &'a mut Vec<u8>,
    pub(super) raw: RawRecord<'a>,
    pub(super) number: u64,
    /// Whether all values are UTF-8.
    pub(super) utf8: bool,
    pub(super) sink: &'a mut S,
    /// Which field is being written.
    pub(super) index: usize,
}

/// Whether a byte can stand in an attribute as it is.
#[inline]
const fn is_plain(byte: u8) -> bool {
    matches!(byte, 0x20..=0x7E) && !matches!(byte, b'<' | b'>' | b'&' | b'"')
}

impl<S: Sink> Page<'_, S> {
    #[inline]
    fn put(&mut self, text: &[u8]) {
        self.buffer.extend_from_slice(text);
    }

    pub(super) fn record(&mut self) -> Result<(), Error> {
        let names = self.names;
        names.record.put(self.buffer);
        let leader = self.raw.leader.as_bytes();
        match str::from_utf8(leader) {
            Ok(_) => self.text(leader)?,
            Err(_) => self.undecodable(leader)?,
        }
        names.leader_end.put(self.buffer);
        for (index, field) in self.raw.iter().enumerate() {
            self.index = index;
            match field.kind() {
                Kind::Control => self.control(field)?,
                Kind::Data => self.data(field)?,
            }
        }
        names.record_end.put(self.buffer);
        Ok(())
    }

    fn control(&mut self, field: RawField<'_>) -> Result<(), Error> {
        let names = self.names;
        names.control.put(self.buffer);
        self.tag(field.tag())?;
        self.put(b"\">");
        self.value(field.as_bytes())?;
        names.control_end.put(self.buffer);
        Ok(())
    }

    #[inline]
    fn data(&mut self, field: RawField<'_>) -> Result<(), Error> {
        let names = self.names;
        names.data.put(self.buffer);
        self.tag(field.tag())?;
        match field.head() {
            [first, second] if is_plain(*first) && is_plain(*second) => {
                let (one, two) = (*first, *second);
                let indicators = [
                    b'"', b' ', b'i', b'n', b'd', b'1', b'=', b'"', one, b'"', //
                    b' ', b'i', b'n', b'd', b'2', b'=', b'"', two, b'"', b'>',
                ];
                self.put(&indicators);
            }
            _ => self.odd_indicators(field)?,
        }
        let (mut before, mut any) = (&names.first, false);
        for subfield in field.iter() {
            before.put(self.buffer);
            match subfield.as_bytes() {
                [code, value @ ..] if is_plain(*code) => {
                    self.put(&[*code, b'"', b'>']);
                    self.value(value)?;
                }
                _ => self.odd_subfield(subfield.code(), subfield.value().as_bytes())?,
            }
            (before, any) = (&names.between, true);
        }
        let after = if any { &names.data_end } else { &names.empty };
        after.put(self.buffer);
        Ok(())
    }

    #[inline]
    fn tag(&mut self, tag: Tag) -> Result<(), Error> {
        if !tag.is_alphanumeric() {
            self.odd_tag(tag)?;
        } else {
            self.put(tag.as_bytes());
        }
        Ok(())
    }

    #[cold]
    fn odd_tag(&mut self, tag: Tag) -> Result<(), Error> {
        self.misfit(&xml_writing::TAG, tag.as_bytes(), "written as it is")?;
        self.attribute(tag.as_bytes())
    }

    #[cold]
    fn odd_indicators(&mut self, field: RawField<'_>) -> Result<(), Error> {
        let head = field.head();
        let first = split_character(head);
        let second = split_character(first.1);
        for (name, character) in [(&b"\" ind1=\""[..], first.0), (b"\" ind2=\"", second.0)] {
            self.put(name);
            if character.is_empty() {
                self.misfit(&xml_writing::INDICATOR, head, "a blank was written")?;
                self.put(b" ");
            } else {
                self.attribute(character)?;
            }
        }
        self.put(b"\">");
        if !second.1.is_empty() {
            self.misfit(&xml_writing::PREAMBLE, second.1, "left out")?;
        }
        Ok(())
    }

    #[cold]
    fn odd_subfield(&mut self, code: Code, value: &[u8]) -> Result<(), Error> {
        match code {
            Code::Char(char) => self.attribute(char.encode_utf8(&mut [0; 4]).as_bytes())?,
            Code::Byte(byte) => self.attribute(&[byte])?,
            Code::Missing => {
                self.misfit(&xml_writing::CODE, value, "? was written as the code")?;
                self.put(b"?");
            }
        }
        self.put(b"\">");
        self.value(value)
    }

    /// A value, whatever it holds.
    #[inline]
    fn value(&mut self, value: &[u8]) -> Result<(), Error> {
        if !self.utf8 && str::from_utf8(value).is_err() {
            return self.undecodable(value);
        }
        self.text(value)
    }

    /// A value that is UTF-8.
    #[inline]
    fn text(&mut self, mut text: &[u8]) -> Result<(), Error> {
        loop {
            let (plain, rest) = text.split_at_checked(scan::value(text)).unwrap_or((text, &[]));
            self.put(plain);
            let Some(first) = rest.first() else { return Ok(()) };
            let length = self.escape(*first, rest, false)?;
            text = rest.get(length..).unwrap_or_default();
        }
    }

    /// An attribute value.
    #[cold]
    fn attribute(&mut self, mut text: &[u8]) -> Result<(), Error> {
        if str::from_utf8(text).is_err() {
            return self.undecodable(text);
        }
        while let Some(first) = text.first() {
            let length = self.escape(*first, text, true)?;
            text = text.get(length..).unwrap_or_default();
        }
        Ok(())
    }

    /// Writes the character at the start of `rest`, and says how many bytes of it were done with.
    fn escape(&mut self, first: u8, rest: &[u8], attribute: bool) -> Result<usize, Error> {
        match first {
            b'<' => self.put(b"&lt;"),
            b'>' => self.put(b"&gt;"),
            b'&' => self.put(b"&amp;"),
            b'"' if attribute => self.put(b"&quot;"),
            b'\t' if attribute => self.put(b"&#9;"),
            b'\n' if attribute => self.put(b"&#10;"),
            // As it is, it would be read as a line feed.
            b'\r' => self.put(b"&#13;"),
            b'\t' | b'\n' => self.put(&[first]),
            0..=0x1F => return self.forbidden(rest, 1),
            0xEF if scan::is_noncharacter(rest) => return self.forbidden(rest, 3),
            _ => self.put(&[first]),
        }
        Ok(1)
    }

    #[cold]
    fn forbidden(&mut self, rest: &[u8], length: usize) -> Result<usize, Error> {
        let char = char_at(rest).unwrap_or_default();
        let found = format!("U+{:04X}", u32::from(char));
        let repair = match self.policy.control_characters {
            ControlCharacters::Error => None,
            ControlCharacters::Replace => Some("U+FFFD was written"),
            ControlCharacters::Remove => Some("left out"),
        };
        self.tell(&xml_writing::CHARACTER, found, repair)?;
        if self.policy.control_characters == ControlCharacters::Replace {
            self.put("\u{fffd}".as_bytes());
        }
        Ok(length)
    }

    #[cold]
    fn undecodable(&mut self, value: &[u8]) -> Result<(), Error> {
        let repair = match self.policy.undecodable {
            Undecodable::Error => None,
            Undecodable::Replace => Some("U+FFFD was written for what is no character"),
        };
        let text = String::from_utf8_lossy(value).into_owned();
        self.tell(&xml_writing::UNDECODABLE, excerpt(value), repair)?;
        let mut rest = text.as_bytes();
        while let Some(first) = rest.first() {
            let length = self.escape(*first, rest, true)?;
            rest = rest.get(length..).unwrap_or_default();
        }
        Ok(())
    }

    #[cold]
    fn misfit(&mut self, rule: &'static Rule, found: &[u8], repair: &'static str) -> Result<(), Error> {
        let repair = (self.policy.misfits == Misfits::Adapt).then_some(repair);
        self.tell(rule, excerpt(found), repair)
    }

    /// Tells of a fault: as an error where the policy has no remedy.
    #[cold]
    fn tell(&mut self, rule: &'static Rule, found: String, repair: Option<&'static str>) -> Result<(), Error> {
        let id = self.raw.field("001").filter(|field| field.kind() == Kind::Control);
        let place = Place {
            record: Some(self.number),
            record_id: id.map(|field| field.value().to_string()),
            path: self.path(),
            ..Place::default()
        };
        let finding = Diagnostic::new(rule).at(place).found(found);
        match repair {
            None => Err(finding.into()),
            Some(repair) => {
                let finding = finding.repaired(repair);
                if self.sink.report(finding.clone()).is_break() { Err(finding.into()) } else { Ok(()) }
            }
        }
    }

    /// The field that is being written.
    fn path(&self) -> Option<String> {
        let field = self.raw.iter().nth(self.index)?;
        let before = self.raw.iter().take(self.index).filter(|before| before.tag() == field.tag()).count();
        Some(format!("{}[{}]", field.tag(), before.saturating_add(1)))
    }
}

/// The first character, or a byte that is none, and what follows it.
fn split_character(bytes: &[u8]) -> (&[u8], &[u8]) {
    let length = char_at(bytes).map_or(1, char::len_utf8).min(bytes.len());
    bytes.split_at_checked(length).unwrap_or((bytes, &[]))
}

#[cfg(test)]
mod tests {
    use bibwire_core::{Diagnostic, Error};

    use crate::rules::RULES;
    use crate::{iso2709, marcxml};

    /// Hands the record of a sample to a writer.
    fn write(sample: &[u8], policy: marcxml::Policy) -> (Result<String, Error>, Vec<Diagnostic>) {
        let mut reader = iso2709::SliceReader::new(sample);
        let raw = reader.read(&mut ()).unwrap().unwrap();
        let mut findings = Vec::new();
        let mut writer = marcxml::Writer::with_policy(Vec::new(), policy);
        let result = writer.write(&raw, &mut findings).and_then(|()| writer.into_inner());
        (result.map(|bytes| String::from_utf8(bytes).unwrap()), findings)
    }

    #[test]
    fn each_rule_refuses_its_bad_sample_and_passes_its_good_one() {
        let adapt = marcxml::Policy {
            undecodable: marcxml::Undecodable::Replace,
            control_characters: marcxml::ControlCharacters::Remove,
            misfits: marcxml::Misfits::Adapt,
            ..marcxml::Policy::default()
        };
        let rules: Vec<_> = RULES.starting_with("MRC28").collect();
        assert_eq!(rules.len(), 6);
        for rule in rules {
            let (result, findings) = write(&(rule.bad.bytes)(), marcxml::Policy::default());
            assert_eq!(result.unwrap_err().diagnostic().unwrap().code(), rule.code);
            assert!(findings.is_empty());

            let (result, findings) = write(&(rule.bad.bytes)(), adapt.clone());
            assert!(result.is_ok());
            assert_eq!(findings.iter().map(|finding| finding.code()).collect::<Vec<_>>(), [rule.code]);
            assert!(findings[0].repair.is_some());

            let (result, findings) = write(&(rule.good.bytes)(), marcxml::Policy::default());
            assert!(result.is_ok() && findings.is_empty(), "{}", rule.code);
        }
    }

    #[test]
    fn what_is_left_of_a_bad_record_is_well_formed() {
        let policy = marcxml::Policy { control_characters: marcxml::ControlCharacters::Replace, ..Default::default() };
        let (result, _) = write(b"00048nam a2200037 i 4500001001000000\x1e<&>\"\r\n\t\x01]\x1e\x1d", policy);
        assert!(result.unwrap().contains("<controlfield tag=\"001\">&lt;&amp;&gt;\"&#13;\n\t\u{fffd}]</controlfield>"));
    }

    #[test]
    fn a_refused_record_leaves_nothing_behind() {
        use crate::{Field, Record};

        let mut bad = Record::default();
        bad.push(Field::data("245", b"10").with('a', "ok").with('b', "\x1f"));
        let mut good = Record::default();
        good.push(Field::control("001", "1"));
        let mut writer = marcxml::Writer::new(Vec::new());
        assert!(writer.write(&bad, &mut ()).is_err());
        writer.write(&good, &mut ()).unwrap();
        let text = String::from_utf8(writer.into_inner().unwrap()).unwrap();
        assert_eq!(text, good.to_marcxml().unwrap());
    }
}
