//! Reports in rows and columns: tabs, commas, semicolons.

pub mod cells;
pub mod list;
pub mod row;
pub mod separator;
pub mod write;

pub use write::{Style, Writer, to_vec};
