//! The reader over a stream.

use std::io::{self, Read};

use bibwire_core::{Error, Sink, Strict};

use super::Options;
use super::decoder::{Decoder, Step};
use crate::record::{Records, Source};
use crate::{RawRecord, Record};

/// How much is read at once: as fast as mapping the file, and it stays in the cache.
const BLOCK: usize = 256 << 10;

/// Reads the records of a stream, such as a file, in constant memory. It buffers by itself.
///
/// ```no_run
/// use bibwire_marc::iso2709::Reader;
///
/// let mut reader = Reader::new(std::fs::File::open("books.mrc")?);
/// while let Some(record) = reader.read(&mut ())? {
///     println!("{}", record.title().unwrap_or_default());
/// }
/// # Ok::<(), bibwire_marc::Error>(())
/// ```
#[derive(Debug)]
pub struct Reader<R> {
    source: R,
    buffer: Vec<u8>,
    /// What of `buffer` is still to be looked at.
    window: std::ops::Range<usize>,
    offset: u64,
    exhausted: bool,
    decoder: Decoder,
}

impl<R: Read> Reader<R> {
    /// A reader of `source`.
    pub fn new(source: R) -> Reader<R> {
        Reader::with_options(source, Options::default())
    }

    /// A reader of `source` that goes about it as `options` say.
    pub fn with_options(source: R, options: Options) -> Reader<R> {
        let decoder = Decoder::new(options);
        Reader { source, buffer: Vec::new(), window: 0..0, offset: 0, exhausted: false, decoder }
    }

    /// The next record. Damage is repaired as far as it can be, and reported to `sink` with everything else that is
    /// worth a word; when the sink breaks, there are no more records.
    ///
    /// # Errors
    ///
    /// If the source cannot be read. What is wrong with the data is no error here.
    #[inline]
    pub fn read<S: Sink>(&mut self, sink: &mut S) -> Result<Option<RawRecord<'_>>, Error> {
        loop {
            let window = self.buffer.get(self.window.clone()).unwrap_or_default();
            match self.decoder.step(window, self.offset, self.exhausted, sink) {
                Step::Record(length) => {
                    let start = self.window.start;
                    self.advance(length);
                    let record = self.buffer.get(start..self.window.start).unwrap_or_default();
                    return Ok(Some(self.decoder.record(record)));
                }
                Step::Skip(length) => self.advance(length),
                Step::More => self.fill()?,
                Step::End => return Ok(None),
            }
        }
    }

    /// The records, strictly: the first fault is an error, and the last item.
    ///
    /// ```
    /// use bibwire_marc::iso2709::Reader;
    ///
    /// let file = b"00061nam a2200049 i 4500001000200000500000900002\x1e1\x1e  \x1faNote\x1e\x1d";
    /// for record in Reader::new(&file[..]).records() {
    ///     assert_eq!(record?.control_number().unwrap(), "1");
    /// }
    /// # Ok::<(), bibwire_marc::Error>(())
    /// ```
    pub fn records(self) -> Records<Reader<R>> {
        Records::new(self)
    }

    fn advance(&mut self, length: usize) {
        self.window.start = self.window.start.saturating_add(length);
        self.offset = self.offset.saturating_add(length as u64);
    }

    /// Reads more behind what is still to be looked at, which moves to the front.
    #[cold]
    fn fill(&mut self) -> Result<(), Error> {
        self.buffer.copy_within(self.window.clone(), 0);
        let kept = self.window.len();
        let wanted = kept.saturating_mul(2).clamp(BLOCK, self.decoder.longest_window().saturating_add(BLOCK));
        self.buffer.resize(wanted.max(kept.saturating_add(1)), 0);
        self.window = 0..kept;
        loop {
            match self.source.read(self.buffer.get_mut(kept..).unwrap_or_default()) {
                Ok(0) => self.exhausted = true,
                Ok(read) => self.window.end = kept.saturating_add(read).min(self.buffer.len()),
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(error.into()),
            }
            return Ok(());
        }
    }
}

impl<R: Read> Source for Reader<R> {
    fn next(&mut self, sink: &mut Strict) -> Result<Option<Record>, Error> {
        Ok(self.read(sink)?.map(|record| record.to_record()))
    }
}
