//! The simple types of XML Schema 1.0, Part 2: Datatypes, as values that keep the text they were read from.
//!
//! Each type is judged by a parser of this crate, without allocation. A value holds the lexical form exactly as it was
//! read, and what it stands for if the form is legal. A text that is not legal can still be kept, with `lenient`: it
//! has its text and no value. Two legal values are equal when they stand for the same thing (`1.0` and `1`), two others
//! when their texts are the same.
//!
//! ```
//! use bibwire_core::xml::value::{DateTime, Decimal, SimpleType};
//!
//! let sent = DateTime::parse("2026-11-23T24:00:00Z")?;
//! assert_eq!(sent, DateTime::parse("2026-11-24T00:00:00Z")?);
//! assert_eq!(sent.as_str(), "2026-11-23T24:00:00Z");
//!
//! let price = Decimal::lenient("12 EUR");
//! assert!(!price.is_legal());
//!
//! assert!(SimpleType::from_name("boolean").is_some_and(|boolean| boolean.is_valid(" 1 ")));
//! # Ok::<(), bibwire_core::xml::value::DateTimeError>(())
//! ```

#[macro_use]
mod lexical;

mod any_uri;
mod binary;
mod boolean;
mod calendar;
mod canonical;
mod date;
mod date_time;
mod decimal;
mod duration;
mod float;
mod fullwidth;
mod integer;
mod name;
mod number;
mod simple_type;
mod timeline;

pub mod whitespace;

pub use any_uri::{AnyUri, AnyUriDoubt, InvalidAnyUri};
pub use boolean::{Boolean, BooleanRepair, InvalidBoolean};
pub use calendar::DateTimeError;
pub use date::Date;
pub use date_time::{DateTime, DateTimeRepair};
pub use decimal::{Decimal, DecimalRepair, InvalidDecimal};
pub use integer::{Integer, IntegerKind, InvalidInteger};
pub use simple_type::SimpleType;
pub use whitespace::Whitespace;
