//! Writing MARCXML.

use std::io::Write;

use bibwire_core::{Error, Sink};

use super::names::Names;
use super::page::Page;
use super::policy::Policy;
use crate::record::AsRaw;

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
        self.names.begin.put(&mut self.buffer);
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
        self.names.end.put(&mut self.buffer);
        self.inner.write_all(&self.buffer)?;
        self.inner.flush()?;
        Ok(self.inner)
    }
}
