//! Reports in JSON.
//!
//! A [`Stream`](stream::Stream) goes through a text of any length; each value of it is on a [`Tape`](tape::Tape) for a
//! while, with its places. What is wrong is told, and mended where it is certain what was meant.

pub mod fault;
pub mod stream;
pub mod tape;
pub mod write;

mod container;
mod holds;
mod parse;
pub(crate) mod read;
mod reader;
mod skip;

pub use reader::{Reader, read};
pub use write::{Style, Writer, to_vec};
