//! The rules: what each code means, with a report that breaks it and one that keeps it.
//!
//! A code is a promise: it is never renumbered and never reused.

pub mod across;
pub mod advice;
pub mod answers;
pub mod attributes;
pub mod columns;
pub mod containers;
pub mod counts;
pub mod coverage;
pub mod duplicates;
pub mod exceptions;
pub mod filters;
pub mod header;
pub mod identifiers;
pub mod input;
pub mod items;
pub mod json_syntax;
pub mod labels;
pub mod lists;
pub mod nesting;
pub mod properties;
pub mod relations;
pub mod request;
pub mod rows;
pub mod tabular_syntax;
pub mod usage;
#[cfg(feature = "xlsx")]
pub mod xlsx;

pub(crate) mod sample;
mod versions;

use bibwire_core::{Registry, Rule};

pub use versions::versions;

/// Every rule of this crate.
pub static RULES: Registry = Registry::new(&[
    input::ALL,
    json_syntax::ALL,
    containers::ALL,
    answers::ALL,
    properties::ALL,
    nesting::ALL,
    attributes::ALL,
    items::ALL,
    header::ALL,
    identifiers::ALL,
    exceptions::ALL,
    filters::ALL,
    across::ALL,
    coverage::ALL,
    advice::ALL,
    counts::ALL,
    usage::ALL,
    relations::ALL,
    duplicates::ALL,
    lists::ALL,
    request::ALL,
    tabular_syntax::ALL,
    labels::ALL,
    columns::ALL,
    rows::ALL,
    #[cfg(feature = "xlsx")]
    xlsx::ALL,
]);

/// Whether a breach of a rule makes a number wrong or lost, or a report unreadable: what a harvester cannot live with.
pub(crate) fn spoils_numbers(rule: &Rule) -> bool {
    let is = |other: &Rule| other.code == rule.code;
    let lost = [&counts::NOT_A_COUNT, &counts::NEGATIVE, &counts::TOO_MANY, &counts::NOT_A_MONTH, &counts::PERIOD];
    let unread = [&properties::NO_HEADER, &properties::NO_ITEMS];
    lost.into_iter().chain(unread).any(is)
}

/// Declares the rules of a file, and `ALL` of them in order.
macro_rules! rules {
    ($($all:tt)*) => { bibwire_core::rules! { forms "counter:"; $($all)* } };
}
pub(crate) use rules;
