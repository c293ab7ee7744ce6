//! The rules: what each code means, with a message that breaks it and one that keeps it.
//!
//! A code is a promise: it is never renumbered and never reused.

pub mod codes;
pub mod conditions;
pub mod dates;
pub mod identifiers;
pub mod markup;
pub mod partner;
pub mod schema;
pub mod values;

mod sample;

use bibwire_core::{Registry, Rule};

/// Every rule of this crate.
///
/// ```
/// use bibwire_iso18626::rules::RULES;
///
/// let rule = RULES.find("ILL308").unwrap();
/// assert_eq!(rule.title.en, "an element out of order");
/// ```
pub static RULES: Registry = Registry::new(&[
    markup::ALL,
    schema::ALL,
    values::ALL,
    codes::ALL,
    identifiers::ALL,
    conditions::ALL,
    dates::ALL,
    partner::ALL,
]);

/// Whether a breach of the rule makes a message invalid to a validator of the schema.
///
/// ```
/// use bibwire_iso18626::rules::{RULES, is_of_schema};
///
/// assert!(is_of_schema(RULES.find("ILL308").unwrap()));
/// assert!(!is_of_schema(RULES.find("ILL302").unwrap()), "a message without its envelope is valid");
/// ```
pub fn is_of_schema(rule: &Rule) -> bool {
    let own = [schema::ALL, values::ALL];
    let judged = own.iter().any(|group| group.iter().any(|it| std::ptr::eq(*it, rule)));
    let beyond = [&schema::BARE, &schema::VERSION_UNKNOWN, &schema::VERSION_CONFLICT, &schema::UNVERIFIED];
    let markup = markup::ALL.iter().any(|it| std::ptr::eq(*it, rule)) && rule.severity == bibwire_core::Severity::Error;
    markup || (judged && !beyond.iter().any(|it| std::ptr::eq(*it, rule)))
}

/// Declares the rules of a file, and `ALL` of them in order.
macro_rules! rules {
    ($($all:tt)*) => { bibwire_core::rules! { forms ""; $($all)* } };
}
pub(crate) use rules;
