//! Parents and components.

use super::{Ear, Facts};
use crate::report::Item;

/// Judges the parent and the components of an item.
pub(super) fn check(item: &Item, facts: &Facts, ear: &mut Ear<'_>) {
    let _ = (item, facts, ear);
}
