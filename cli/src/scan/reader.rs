//! The readers of all forms, as one.

use std::io::Read;

use bibwire_core::{Error, Sink};
use marc::{RawRecord, iso2709, marcxml};

use super::How;

/// Reads records one by one.
pub(super) trait Records {
    /// The next record, or `None` at the end. What is wrong with it goes to the sink.
    fn read(&mut self, sink: &mut impl Sink) -> Result<Option<RawRecord<'_>>, Error>;
}

impl<R: Read> Records for iso2709::Reader<R> {
    fn read(&mut self, sink: &mut impl Sink) -> Result<Option<RawRecord<'_>>, Error> {
        iso2709::Reader::read(self, sink)
    }
}

impl Records for iso2709::SliceReader<'_> {
    fn read(&mut self, sink: &mut impl Sink) -> Result<Option<RawRecord<'_>>, Error> {
        iso2709::SliceReader::read(self, sink)
    }
}

impl<R: Read> Records for marcxml::Reader<R> {
    fn read(&mut self, sink: &mut impl Sink) -> Result<Option<RawRecord<'_>>, Error> {
        marcxml::Reader::read(self, sink)
    }
}

pub(super) fn iso2709<R: Read>(source: R, how: &How) -> iso2709::Reader<R> {
    iso2709::Reader::with_options(source, how.options())
}

pub(super) fn slice<'s>(slice: &'s [u8], how: &How) -> iso2709::SliceReader<'s> {
    iso2709::SliceReader::with_options(slice, how.options())
}

pub(super) fn marcxml<R: Read>(source: R, how: &How) -> marcxml::Reader<R> {
    let options = marcxml::Options { limits: how.limits.clone(), ..marcxml::Options::default() };
    marcxml::Reader::with_options(source, options)
}
