//! The command as scripts see it.

mod bench;
mod check;
mod stats;
