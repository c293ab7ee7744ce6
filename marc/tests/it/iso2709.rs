//! ISO 2709, read and written.

mod battery;
mod document;
mod hostile;
mod real;
mod recovery;
#[cfg(feature = "proptest")]
mod theorems;
