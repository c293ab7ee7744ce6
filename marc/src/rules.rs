//! The rules: what each code means, with an input that breaks it and one that keeps it.
//!
//! A code is a promise: it is never renumbered and never reused.

pub mod encoding;
pub mod framing;
pub mod limits;
pub mod marcxml;
pub mod markup;
pub mod structure;
pub mod writing;
pub mod xml_encoding;
pub mod xml_limits;
pub mod xml_writing;

mod fault;

use bibwire_core::Registry;

pub(crate) use fault::of as of_fault;

/// Every rule of this crate, in the order of the codes.
///
/// ```
/// use bibwire_marc::rules::RULES;
///
/// let rule = RULES.find("MRC202").unwrap();
/// assert_eq!(rule.title.en, "record length is wrong");
/// ```
pub static RULES: Registry = Registry::new(&[
    encoding::ALL,
    xml_encoding::ALL,
    framing::ALL,
    markup::ALL,
    writing::ALL,
    xml_writing::ALL,
    structure::ALL,
    marcxml::ALL,
    limits::ALL,
    xml_limits::ALL,
]);

/// Declares the rules of a file, and `ALL` of them in order. The form of a sample is `iso2709` or `xml`.
macro_rules! rules {
    ($($rules:tt)*) => { bibwire_core::rules! { forms "marc:"; $($rules)* } };
}
pub(crate) use rules;
