//! The rows of a text table.
