//! Reports in spreadsheets.

pub(crate) mod archive;

mod xml;
