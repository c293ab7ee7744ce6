#![doc = include_str!("../README.md")]
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

pub mod field;
pub mod iso2709;
pub mod leader;
pub mod marcxml;
pub mod record;
pub mod rules;

#[cfg(feature = "proptest")]
pub mod strategy;

#[cfg(feature = "arbitrary")]
mod arbitrary;
mod check;
mod digits;
mod tag;

pub use bibwire_core::{Diagnostic, Error, Limits, Place, Severity, Sink};
pub use check::{Profile, check};
pub use field::{Field, RawField};
pub use leader::Leader;
pub use record::{RawRecord, Record};
pub use tag::{InvalidTag, Tag};

/// Field terminator, 1/14 of ISO 646: ends the directory and every field.
pub(crate) const FIELD_TERMINATOR: u8 = 0x1E;
/// Record terminator, 1/13 of ISO 646: ends the record.
pub(crate) const RECORD_TERMINATOR: u8 = 0x1D;
/// Delimiter, 1/15 of ISO 646: begins a subfield, before its identifier.
pub(crate) const DELIMITER: u8 = 0x1F;
