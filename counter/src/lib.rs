#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]
#![cfg_attr(
    not(test),
    deny(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::indexing_slicing,
        clippy::panic,
        clippy::arithmetic_side_effects
    )
)]

pub mod api;
pub mod build;
pub mod check;
pub mod decisions;
pub mod definition;
pub mod input;
pub mod json;
pub mod month;
pub mod release;
pub mod repair;
pub mod report;
pub mod rules;
#[cfg(any(test, feature = "proptest"))]
#[cfg_attr(docsrs, doc(cfg(feature = "proptest")))]
pub mod strategy;
pub mod tabular;
pub mod vocabulary;
#[cfg(feature = "xlsx")]
pub mod xlsx;

#[cfg(feature = "arbitrary")]
mod arbitrary;
mod blanks;
mod canonical;
mod count;
mod date;
mod detect;
mod fingerprint;
mod format;
mod gather;
#[cfg(any(test, feature = "arbitrary", feature = "proptest"))]
mod generate;
mod inspect;
mod reader;
mod spot;
mod totals;
mod write;

pub use canonical::canonical;
pub use detect::{Detected, Reason, detect};
pub use format::{Format, UnknownFormat};
pub use gather::gather;
pub use inspect::inspect;
pub use reader::Reader;
pub use totals::Totals;

pub use bibwire_core::{Diagnostic, Error, Limits, Severity, Sink};
