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

use bibwire_core::Registry;

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

/// Declares the rules of a file, and `ALL` of them in order.
///
/// A sample is `form(b"bytes")`, with `form` one of `iso2709` and `xml`; ` under "limits"` may follow.
/// Where an input is too long to be written down, `b"bytes"` is an expression that makes it.
macro_rules! rules {
    ($(
        $(#[$doc:meta])*
        $name:ident = $code:literal $severity:ident,
        $title_en:literal / $title_zh:literal,
        clause $clause:literal,
        help $help_en:literal / $help_zh:literal,
        bad $bad_form:ident($bad:expr) $(under $bad_limits:literal)?,
        good $good_form:ident($good:expr) $(under $good_limits:literal)?;
    )*) => {
        use bibwire_core::{Code, Rule, Sample, Severity, Text};
        $(
            $(#[$doc])*
            pub static $name: Rule = Rule {
                code: Code::literal($code),
                severity: Severity::$severity,
                title: Text { en: $title_en, zh: $title_zh },
                clause: $clause,
                help: Text { en: $help_en, zh: $help_zh },
                bad: Sample::new(concat!("marc:", stringify!($bad_form)), || $bad.into())$(.under($bad_limits))?,
                good: Sample::new(concat!("marc:", stringify!($good_form)), || $good.into())$(.under($good_limits))?,
            };
        )*
        /// The rules of this file, in the order of their codes.
        pub(super) static ALL: &[&Rule] = &[$(&$name),*];
    };
}
pub(crate) use rules;
