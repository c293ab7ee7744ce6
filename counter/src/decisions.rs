//! What this crate decides where the Code of Practice is not clear, or its text and its schema differ.
//!
//! Each decision has examples: reports whose findings show it. `docs/decisions.md` is the same as a page.

mod elements;
mod form;
mod identifiers;
mod items;
mod versions;

use bibwire_core::Sample;

use crate::release::Version;

/// A question that the Code of Practice leaves open, and how it is answered here.
///
/// ```
/// let decision = bibwire_counter::decisions::all().find(|decision| decision.codes.contains(&"CTR603")).unwrap();
/// assert_eq!(decision.question, "May Created have fractions of a second, and an offset in place of Z?");
/// ```
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Decision {
    /// The question.
    pub question: &'static str,
    /// The answer.
    pub decided: &'static str,
    /// What it rests on.
    pub why: &'static str,
    /// The rules by which its examples differ.
    pub codes: &'static [&'static str],
    /// Reports that show it.
    pub examples: &'static [Example],
}

/// A report that shows a decision.
///
/// ```
/// let mut examples = bibwire_counter::decisions::all().flat_map(|decision| decision.examples);
/// assert!(examples.all(|example| (example.sample.bytes)().len() > 100));
/// ```
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Example {
    /// What is particular about the report.
    pub what: &'static str,
    /// The report.
    pub sample: Sample,
    /// The version by which it is judged; none for the newest of its release.
    pub version: Option<Version>,
    /// The codes of the errors and warnings that are found in it.
    pub codes: &'static [&'static str],
}

/// All decisions.
///
/// ```
/// assert!(bibwire_counter::decisions::all().all(|decision| !decision.examples.is_empty()));
/// ```
pub fn all() -> impl Iterator<Item = &'static Decision> {
    [form::ALL, elements::ALL, identifiers::ALL, items::ALL, versions::ALL].into_iter().flatten()
}

/// Declares decisions, and `ALL` of them in order.
macro_rules! decisions {
    ($(
        question $question:literal,
        decided $decided:literal,
        why $why:literal,
        codes [$($code:literal),*],
        $($what:literal: $form:ident($report:expr) $(by $version:ident)? => [$($found:literal),*];)+
    )*) => {
        /// The decisions of this file.
        pub(super) static ALL: &[$crate::decisions::Decision] = &[$($crate::decisions::Decision {
            question: $question,
            decided: $decided,
            why: $why,
            codes: &[$($code),*],
            examples: &[$($crate::decisions::Example {
                what: $what,
                sample: bibwire_core::Sample::new(
                    concat!("counter:", stringify!($form)),
                    || bibwire_core::Sample::owned($report),
                ),
                version: $crate::decisions::decisions!(@version $($version)?),
                codes: &[$($found),*],
            }),+],
        }),*];
    };
    (@version) => { None };
    (@version $version:ident) => { Some($crate::release::Version::$version) };
}
use decisions;

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::rules::RULES;

    #[test]
    fn codes_are_those_of_the_examples() {
        for decision in all() {
            let found: BTreeSet<_> = decision.examples.iter().flat_map(|example| example.codes).collect();
            assert_eq!(found, decision.codes.iter().collect(), "{}", decision.question);
            assert!(found.iter().all(|code| RULES.find(code).is_some()), "{}", decision.question);
            assert!(decision.question.ends_with('?') && decision.why.ends_with('.'), "{}", decision.question);
        }
    }
}
