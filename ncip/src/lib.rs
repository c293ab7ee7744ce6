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

pub mod choice;
pub mod discovery;
pub mod element;
pub mod problem;
pub mod repair;
pub mod rules;
pub mod scheme;
pub mod service;

mod message;
mod names;
mod read;
mod version;
mod write;

pub use bibwire_core::currency;
pub use bibwire_core::xml::{Any, DateTime, Flag, Integer, SchemeValue};
pub use bibwire_core::{Diagnostic, Error, Limits, Place, Severity, Sink, Strict};
pub use message::{Body, Envelope, Kind, Message, Role, Service, UnknownService};
pub use read::{Options, read};
pub use version::{UnknownVersion, Version};
pub use write::Writer;

/// The namespace of every element and attribute of version 2. Version 1 has none.
///
/// ```
/// assert_eq!(bibwire_ncip::NAMESPACE, "http://www.niso.org/2008/ncip");
/// ```
pub const NAMESPACE: &str = "http://www.niso.org/2008/ncip";
