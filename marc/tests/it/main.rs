//! Tests of the whole crate.

mod marcxml;
