//! Judging a document by a content model: the verdict of a schema validator, and every fault by its place.

use std::collections::BTreeSet;
use std::ops::ControlFlow;

use super::breach::{Breach, Fault};
use super::model::{AttributeUse, Automaton, Content, Model, Simple, State, Type, TypeId};
use super::substitution::{self, Substitute};
use super::tree::{Children, Kind, Namespace, Node};
use super::value::{SimpleType, whitespace};
use super::{Attribute, Symbol};

/// Judges an element and all that is in it, as one that may stand at the root of a document. Every breach goes to
/// `report`, in the order of the document, until that breaks; a reference to no ID comes last.
///
/// A document keeps the model exactly if there is no breach. What is misplaced, unknown or missing is told once: the
/// elements after it are judged as if it stood where it belongs.
pub fn validate<'d>(root: Node<'d>, model: &Model, report: &mut dyn FnMut(Breach<'d>) -> ControlFlow<()>) {
    let mut judge = Judge { model, report, frames: Vec::new(), ids: BTreeSet::new(), references: Vec::new() };
    let _ = judge.document(root);
}

/// An element whose content is being judged.
struct Frame<'d, 'm> {
    node: Node<'d>,
    rest: Children<'d>,
    content: Open<'d, 'm>,
}

/// Where in the content of an element the judge is.
enum Open<'d, 'm> {
    Elements {
        automaton: &'m Automaton,
        state: State,
        /// Elements that were passed over and come later, and how many of each.
        owed: Vec<(Symbol, u32)>,
        /// Elements that came in the wrong place.
        strayed: Vec<Symbol>,
        came: Came<'d>,
    },
    Any,
}

/// Which elements came before a child, found out when it is asked.
struct Came<'d> {
    rest: Children<'d>,
    names: Vec<Symbol>,
}

impl<'d> Came<'d> {
    /// Whether an element of the child's name came before it.
    fn has(&mut self, child: Node<'d>) -> bool {
        for node in self.rest.by_ref() {
            if node == child {
                break;
            }
            if node.is_element() && node.is_the_formats_own() && !self.names.contains(&node.symbol()) {
                self.names.push(node.symbol());
            }
        }
        let came = self.names.contains(&child.symbol());
        if !came {
            self.names.push(child.symbol());
        }
        came
    }
}

/// How far to look for an element that may come late.
const AHEAD: usize = 256;

struct Judge<'d, 'm, 'r> {
    model: &'m Model,
    report: &'r mut dyn FnMut(Breach<'d>) -> ControlFlow<()>,
    frames: Vec<Frame<'d, 'm>>,
    /// The values that `xsi:type` makes an ID.
    ids: BTreeSet<&'d str>,
    /// The elements that it makes a reference to one.
    references: Vec<Node<'d>>,
}

impl<'d, 'm> Judge<'d, 'm, '_> {
    fn document(&mut self, root: Node<'d>) -> ControlFlow<()> {
        let Some(id) = self.model.root(root.symbol()).filter(|_| root.is_element()) else {
            let expected = self.model.roots().map(|symbol| self.model.name(symbol)).collect();
            return self.tell(Fault::Root, root, root.name(), expected);
        };
        self.namespace(root)?;
        self.element(root, id)?;
        while let Some(mut frame) = self.frames.pop() {
            match frame.rest.next() {
                Some(child) => {
                    let next = self.child(&mut frame, child);
                    self.frames.push(frame);
                    if let Some(id) = next? {
                        self.element(child, id)?;
                    }
                }
                None => self.close(&frame)?,
            }
        }
        self.references()
    }

    #[cold]
    fn tell(
        &mut self,
        fault: Fault,
        node: Node<'d>,
        found: impl Into<String>,
        expected: Vec<&'static str>,
    ) -> ControlFlow<()> {
        let at = match fault {
            Fault::Value | Fault::EmptyValue | Fault::NotListed => node.text_span(),
            Fault::Missing => node.end_tag(),
            Fault::Text | Fault::NotEmpty if node.kind() == Kind::Text => node.span(),
            Fault::Text | Fault::NotEmpty => node.text_span(),
            _ => node.start_tag(),
        };
        let node = if node.is_element() { node } else { node.parent().unwrap_or(node) };
        (self.report)(Breach { fault, node, attribute: None, at, found: found.into(), expected })
    }

    #[cold]
    fn tell_attribute(
        &mut self,
        fault: Fault,
        node: Node<'d>,
        attribute: Attribute<'d>,
        expected: Vec<&'static str>,
    ) -> ControlFlow<()> {
        let value = matches!(fault, Fault::AttributeValue | Fault::Substitution);
        let (at, found) = match value {
            true => (attribute.value_span(), attribute.value()),
            false => (attribute.span(), attribute.name()),
        };
        (self.report)(Breach { fault, node, attribute: Some(attribute), at, found: found.into(), expected })
    }

    /// Judges the namespace of an element that is taken for one of the model's.
    #[inline]
    fn namespace(&mut self, node: Node<'d>) -> ControlFlow<()> {
        if node.namespace() == Namespace::Target && !self.model.namespace().is_empty() {
            return ControlFlow::Continue(());
        }
        self.odd_namespace(node)
    }

    #[cold]
    fn odd_namespace(&mut self, node: Node<'d>) -> ControlFlow<()> {
        let target = self.model.namespace();
        let fault = match node.namespace() {
            Namespace::None if target.is_empty() => return ControlFlow::Continue(()),
            Namespace::None => Fault::NoNamespace,
            _ => Fault::OtherNamespace,
        };
        // What is in an element of no namespace is in none because of it.
        if node.parent().is_some_and(|parent| parent.namespace() == node.namespace()) {
            return ControlFlow::Continue(());
        }
        self.tell(fault, node, node.uri(), vec![target])
    }

    /// Begins to judge an element of a type.
    #[inline]
    fn element(&mut self, node: Node<'d>, id: TypeId) -> ControlFlow<()> {
        let of = self.model.get(id);
        let mut content = &of.content;
        if !node.has_no_attributes() || !of.attributes.is_empty() {
            match self.attributes(node, of)? {
                Substitute::Model(of) => content = &of.content,
                Substitute::BuiltIn(base) => return self.built_in(node, base),
            }
        }
        let content = match content {
            Content::Simple(simple) => return self.value(node, simple),
            Content::Empty => return self.empty(node),
            Content::Any => Open::Any,
            Content::Elements(automaton) => Open::Elements {
                automaton,
                state: Automaton::START,
                owed: Vec::new(),
                strayed: Vec::new(),
                came: Came { rest: node.children(), names: Vec::new() },
            },
        };
        if !is_blank(node.text()) {
            self.tell(Fault::Text, node, node.text(), Vec::new())?;
        }
        self.frames.push(Frame { node, rest: node.children(), content });
        ControlFlow::Continue(())
    }

    /// Judges the attributes, and says by which type the content is to be judged.
    fn attributes(&mut self, node: Node<'d>, declared: &'m Type) -> ControlFlow<(), Substitute<'m>> {
        let mut substitute = Substitute::Model(declared);
        for attribute in node.attributes() {
            if self.model.is_document_type() {
                // XML 1.0, 3.3, Validity constraint: Attribute Value Type: the attribute must have been declared.
                if matches!(attribute.namespace(), Namespace::Declarations | Namespace::SchemaInstance) {
                    self.tell_attribute(Fault::UnknownAttribute, node, attribute, Vec::new())?;
                }
            } else if attribute.namespace() == Namespace::SchemaInstance {
                match attribute.local_name() {
                    "schemaLocation" | "noNamespaceSchemaLocation" => {}
                    "type" => match substitution::resolve(node, attribute.value(), declared, self.model) {
                        Some(other) => substitute = other,
                        None => {
                            let expected = declared.name.into_iter().collect();
                            self.tell_attribute(Fault::Substitution, node, attribute, expected)?;
                        }
                    },
                    "nil" => self.tell_attribute(Fault::Nil, node, attribute, Vec::new())?,
                    _ => self.tell_attribute(Fault::UnknownAttribute, node, attribute, Vec::new())?,
                }
            }
        }
        let uses = match substitute {
            Substitute::Model(of) => of.attributes.as_slice(),
            Substitute::BuiltIn(_) => &[],
        };
        let own = if self.model.attributes_are_qualified() { Namespace::Target } else { Namespace::None };
        let mut seen = 0u64;
        for attribute in node.attributes() {
            if matches!(attribute.namespace(), Namespace::Declarations | Namespace::SchemaInstance) {
                continue;
            }
            let known = uses.iter().enumerate().find(|(_, known)| known.name == attribute.symbol());
            let names = uses.iter().map(|known| self.model.name(known.name));
            match known {
                Some((index, known)) if matches!(attribute.namespace(), Namespace::Target | Namespace::None) => {
                    let bit = 1u64.checked_shl(u32::try_from(index).unwrap_or(64)).unwrap_or_default();
                    if attribute.namespace() != own {
                        self.tell_attribute(Fault::AttributeNamespace, node, attribute, names.collect())?;
                    } else if seen & bit == 0 {
                        self.attribute_value(node, attribute, known)?;
                    }
                    seen |= bit;
                }
                _ => self.tell_attribute(Fault::UnknownAttribute, node, attribute, names.collect())?,
            }
        }
        for (index, known) in uses.iter().enumerate() {
            let bit = 1u64.checked_shl(u32::try_from(index).unwrap_or(64)).unwrap_or_default();
            if known.required && seen & bit == 0 {
                self.tell(Fault::MissingAttribute, node, "", vec![self.model.name(known.name)])?;
            }
        }
        ControlFlow::Continue(substitute)
    }
}

impl<'d, 'm> Judge<'d, 'm, '_> {
    fn attribute_value(&mut self, node: Node<'d>, attribute: Attribute<'d>, known: &AttributeUse) -> ControlFlow<()> {
        if known.value.is_valid(attribute.value()) {
            return ControlFlow::Continue(());
        }
        self.tell_attribute(Fault::AttributeValue, node, attribute, vec![known.value.base.name()])
    }

    fn value(&mut self, node: Node<'d>, simple: &Simple) -> ControlFlow<()> {
        if !node.is_leaf() {
            return self.mixed_value(node, simple);
        }
        if simple.is_valid(node.text()) { ControlFlow::Continue(()) } else { self.wrong_value(node, simple) }
    }

    /// A value of a type that `xsi:type` names. Beside their text, names of some types are judged by the document:
    /// XML Schema 1.0 Part 1, 3.14.4, cvc-simple-type 2, and 3.3.4, cvc-id 2.
    #[cold]
    fn built_in(&mut self, node: Node<'d>, base: SimpleType) -> ControlFlow<()> {
        let simple = Simple { base, values: Vec::new() };
        if node.elements().next().is_none() && simple.is_valid(node.text()) {
            match base {
                SimpleType::Id if !self.ids.insert(whitespace::trim(node.text())) => {
                    return self.wrong_value(node, &simple);
                }
                SimpleType::IdRef => self.references.push(node),
                // No document has a declaration of one.
                SimpleType::Entity => return self.wrong_value(node, &simple),
                _ => {}
            }
        }
        self.value(node, &simple)
    }

    /// Judges the references to IDs, when all of those are known: XML Schema 1.0 Part 1, 3.3.4, cvc-id 1.
    fn references(&mut self) -> ControlFlow<()> {
        for node in std::mem::take(&mut self.references) {
            if !self.ids.contains(whitespace::trim(node.text())) {
                self.wrong_value(node, &Simple { base: SimpleType::IdRef, values: Vec::new() })?;
            }
        }
        ControlFlow::Continue(())
    }

    /// A value with comments, or with elements where there should be none.
    #[cold]
    fn mixed_value(&mut self, node: Node<'d>, simple: &Simple) -> ControlFlow<()> {
        let mut elements = false;
        for child in node.elements() {
            elements = true;
            self.tell(Fault::StrangeElement, child, child.local_name(), Vec::new())?;
        }
        if elements || simple.is_valid(node.text()) {
            return ControlFlow::Continue(());
        }
        self.wrong_value(node, simple)
    }

    #[cold]
    fn wrong_value(&mut self, node: Node<'d>, simple: &Simple) -> ControlFlow<()> {
        let text = node.text();
        let expected = if simple.values.is_empty() { vec![simple.base.name()] } else { simple.values.clone() };
        let fault = match simple.values.is_empty() {
            _ if is_blank(text) => Fault::EmptyValue,
            true => Fault::Value,
            false => Fault::NotListed,
        };
        self.tell(fault, node, text, expected)
    }

    /// Judges an element that holds nothing: XML Schema 1.0 Part 1, 3.4.4, cvc-complex-type 2.1: no characters, not
    /// even blanks.
    fn empty(&mut self, node: Node<'d>) -> ControlFlow<()> {
        // XML 1.0, 3, Validity constraint: Element Valid, 1: not even comments and instructions.
        let any = self.model.is_document_type();
        let child = node.children().find(|child| any || matches!(child.kind(), Kind::Element | Kind::Text));
        match child {
            Some(child) => self.tell(Fault::NotEmpty, child, child.local_name(), Vec::new()),
            None if node.text().is_empty() => ControlFlow::Continue(()),
            None => self.tell(Fault::NotEmpty, node, node.text(), Vec::new()),
        }
    }

    /// Judges the place of a child, and says by which type to judge what is in it.
    #[inline]
    fn child(&mut self, frame: &mut Frame<'d, 'm>, child: Node<'d>) -> ControlFlow<(), Option<TypeId>> {
        match child.kind() {
            Kind::Element => {}
            Kind::Text => {
                self.tell(Fault::Text, child, child.text(), Vec::new())?;
                return ControlFlow::Continue(None);
            }
            _ => return ControlFlow::Continue(None),
        }
        let Open::Elements { automaton, state, .. } = &mut frame.content else {
            return self.any(child);
        };
        if child.is_the_formats_own()
            && let Some(step) = automaton.step(*state, child.symbol())
        {
            *state = step.to;
            self.namespace(child)?;
            return ControlFlow::Continue(Some(step.of));
        }
        self.misplaced(frame, child)
    }

    /// A child where any element may be: XML Schema 1.0 Part 1, 3.10.4, strict: one that is declared.
    fn any(&mut self, child: Node<'d>) -> ControlFlow<(), Option<TypeId>> {
        let id = self.model.root(child.symbol()).filter(|_| child.is_the_formats_own());
        match id {
            Some(_) => self.namespace(child)?,
            None => self.tell(Fault::UnknownElement, child, child.name(), Vec::new())?,
        }
        ControlFlow::Continue(id)
    }

    /// A child that cannot come here.
    #[cold]
    fn misplaced(&mut self, frame: &mut Frame<'d, 'm>, child: Node<'d>) -> ControlFlow<(), Option<TypeId>> {
        let Open::Elements { automaton, state, owed, strayed, came } = &mut frame.content else {
            return ControlFlow::Continue(None);
        };
        let (automaton, name) = (*automaton, child.symbol());
        let model = self.model;
        let names = |state| -> Vec<&'static str> {
            automaton.transitions(state).iter().map(|step| model.name(step.name)).collect()
        };
        let Some(of) = automaton.leaf(name).filter(|_| child.is_the_formats_own()) else {
            let known = name != Symbol::NONE && child.is_the_formats_own();
            let fault = if known { Fault::StrangeElement } else { Fault::UnknownElement };
            self.tell(fault, child, child.name(), names(*state))?;
            return ControlFlow::Continue(None);
        };
        self.namespace(child)?;
        // What was passed over and is told of already.
        if let Some((_, count)) = owed.iter_mut().find(|(it, count)| *it == name && *count > 0) {
            *count = count.saturating_sub(1);
            return ControlFlow::Continue(Some(of));
        }
        let expected = names(*state);
        let way = automaton.way(*state, |automaton, state| automaton.step(state, name).is_some());
        match way.and_then(|(skipped, at)| Some((skipped, automaton.step(at, name)?))) {
            Some((skipped, step)) => {
                // It may come here if what must be before it did: is that missing, or only late?
                let (late, missing): (Vec<Symbol>, Vec<Symbol>) =
                    skipped.into_iter().filter(|it| !strayed.contains(it)).partition(|it| {
                        let mut ahead = frame.rest.clone().take(AHEAD);
                        ahead.any(|node| node.symbol() == *it && node.is_the_formats_own())
                    });
                *state = step.to;
                for name in &late {
                    match owed.iter_mut().find(|(it, _)| it == name) {
                        Some((_, count)) => *count = count.saturating_add(1),
                        None => owed.push((*name, 1)),
                    }
                }
                if !missing.is_empty() {
                    let missing: Vec<&'static str> = missing.iter().map(|it| model.name(*it)).collect();
                    self.tell_missing(frame.node, child.start_tag().start, missing)?;
                }
                if !late.is_empty() {
                    self.tell(Fault::Order, child, child.local_name(), expected)?;
                }
            }
            None => {
                if !strayed.contains(&name) {
                    strayed.push(name);
                }
                let reaches = |from, to| automaton.way(from, |_, state| state == to).is_some();
                let earlier =
                    |automaton: &Automaton, at| automaton.step(at, name).is_some_and(|it| reaches(it.to, *state));
                let fault = if came.has(child) {
                    Fault::Repeated
                } else if automaton.way(Automaton::START, earlier).is_some() {
                    Fault::Order
                } else {
                    // One of a choice of which another was taken.
                    Fault::StrangeElement
                };
                self.tell(fault, child, child.local_name(), expected)?;
            }
        }
        ControlFlow::Continue(Some(of))
    }

    #[cold]
    fn tell_missing(&mut self, node: Node<'d>, at: usize, expected: Vec<&'static str>) -> ControlFlow<()> {
        let found = String::new();
        (self.report)(Breach { fault: Fault::Missing, node, attribute: None, at: at..at, found, expected })
    }

    /// Judges whether an element may end where it does.
    #[inline]
    fn close(&mut self, frame: &Frame<'d, 'm>) -> ControlFlow<()> {
        match &frame.content {
            Open::Elements { automaton, state, strayed, .. } if !automaton.accepts(*state) => {
                self.missing(frame.node, automaton, *state, strayed)
            }
            _ => ControlFlow::Continue(()),
        }
    }

    #[cold]
    fn missing(&mut self, node: Node<'d>, automaton: &Automaton, state: State, strayed: &[Symbol]) -> ControlFlow<()> {
        let Some((way, _)) = automaton.way(state, Automaton::accepts) else { return ControlFlow::Continue(()) };
        let missing = way.iter().filter(|it| !strayed.contains(it));
        let mut names: Vec<&'static str> = missing.map(|it| self.model.name(*it)).collect();
        if let ([_], [_, _, ..]) = (way.as_slice(), automaton.transitions(state)) {
            // Any of them would do.
            let all = automaton.transitions(state).iter();
            let enough = all.filter(|step| automaton.accepts(step.to) && !strayed.contains(&step.name));
            let any: Vec<&'static str> = enough.map(|step| self.model.name(step.name)).collect();
            if !names.is_empty() {
                names = any;
            }
        }
        if names.is_empty() {
            return ControlFlow::Continue(());
        }
        let at = node.end_tag().start;
        self.tell_missing(node, at, names)
    }
}

fn is_blank(text: &str) -> bool {
    text.bytes().all(|byte| matches!(byte, b' ' | b'\t' | b'\n' | b'\r'))
}
