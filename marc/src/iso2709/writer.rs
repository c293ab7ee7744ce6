//! The writer: leader, directory, data.

mod long;
mod policy;
mod reserved;

use std::borrow::Cow;
use std::io::Write;

use bibwire_core::{Diagnostic, Error, Sink};

pub use policy::{LongFields, LongRecords, Policy, Reserved};

use crate::record::AsRaw;
use crate::rules::writing as rules;
use crate::{FIELD_TERMINATOR, Leader, Place, RECORD_TERMINATOR, RawField, RawRecord, Record, Tag, digits};

/// How much is gathered before it is written.
const BLOCK: usize = 256 << 10;

/// Writes records as ISO 2709.
///
/// Lengths, base address and directory are computed; the counts and the directory map say what is written, which is
/// `22` and `450`; everything else of the leader stays. What ISO 2709 cannot hold is an error before a byte of the
/// record is written, unless a [`Policy`] says what to do instead.
///
/// ```
/// use bibwire_marc::iso2709::Writer;
/// use bibwire_marc::{Field, Record};
///
/// let mut record = Record::default();
/// record.push(Field::control("001", "1"));
/// record.push(Field::data("500", b"  ").with('a', "Note"));
///
/// let mut writer = Writer::new(Vec::new());
/// writer.write(&record, &mut ())?;
/// let file = writer.into_inner()?;
/// assert_eq!(file, b"00061nam a2200049 i 4500001000200000500000900002\x1e1\x1e  \x1faNote\x1e\x1d");
///
/// record.push(Field::data("500", b"  ").with('a', "x".repeat(10_000)));
/// let error = Writer::new(Vec::new()).write(&record, &mut ()).unwrap_err();
/// assert_eq!(error.diagnostic().unwrap().code().as_str(), "MRC270");
/// # Ok::<(), bibwire_marc::Error>(())
/// ```
#[derive(Debug)]
pub struct Writer<W: Write> {
    out: W,
    policy: Policy,
    buffer: Vec<u8>,
    fields: Vec<Planned>,
    number: u64,
}

/// An entry of the directory to be written.
#[derive(Debug, Clone, Copy)]
struct Planned {
    tag: Tag,
    length: u32,
    start: u32,
}

impl<W: Write> Writer<W> {
    /// A writer to `out` that refuses what cannot be written.
    pub fn new(out: W) -> Writer<W> {
        Writer::with_policy(out, Policy::default())
    }

    /// A writer to `out` that deals with what cannot be written as `policy` says.
    pub fn with_policy(out: W, policy: Policy) -> Writer<W> {
        Writer { out, policy, buffer: Vec::new(), fields: Vec::new(), number: 0 }
    }

    /// Writes a record. What the policy changes in it is reported to `sink`; if the sink breaks, the record is not
    /// written.
    ///
    /// # Errors
    ///
    /// If the record cannot be written, in which case nothing of it is; or if the output cannot be.
    pub fn write<S: Sink>(&mut self, record: &impl AsRaw, sink: &mut S) -> Result<(), Error> {
        self.number = self.number.wrapping_add(1);
        let start = self.buffer.len();
        let written = self.append(&record.as_raw(), sink);
        if !matches!(written, Ok(true)) {
            self.buffer.truncate(start);
        }
        written?;
        if self.buffer.len() >= BLOCK { self.flush() } else { Ok(()) }
    }

    /// Hands over what is gathered, and gives the output back.
    ///
    /// # Errors
    ///
    /// If the output cannot be written.
    pub fn into_inner(mut self) -> Result<W, Error> {
        self.flush()?;
        self.out.flush()?;
        Ok(self.out)
    }

    fn flush(&mut self) -> Result<(), Error> {
        let written = self.out.write_all(&self.buffer);
        self.buffer.clear();
        Ok(written?)
    }

    /// Appends the record to the buffer. `false` if the sink broke.
    fn append<S: Sink>(&mut self, record: &RawRecord<'_>, sink: &mut S) -> Result<bool, Error> {
        if record.proven.canonical {
            // What follows would make the same bytes.
            self.buffer.extend_from_slice(record.as_bytes());
            return Ok(true);
        }
        let free = record.proven.free;
        let start = self.buffer.len();
        self.buffer.extend_from_slice(record.leader().as_bytes());
        // Room for the directory, which is known when the fields are.
        let directory = self.buffer.len();
        let entries = record.len().saturating_mul(12);
        self.buffer.resize(directory.saturating_add(entries).saturating_add(1), FIELD_TERMINATOR);
        let base = self.buffer.len();
        self.fields.clear();
        for (index, field) in record.iter().enumerate() {
            let begin = self.buffer.len();
            let length = field.as_bytes().len().saturating_add(1);
            if length > long::LONGEST_FIELD || !(free || field.is_free()) || field.tag() == Tag::UNKNOWN {
                if !self.append_odd(record, index, base, sink)? {
                    return Ok(false);
                }
                continue;
            }
            self.buffer.extend_from_slice(field.as_bytes());
            self.buffer.push(FIELD_TERMINATOR);
            self.fields.push(Planned {
                tag: field.tag(),
                length: length as u32,
                start: begin.wrapping_sub(base) as u32,
            });
        }
        if self.fields.len() != record.len() {
            // A policy left fields out or made more of them.
            let wanted = directory.saturating_add(self.fields.len().saturating_mul(12)).saturating_add(1);
            let filler = std::iter::repeat_n(FIELD_TERMINATOR, wanted.saturating_sub(directory));
            self.buffer.splice(directory..base, filler);
        }
        self.buffer.push(RECORD_TERMINATOR);
        let length = self.buffer.len().wrapping_sub(start);
        let length = if length > long::LONGEST_RECORD {
            match self.long_record(record, length, sink)? {
                Some(declared) => declared,
                None => return Ok(false),
            }
        } else {
            length as u32
        };
        self.fill_in(start, length);
        Ok(true)
    }

    /// Writes the directory and the computed parts of the leader of the record at `start`.
    #[inline]
    fn fill_in(&mut self, start: usize, length: u32) {
        let Some(record) = self.buffer.get_mut(start..) else { return };
        let Some((leader, rest)) = record.split_first_chunk_mut::<{ Leader::LEN }>() else { return };
        let entries = self.fields.len().saturating_mul(12);
        let base = Leader::LEN.saturating_add(entries).saturating_add(1);
        if let Some(leader) = leader.get_mut(..5) {
            digits::write(length, leader);
        }
        if let Some(address) = leader.get_mut(12..17) {
            digits::write(base.min(long::LONGEST_RECORD) as u32, address);
        }
        let [.., indicators, identifier, _, _, _, _, _, _, _, _, lengths, starts, others, undefined] = leader;
        (*indicators, *identifier) = (b'2', b'2');
        (*lengths, *starts, *others) = (b'4', b'5', b'0');
        // A 0 in MARC 21, a blank in UNIMARC.
        if *undefined != b' ' {
            *undefined = b'0';
        }
        let (directory, _) = rest.as_chunks_mut::<12>();
        for (entry, field) in directory.iter_mut().zip(&self.fields) {
            let [t0, t1, t2, numbers @ ..] = entry;
            let [a, b, c] = *field.tag.as_bytes();
            (*t0, *t1, *t2) = (a, b, c);
            digits::write_4_5(field.length, self.policy.start(field.start), numbers);
        }
    }

    /// Appends a field that the policy has a say in. `false` if the sink broke.
    #[cold]
    fn append_odd<S: Sink>(
        &mut self,
        record: &RawRecord<'_>,
        index: usize,
        base: usize,
        sink: &mut S,
    ) -> Result<bool, Error> {
        let Some(field) = record.iter().nth(index) else { return Ok(true) };
        let mut findings = Vec::new();
        let outcome = self.plan(&field, &mut findings);
        let path = crate::record::path(record.bytes, record.bounds, record.literals, index, None);
        let at = |finding: Diagnostic| {
            let place = Place { record: Some(self.number), record_id: id(record), ..Place::path(&path) };
            finding.at(place)
        };
        let pieces = outcome.map_err(|finding| Error::from(at(*finding)))?;
        for finding in findings {
            if sink.report(at(finding)).is_break() {
                return Ok(false);
            }
        }
        for piece in pieces {
            let start = self.buffer.len().saturating_sub(base) as u32;
            self.buffer.extend_from_slice(&piece.bytes);
            if piece.ends {
                self.buffer.push(FIELD_TERMINATOR);
            }
            self.fields.push(Planned { tag: field.tag(), length: piece.declared, start });
        }
        Ok(true)
    }

    /// What to write for a field that the policy has a say in.
    fn plan<'f>(
        &self,
        field: &RawField<'f>,
        findings: &mut Vec<Diagnostic>,
    ) -> Result<Vec<long::Piece<'f>>, Box<Diagnostic>> {
        if field.tag() == Tag::UNKNOWN {
            let finding = Diagnostic::new(&rules::TAG_UNKNOWN).found("???");
            if !self.policy.unknown_tags {
                return Err(Box::new(finding.expected("a tag of three characters")));
            }
            findings.push(finding.repaired("written as ???"));
        }
        let bytes = if field.is_free() {
            Cow::Borrowed(field.as_bytes())
        } else {
            Cow::Owned(reserved::replace(field, self.policy.reserved, findings)?)
        };
        long::pieces(field, bytes, self.policy.long_fields, findings)
    }

    /// What length to declare for a record that is too long. `None` if the sink broke.
    #[cold]
    fn long_record<S: Sink>(
        &mut self,
        record: &RawRecord<'_>,
        length: usize,
        sink: &mut S,
    ) -> Result<Option<u32>, Error> {
        let place = Place { record: Some(self.number), record_id: id(record), ..Place::path("LDR/00-04") };
        let finding = Diagnostic::new(&rules::RECORD_TOO_LONG).at(place).found(format_args!("{length} bytes"));
        let finding = finding.expected(format_args!("at most {}", long::LONGEST_RECORD));
        let declared = match self.policy.long_records {
            LongRecords::Refuse => return Err(finding.into()),
            LongRecords::Clamp => long::LONGEST_RECORD as u32,
            LongRecords::Zero => 0,
        };
        let flow = sink.report(finding.repaired(format_args!("written, with {declared:05} for its length")));
        Ok(flow.is_continue().then_some(declared))
    }
}

/// What a record calls itself.
fn id(record: &RawRecord<'_>) -> Option<String> {
    record.control_number().map(|id| id.to_string_lossy().into_owned())
}

impl Record {
    /// The record as ISO 2709.
    ///
    /// ```
    /// use bibwire_marc::{Field, Record};
    ///
    /// let mut record = Record::default();
    /// record.push(Field::control("001", "1"));
    /// assert_eq!(record.to_iso2709()?, b"00040nam a2200037 i 4500001000200000\x1e1\x1e\x1d");
    /// # Ok::<(), bibwire_marc::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// If ISO 2709 cannot hold it: see [`Writer`](crate::iso2709::Writer).
    pub fn to_iso2709(&self) -> Result<Vec<u8>, Error> {
        let mut writer = Writer::new(Vec::new());
        writer.write(self, &mut ())?;
        writer.into_inner()
    }
}
