//! Nodes and attributes, seen.

use std::fmt::Write as _;
use std::ops::Range;

use super::{AttributeData, Data, Kind, NOWHERE, Namespace, Tree};
use crate::xml::Symbol;

/// A node of a [`Tree`].
#[derive(Debug, Clone, Copy)]
pub struct Node<'d> {
    pub(super) tree: &'d Tree<'d>,
    pub(super) index: u32,
}

impl PartialEq for Node<'_> {
    /// Whether it is the same node of the same tree.
    fn eq(&self, other: &Node<'_>) -> bool {
        self.index == other.index && std::ptr::eq(self.tree, other.tree)
    }
}

/// What stands for a node that is not there. It is never reached: a [`Node`] is made of an index that is.
static NOTHING: Data = Data {
    kind: Kind::Comment,
    namespace: Namespace::None,
    symbol: Symbol::NONE,
    name: 0,
    colon: 0,
    attributes: 0,
    count: 0,
    closed: false,
    other: false,
    parent: NOWHERE,
    next: NOWHERE,
    span: super::Span { start: 0, end: 0 },
    open: 0,
    value: super::Value { span: super::Span { start: 0, end: 0 }, copied: false },
};

impl<'d> Node<'d> {
    #[inline]
    fn data(self) -> &'d Data {
        self.tree.nodes.get(self.index as usize).unwrap_or(&NOTHING)
    }

    /// What the node is.
    #[inline]
    pub fn kind(self) -> Kind {
        self.data().kind
    }

    /// Whether it is an element.
    #[inline]
    pub fn is_element(self) -> bool {
        self.kind() == Kind::Element
    }

    /// The local name, as a symbol of the vocabulary.
    #[inline]
    pub fn symbol(self) -> Symbol {
        self.data().symbol
    }

    /// Whether the name is one that only another edition has: see [`Vocabulary::or`](crate::xml::Vocabulary::or).
    #[inline]
    pub fn has_other_name(self) -> bool {
        self.data().other
    }

    /// The namespace of the name.
    #[inline]
    pub fn namespace(self) -> Namespace {
        self.data().namespace
    }

    /// The name as it is written, with its prefix.
    pub fn name(self) -> &'d str {
        let data = self.data();
        let start = (data.span.start as usize).saturating_add(1);
        match data.kind {
            Kind::Element => {
                self.tree.text.get(start..start.saturating_add(usize::from(data.name))).unwrap_or_default()
            }
            _ => "",
        }
    }

    /// The name without its prefix.
    pub fn local_name(self) -> &'d str {
        local(self.name(), self.data().colon)
    }

    /// The prefix of the name; empty if it has none.
    pub fn prefix(self) -> &'d str {
        self.name().get(..usize::from(self.data().colon)).unwrap_or_default()
    }

    /// The text of an element without elements in it; of a text, the text itself. Empty for all else.
    #[inline]
    pub fn text(self) -> &'d str {
        self.tree.value(self.data().value)
    }

    /// Where the node stands in the text, from its first byte to behind its last.
    pub fn span(self) -> Range<usize> {
        self.data().span.range()
    }

    /// Where the start tag of an element stands.
    pub fn start_tag(self) -> Range<usize> {
        self.span().start..self.data().open as usize
    }

    /// Where the text of an element stands: what is between the tags, where it does not stand in one piece.
    pub fn text_span(self) -> Range<usize> {
        let data = self.data();
        if data.value.copied || data.value.span.range().is_empty() {
            return data.open as usize..self.end_tag().start;
        }
        data.value.span.range()
    }

    /// The element around it.
    pub fn parent(self) -> Option<Node<'d>> {
        let index = self.data().parent;
        (index != NOWHERE).then_some(Node { tree: self.tree, index })
    }

    /// Where the end tag of an element stands; empty, and where the element ends, for one without.
    pub fn end_tag(self) -> Range<usize> {
        let span = self.span();
        if !self.data().closed {
            return span.end..span.end;
        }
        let inner = self.start_tag().end..span.end;
        match self.tree.text.get(inner.clone()).and_then(|it| it.rfind("</")) {
            Some(found) => inner.start.saturating_add(found)..span.end,
            None => span.end..span.end,
        }
    }

    /// The name of the namespace of an element; empty for none.
    pub fn uri(self) -> &'d str {
        self.namespace_of(self.prefix()).unwrap_or_default()
    }

    /// The name of the namespace that a prefix stands for at the element; that of names without one for none.
    pub fn namespace_of(self, prefix: &str) -> Option<&'d str> {
        let mut at = Some(self);
        while let Some(node) = at {
            let mut declared = node.attributes().filter(|it| it.namespace() == Namespace::Declarations);
            let is = |it: &Attribute<'d>| match prefix {
                "" => it.name() == "xmlns",
                prefix => it.name().strip_prefix("xmlns:") == Some(prefix),
            };
            if let Some(found) = declared.find(is) {
                return Some(found.value());
            }
            at = node.parent();
        }
        None
    }

    /// Whether the format has a namespace.
    pub(in crate::xml) fn is_namespaced(self) -> bool {
        self.tree.namespaced
    }

    /// Whether the element can be taken for one of the format's own: it is in its namespace, or in none, or in the one
    /// that the whole document is in by mistake.
    #[inline]
    pub fn is_the_formats_own(self) -> bool {
        match self.namespace() {
            Namespace::Target | Namespace::None => self.symbol() != Symbol::NONE,
            Namespace::Other => self.tree.root().is_some_and(|root| root.namespace() == Namespace::Other),
            _ => false,
        }
    }

    /// The nodes in it, in the order of the document.
    #[inline]
    pub fn children(self) -> Children<'d> {
        Children { tree: self.tree, at: self.index.saturating_add(1), end: self.data().next }
    }

    /// The elements in it, in the order of the document.
    #[inline]
    pub fn elements(self) -> impl Iterator<Item = Node<'d>> {
        self.children().filter(|node| node.is_element())
    }

    /// Whether nothing but text is in it.
    #[inline]
    pub fn is_leaf(self) -> bool {
        self.data().next == self.index.saturating_add(1)
    }

    /// The first element in it of a name.
    pub fn element(self, symbol: Symbol) -> Option<Node<'d>> {
        self.elements().find(|node| node.symbol() == symbol)
    }

    /// The attributes of the start tag, namespace declarations among them, in its order.
    #[inline]
    pub fn attributes(self) -> impl Iterator<Item = Attribute<'d>> {
        let Data { attributes, count, .. } = *self.data();
        let (start, tree) = (attributes as usize, self.tree);
        let all = tree.attributes.get(start..start.saturating_add(usize::from(count))).unwrap_or_default();
        all.iter().map(move |data| Attribute { tree, data })
    }

    /// Whether the start tag has no attribute, nor a namespace declaration.
    #[inline]
    pub fn has_no_attributes(self) -> bool {
        self.data().count == 0
    }

    /// How many elements of its name come before it in the same element, if there are several. Not so many nodes are
    /// looked at that it would take long; nothing is said of an element behind them.
    fn ordinal(self) -> Option<usize> {
        const MOST: usize = 4096;
        let (mut before, mut found) = (0usize, false);
        for sibling in self.parent()?.children().take(MOST) {
            if sibling == self {
                found = true;
            } else if sibling.is_element() && sibling.name() == self.name() {
                if found {
                    return Some(before);
                }
                before = before.saturating_add(1);
            }
        }
        (found && before > 0).then_some(before)
    }

    /// The way to it: the local names from the root, and a number, counted from 1, where there are several of a name.
    pub fn path(self) -> String {
        let mut way = Vec::new();
        let mut at = Some(self);
        while let Some(node) = at {
            if node.is_element() {
                way.push(node);
            }
            at = node.parent();
        }
        let mut path = String::new();
        for node in way.iter().rev() {
            path.push('/');
            path.push_str(node.local_name());
            if let Some(before) = node.ordinal() {
                let _ = write!(path, "[{}]", before.saturating_add(1));
            }
        }
        path
    }
}

fn local(name: &str, colon: u16) -> &str {
    match colon {
        0 => name,
        colon => name.get(usize::from(colon).saturating_add(1)..).unwrap_or_default(),
    }
}

/// An attribute of a start tag.
#[derive(Debug, Clone, Copy)]
pub struct Attribute<'d> {
    tree: &'d Tree<'d>,
    data: &'d AttributeData,
}

impl<'d> Attribute<'d> {
    /// The local name, as a symbol of the vocabulary.
    #[inline]
    pub fn symbol(self) -> Symbol {
        self.data.symbol
    }

    /// The namespace of the name; that of the declarations for `xmlns` and `xmlns:…`.
    #[inline]
    pub fn namespace(self) -> Namespace {
        self.data.namespace
    }

    /// The name as it is written, with its prefix.
    pub fn name(self) -> &'d str {
        let start = self.data.start as usize;
        self.tree.text.get(start..start.saturating_add(usize::from(self.data.length))).unwrap_or_default()
    }

    /// The name without its prefix.
    pub fn local_name(self) -> &'d str {
        local(self.name(), self.data.colon)
    }

    /// The value, normalised as XML wants it.
    #[inline]
    pub fn value(self) -> &'d str {
        self.tree.value(self.data.value)
    }

    /// Where the attribute stands in the text.
    pub fn span(self) -> Range<usize> {
        let end = (self.data.raw.end as usize).saturating_add(1);
        self.data.start as usize..end.max(self.data.start as usize)
    }

    /// Where the value stands, without its quotation marks.
    pub fn value_span(self) -> Range<usize> {
        self.data.raw.range()
    }
}

/// Nodes beside each other.
#[derive(Debug, Clone)]
pub struct Children<'d> {
    pub(super) tree: &'d Tree<'d>,
    pub(super) at: u32,
    pub(super) end: u32,
}

impl<'d> Iterator for Children<'d> {
    type Item = Node<'d>;

    #[inline]
    fn next(&mut self) -> Option<Node<'d>> {
        if self.at >= self.end {
            return None;
        }
        let node = Node { tree: self.tree, index: self.at };
        self.at = node.data().next.max(self.at.saturating_add(1));
        Some(node)
    }
}
