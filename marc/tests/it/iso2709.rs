//! ISO 2709, read and written.

mod recovery;
#[cfg(feature = "proptest")]
mod theorems;
