//! What the crate promises, tried from outside.

#![allow(unreachable_pub, reason = "the modules of a test are for each other")]
#![allow(clippy::print_stderr, reason = "a test that skips something says so")]

mod agreement;
#[cfg(feature = "proptest")]
mod canonical;
mod corpus;
mod defects;
mod definitions;
mod json;
mod pairs;
mod repair;
mod rules;
mod samples;
mod sums;
mod tabular;
#[cfg(feature = "proptest")]
mod written;
#[cfg(feature = "xlsx")]
mod xlsx;
