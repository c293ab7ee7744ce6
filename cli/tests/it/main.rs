//! The command as scripts see it.

mod bench;
mod check;
mod convert;
mod counter;
mod detect;
mod explain;
mod hostile;
mod iso18626;
mod jobs;
mod show;
mod stats;
mod xml;
