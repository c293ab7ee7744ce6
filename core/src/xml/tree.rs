//! A document as a tree: elements, attributes, texts, and where each of them stands.

mod build;
mod fragment;
mod node;

use std::ops::Range;

pub(super) use build::{Builder, Resolved};
pub(super) use fragment::escape;
pub use node::{Attribute, Children, Node};

use super::Symbol;

/// A document as a tree, over the text it was read from.
///
/// The nodes lie in one list in the order of the document; nothing is copied but values that do not stand in the text
/// as they are. A [`Node`] is a number and a reference.
#[derive(Debug)]
pub struct Tree<'t> {
    text: &'t str,
    /// Values that do not stand in the text as they are.
    values: String,
    nodes: Vec<Data>,
    attributes: Vec<AttributeData>,
    /// The outermost element.
    root: u32,
    /// The document type declaration.
    doctype: Option<Span>,
    /// Whether the format has a namespace.
    namespaced: bool,
}

/// What a node is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Kind {
    /// An element.
    Element,
    /// Text beside elements. The text of an element without elements in it is no node: see [`Node::text`].
    Text,
    /// A comment.
    Comment,
    /// A processing instruction.
    Instruction,
}

/// The namespace of a name, as far as a format cares.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Namespace {
    /// None.
    None,
    /// The format's own.
    Target,
    /// That of XML Schema's attributes in documents, `xsi`.
    SchemaInstance,
    /// That of `xml:lang` and its kind.
    Xml,
    /// That of namespace declarations, `xmlns`.
    Declarations,
    /// Another one.
    Other,
}

/// A piece of the text, or of the values beside it.
#[derive(Debug, Clone, Copy, Default)]
struct Span {
    start: u32,
    end: u32,
}

impl Span {
    fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    fn of(self, text: &str) -> &str {
        text.get(self.range()).unwrap_or_default()
    }
}

/// A value: where it stands in the text, and what it is if it does not stand there as it is.
#[derive(Debug, Clone, Copy, Default)]
struct Value {
    span: Span,
    copied: bool,
}

#[derive(Debug, Clone, Copy)]
struct Data {
    kind: Kind,
    namespace: Namespace,
    symbol: Symbol,
    /// How long the name is, and where its colon is; 0 for none.
    name: u16,
    colon: u16,
    /// The first of its attributes, and how many there are.
    attributes: u32,
    count: u16,
    /// Whether it is an element that ends with an end tag of its own.
    closed: bool,
    /// Whether another edition has its name.
    other: bool,
    parent: u32,
    /// The node after this one and all that is in it.
    next: u32,
    span: Span,
    /// Where the start tag ends.
    open: u32,
    value: Value,
}

#[derive(Debug, Clone, Copy)]
struct AttributeData {
    namespace: Namespace,
    symbol: Symbol,
    /// How long the name is, and where its colon is; 0 for none.
    length: u16,
    colon: u16,
    start: u32,
    value: Value,
    /// The value in the text, without its quotation marks.
    raw: Span,
}

/// No node: the parent of the root.
const NOWHERE: u32 = u32::MAX;

impl<'t> Tree<'t> {
    /// The text that the tree was read from.
    pub fn source(&self) -> &'t str {
        self.text
    }

    /// The document type declaration that was passed over, if there is one.
    pub fn doctype(&self) -> Option<&'t str> {
        self.doctype.map(|span| span.of(self.text))
    }

    /// The outermost element, if there is one; the first of several.
    pub fn root(&self) -> Option<Node<'_>> {
        (self.root != NOWHERE).then_some(Node { tree: self, index: self.root })
    }

    /// The nodes outside all others: comments, instructions and the root.
    pub fn top(&self) -> Children<'_> {
        Children { tree: self, at: 0, end: u32::try_from(self.nodes.len()).unwrap_or(u32::MAX) }
    }

    /// Every element, in the order of the document.
    pub fn elements(&self) -> impl Iterator<Item = Node<'_>> {
        let all = 0..u32::try_from(self.nodes.len()).unwrap_or(u32::MAX);
        all.map(|index| Node { tree: self, index }).filter(|node| node.kind() == Kind::Element)
    }

    fn value(&self, value: Value) -> &str {
        value.span.of(if value.copied { &self.values } else { self.text })
    }
}
