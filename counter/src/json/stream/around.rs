//! What is around the object or list that is gone through.

use std::collections::HashSet;

use bibwire_core::Place;

use super::{Event, Part, State, Stream};

/// Where to go on after what is gone through, which is a part of it.
#[derive(Debug)]
pub(super) struct Around {
    state: State,
    part: Part,
    base: String,
    name: String,
    name_place: Place,
    is_repeated: bool,
    names: HashSet<String>,
}

impl<R> Stream<R> {
    /// Goes into the part that was come to: to what is in it first. The names are those that it has already.
    pub(super) fn go_in(&mut self, (part, state): (Part, State), name: String, names: HashSet<String>) {
        let base = self.pointer(self.part);
        self.around.push(Around {
            state: std::mem::replace(&mut self.state, state),
            part: std::mem::replace(&mut self.part, part),
            base: std::mem::replace(&mut self.base, base),
            name: std::mem::replace(&mut self.name, name),
            name_place: std::mem::take(&mut self.name_place),
            is_repeated: std::mem::take(&mut self.is_repeated),
            names: std::mem::replace(&mut self.names, names),
        });
    }

    /// Goes out of what was gone through; at the end of the root there is nothing to go on with.
    pub(super) fn leave(&mut self) -> Option<Event> {
        let Some(around) = self.around.pop() else {
            self.state = State::After;
            return None;
        };
        (self.state, self.part, self.base) = (around.state, around.part, around.base);
        (self.name, self.name_place) = (around.name, around.name_place);
        (self.is_repeated, self.names) = (around.is_repeated, around.names);
        Some(if matches!(self.part, Part::Item(_)) { Event::ItemEnd } else { Event::Leave })
    }

    /// Whether an item is gone through.
    pub(super) fn is_within_item(&self) -> bool {
        self.around.last().is_some_and(|around| matches!(around.part, Part::Item(_)))
    }

    /// Whether what is gone through is an element of a list; if not, it is a member.
    pub(crate) fn is_in_list(&self) -> bool {
        self.around.last().is_some_and(|around| matches!(around.part, Part::Element(_)))
    }
}
