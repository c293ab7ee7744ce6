//! The rules: what each code means, with a message that breaks it and one that keeps it.
//!
//! A code is a promise: it is never renumbered and never reused.

pub mod markup;
pub mod schema;
pub mod transport;
pub mod values;

mod sample;

use bibwire_core::Registry;

/// Every rule of this crate.
///
/// ```
/// use bibwire_ncip::rules::RULES;
///
/// let rule = RULES.find("NCP308").unwrap();
/// assert_eq!(rule.title.en, "an element out of order");
/// ```
pub static RULES: Registry = Registry::new(&[markup::ALL, transport::ALL, schema::ALL, values::ALL]);

/// Declares the rules of a file, and `ALL` of them in order.
macro_rules! rules {
    ($($all:tt)*) => { bibwire_core::rules! { forms ""; $($all)* } };
}
pub(crate) use rules;
