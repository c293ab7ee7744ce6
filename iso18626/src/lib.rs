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

pub mod annotation;
pub mod build;
pub mod code;
pub mod element;
pub mod rules;
#[cfg(any(test, feature = "proptest"))]
#[cfg_attr(docsrs, doc(cfg(feature = "proptest")))]
pub mod strategy;

#[cfg(feature = "arbitrary")]
mod arbitrary;
mod canonical;
mod check;
mod confirm;
mod convert;
mod edition;
#[cfg(any(test, feature = "arbitrary", feature = "proptest"))]
mod generate;
mod message;
mod names;
mod read;
mod redact;
mod write;

pub use bibwire_core::currency;
pub use bibwire_core::identifier::{self, country};
pub use bibwire_core::{Bounded, Diagnostic, Error, Limits, Place, Severity, Sink, Strict};
pub use check::{Profile, UnknownProfile, check, inspect};
pub use confirm::{Answer, Outcome, Policy, Received, Tolerance, Undetermined, answer, confirm};
pub use convert::{Loss, LossKind};
pub use edition::{Detected, Edition, Reason, UnknownEdition};
pub use message::{Body, Envelope, Kind, Message};
pub use read::{Options, detect, read};
pub use redact::REDACTED;
pub use write::Writer;

/// The namespace of every element and attribute, in all editions.
///
/// ```
/// assert_eq!(bibwire_iso18626::NAMESPACE, "http://illtransactions.org/2013/iso18626");
/// ```
pub const NAMESPACE: &str = "http://illtransactions.org/2013/iso18626";
