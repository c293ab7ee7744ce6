//! XML messages, from outside: our readings beside those of others, and hostile input.

#![allow(clippy::print_stderr, reason = "a test that is skipped says so")]

mod agreement;
mod hostile;
mod judging;
mod models;
mod random;
mod runs;
mod writing;
mod xmllint;
