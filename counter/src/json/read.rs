//! From values of JSON to the model: what is found there is told, and mended where it is certain what was meant.

mod count;
mod exception;
mod filters;
mod header;
pub(crate) mod identifiers;
mod instances;
mod item;
mod locate;
mod notes;
pub(crate) mod object;
mod pairs;
mod shape;
pub(crate) mod text;
mod usage;
mod work;

pub(crate) use exception::read as exception;
pub(crate) use header::read as header;
pub(crate) use item::{flat, nested, parent};
pub(crate) use locate::{Gathered, Kept, Locate, find, find_component, find_instance};
pub(crate) use notes::{Notes, TRACED, excerpt};
pub(crate) use shape::Shape;
