//! How elements end: of which types a finite document can be, and the way to the end that is least deep.

use std::collections::BTreeMap;

use crate::xml::Symbol;
use crate::xml::model::{Automaton, Content, Model, State, Transition, TypeId};

/// How deep the elements of a way are at least, and how many there are.
type Cost = (u32, u32);

/// For the states of an element from which it can end: at what cost, and by which step, if not at once.
type Ends = BTreeMap<State, (Cost, Option<Transition>)>;

/// What is known of one type.
#[derive(Debug)]
struct Outlook {
    id: TypeId,
    /// How deep an element of the type is at least; nothing if it has no end.
    height: Option<u32>,
    ends: Ends,
}

/// The types of a model, and how their elements end.
#[derive(Debug)]
pub(super) struct Plan {
    types: Vec<Outlook>,
    /// The elements that a finite document can have for its root.
    pub(super) roots: Vec<Symbol>,
    /// Those among them that no other element holds; all, if there are none.
    pub(super) tops: Vec<Symbol>,
}

impl Plan {
    pub(super) fn new(model: &Model) -> Plan {
        let mut types: Vec<Outlook> = Vec::new();
        let mut held: Vec<Symbol> = Vec::new();
        let mut waiting: Vec<TypeId> = model.roots().filter_map(|root| model.root(root)).collect();
        while let Some(id) = waiting.pop() {
            if types.iter().any(|it| it.id == id) {
                continue;
            }
            let content = &model.get(id).content;
            let height = (!matches!(content, Content::Elements(_))).then_some(0);
            types.push(Outlook { id, height, ends: Ends::new() });
            if let Content::Elements(automaton) = content {
                waiting.extend(automaton.leaves().iter().map(|leaf| leaf.of));
                held.extend(
                    automaton.leaves().iter().map(|leaf| leaf.name).filter(|name| model.root(*name) != Some(id)),
                );
            }
        }
        let mut plan = Plan { types, roots: Vec::new(), tops: Vec::new() };
        while plan.improve(model) {}
        plan.roots = model.roots().filter(|root| model.root(*root).is_some_and(|id| plan.is_finite(id))).collect();
        plan.tops = plan.roots.iter().copied().filter(|root| !held.contains(root)).collect();
        if plan.tops.is_empty() {
            plan.tops.clone_from(&plan.roots);
        }
        plan
    }

    /// Finds out more about the heights; whether there was more to find.
    fn improve(&mut self, model: &Model) -> bool {
        let mut better = false;
        for index in 0..self.types.len() {
            let Some(id) = self.types.get(index).map(|it| it.id) else { break };
            let Content::Elements(automaton) = &model.get(id).content else { continue };
            let ends = self.ends_of(automaton);
            let height = ends.get(&Automaton::START).map(|((height, _), _)| height.saturating_add(1));
            if let Some(outlook) = self.types.get_mut(index) {
                better |= outlook.height != height || outlook.ends.len() != ends.len();
                (outlook.height, outlook.ends) = (height, ends);
            }
        }
        better
    }

    fn ends_of(&self, automaton: &Automaton) -> Ends {
        let mut states = vec![Automaton::START];
        let mut next = 0;
        while let Some(state) = states.get(next).copied() {
            for step in automaton.transitions(state) {
                if !states.contains(&step.to) {
                    states.push(step.to);
                }
            }
            next = next.saturating_add(1);
        }
        let mut ends = Ends::new();
        loop {
            let mut better = false;
            // The states come in the order of the content, so that most are known when they are needed.
            for state in states.iter().rev() {
                let stop = automaton.accepts(*state).then_some(((0, 0), None));
                let on = automaton.transitions(*state).iter().filter_map(|step| {
                    let height = self.height(step.of)?;
                    let ((most, length), _) = ends.get(&step.to)?;
                    Some((((*most).max(height), length.saturating_add(1)), Some(*step)))
                });
                let Some(best) = stop.into_iter().chain(on).min_by_key(|(cost, _)| *cost) else { continue };
                if ends.get(state).is_none_or(|(cost, _)| best.0 < *cost) {
                    ends.insert(*state, best);
                    better = true;
                }
            }
            if !better {
                return ends;
            }
        }
    }

    fn outlook(&self, id: TypeId) -> Option<&Outlook> {
        self.types.iter().find(|it| it.id == id)
    }

    fn height(&self, id: TypeId) -> Option<u32> {
        self.outlook(id).and_then(|it| it.height)
    }

    /// Whether a finite element can be of the type.
    pub(super) fn is_finite(&self, id: TypeId) -> bool {
        self.height(id).is_some()
    }

    /// Whether an element of the type can end after a step, and what the step leads to as well.
    pub(super) fn leads_on(&self, of: TypeId, step: Transition) -> bool {
        self.is_finite(step.of) && self.outlook(of).is_some_and(|it| it.ends.contains_key(&step.to))
    }

    /// The next step to the end of an element of a type that is least deep; nothing at the end.
    pub(super) fn to_the_end(&self, of: TypeId, from: State) -> Option<Transition> {
        self.outlook(of)?.ends.get(&from)?.1
    }

    /// All types, in the order in which they were found.
    pub(super) fn types(&self) -> impl Iterator<Item = TypeId> {
        self.types.iter().map(|it| it.id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::xml::Vocabulary;

    const NAMES: [&str; 6] = ["a", "b", "c", "d", "e", "f"];

    fn plan(text: &'static str) -> (Model, Plan, Vocabulary) {
        let vocabulary = Vocabulary::new(&NAMES);
        let model = Model::parse(text, &vocabulary).unwrap();
        let plan = Plan::new(&model);
        (model, plan, vocabulary)
    }

    #[test]
    fn roots_have_an_end_and_tops_are_held_by_nothing() {
        let (model, plan, _) = plan("a = (b | c)\nb = (a)\nc = :string\nd = (d)\ne = (d?, c)\nf = (f?)");
        let names = |all: &[Symbol]| all.iter().map(|it| model.name(*it)).collect::<Vec<_>>();
        assert_eq!(names(&plan.roots), ["a", "b", "c", "e", "f"]);
        assert_eq!(names(&plan.tops), ["e", "f"]);
    }

    #[test]
    fn the_way_to_the_end_is_the_least_deep() {
        let (model, plan, vocabulary) = plan("a = (b | (c, c, c))\nb = (a)\nc = :string\nd = (d)\ne = (d?, c)");
        let id = |name: &str| model.root(vocabulary.find(name.as_bytes())).unwrap();
        let mut way = Vec::new();
        let mut state = Automaton::START;
        while let Some(step) = plan.to_the_end(id("a"), state) {
            way.push(model.name(step.name));
            state = step.to;
        }
        assert_eq!(way, ["c", "c", "c"]);
        let Content::Elements(of_e) = &model.get(id("e")).content else { panic!("elements") };
        let leads = of_e.transitions(Automaton::START).iter().map(|step| plan.leads_on(id("e"), *step));
        assert_eq!(leads.collect::<Vec<_>>(), [false, true]);
        assert!(!plan.is_finite(id("d")) && plan.is_finite(id("b")));
    }
}
