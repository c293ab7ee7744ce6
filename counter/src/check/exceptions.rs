//! The exceptions of the header.

use super::{Ear, Facts};

/// Judges the exceptions.
pub(super) fn check(facts: &Facts, ear: &mut Ear<'_>) {
    let _ = (facts, ear);
}
