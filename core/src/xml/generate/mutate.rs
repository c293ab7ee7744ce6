//! Changes to a document that keeps its model, after which it likely does not.

use super::chance::Chance;
use super::document::{Attribute, Document, Home, Item, Node, Spot, Value};
use super::mutation::Change;
use super::value;
use crate::xml::model::{Content, Model, Simple};
use crate::xml::value::SimpleType;
use crate::xml::{Symbol, Vocabulary};

pub(super) struct Mutator<'g> {
    pub(super) model: &'g Model,
    pub(super) vocabulary: &'g Vocabulary,
    pub(super) chance: &'g mut Chance,
    /// The names in the vocabulary that XML can have.
    pub(super) names: &'g [&'static str],
    /// The names in the vocabulary of what is no element of the model.
    pub(super) strange: &'g [&'static str],
    /// The names of elements of the model that stand nowhere on their own.
    pub(super) local: &'g [&'static str],
}

const STRAY_TEXTS: [&str; 8] = ["x", "0", ".", "\u{A0}", "\u{3000}", "文", "\u{200B}", " y\n"];

/// Names of types that are none, or none to be used in documents.
const STRANGE_TYPES: [&str; 10] =
    ["anyType", "NOTATION", "anyAtomicType", "dateTimeStamp", "String", "", "none", "xs:string", ":string", "string "];

impl Mutator<'_> {
    /// Makes a change; whether there was a place for it.
    pub(super) fn change(&mut self, document: &mut Document, change: Change) -> bool {
        let done = match change {
            Change::Delete => self.delete(document),
            Change::Clear => self.clear(document),
            Change::Duplicate => self.duplicate(document),
            Change::Swap => self.swap(document),
            Change::Move => self.displace(document),
            Change::Rename => self.rename(document),
            Change::Insert => self.insert(document),
            Change::OtherEdition => self.other_edition(document),
            Change::Foreign => self.foreign(document),
            Change::Namespace => self.namespace(document),
            Change::Enumeration => self.value(document, |simple| !simple.values.is_empty()),
            Change::Value => self.value(document, |simple| simple.values.is_empty()),
            Change::Text => self.text(document),
            Change::NotEmpty => self.not_empty(document),
            Change::ExtraAttribute => self.extra_attribute(document),
            Change::AttributeNamespace => self.attribute_namespace(document),
            Change::MissingAttribute => self.missing_attribute(document),
            Change::AttributeValue => self.attribute_value(document),
            Change::Substitution => self.substitution(document),
            Change::Nil => self.nil(document),
            Change::LocalRoot => self.local_root(document),
        };
        done.is_some()
    }

    fn one<T: Copy>(&mut self, all: &[T]) -> Option<T> {
        let index = self.chance.below(all.len());
        all.get(index).copied()
    }

    fn spot(&mut self, document: &Document) -> Option<Spot> {
        self.one(&document.spots())
    }

    /// The number of any element that has what is asked for.
    fn node(&mut self, document: &Document, is: impl Fn(&Node) -> bool) -> Option<usize> {
        let mut all = document.within(document.root);
        all.retain(|index| document.nodes.get(*index).is_some_and(&is));
        self.one(&all)
    }

    fn delete(&mut self, document: &mut Document) -> Option<()> {
        let spot = self.spot(document)?;
        document.remove(spot.parent, spot.item);
        Some(())
    }

    fn clear(&mut self, document: &mut Document) -> Option<()> {
        let index = self.node(document, |node| !node.items.is_empty())?;
        let node = document.nodes.get_mut(index)?;
        node.items.clear();
        if self.chance.percent(30) {
            node.items.push(Item::Text(" ".to_owned()));
        }
        Some(())
    }

    fn duplicate(&mut self, document: &mut Document) -> Option<()> {
        let spot = self.spot(document)?;
        let at = match self.chance.below(3) {
            0 => self.chance.below(document.nodes.get(spot.parent)?.items.len().saturating_add(1)),
            _ => spot.item,
        };
        document.insert(spot.parent, at, Item::Element(spot.node));
        Some(())
    }

    fn swap(&mut self, document: &mut Document) -> Option<()> {
        let index = self.node(document, |node| node.items.len() > 1)?;
        let items = &mut document.nodes.get_mut(index)?.items;
        let first = self.chance.below(items.len().saturating_sub(1));
        let second = match self.chance.below(3) {
            0 => self.chance.below(items.len()),
            _ => first.saturating_add(1),
        };
        items.swap(first, second);
        Some(())
    }

    fn displace(&mut self, document: &mut Document) -> Option<()> {
        let spot = self.spot(document)?;
        let own = document.within(spot.node);
        // Nothing comes to be in itself.
        let mut targets = document.within(document.root);
        targets.retain(|index| !own.contains(index) && document.nodes.get(*index).is_some_and(|node| node.spacious));
        let near = self.chance.percent(60);
        let target = if near { spot.parent } else { self.one(&targets)? };
        document.remove(spot.parent, spot.item);
        let at = self.chance.below(document.nodes.get(target)?.items.len().saturating_add(1));
        document.insert(target, at, Item::Element(spot.node));
        Some(())
    }

    fn rename(&mut self, document: &mut Document) -> Option<()> {
        let spot = self.spot(document)?;
        let sibling = self.spot(document).and_then(|other| document.nodes.get(other.node)).map(|node| node.name);
        let node = document.nodes.get_mut(spot.node)?;
        let name = match self.chance.below(6) {
            0 => self.one(self.names)?.to_owned(),
            1 => sibling?.to_owned(),
            2 => node.name.to_ascii_lowercase(),
            3 => format!("{}s", node.name),
            4 => node.name.get(..node.name.len().saturating_sub(1)).filter(|name| !name.is_empty())?.to_owned(),
            _ => {
                let mut chars: Vec<char> = node.name.chars().collect();
                let first = chars.first_mut()?;
                *first =
                    if first.is_ascii_uppercase() { first.to_ascii_lowercase() } else { first.to_ascii_uppercase() };
                chars.into_iter().collect()
            }
        };
        // A part of a name need not be one.
        if !name.starts_with(|char: char| char.is_alphabetic() || char == '_') {
            return None;
        }
        node.other_name = Some(name);
        Some(())
    }

    /// Puts an element in, where there are elements or, now and then, where there is a value.
    fn put(&mut self, document: &mut Document, mut node: Node) -> Option<()> {
        let anywhere = self.chance.percent(15);
        let parent = self.node(document, |node| anywhere || node.spacious)?;
        if self.chance.percent(50) {
            node.items.push(Item::Text("x".to_owned()));
        }
        let child = document.push(node);
        let at = self.chance.below(document.nodes.get(parent)?.items.len().saturating_add(1));
        document.insert(parent, at, Item::Element(child));
        Some(())
    }

    fn insert(&mut self, document: &mut Document) -> Option<()> {
        let roots: Vec<Symbol> = self.model.roots().collect();
        let name = match self.chance.percent(60) {
            true => self.model.name(self.one(&roots)?),
            false => self.one(self.local)?,
        };
        self.put(document, Node::new(name, Home::Own, None))
    }

    fn other_edition(&mut self, document: &mut Document) -> Option<()> {
        let name = self.one(self.strange)?;
        self.put(document, Node::new(name, Home::Own, None))
    }

    fn foreign(&mut self, document: &mut Document) -> Option<()> {
        let name = if self.chance.percent(50) { self.one(self.names)? } else { "extension" };
        let home = self.chance.pick(&[0, 1, 2]);
        let home = [Home::Foreign, Home::Near, Home::Instance].get(home).copied()?;
        self.put(document, Node::new(name, home, None))
    }

    fn namespace(&mut self, document: &mut Document) -> Option<()> {
        let home = [Home::None, Home::Near, Home::Foreign].get(self.chance.below(3)).copied()?;
        let top = if self.chance.percent(30) { document.root } else { self.node(document, |_| true)? };
        let whole = self.chance.percent(50);
        for index in document.within(top).into_iter().take(if whole { usize::MAX } else { 1 }) {
            let node = document.nodes.get_mut(index)?;
            node.home = home;
            if whole && self.chance.percent(50) {
                for attribute in node.attributes.iter_mut().filter(|it| it.home == Home::Own) {
                    attribute.home = home;
                }
            }
        }
        Some(())
    }

    fn value(&mut self, document: &mut Document, is: impl Fn(&Simple) -> bool) -> Option<()> {
        let model = self.model;
        let simple = |node: &Node| match node.of.map(|of| &model.get(of).content) {
            // Any text is legal there.
            Some(Content::Simple(simple))
                if is(simple) && (simple.base != SimpleType::String || !simple.values.is_empty()) =>
            {
                Some(simple)
            }
            _ => None,
        };
        let index = self.node(document, |node| simple(node).is_some())?;
        let node = document.nodes.get_mut(index)?;
        let text = value::misfit(simple(node)?, self.chance);
        node.items = vec![Item::Text(text)];
        Some(())
    }

    fn text(&mut self, document: &mut Document) -> Option<()> {
        let parent = self.node(document, |node| node.spacious)?;
        let at = self.chance.below(document.nodes.get(parent)?.items.len().saturating_add(1));
        let text = self.chance.pick(&STRAY_TEXTS).to_owned();
        document.insert(parent, at, Item::Text(text));
        Some(())
    }

    fn not_empty(&mut self, document: &mut Document) -> Option<()> {
        let model = self.model;
        let index = self.node(document, |node| {
            node.of.is_some_and(|of| matches!(model.get(of).content, Content::Empty | Content::Any))
        })?;
        let text = self.chance.pick(&[" ", "\n", "x", "\u{A0}"]).to_owned();
        document.insert(index, 0, Item::Text(text));
        Some(())
    }

    fn extra_attribute(&mut self, document: &mut Document) -> Option<()> {
        let index = self.node(document, |_| true)?;
        let declared: Vec<&str> = document.nodes.iter().flat_map(|it| &it.attributes).map(|it| it.name).collect();
        let any = self.one(self.names)?;
        let own = self.one(&declared).unwrap_or(any);
        let attribute = |name, home, text: &str| Attribute { name, home, value: Value::Text(text.to_owned()) };
        let attribute = match self.chance.below(9) {
            0 => attribute(any, Home::Own, "x"),
            1 => attribute(any, Home::None, "x"),
            2 => attribute(own, Home::Own, "x"),
            3 => attribute(own, Home::None, "x"),
            4 => attribute("lang", Home::Xml, "zh"),
            5 => attribute("space", Home::Xml, "preserve"),
            6 => attribute("own", Home::Foreign, "x"),
            7 => attribute("types", Home::Instance, "x"),
            // This one may stand anywhere.
            _ => attribute("schemaLocation", Home::Instance, "urn:example:none urn:example:schema"),
        };
        document.nodes.get_mut(index)?.attributes.push(attribute);
        Some(())
    }

    /// Any attribute that the model has.
    fn attribute(&mut self, document: &Document) -> Option<(usize, usize)> {
        let mut all = Vec::new();
        for index in document.within(document.root) {
            let attributes = document.nodes.get(index).into_iter().flat_map(|node| node.attributes.iter().enumerate());
            all.extend(attributes.filter(|(_, it)| it.home != Home::Instance).map(|(at, _)| (index, at)));
        }
        self.one(&all)
    }

    fn attribute_namespace(&mut self, document: &mut Document) -> Option<()> {
        let (index, at) = self.attribute(document)?;
        let home = [Home::Own, Home::None, Home::Near, Home::Foreign].get(self.chance.below(4)).copied()?;
        document.nodes.get_mut(index)?.attributes.get_mut(at)?.home = home;
        Some(())
    }

    fn missing_attribute(&mut self, document: &mut Document) -> Option<()> {
        let (index, at) = self.attribute(document)?;
        let attributes = &mut document.nodes.get_mut(index)?.attributes;
        (at < attributes.len()).then(|| attributes.remove(at))?;
        Some(())
    }

    fn attribute_value(&mut self, document: &mut Document) -> Option<()> {
        let (index, at) = self.attribute(document)?;
        let node = document.nodes.get(index)?;
        let name = self.vocabulary.find(node.attributes.get(at)?.name.as_bytes());
        let known = node.of.and_then(|of| self.model.get(of).attributes.iter().find(|it| it.name == name))?;
        let text = value::misfit(&known.value, self.chance);
        document.nodes.get_mut(index)?.attributes.get_mut(at)?.value = Value::Text(text);
        Some(())
    }

    fn substitution(&mut self, document: &mut Document) -> Option<()> {
        let index = self.node(document, |_| true)?;
        let own: Vec<&str> = document.nodes.iter().filter_map(|it| self.model.get(it.of?).name).collect();
        let built_in: Vec<SimpleType> = SimpleType::all().collect();
        let value = match self.chance.below(6) {
            0 | 1 => Value::Name(Home::Own, self.one(&own)?.to_owned()),
            2 | 3 => Value::Name(Home::Schema, self.one(&built_in)?.name().to_owned()),
            4 => {
                let home = [Home::Schema, Home::Own, Home::Foreign].get(self.chance.below(3)).copied()?;
                Value::Name(home, self.chance.pick(&STRANGE_TYPES).to_owned())
            }
            _ => {
                let name = if self.chance.percent(50) { self.one(&own)? } else { self.one(&built_in)?.name() };
                let before = self.chance.pick(&["", " ", ":", "unbound:", "xml:"]);
                Value::Text(format!("{before}{name}{}", self.chance.pick(&["", " ", "\n"])))
            }
        };
        let node = document.nodes.get_mut(index)?;
        node.attributes.retain(|it| (it.home, it.name) != (Home::Instance, "type"));
        node.attributes.push(Attribute { name: "type", home: Home::Instance, value });
        Some(())
    }

    fn nil(&mut self, document: &mut Document) -> Option<()> {
        let index = self.node(document, |_| true)?;
        let value = Value::Text(self.chance.pick(&["true", "false", "1", "0", " true ", "", "yes"]).to_owned());
        let node = document.nodes.get_mut(index)?;
        node.attributes.push(Attribute { name: "nil", home: Home::Instance, value });
        if self.chance.percent(50) {
            node.items.clear();
        }
        Some(())
    }

    fn local_root(&mut self, document: &mut Document) -> Option<()> {
        if self.chance.percent(50)
            && let Some(name) = self.one(self.local)
        {
            let root = document.nodes.get_mut(document.root)?;
            root.other_name = Some(name.to_owned());
            return Some(());
        }
        let spot = self.spot(document)?;
        document.root = spot.node;
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_comes_to_be_in_itself() {
        let vocabulary = Vocabulary::new(&["a", "b"]);
        let model = Model::parse("a = (a*, b:string?)", &vocabulary).unwrap();
        for seed in 0..200 {
            let mut document = Document::default();
            for index in 0..8 {
                let mut node = Node::new("a", Home::Own, model.root(vocabulary.find(b"a")));
                node.spacious = true;
                node.items =
                    [index * 2 + 1, index * 2 + 2].into_iter().filter(|it| *it < 8).map(Item::Element).collect();
                document.push(node);
            }
            let mut chance = Chance::new(seed);
            let mut mutator = Mutator {
                model: &model,
                vocabulary: &vocabulary,
                chance: &mut chance,
                names: &["a", "b"],
                strange: &[],
                local: &["b"],
            };
            for _ in 0..4 {
                mutator.change(&mut document, Change::Move);
                mutator.change(&mut document, Change::Duplicate);
                // It would not end, or not for a long time.
                assert!(document.within(document.root).len() <= 8 << 8);
            }
        }
    }
}
