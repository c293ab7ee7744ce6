//! ISO 2709, read and written.

mod recovery;
mod theorems;
