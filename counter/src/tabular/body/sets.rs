//! The sets of attributes of an item, as they come.

use crate::fingerprint::{Fingerprint, Remembered};
use crate::report::AttributePerformance;

/// Fewer sets than these are compared one by one.
const FEW: usize = 16;
/// A table for more sets than these is not kept for the next item.
const MANY: usize = 1024;

/// Which sets an item has. The memory of older sets is used again.
#[derive(Debug, Default)]
pub(super) struct Sets {
    len: usize,
    by_attributes: Remembered<usize>,
    /// How many of the sets are in the table.
    known: usize,
}

impl Sets {
    /// Begins an item without sets.
    pub(super) fn begin(&mut self) {
        self.len = 0;
        self.known = 0;
        if self.by_attributes.capacity() > MANY {
            self.by_attributes = Remembered::default();
        }
        self.by_attributes.clear();
    }

    pub(super) fn len(&self) -> usize {
        self.len
    }

    /// The place for a set, after those that there are.
    pub(super) fn next<'s>(&self, sets: &'s mut Vec<AttributePerformance>) -> Option<&'s mut AttributePerformance> {
        if sets.len() <= self.len {
            sets.push(AttributePerformance::default());
        }
        sets.get_mut(self.len)
    }

    /// The number of the set whose attributes were written to the next place: of one that there is, or of the new one.
    pub(super) fn number(&mut self, sets: &[AttributePerformance]) -> usize {
        let (before, new) = sets.split_at_checked(self.len).unwrap_or((sets, &[]));
        let Some(attributes) = new.first().map(|set| &set.attributes) else { return self.len };
        let found = match before.len() {
            0..=FEW => before.iter().position(|set| set.attributes == *attributes),
            _ => {
                for (number, set) in before.iter().enumerate().skip(self.known) {
                    self.by_attributes.entry(Fingerprint::of(&set.attributes)).or_insert(number);
                }
                self.known = before.len();
                let number = self.by_attributes.get(&Fingerprint::of(attributes)).copied();
                number.filter(|number| before.get(*number).is_some_and(|set| set.attributes == *attributes))
            }
        };
        found.unwrap_or_else(|| {
            let number = self.len;
            self.len = number.saturating_add(1);
            number
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Attributes;

    #[test]
    fn each_set_has_its_number_however_many_there_are() {
        let (mut sets, mut places) = (Sets::default(), Vec::new());
        for _ in 0..2 {
            sets.begin();
            for number in (0..2000).chain(0..2000) {
                let place = sets.next(&mut places).unwrap();
                place.attributes = Attributes { yop: Some(format!("{number:04}")), ..Attributes::default() };
                assert_eq!(sets.number(&places), number);
            }
            assert_eq!(sets.len(), 2000);
        }
    }
}
