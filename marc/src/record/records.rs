//! The records of a reader, strictly.

use bibwire_core::{Error, Strict};

use super::Record;

/// What a strict iterator takes its records from: a reader.
pub(crate) trait Source {
    /// The next record, as far as `sink` bears what is found on the way.
    fn next(&mut self, sink: &mut Strict) -> Result<Option<Record>, Error>;
}

/// The records of a reader, strictly: the first fault is an error, and the last item.
///
/// ```
/// use bibwire_marc::iso2709::SliceReader;
///
/// assert!(SliceReader::new(b"").records().next().is_none());
/// ```
#[derive(Debug)]
pub struct Records<S> {
    source: S,
    ended: bool,
}

impl<S> Records<S> {
    pub(crate) fn new(source: S) -> Records<S> {
        Records { source, ended: false }
    }
}

#[allow(private_bounds, reason = "the trait joins the readers of this crate and is nobody else's business")]
impl<S: Source> Iterator for Records<S> {
    type Item = Result<Record, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.ended {
            return None;
        }
        let mut sink = Strict::default();
        let record = self.source.next(&mut sink);
        let record = sink.into_result().and(record);
        self.ended = !matches!(record, Ok(Some(_)));
        record.transpose()
    }
}

#[allow(private_bounds, reason = "as above")]
impl<S: Source> std::iter::FusedIterator for Records<S> {}
