//! The rules: what each code means, with a report that breaks it and one that keeps it.
//!
//! A code is a promise: it is never renumbered and never reused.

#[cfg(feature = "xlsx")]
pub mod xlsx;

use bibwire_core::Registry;

/// Every rule of this crate.
pub static RULES: Registry = Registry::new(&[
    #[cfg(feature = "xlsx")]
    xlsx::ALL,
]);

/// Declares the rules of a file, and `ALL` of them in order.
#[allow(unused_macros, unused_imports, reason = "the first rules come next")]
macro_rules! rules {
    ($($all:tt)*) => { bibwire_core::rules! { forms "counter:"; $($all)* } };
}
#[allow(unused_imports, reason = "the first rules come next")]
pub(crate) use rules;
