//! What the crate promises, tried from outside.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a test says what it skips and what it counted")]

mod iso2709;
mod rules;
mod support;
