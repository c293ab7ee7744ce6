//! Records: owned, to keep and to edit, or borrowed from a reader.

mod lookup;
mod owned;
mod path;
mod raw;
mod records;
#[cfg(feature = "serde")]
mod serde;

pub use lookup::Family;
pub use owned::Record;
pub(crate) use path::path;
pub(crate) use raw::{Bounds, Proven};
pub use raw::{Fields, Position, RawRecord};
pub use records::Records;
pub(crate) use records::Source;

/// What can be looked at as a borrowed record: what writers and checks take.
///
/// ```
/// use bibwire_marc::record::AsRaw;
/// use bibwire_marc::Record;
///
/// fn tags(record: &impl AsRaw) -> Vec<String> {
///     record.as_raw().iter().map(|field| field.tag().to_string()).collect()
/// }
/// assert!(tags(&Record::default()).is_empty());
/// ```
pub trait AsRaw {
    /// The same record, borrowed.
    fn as_raw(&self) -> RawRecord<'_>;
}

impl AsRaw for RawRecord<'_> {
    #[inline]
    fn as_raw(&self) -> RawRecord<'_> {
        *self
    }
}

impl AsRaw for Record {
    #[inline]
    fn as_raw(&self) -> RawRecord<'_> {
        Record::as_raw(self)
    }
}
