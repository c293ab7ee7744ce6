//! The command `bibwire`.
fn main() {}
