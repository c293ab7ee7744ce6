//! Filters and attributes of the report.

use super::{Ear, Facts};

/// Judges the filters and the attributes.
pub(super) fn check(facts: &Facts, ear: &mut Ear<'_>) {
    let _ = (facts, ear);
}
