//! What the crate promises, tried from outside.

#![allow(unreachable_pub, reason = "the modules of a test are for each other")]
#![allow(clippy::print_stderr, reason = "a test that skips something says so")]

mod corpus;
mod deviations;
mod facts;
mod messages;
mod model;
mod problems;
mod rules;
mod schema;
mod schemes;
mod tree;
mod verdicts;

#[path = "../../src/names.rs"]
mod names;
