//! What the crate promises, tried from outside.

#![allow(unreachable_pub, reason = "the modules of a test are for each other")]
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a test that skips something says so")]

mod document;
mod iso2709;
mod marcxml;
mod rules;
mod support;
