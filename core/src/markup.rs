//! XML as it comes: what its tokens are, and what is made of those that are not well-formed.
//!
//! These are the parts of a reader that knows what it reads: it holds a window over a document in UTF-8, asks these
//! functions what the next bytes are, and tells its sink what is wrong with them. Each kind of breach is a [`Fault`];
//! [`markup_rules!`](crate::markup_rules) makes the rules that a crate reports them by.
//!
//! ```
//! use bibwire_core::markup::Fault;
//! use bibwire_core::markup::tag::{Scan, Tag};
//!
//! let document = b"<a href='x' href='y'>text</a>";
//! let mut tag = Tag::with_most(256);
//! let Scan::Whole(start) = tag.scan(document, 1024, true) else { unreachable!() };
//! assert_eq!(start.name.of(document), b"a");
//! assert_eq!(tag.value(&tag.attributes[0], document), b"x");
//! assert_eq!(tag.faults[0].fault, Fault::AttributeTwice);
//! ```

pub mod declaration;
pub mod name;
pub mod namespace;
pub mod reference;
pub mod scan;
pub mod tag;

mod entities;
mod excerpt;
mod fault;
mod rules;

pub use excerpt::excerpt;
pub use fault::{Fault, Found};
