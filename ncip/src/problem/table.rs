//! The problems as the text in `tables` explains them, and the lists they are on. The head of the text says how it is
//! written.

use std::sync::LazyLock;

use super::{ProblemType, Text};
use crate::scheme::{Publisher, Scheme, fold};

const TEXT: &str = include_str!("../../tables/problems.txt");

/// The list of what any service may have.
pub(super) const GENERAL: &str = "GeneralProcessingError";
/// The list of what is wrong with a message.
pub(super) const MESSAGING: &str = "MessagingErrorType";

/// The problems, in the order of the text.
pub(super) static PROBLEMS: LazyLock<Vec<ProblemType>> =
    LazyLock::new(|| TEXT.split("\n\n").filter_map(problem).collect());

/// One paragraph. `None` for the one that explains the text.
fn problem(paragraph: &'static str) -> Option<ProblemType> {
    let mut lines = paragraph.lines();
    let value = lines.next()?;
    let (en, en_action) = lines.next()?.strip_prefix("  en ")?.split_once(" | ")?;
    let (zh, zh_action) = lines.next()?.strip_prefix("  zh ")?.split_once(" | ")?;
    let schemes: Vec<&Scheme> = lists().filter(|list| list.standard_values().contains(&value)).collect();
    Some(ProblemType {
        value,
        folded: fold(value),
        meaning: Text { en, zh },
        action: Text { en: en_action, zh: zh_action },
        services: schemes.iter().copied().filter_map(service).collect(),
        schemes,
    })
}

/// The lists of problems that NISO keeps.
fn lists() -> impl Iterator<Item = &'static Scheme> {
    Scheme::of_element("ProblemType").filter(|list| list.publisher() == Publisher::Niso)
}

/// The service whose list it is.
pub(super) fn service(list: &Scheme) -> Option<&'static str> {
    list.name().strip_suffix("ProcessingError").filter(|_| list.name() != GENERAL)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_paragraph_is_read() {
        let values: Vec<&str> = TEXT.lines().filter(|line| !line.is_empty() && !line.starts_with(['#', ' '])).collect();
        assert_eq!(values, PROBLEMS.iter().map(ProblemType::as_str).collect::<Vec<_>>());
        assert_eq!(TEXT.lines().filter(|line| line.starts_with(' ')).count(), 2 * values.len());
    }

    #[test]
    fn the_lists_and_the_explanations_have_the_same_values() {
        let listed: BTreeSet<&str> = lists().flat_map(|list| list.standard_values()).copied().collect();
        assert_eq!(listed, PROBLEMS.iter().map(ProblemType::as_str).collect::<BTreeSet<_>>());
    }

    #[test]
    fn every_explanation_is_sentences_in_both_languages() {
        for problem in PROBLEMS.iter() {
            for text in [problem.meaning, problem.action] {
                assert!(text.en.is_ascii() && text.en.ends_with('.') && !text.en.contains('|'), "{problem}");
                assert!(text.en.starts_with(|c: char| c.is_ascii_uppercase()), "{problem}");
                assert!(text.zh.ends_with('。') && !text.zh.contains([',', ';', '|']), "{problem}");
                assert!(text.en.len() < 160 && text.zh.chars().count() < 60, "{problem}");
            }
        }
    }

    #[test]
    fn the_lists_for_all_are_no_services() {
        let mut without = lists().filter(|list| service(list).is_none()).map(Scheme::name).collect::<Vec<_>>();
        without.sort_unstable();
        assert_eq!(without, [GENERAL, MESSAGING]);
    }
}
