//! Reports in rows and columns: tabs, commas, semicolons.

pub mod cells;
pub mod list;
pub mod row;
pub mod separator;
pub mod write;

pub use write::{Style, Writer, to_vec};

/// A text short enough to be told.
pub(crate) fn excerpt(text: &str) -> String {
    match text.char_indices().nth(60) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}
