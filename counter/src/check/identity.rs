//! Items and parents that are there twice, and items under two parents.

use bibwire_core::Limits;

use super::{Ear, Facts};
use crate::fingerprint::{Fingerprint, Remembered, Seen};
use crate::input::Form;
use crate::release::Release;
use crate::report::Item;
use crate::rules::duplicates;
use crate::spot::{Places, Spot};

/// The items and parents of a report that were read.
#[derive(Debug)]
pub(super) struct Identity {
    /// The items, each with its parent; the least number for none.
    items: Remembered<Fingerprint>,
    parents: Seen,
    /// The parent of the item before, which may have many.
    last: Option<(Option<u32>, Option<Fingerprint>)>,
    most: usize,
    full: bool,
}

impl Identity {
    pub(super) fn new(limits: &Limits) -> Identity {
        let most = usize::try_from(limits.remembered).unwrap_or(usize::MAX);
        Identity { items: Remembered::default(), parents: Seen::default(), last: None, most, full: false }
    }

    /// Judges an item by those before it. Gives what tells it from others: its description and its parent.
    pub(super) fn check(&mut self, item: &Item, facts: &Facts, places: &dyn Places, ear: &mut Ear<'_>) -> Fingerprint {
        let minimal = facts.release == Release::R51 && facts.form == Form::Json;
        let parent = item.parent.as_ref().map(Fingerprint::of);
        if minimal {
            self.object(parent, places, ear);
        }
        let key = Fingerprint::of(&(&item.work, &item.platform, &item.publisher));
        match self.items.get(&key) {
            Some(before) if *before != parent.unwrap_or_default() => {
                let rule = &duplicates::TWO_PARENTS;
                ear.tell(rule, Spot::Parent(None));
            }
            // In release 5 and in a table an item is as often there as it has attributes.
            Some(_) if minimal => ear.tell(&duplicates::ITEM_TWICE, Spot::Item(None)),
            Some(_) => {}
            None if self.items.len() >= self.most => self.full = true,
            None => {
                self.items.insert(key, parent.unwrap_or_default());
            }
        }
        key.with(&parent)
    }

    /// One object for one parent, and one for all that has none.
    fn object(&mut self, parent: Option<Fingerprint>, places: &dyn Places, ear: &mut Ear<'_>) {
        let anchor = places.anchor(0);
        let object = anchor.inner.map(|_| anchor.outer);
        let last = self.last.replace((object, parent));
        if object.is_none() || last.is_some_and(|(before, _)| before == object) {
            return;
        }
        let key = parent.unwrap_or_else(|| Fingerprint::of(&"no parent"));
        if self.parents.len() >= self.most {
            self.full = true;
        } else if !self.parents.insert(key) {
            ear.tell(&duplicates::PARENT_TWICE, Spot::Parent(None));
        }
    }

    /// Whether there were too many to remember them all.
    pub(super) fn is_full(&self) -> bool {
        self.full
    }
}
