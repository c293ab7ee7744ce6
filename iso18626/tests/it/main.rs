//! What the crate promises, tried from outside.

#![allow(unreachable_pub, reason = "the modules of a test are for each other")]
#![allow(clippy::print_stderr, reason = "a test that skips something says so")]

mod annotations;
mod build;
mod canonical;
mod codes;
mod confirm;
mod convert;
mod corpus;
mod editions;
mod elements;
mod messages;
mod model;
mod partners;
mod redact;
mod reflection;
mod rules;
mod schema;

#[path = "../../src/names.rs"]
mod names;
