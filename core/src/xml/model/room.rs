//! What an automaton says of one name, wherever it comes.

use super::{Automaton, State};
use crate::xml::Symbol;

impl Automaton {
    /// How many elements of a name there may be one after the other; `usize::MAX` where there is no bound.
    ///
    /// ```
    /// use bibwire_core::xml::model::Content;
    /// use bibwire_core::xml::{Model, Vocabulary};
    ///
    /// let vocabulary = Vocabulary::new(&["a", "b", "c", "list", "x"]);
    /// let text = "namespace urn:x\nlist = (a:string, b:string{0,3}, c:string*)";
    /// let model = Model::parse(text, &vocabulary)?;
    /// let of = |name: &str| vocabulary.find(name.as_bytes());
    /// let Content::Elements(list) = &model.get(model.root(of("list")).unwrap()).content else { panic!() };
    /// assert_eq!(["a", "b", "c", "x"].map(|name| list.room(of(name))), [1, 3, usize::MAX, 0]);
    /// assert_eq!(["a", "b", "x"].map(|name| list.requires(of(name))), [true, false, false]);
    /// # Ok::<(), bibwire_core::xml::InvalidModel>(())
    /// ```
    pub fn room(&self, name: Symbol) -> usize {
        let mut seen = vec![Automaton::START];
        self.spread(&mut seen, |_| true);
        let Some(mut at) = seen.iter().find_map(|state| self.step(*state, name)).map(|step| step.to) else { return 0 };
        for count in 1..=seen.len() {
            match self.step(at, name) {
                None => return count,
                Some(step) if step.to == at => return usize::MAX,
                Some(step) => at = step.to,
            }
        }
        usize::MAX
    }

    /// Whether nothing is complete without an element of a name.
    ///
    /// See [`room`](Automaton::room) for an example.
    pub fn requires(&self, name: Symbol) -> bool {
        let mut seen = vec![Automaton::START];
        self.spread(&mut seen, |step| step != name);
        !seen.iter().any(|state| self.accepts(*state))
    }

    /// All states that the names which are let through lead to.
    fn spread(&self, seen: &mut Vec<State>, through: impl Fn(Symbol) -> bool) {
        let mut next = 0usize;
        while let Some(state) = seen.get(next).copied() {
            for step in self.transitions(state).iter().filter(|step| through(step.name)) {
                if !seen.contains(&step.to) {
                    seen.push(step.to);
                }
            }
            next = next.saturating_add(1);
        }
    }
}
