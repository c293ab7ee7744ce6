//! Elements that extend a report: CoP 5.1, 11.5.

use super::fix::Hand;
use super::text;
use crate::check::Facts;
use crate::check::attributes::extension::{judge, words};
use crate::check::describe::says_nothing;
use crate::input::Form;
use crate::report::Extension;
use crate::rules::{attributes as rules, items};
use crate::spot::Spot;
use crate::vocabulary::same_word;

/// Mends the extensions of a set of attributes. What is not known is left out.
pub(super) fn mend(set: usize, extensions: &mut Vec<Extension>, facts: &Facts, hand: &mut Hand) {
    extensions.retain_mut(|Extension { name, value }| {
        let spot = Spot::Set(set, Some(name));
        text::mend(value, spot, hand);
        if facts.form == Form::Table && value.is_empty() {
            return true;
        }
        if value.is_empty() || says_nothing(value) {
            let rule = if value.is_empty() { &rules::EMPTY } else { &items::FILLER };
            hand.note(rule, spot, &*value, "");
            return false;
        }
        let Some(finding) = judge(name, value, facts) else { return true };
        let fixed = match words(name, facts) {
            Some(words) => words.iter().find(|word| same_word(word, value)).map(|word| (*word).to_owned()),
            None => finding.expected,
        };
        if let Some(fixed) = fixed.filter(|fixed| judge(name, fixed, facts).is_none()) {
            hand.put(value, finding.rule, spot, fixed);
        }
        true
    });
}
