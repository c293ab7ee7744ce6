//! A document grows out of the model.

use std::collections::{BTreeMap, VecDeque};

use super::chance::Chance;
use super::document::{Attribute, Document, Home, Item, Node, Value};
use super::plan::Plan;
use super::value;
use crate::xml::Symbol;
use crate::xml::model::{Automaton, Content, Model, Simple, State, Type, TypeId};
use crate::xml::value::SimpleType;

/// How deep elements are in each other before they take the shortest way to their end.
const DEPTH: usize = 24;

/// How often an element comes at one place if it need not come more often.
const REPEATED: usize = 3;

pub(super) struct Grower<'g> {
    pub(super) model: &'g Model,
    pub(super) plan: &'g Plan,
    pub(super) chance: &'g mut Chance,
}

/// What an element is made by: its type, or the one that `xsi:type` puts in its place.
enum Made<'m> {
    Model(&'m Type),
    BuiltIn(SimpleType),
}

impl<'g> Grower<'g> {
    /// A document that keeps the model.
    pub(super) fn document(&mut self, root: Symbol) -> Document {
        let mut document = Document::default();
        let Some(id) = self.model.root(root) else { return document };
        let most = self.chance.pick(&[8, 40, 120, 300]);
        // How much of what may be absent is there.
        let often = self.chance.pick(&[3, 20, 50, 80, 97]);
        document.push(Node::new(self.model.name(root), Home::Own, Some(id)));
        let mut waiting = VecDeque::from([(0, id, 0)]);
        while let Some((index, id, depth)) = waiting.pop_front() {
            let mut attributes = Vec::new();
            let made = self.substitute(id, &mut attributes);
            let mut items = Vec::new();
            let mut spacious = false;
            match made {
                Made::BuiltIn(base) => self.text(&Simple { base, values: Vec::new() }, &mut items),
                Made::Model(of) => {
                    self.attributes(of, often, &mut attributes);
                    match &of.content {
                        Content::Empty => {}
                        Content::Simple(simple) => self.text(simple, &mut items),
                        content => {
                            spacious = true;
                            let thrifty = depth >= DEPTH || document.nodes.len().saturating_add(waiting.len()) >= most;
                            let children = match content {
                                Content::Elements(automaton) => self.elements(id, automaton, often, thrifty),
                                _ if thrifty => Vec::new(),
                                _ => self.any(),
                            };
                            for (name, of) in children {
                                let child = document.push(Node::new(self.model.name(name), Home::Own, Some(of)));
                                items.push(Item::Element(child));
                                waiting.push_back((child, of, depth.saturating_add(1)));
                            }
                        }
                    }
                }
            }
            if let Some(node) = document.nodes.get_mut(index) {
                (node.attributes, node.items, node.spacious) = (attributes, items, spacious);
            }
        }
        document
    }

    fn text(&mut self, simple: &Simple, items: &mut Vec<Item>) {
        let text = value::legal(simple, self.chance);
        if !text.is_empty() {
            items.push(Item::Text(text));
        }
    }

    fn attributes(&mut self, of: &Type, often: usize, attributes: &mut Vec<Attribute>) {
        let home = if self.model.attributes_are_qualified() { Home::Own } else { Home::None };
        for known in &of.attributes {
            if known.required || self.chance.percent(often) {
                let value = Value::Text(value::legal(&known.value, self.chance));
                attributes.push(Attribute { name: self.model.name(known.name), home, value });
            }
        }
    }

    /// The elements in one of a type.
    fn elements(
        &mut self,
        id: TypeId,
        automaton: &Automaton,
        often: usize,
        mut thrifty: bool,
    ) -> Vec<(Symbol, TypeId)> {
        let mut came: BTreeMap<State, usize> = BTreeMap::new();
        let mut elements = Vec::new();
        let mut state = Automaton::START;
        loop {
            // Groups that repeat in groups that repeat come to an end as well.
            thrifty |= elements.len() >= 200;
            let mut steps: Vec<_> = automaton.transitions(state).to_vec();
            steps.retain(|step| {
                let often = came.get(&step.to).copied().unwrap_or_default();
                self.plan.leads_on(id, *step) && often < REPEATED
            });
            // What comes late in the content would be rare if it were not looked at first now and then.
            if self.chance.percent(15) {
                self.chance.shuffle(&mut steps);
            }
            let next = match steps.into_iter().find(|_| !thrifty && self.chance.percent(often)) {
                Some(step) => step,
                None if automaton.accepts(state) => return elements,
                None if thrifty || self.chance.percent(50) => match self.plan.to_the_end(id, state) {
                    Some(step) => step,
                    None => return elements,
                },
                None => {
                    let mut steps: Vec<_> = automaton.transitions(state).to_vec();
                    steps.retain(|step| self.plan.leads_on(id, *step));
                    let index = self.chance.below(steps.len());
                    match steps.get(index) {
                        Some(step) => *step,
                        None => return elements,
                    }
                }
            };
            let times = came.entry(next.to).or_default();
            *times = times.saturating_add(1);
            elements.push((next.name, next.of));
            state = next.to;
        }
    }

    fn any(&mut self) -> Vec<(Symbol, TypeId)> {
        let mut elements = Vec::new();
        for _ in 0..self.chance.below(REPEATED) {
            let index = self.chance.below(self.plan.roots.len());
            let name = self.plan.roots.get(index).copied();
            elements.extend(name.and_then(|name| Some((name, self.model.root(name)?))));
        }
        elements
    }

    /// By which type an element is made. Now and then `xsi:type` says that it is another.
    fn substitute(&mut self, id: TypeId, attributes: &mut Vec<Attribute>) -> Made<'g> {
        let (model, plan) = (self.model, self.plan);
        let declared = model.get(id);
        if model.is_document_type() || !self.chance.percent(3) {
            return Made::Model(declared);
        }
        let mut say = |home, name: &str| {
            attributes.push(Attribute {
                name: "type",
                home: Home::Instance,
                value: Value::Name(home, name.to_owned()),
            });
        };
        if let Some(name) = declared.name {
            say(Home::Own, name);
            return Made::Model(declared);
        }
        let Content::Simple(simple) = &declared.content else { return Made::Model(declared) };
        if declared.restricted || !declared.attributes.is_empty() {
            return Made::Model(declared);
        }
        if self.chance.percent(40) {
            let others = plan.types().map(|id| model.get(id));
            let others: Vec<(&str, &Type)> = others
                .filter_map(|of| match &of.content {
                    Content::Simple(it) if it.base.derives_from(simple.base) => Some((of.name?, of)),
                    _ => None,
                })
                .collect();
            let index = self.chance.below(others.len());
            if let Some((name, of)) = others.get(index) {
                say(Home::Own, name);
                return Made::Model(of);
            }
        }
        let others: Vec<SimpleType> = SimpleType::all().filter(|it| it.derives_from(simple.base)).collect();
        let index = self.chance.below(others.len());
        match others.get(index) {
            // These need more than a legal text: the name is unique in the document, or there, or declared.
            Some(SimpleType::Id | SimpleType::IdRef | SimpleType::Entity) | None => Made::Model(declared),
            Some(other) => {
                say(Home::Schema, other.name());
                Made::BuiltIn(*other)
            }
        }
    }
}
