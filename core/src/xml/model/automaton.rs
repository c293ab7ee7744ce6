//! The order of elements, as an automaton: Glushkov's construction.
//!
//! Each place where the content names an element is a state. The models are such that a name tells the place (XML
//! Schema 1.0 Part 1, 3.8.6, "Unique Particle Attribution"), so the automaton is deterministic as it comes.

use super::TypeId;
use super::content::Leaf;
use crate::xml::Symbol;

/// Content before it is an automaton.
#[derive(Debug, Clone)]
pub(super) enum Particle {
    Leaf(Leaf),
    Sequence(Vec<Particle>),
    Choice(Vec<Particle>),
    /// At least so often, at most so often.
    Repeat(Box<Particle>, u32, Option<u32>),
}

/// A place in the content of an element: nothing read yet, or after one of the elements it names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct State(u16);

/// A step from one state to the next, by an element.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Transition {
    /// The name of the element.
    pub name: Symbol,
    /// What it holds.
    pub of: TypeId,
    /// Where it leads.
    pub to: State,
}

/// In which order elements may come.
#[derive(Debug, Default)]
pub struct Automaton {
    states: Vec<StateData>,
    transitions: Vec<Transition>,
    /// The elements that the content names, each once, in its order.
    leaves: Vec<Leaf>,
}

#[derive(Debug, Clone, Copy)]
struct StateData {
    first: u32,
    end: u32,
    accepts: bool,
}

/// Why content is no automaton.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fault {
    /// The name does not tell the place.
    Ambiguous(Symbol),
    /// The content has more places than can be counted.
    TooLarge,
}

/// Which places may come first and last in a piece of content, and whether it may be empty.
struct Ends {
    first: Vec<u16>,
    last: Vec<u16>,
    empty: bool,
}

/// The places, and which may follow which.
#[derive(Default)]
struct Places {
    leaves: Vec<Leaf>,
    follow: Vec<Vec<u16>>,
}

/// More places than any schema needs.
const MOST: usize = 4096;

impl Places {
    fn visit(&mut self, particle: &Particle) -> Result<Ends, Fault> {
        match particle {
            Particle::Leaf(leaf) => {
                if self.leaves.len() >= MOST {
                    return Err(Fault::TooLarge);
                }
                let place = u16::try_from(self.leaves.len()).map_err(|_| Fault::TooLarge)?;
                self.leaves.push(*leaf);
                self.follow.push(Vec::new());
                Ok(Ends { first: vec![place], last: vec![place], empty: false })
            }
            Particle::Sequence(parts) => {
                let mut whole = Ends { first: Vec::new(), last: Vec::new(), empty: true };
                for part in parts {
                    let part = self.visit(part)?;
                    whole = self.join(whole, part);
                }
                Ok(whole)
            }
            Particle::Choice(parts) => {
                let mut whole = Ends { first: Vec::new(), last: Vec::new(), empty: parts.is_empty() };
                for part in parts {
                    let part = self.visit(part)?;
                    whole.first.extend(part.first);
                    whole.last.extend(part.last);
                    whole.empty |= part.empty;
                }
                Ok(whole)
            }
            Particle::Repeat(part, least, most) => self.repeat(part, *least, *most),
        }
    }

    fn join(&mut self, before: Ends, after: Ends) -> Ends {
        self.link(&before.last, &after.first);
        let mut whole = Ends { first: before.first, last: after.last, empty: before.empty && after.empty };
        if before.empty {
            whole.first.extend(after.first);
        }
        if after.empty {
            whole.last.extend(before.last);
        }
        whole
    }

    fn link(&mut self, from: &[u16], to: &[u16]) {
        for place in from {
            if let Some(follow) = self.follow.get_mut(usize::from(*place)) {
                for next in to {
                    if !follow.contains(next) {
                        follow.push(*next);
                    }
                }
            }
        }
    }

    fn repeat(&mut self, part: &Particle, least: u32, most: Option<u32>) -> Result<Ends, Fault> {
        let copies = most.unwrap_or(least.max(1)).max(least);
        let mut whole = Ends { first: Vec::new(), last: Vec::new(), empty: least == 0 };
        let mut before: Vec<u16> = Vec::new();
        for copy in 1..=copies {
            let one = self.visit(part)?;
            // A copy comes only behind the one before it, so that the name tells which of them it is.
            self.link(&before, &one.first);
            if most.is_none() && copy == copies {
                self.link(&one.last, &one.first);
            }
            if copy == 1 {
                whole.first = one.first;
            }
            if copy >= least || one.empty {
                whole.last.extend(&one.last);
            }
            whole.empty |= one.empty;
            before = one.last;
        }
        Ok(whole)
    }
}

impl Automaton {
    pub(super) fn of(content: &Particle) -> Result<Automaton, Fault> {
        let mut places = Places::default();
        let ends = places.visit(content)?;
        let mut automaton = Automaton::default();
        automaton.push(&places, &ends.first, ends.empty)?;
        for (place, follow) in places.follow.iter().enumerate() {
            let accepts = ends.last.iter().any(|last| usize::from(*last) == place);
            automaton.push(&places, follow, accepts)?;
        }
        for leaf in places.leaves {
            if !automaton.leaves.iter().any(|known| known.name == leaf.name) {
                automaton.leaves.push(leaf);
            }
        }
        Ok(automaton)
    }

    fn push(&mut self, places: &Places, next: &[u16], accepts: bool) -> Result<(), Fault> {
        let first = self.transitions.len();
        for place in next {
            let Some(leaf) = places.leaves.get(usize::from(*place)) else { continue };
            let known = self.transitions.get(first..).unwrap_or_default();
            if known.iter().any(|it| it.name == leaf.name) {
                return Err(Fault::Ambiguous(leaf.name));
            }
            // State 0 is the beginning; the state after a place is its number and one.
            self.transitions.push(Transition { name: leaf.name, of: leaf.of, to: State(place.saturating_add(1)) });
        }
        let number = |index: usize| u32::try_from(index).map_err(|_| Fault::TooLarge);
        self.states.push(StateData { first: number(first)?, end: number(self.transitions.len())?, accepts });
        Ok(())
    }

    /// The state before the first element.
    pub const START: State = State(0);

    /// The steps that lead on from a state, in the order of the content.
    #[inline]
    pub fn transitions(&self, from: State) -> &[Transition] {
        let state = self.states.get(usize::from(from.0));
        state.and_then(|it| self.transitions.get(it.first as usize..it.end as usize)).unwrap_or_default()
    }

    /// The step that an element makes from a state.
    #[inline]
    pub fn step(&self, from: State, name: Symbol) -> Option<Transition> {
        self.transitions(from).iter().find(|it| it.name == name).copied()
    }

    /// Whether the content may end in a state.
    #[inline]
    pub fn accepts(&self, state: State) -> bool {
        self.states.get(usize::from(state.0)).is_some_and(|it| it.accepts)
    }

    /// The elements that the content names, each once, in its order.
    pub fn leaves(&self) -> &[Leaf] {
        &self.leaves
    }

    /// The type of an element that the content names somewhere.
    pub fn leaf(&self, name: Symbol) -> Option<TypeId> {
        self.leaves.iter().find(|leaf| leaf.name == name).map(|leaf| leaf.of)
    }

    /// The shortest way from a state to one where `done`, and the state it ends in.
    pub(in crate::xml) fn way(
        &self,
        from: State,
        done: impl Fn(&Automaton, State) -> bool,
    ) -> Option<(Vec<Symbol>, State)> {
        let mut came: Vec<Option<(State, Symbol)>> = vec![None; self.states.len()];
        let mut queue = std::collections::VecDeque::from([from]);
        while let Some(state) = queue.pop_front() {
            if done(self, state) {
                let mut way = Vec::new();
                let mut at = state;
                while let Some((before, name)) = came.get(usize::from(at.0)).copied().flatten() {
                    way.push(name);
                    at = before;
                    if at == from {
                        break;
                    }
                }
                way.reverse();
                return Some((way, state));
            }
            for step in self.transitions(state) {
                if step.to != from
                    && let Some(slot @ None) = came.get_mut(usize::from(step.to.0))
                {
                    *slot = Some((state, step.name));
                    queue.push_back(step.to);
                }
            }
        }
        None
    }
}
