//! Reports in rows and columns: tabs, commas, semicolons.

//CELLS
//LIST
pub mod row;
//SEP
