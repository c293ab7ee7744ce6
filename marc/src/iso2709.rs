//! ISO 2709: the exchange format, read and written.

mod options;

pub use options::Options;
