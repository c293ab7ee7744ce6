//! What each report is made of: its columns, filters and values, by release.
//!
//! The tables are static: nothing is built when a program starts.

mod attribute;
mod column;
mod exception;
mod field;
mod filter;
mod header;
mod property;
mod r5;
mod r51;
mod relation;
mod report;

pub use attribute::Attribute;
pub use column::{Column, Presence};
pub use exception::{Advice, Exception};
pub use field::Field;
pub use filter::{Filter, Values};
pub use header::{HeaderLabel, Need};
pub use property::Property;
pub use relation::{ParentRule, companions, parent_in, parent_of};
pub use report::Definition;
