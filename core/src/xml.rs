//! XML messages.

pub mod value;
