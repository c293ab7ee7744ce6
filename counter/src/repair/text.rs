//! Texts: blanks that do not belong to them.

use super::fix::Hand;
use crate::blanks;
use crate::rules::properties;
use crate::spot::Spot;

/// Takes the blanks away that do not belong to a text.
pub(super) fn mend(text: &mut String, spot: Spot<'_>, hand: &mut Hand) {
    if let Some(fixed) = blanks::without(text) {
        hand.put(text, &properties::BLANKS, spot, fixed);
    }
}

/// The same, where there is a text.
pub(super) fn mend_any(text: &mut Option<String>, spot: Spot<'_>, hand: &mut Hand) {
    if let Some(text) = text {
        mend(text, spot, hand);
    }
}
