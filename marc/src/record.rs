//! Records: owned, to keep and to edit, or borrowed from a reader.

mod lookup;
mod owned;
mod raw;

pub use lookup::Family;
pub use owned::Record;
pub(crate) use raw::Bounds;
pub use raw::{Fields, Position, RawRecord};
