//! ISO 2709: the exchange format, read and written.
//!
//! ```
//! use bibwire_marc::iso2709::{Reader, Writer};
//! use bibwire_marc::{Diagnostic, Field};
//!
//! let file = b"00059nam a2200049 i 4500001000200000500000900002\x1e1\x1e  \x1faNote\x1e\x1d";
//!
//! let mut findings: Vec<Diagnostic> = Vec::new();
//! let mut reader = Reader::new(&file[..]);
//! let mut writer = Writer::new(Vec::new());
//! while let Some(record) = reader.read(&mut findings)? {
//!     let mut record = record.to_record();
//!     record.push(Field::data("650", b" 7").with('a', "图书馆"));
//!     writer.write(&record, &mut findings)?;
//! }
//! // The length in the leader was two too small; the record was read all the same, and written as it should be.
//! assert_eq!(findings[0].code().as_str(), "MRC202");
//! assert_eq!(&writer.into_inner()?[..5], b"00087");
//! # Ok::<(), bibwire_marc::Error>(())
//! ```

mod decoder;
mod frame;
mod options;
mod reader;
mod recover;
mod slice;
mod split;
mod text;
mod writer;

pub use options::Options;
pub use reader::Reader;
pub use slice::SliceReader;
pub use split::split;
pub use writer::{LongFields, LongRecords, Policy, Reserved, Writer};
