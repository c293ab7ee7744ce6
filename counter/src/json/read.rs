//! From values of JSON to the model: what is found there is told, and mended where it is certain what was meant.

mod count;
mod exception;
mod filters;
mod header;
mod identifiers;
mod instances;
mod item;
mod locate;
mod notes;
mod object;
mod pairs;
mod shape;
mod text;
mod usage;
mod work;

pub(crate) use exception::read as exception;
pub(crate) use header::read as header;
pub(crate) use item::{flat, nested, parent};
pub(crate) use locate::{Kept, Locate, find, find_component, find_instance};
pub(crate) use notes::Notes;
pub(crate) use shape::Shape;
