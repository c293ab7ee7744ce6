//! Attributes of usage.

use super::{Ear, Facts};
use crate::report::AttributePerformance;

/// Judges a set of attributes.
pub(super) fn check(number: usize, set: &AttributePerformance, facts: &Facts, ear: &mut Ear<'_>) {
    let _ = (number, set, facts, ear);
}
