//! What the crate promises, tried from outside.

#![allow(unreachable_pub, reason = "the modules of a test are for each other")]
#![allow(clippy::print_stderr, reason = "a test that skips something says so")]

mod agreement;
mod api;
#[cfg(feature = "proptest")]
mod build;
#[cfg(feature = "proptest")]
mod canonical;
#[cfg(feature = "proptest")]
mod conversions;
mod corpus;
mod decisions;
mod defects;
mod definitions;
mod json;
mod mended;
mod one_parent;
mod pairs;
#[cfg(feature = "proptest")]
mod pieces;
mod refused;
mod repair;
mod request;
mod rules;
mod samples;
mod sums;
mod tabular;
#[cfg(feature = "proptest")]
mod undone;
mod versions;
#[cfg(feature = "proptest")]
mod written;
#[cfg(feature = "xlsx")]
mod xlsx;
