//! The rules: what each code means, with a report that breaks it and one that keeps it.
//!
//! A code is a promise: it is never renumbered and never reused.

pub mod input;
pub mod json_syntax;
pub mod tabular_syntax;

use bibwire_core::Registry;

/// Every rule of this crate.
pub static RULES: Registry = Registry::new(&[input::ALL, json_syntax::ALL, tabular_syntax::ALL]);

/// Declares the rules of a file, and `ALL` of them in order.
macro_rules! rules {
    ($($all:tt)*) => { bibwire_core::rules! { forms "counter:"; $($all)* } };
}
pub(crate) use rules;
