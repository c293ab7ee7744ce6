//! What the crate promises, tried from outside.

mod iso2709;
mod marcxml;
mod rules;
mod support;
