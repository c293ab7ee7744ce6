//! A document before it is written: elements with what the model says of them, as numbers in a list.

use crate::xml::model::TypeId;

/// The namespace of a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Home {
    None,
    /// That of the model; none, if it has none.
    Own,
    /// One that looks like that of the model.
    Near,
    /// One that nobody knows.
    Foreign,
    /// That of `xsi:type`.
    Instance,
    /// That of the built-in types.
    Schema,
    /// That of `xml:lang`.
    Xml,
}

/// A document.
#[derive(Debug, Default)]
pub(super) struct Document {
    pub(super) nodes: Vec<Node>,
    /// The number of the outermost element.
    pub(super) root: usize,
}

/// An element.
#[derive(Debug, Clone)]
pub(super) struct Node {
    pub(super) name: &'static str,
    /// What the name was changed to, if it was.
    pub(super) other_name: Option<String>,
    pub(super) home: Home,
    /// The type that it is of in the model.
    pub(super) of: Option<TypeId>,
    pub(super) attributes: Vec<Attribute>,
    pub(super) items: Vec<Item>,
    /// Whether blanks may stand between what is in it.
    pub(super) spacious: bool,
}

/// What is in an element.
#[derive(Debug, Clone)]
pub(super) enum Item {
    /// The number of an element. Two places may share one; none is in itself.
    Element(usize),
    Text(String),
}

/// An attribute.
#[derive(Debug, Clone)]
pub(super) struct Attribute {
    pub(super) name: &'static str,
    pub(super) home: Home,
    pub(super) value: Value,
}

/// The value of an attribute.
#[derive(Debug, Clone)]
pub(super) enum Value {
    Text(String),
    /// A name with the prefix that its namespace has there.
    Name(Home, String),
}

/// A place in a document: the number of an element, that of the one around it, and where it is in there.
#[derive(Debug, Clone, Copy)]
pub(super) struct Spot {
    pub(super) node: usize,
    pub(super) parent: usize,
    pub(super) item: usize,
}

impl Node {
    pub(super) fn new(name: &'static str, home: Home, of: Option<TypeId>) -> Node {
        Node { name, other_name: None, home, of, attributes: Vec::new(), items: Vec::new(), spacious: false }
    }

    pub(super) fn name(&self) -> &str {
        self.other_name.as_deref().unwrap_or(self.name)
    }

    fn elements(&self) -> impl DoubleEndedIterator<Item = (usize, usize)> {
        self.items.iter().enumerate().filter_map(|(at, item)| match item {
            Item::Element(node) => Some((at, *node)),
            Item::Text(_) => None,
        })
    }
}

impl Document {
    /// The numbers of an element and of all that are in it, in the order of the document.
    pub(super) fn within(&self, top: usize) -> Vec<usize> {
        let mut all = Vec::new();
        let mut waiting = vec![top];
        while let Some(node) = waiting.pop() {
            all.push(node);
            waiting.extend(self.nodes.get(node).into_iter().flat_map(Node::elements).rev().map(|(_, node)| node));
        }
        all
    }

    /// The places of all elements but the outermost, in the order of the document.
    pub(super) fn spots(&self) -> Vec<Spot> {
        let all = self.within(self.root).into_iter();
        let spots = all.filter_map(|parent| self.nodes.get(parent).map(|node| (parent, node)));
        spots.flat_map(|(parent, node)| node.elements().map(move |(item, node)| Spot { node, parent, item })).collect()
    }

    /// Adds an element that stands nowhere yet.
    pub(super) fn push(&mut self, node: Node) -> usize {
        self.nodes.push(node);
        self.nodes.len().saturating_sub(1)
    }

    /// Puts something into an element, before what is at `at`.
    pub(super) fn insert(&mut self, parent: usize, at: usize, item: Item) {
        if let Some(node) = self.nodes.get_mut(parent) {
            let at = at.min(node.items.len());
            node.items.insert(at, item);
        }
    }

    /// Takes something out of an element.
    pub(super) fn remove(&mut self, parent: usize, at: usize) {
        if let Some(node) = self.nodes.get_mut(parent)
            && at < node.items.len()
        {
            node.items.remove(at);
        }
    }
}
