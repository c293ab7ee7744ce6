//! The command as scripts see it.

mod bench;
mod check;
mod detect;
mod explain;
mod show;
mod stats;
