//! The reader over bytes in memory.

use bibwire_core::{Error, Sink, Strict};

use super::Options;
use super::decoder::{Decoder, Step};
use crate::record::{Records, Source};
use crate::{RawRecord, Record};

/// Reads the records of a file that is in memory. Nothing is copied.
///
/// ```
/// use bibwire_marc::iso2709::SliceReader;
///
/// let file = b"00061nam a2200049 i 4500001000200000500000900002\x1e1\x1e  \x1faNote\x1e\x1d";
/// let mut reader = SliceReader::new(file);
/// let record = reader.read(&mut ())?.unwrap();
/// assert_eq!(record.field("500").unwrap().subfield('a').unwrap(), "Note");
/// assert!(reader.read(&mut ())?.is_none());
/// # Ok::<(), bibwire_marc::Error>(())
/// ```
#[derive(Debug)]
pub struct SliceReader<'a> {
    rest: &'a [u8],
    offset: u64,
    decoder: Decoder,
}

impl<'a> SliceReader<'a> {
    /// A reader of `file`.
    pub fn new(file: &'a [u8]) -> SliceReader<'a> {
        SliceReader::with_options(file, Options::default())
    }

    /// A reader of `file` that goes about it as `options` say.
    pub fn with_options(file: &'a [u8], options: Options) -> SliceReader<'a> {
        SliceReader { rest: file, offset: 0, decoder: Decoder::new(options) }
    }

    /// The next record. Damage is repaired as far as it can be, and reported to `sink` with everything else that is
    /// worth a word; when the sink breaks, there are no more records.
    ///
    /// # Errors
    ///
    /// Never yet; the signature is that of [`Reader::read`](super::Reader::read).
    #[inline]
    pub fn read<S: Sink>(&mut self, sink: &mut S) -> Result<Option<RawRecord<'_>>, Error> {
        loop {
            match self.decoder.step(self.rest, self.offset, true, sink) {
                Step::Record(length) => {
                    let record = self.rest.get(..length).unwrap_or_default();
                    self.advance(length);
                    return Ok(Some(self.decoder.record(record)));
                }
                Step::Skip(length) => self.advance(length),
                Step::More | Step::End => return Ok(None),
            }
        }
    }

    /// How many bytes are done with: where the next record begins, or what stands before it.
    ///
    /// ```
    /// # use bibwire_marc::iso2709::SliceReader;
    /// assert_eq!(SliceReader::new(b"").offset(), 0);
    /// ```
    pub fn offset(&self) -> u64 {
        self.offset
    }

    /// The records, strictly: the first fault is an error, and the last item.
    ///
    /// ```
    /// use bibwire_marc::iso2709::SliceReader;
    ///
    /// let records = SliceReader::new(b"+0061nam a2200049 i 4500001000200000500000900002\x1e1\x1e  \x1faNote\x1e\x1d");
    /// let error = records.records().next().unwrap().unwrap_err();
    /// assert_eq!(error.diagnostic().unwrap().code().as_str(), "MRC201");
    /// ```
    pub fn records(self) -> Records<SliceReader<'a>> {
        Records::new(self)
    }

    fn advance(&mut self, length: usize) {
        self.rest = self.rest.get(length..).unwrap_or_default();
        self.offset = self.offset.saturating_add(length as u64);
    }
}

impl Source for SliceReader<'_> {
    fn next(&mut self, sink: &mut Strict) -> Result<Option<Record>, Error> {
        Ok(self.read(sink)?.map(|record| record.to_record()))
    }
}

impl Record {
    /// The record that `bytes` are, strictly: exactly one, and framed as ISO 2709 says, so that writing it gives the
    /// same bytes.
    ///
    /// ```
    /// use bibwire_marc::Record;
    ///
    /// let bytes = b"00061nam a2200049 i 4500001000200000500000900002\x1e1\x1e  \x1faNote\x1e\x1d";
    /// let record = Record::from_iso2709(bytes)?;
    /// assert_eq!(record.to_iso2709()?, bytes);
    /// # Ok::<(), bibwire_marc::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// The first fault, if there is one; or that there is no record, or more than one.
    pub fn from_iso2709(bytes: &[u8]) -> Result<Record, Error> {
        let mut records = SliceReader::new(bytes).records();
        match (records.next(), records.next()) {
            (Some(record), None) => record,
            (Some(Ok(_)), Some(Err(error))) | (Some(Err(error)), _) => Err(error),
            (None, _) => Err(Error::usage("there is no record in these bytes")),
            (Some(Ok(_)), Some(Ok(_))) => Err(Error::usage("there is more than one record in these bytes")),
        }
    }
}
