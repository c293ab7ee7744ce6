//! What a report covers: months with usage, metrics, exceptions for what is not there.

use super::{Ear, Facts};
use crate::report::Item;

/// What was seen of a report.
#[derive(Debug, Default)]
pub(super) struct Coverage {}

impl Coverage {
    /// Takes note of an item.
    pub(super) fn note(&mut self, item: &Item) {
        let _ = item;
    }

    /// Judges what is covered.
    pub(super) fn end(&self, facts: &Facts, ear: &mut Ear<'_>) {
        let _ = (facts, ear);
    }
}
