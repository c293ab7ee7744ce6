//! Records: owned, to keep and to edit, or borrowed from a reader.

mod lookup;
mod owned;
mod raw;

pub use lookup::Family;
pub use owned::Record;
pub(crate) use raw::Bounds;
pub use raw::{Fields, Position, RawRecord};

/// What can be borrowed as a record: one of one's own, or one borrowed already.
///
/// ```
/// use bibwire_marc::Record;
/// use bibwire_marc::record::AsRaw;
///
/// let record = Record::default();
/// assert_eq!(AsRaw::as_raw(&record), record.as_raw());
/// ```
pub trait AsRaw {
    /// The record, borrowed.
    fn as_raw(&self) -> RawRecord<'_>;
}

impl AsRaw for Record {
    fn as_raw(&self) -> RawRecord<'_> {
        Record::as_raw(self)
    }
}

impl AsRaw for RawRecord<'_> {
    fn as_raw(&self) -> RawRecord<'_> {
        *self
    }
}
