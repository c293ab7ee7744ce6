//! Fields: owned, to build and to edit, or borrowed from a record.

mod code;
mod indicators;
mod owned;
mod raw;
mod subfield;
mod value;

pub use code::Code;
pub use indicators::Indicators;
pub use owned::Field;
pub use raw::RawField;
pub use subfield::{Subfield, Subfields};
pub use value::Value;

use crate::Tag;

/// Whether a field holds one value, or indicators and subfields.
///
/// ```
/// use bibwire_marc::field::Kind;
/// use bibwire_marc::Tag;
///
/// assert_eq!(Kind::of(Tag::new(*b"008")), Kind::Control);
/// assert_eq!(Kind::of(Tag::new(*b"245")), Kind::Data);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// One value, without indicators and subfields: 001 to 009.
    Control,
    /// Indicators and subfields.
    Data,
}

impl Kind {
    /// The kind that a tag calls for.
    ///
    /// See [`Kind`] for an example.
    #[inline]
    pub const fn of(tag: Tag) -> Kind {
        if tag.is_control() { Kind::Control } else { Kind::Data }
    }
}
