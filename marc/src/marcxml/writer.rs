//! Writing MARCXML.

use std::io::Write;

use bibwire_core::{Diagnostic, Error, Place, Rule, Sink};

use super::names::Names;
use super::policy::{ControlCharacters, Misfits, Policy, Undecodable};
use super::scan;
use crate::field::{Code, Kind};
use crate::record::{AsRaw, RawRecord};
use crate::rules::xml_writing;
use crate::{DELIMITER, RawField, Tag};

/// What is written at once.
const PIECE: usize = 256 << 10;

/// Writes records as a MARCXML collection.
///
/// ```
/// use bibwire_marc::{Field, Record, marcxml};
///
/// let mut record = Record::default();
/// record.push(Field::control("001", "bw0001"));
/// record.push(Field::data("245", b"10").with('a', "Simon & Schuster"));
///
/// let mut writer = marcxml::Writer::new(Vec::new());
/// writer.write(&record, &mut ())?;
/// assert_eq!(String::from_utf8_lossy(&writer.into_inner()?), r#"<?xml version="1.0" encoding="UTF-8"?>
/// <collection xmlns="http://www.loc.gov/MARC21/slim">
///   <record>
///     <leader>00000nam a2200000 i 4500</leader>
///     <controlfield tag="001">bw0001</controlfield>
///     <datafield tag="245" ind1="1" ind2="0">
///       <subfield code="a">Simon &amp; Schuster</subfield>
///     </datafield>
///   </record>
/// </collection>
/// "#);
/// # Ok::<(), bibwire_marc::Error>(())
/// ```
#[derive(Debug)]
pub struct Writer<W: Write> {
    inner: W,
    policy: Policy,
    names: Names,
    buffer: Vec<u8>,
    begun: bool,
    records: u64,
}

impl<W: Write> Writer<W> {
    /// A writer that refuses what MARCXML has no place for.
    ///
    /// See [`Writer`] for an example.
    pub fn new(inner: W) -> Writer<W> {
        Writer::with_policy(inner, Policy::default())
    }

    /// A writer that goes about its work as `policy` says.
    ///
    /// ```
    /// use bibwire_marc::marcxml::{Policy, Writer};
    /// use bibwire_marc::Record;
    ///
    /// let policy = Policy { indent: false, prefix: Some("m".into()), ..Policy::default() };
    /// let mut writer = Writer::with_policy(Vec::new(), policy);
    /// writer.write(&Record::default(), &mut ())?;
    /// let text = String::from_utf8_lossy(&writer.into_inner()?).into_owned();
    /// assert!(text.contains("\n<m:record><m:leader>00000nam a2200000 i 4500</m:leader></m:record>\n"));
    /// # Ok::<(), bibwire_marc::Error>(())
    /// ```
    pub fn with_policy(inner: W, policy: Policy) -> Writer<W> {
        let names = Names::of(&policy);
        Writer { inner, policy, names, buffer: Vec::new(), begun: false, records: 0 }
    }

    /// Writes a record. What the policy changes in it is told to `sink`; where that breaks, the record is refused.
    ///
    /// See [`Writer`] for an example.
    ///
    /// # Errors
    ///
    /// If the record holds what MARCXML has no place for and the policy does not say what to do about it: then not a
    /// byte of it is written, and the writer can go on with another. If the output cannot be written. If the prefix of
    /// the policy is no name.
    pub fn write(&mut self, record: &impl AsRaw, sink: &mut impl Sink) -> Result<(), Error> {
        self.begin()?;
        let raw = record.as_raw();
        let start = self.buffer.len();
        self.records = self.records.saturating_add(1);
        let number = if raw.position.number > 0 { raw.position.number } else { self.records };
        let utf8 = raw.proven.utf8 || simdutf8::basic::from_utf8(raw.bytes).is_ok();
        let Writer { policy, names, buffer, .. } = self;
        buffer.reserve(raw.bytes.len().saturating_mul(4));
        let mut page = Page { policy, names, buffer, raw, number, utf8, sink, index: 0 };
        let result = page.record();
        if result.is_err() {
            self.buffer.truncate(start);
            return result;
        }
        if self.buffer.len() >= PIECE {
            self.inner.write_all(&self.buffer)?;
            self.buffer.clear();
        }
        Ok(())
    }

    fn begin(&mut self) -> Result<(), Error> {
        if self.begun {
            return Ok(());
        }
        if !self.names.sound {
            return Err(Error::usage("the prefix is no name that XML allows"));
        }
        self.begun = true;
        self.buffer.reserve(PIECE.saturating_mul(2));
        self.buffer.extend_from_slice(&self.names.begin);
        Ok(())
    }

    /// Ends the collection, and gives back what is written to.
    ///
    /// See [`Writer`] for an example.
    ///
    /// # Errors
    ///
    /// If the output cannot be written.
    pub fn into_inner(mut self) -> Result<W, Error> {
        self.begin()?;
        self.buffer.extend_from_slice(&self.names.end);
        self.inner.write_all(&self.buffer)?;
        self.inner.flush()?;
        Ok(self.inner)
    }
}

/// A record that is being written.
struct Page<'a, S> {
    policy: &'a Policy,
    names: &'a Names,
    buffer: &'a mut Vec<u8>,
    raw: RawRecord<'a>,
    number: u64,
    /// Whether all values are UTF-8.
    utf8: bool,
    sink: &'a mut S,
    /// Which field is being written.
    index: usize,
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

    fn record(&mut self) -> Result<(), Error> {
        let names = self.names;
        self.put(&names.record);
        self.put(&names.leader);
        let leader = self.raw.leader.as_bytes();
        match str::from_utf8(leader) {
            Ok(_) => self.text(leader)?,
            Err(_) => self.undecodable(leader)?,
        }
        self.put(&names.leader_end);
        for (index, field) in self.raw.iter().enumerate() {
            self.index = index;
            match field.kind() {
                Kind::Control => self.control(field)?,
                Kind::Data => self.data(field)?,
            }
        }
        self.put(&names.record_end);
        Ok(())
    }

    fn control(&mut self, field: RawField<'_>) -> Result<(), Error> {
        let names = self.names;
        self.put(&names.control);
        self.tag(field.tag())?;
        self.put(b"\">");
        self.value(field.as_bytes())?;
        self.put(&names.control_end);
        Ok(())
    }

    #[inline]
    fn data(&mut self, field: RawField<'_>) -> Result<(), Error> {
        let names = self.names;
        self.put(&names.data);
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
        self.put(&names.data_begin);
        for subfield in field.iter() {
            match subfield.as_bytes() {
                [code, value @ ..] if is_plain(*code) => {
                    self.put(&names.subfield);
                    self.put(&[*code, b'"', b'>']);
                    self.value(value)?;
                }
                _ => self.odd_subfield(subfield.code(), subfield.value().as_bytes())?,
            }
            self.put(&names.subfield_end);
        }
        self.put(&names.data_end);
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
        let names = self.names;
        self.put(&names.subfield);
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
        let char = super::name::char_at(rest).unwrap_or_default();
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
        self.tell(&xml_writing::UNDECODABLE, super::reader::excerpt(value), repair)?;
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
        self.tell(rule, super::reader::excerpt(found), repair)
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
    let length = super::name::char_at(bytes).map_or(1, char::len_utf8).min(bytes.len());
    debug_assert!(!bytes.starts_with(&[DELIMITER]) || length == 1);
    bytes.split_at_checked(length).unwrap_or((bytes, &[]))
}
