//! Reports in rows and columns: tabs, commas, semicolons.

pub mod row;
