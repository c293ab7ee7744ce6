//! ISO 2709, read and written.

pub(crate) mod battery;
mod hostile;
mod marc8;
pub(crate) mod real;
mod recovery;
#[cfg(feature = "proptest")]
mod theorems;
