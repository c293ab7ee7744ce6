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

pub mod currency;
pub mod encoding;
pub mod identifier;
pub mod markup;
#[cfg(feature = "xml")]
pub mod xml;

mod code;
mod diagnostic;
mod error;
mod limits;
mod place;
mod position;
mod rule;
mod severity;
mod sink;
mod uri;

pub use code::{Code, InvalidCode, Layer};
pub use diagnostic::{Diagnostic, Fix};
pub use error::{Error, Kind};
pub use limits::{Limits, UnknownLimit};
pub use place::Place;
pub use position::{LineColumn, LineCounter};
pub use rule::{Registry, Rule, Sample, Text};
pub use severity::{Severity, UnknownSeverity};
pub use sink::{Bounded, Sink, Strict};
