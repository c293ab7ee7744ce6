//! What the crate promises, tried from outside.

#![allow(unreachable_pub, reason = "the modules of a test are for each other")]
#![allow(clippy::print_stderr, reason = "a test that skips something says so")]

mod annotations;
mod codes;
mod confirm;
mod corpus;
mod editions;
mod elements;
mod messages;
mod model;
mod partners;
mod reflection;
mod rules;
mod schema;

#[path = "../../src/names.rs"]
mod names;
