//! Building a tree, in the order of the document.

use std::ops::Range;

use super::{AttributeData, Data, Kind, NOWHERE, Namespace, Span, Tree, Value};
use crate::xml::Symbol;

/// Builds a [`Tree`] out of what a parser sees.
#[derive(Debug)]
pub(in crate::xml) struct Builder<'t> {
    tree: Tree<'t>,
    open: Vec<u32>,
    /// The text that was read last, and where it stands, from its first piece to its last.
    pending: Value,
    place: Span,
    /// Whether it is known to be blank.
    blank: bool,
}

/// A name in the text, resolved.
#[derive(Debug, Clone, Copy)]
pub(in crate::xml) struct Resolved {
    pub(in crate::xml) namespace: Namespace,
    pub(in crate::xml) symbol: Symbol,
    /// Whether it is a name of another edition.
    pub(in crate::xml) other: bool,
    pub(in crate::xml) length: usize,
    pub(in crate::xml) colon: usize,
}

fn narrow(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

fn short(number: usize) -> u16 {
    u16::try_from(number).unwrap_or(u16::MAX)
}

fn is_blank(text: &str) -> bool {
    text.bytes().all(|byte| matches!(byte, b' ' | b'\t' | b'\n' | b'\r'))
}

impl<'t> Builder<'t> {
    pub(in crate::xml) fn new(text: &'t str, namespaced: bool) -> Builder<'t> {
        // A message has an element about every thirty bytes.
        let nodes = Vec::with_capacity(text.len() / 24);
        let tree = Tree {
            text,
            values: String::new(),
            nodes,
            attributes: Vec::new(),
            root: NOWHERE,
            doctype: None,
            namespaced,
        };
        Builder { tree, open: Vec::new(), pending: Value::default(), place: Span::default(), blank: false }
    }

    /// A document type declaration, at these bytes.
    #[cold]
    pub(in crate::xml) fn doctype(&mut self, at: Range<usize>) {
        self.tree.doctype = Some(Span { start: narrow(at.start), end: narrow(at.end) });
    }

    /// Whether there was one.
    pub(in crate::xml) fn has_doctype(&self) -> bool {
        self.tree.doctype.is_some()
    }

    /// Whether nothing but text is in the innermost element, so far.
    pub(in crate::xml) fn innermost_is_leaf(&self) -> bool {
        self.open.last().is_some_and(|index| (*index as usize).saturating_add(1) == self.tree.nodes.len())
    }

    /// A start tag, at these bytes.
    #[inline]
    pub(in crate::xml) fn start(&mut self, name: Resolved, start: usize, end: usize) {
        self.settle();
        let index = narrow(self.tree.nodes.len());
        let parent = self.open.last().copied().unwrap_or(NOWHERE);
        if parent == NOWHERE && self.tree.root == NOWHERE {
            self.tree.root = index;
        }
        self.tree.nodes.push(Data {
            kind: Kind::Element,
            namespace: name.namespace,
            symbol: name.symbol,
            name: short(name.length),
            colon: short(name.colon),
            attributes: narrow(self.tree.attributes.len()),
            count: 0,
            closed: false,
            other: name.other,
            parent,
            next: index.saturating_add(1),
            span: Span { start: narrow(start), end: narrow(end) },
            open: narrow(end),
            value: Value::default(),
        });
        self.open.push(index);
    }

    /// An attribute of the tag that was started last. `copied` is its value, where it does not stand at `raw` as it is.
    #[inline]
    pub(in crate::xml) fn attribute(
        &mut self,
        name: Resolved,
        start: usize,
        raw: (usize, usize),
        copied: Option<&str>,
    ) {
        let raw = Span { start: narrow(raw.0), end: narrow(raw.1) };
        let value = match copied {
            None => Value { span: raw, copied: false },
            Some(value) => {
                let from = narrow(self.tree.values.len());
                self.tree.values.push_str(value);
                Value { span: Span { start: from, end: narrow(self.tree.values.len()) }, copied: true }
            }
        };
        let Some(node) = self.tree.nodes.last_mut() else { return };
        let Some(count) = node.count.checked_add(1) else { return };
        node.count = count;
        self.tree.attributes.push(AttributeData {
            namespace: name.namespace,
            symbol: name.symbol,
            length: short(name.length),
            colon: short(name.colon),
            start: narrow(start),
            value,
            raw,
        });
    }

    /// Text that stands at these bytes as it is.
    #[inline]
    pub(in crate::xml) fn text(&mut self, start: usize, end: usize) {
        self.blank = false;
        if self.place.range().is_empty() {
            self.place = Span { start: narrow(start), end: narrow(end) };
            self.pending = Value { span: self.place, copied: false };
        } else if !self.pending.copied && self.pending.span.end as usize == start {
            self.pending.span.end = narrow(end);
            self.place.end = narrow(end);
        } else {
            self.text_as(start, end, self.tree.text.get(start..end).unwrap_or_default());
        }
    }

    /// Blanks that stand at these bytes.
    #[inline]
    pub(in crate::xml) fn blanks(&mut self, start: usize, end: usize) {
        let first = self.place.range().is_empty();
        self.text(start, end);
        self.blank = first;
    }

    /// Text that stands at these bytes, but not as it is.
    #[cold]
    pub(in crate::xml) fn text_as(&mut self, start: usize, end: usize, text: &str) {
        self.blank = false;
        if self.place.range().is_empty() {
            self.place.start = narrow(start);
        }
        self.place.end = narrow(end);
        if !self.pending.copied {
            let before = self.pending.span.of(self.tree.text);
            let from = narrow(self.tree.values.len());
            self.tree.values.push_str(before);
            self.pending = Value { span: Span { start: from, end: from }, copied: true };
        }
        self.tree.values.push_str(text);
        self.pending.span.end = narrow(self.tree.values.len());
    }

    /// What was read as text becomes a node of its own, because an element is beside it, unless it is blank.
    #[inline]
    fn settle(&mut self) {
        let (value, place) = (std::mem::take(&mut self.pending), std::mem::take(&mut self.place));
        if self.blank || value.span.range().is_empty() || is_blank(self.tree.value(value)) {
            return;
        }
        self.push(Kind::Text, place, value);
    }

    /// A comment or an instruction, at these bytes.
    #[cold]
    pub(in crate::xml) fn aside(&mut self, kind: Kind, start: usize, end: usize) {
        // The text before it and the text after it are one where no element is between them.
        self.push(kind, Span { start: narrow(start), end: narrow(end) }, Value::default());
    }

    fn push(&mut self, kind: Kind, span: Span, value: Value) {
        let index = narrow(self.tree.nodes.len());
        self.tree.nodes.push(Data {
            kind,
            namespace: Namespace::None,
            symbol: Symbol::NONE,
            name: 0,
            colon: 0,
            attributes: 0,
            count: 0,
            closed: false,
            other: false,
            parent: self.open.last().copied().unwrap_or(NOWHERE),
            next: index.saturating_add(1),
            span,
            open: span.end,
            value,
        });
    }

    /// The end of the innermost element, behind its end tag if it has one.
    #[inline]
    pub(in crate::xml) fn end(&mut self, end: usize, closed: bool) {
        let Some(index) = self.open.last().copied() else { return };
        let alone =
            !self.tree.nodes.get((index as usize).saturating_add(1)..).unwrap_or_default().iter().any(is_content);
        let value = match alone {
            true => {
                self.place = Span::default();
                std::mem::take(&mut self.pending)
            }
            false => {
                self.settle();
                Value::default()
            }
        };
        self.open.pop();
        let next = narrow(self.tree.nodes.len());
        if let Some(node) = self.tree.nodes.get_mut(index as usize) {
            node.value = value;
            node.next = next;
            node.span.end = narrow(end);
            node.closed = closed;
        }
    }

    /// The tree, with what is open ended at the end of the text.
    pub(in crate::xml) fn finish(mut self) -> Tree<'t> {
        while !self.open.is_empty() {
            self.end(self.tree.text.len(), false);
        }
        self.tree
    }
}

/// Whether a node is more than a comment or an instruction.
fn is_content(node: &Data) -> bool {
    matches!(node.kind, Kind::Element | Kind::Text)
}
