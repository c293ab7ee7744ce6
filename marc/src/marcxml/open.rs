//! The elements that are open.

use bibwire_core::markup::namespace::Namespace;

/// What an element is to a MARC reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// Something around the records.
    Wrapper,
    /// A `record` of which it is not known yet whether it is one of MARC.
    Candidate,
    /// The record.
    Record,
    Leader,
    Control,
    Data,
    Subfield,
    /// An element in a record that MARCXML does not have: its tags are passed over.
    Unknown,
    /// An element in a record that is passed over with all it holds.
    Foreign,
}

/// What text is where the reader stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Context {
    /// Outside of the root element, where only blanks may be.
    Outside,
    /// Around the records, where anything may be.
    Wrapper,
    /// Between the elements of a record, where only blanks may be.
    Between,
    /// A part of a value.
    Value,
    /// A part of something that is passed over.
    Skipped,
}

#[derive(Debug, Clone, Copy)]
pub(super) struct Element {
    /// Where its name begins in the names.
    name: u32,
    pub(super) part: Part,
    pub(super) namespace: Namespace,
    /// How many bindings there were outside.
    pub(super) bindings: u32,
    /// What text was outside.
    pub(super) outside: Context,
    /// Where it begins in the source, for what may be a record.
    pub(super) start: u64,
}

/// The elements that are open, outermost first.
#[derive(Debug, Default)]
pub(super) struct Open {
    names: Vec<u8>,
    elements: Vec<Element>,
    /// How many elements are open below the deepest one that is kept.
    pub(super) too_deep: u64,
}

impl Open {
    #[inline]
    pub(super) fn len(&self) -> usize {
        self.elements.len()
    }

    #[inline]
    pub(super) fn is_empty(&self) -> bool {
        self.elements.is_empty()
    }

    /// The innermost element.
    #[inline]
    pub(super) fn top(&self) -> Option<&Element> {
        self.elements.last()
    }

    pub(super) fn top_mut(&mut self) -> Option<&mut Element> {
        self.elements.last_mut()
    }

    /// The name of the innermost element.
    #[inline]
    pub(super) fn top_name(&self) -> &[u8] {
        self.top().and_then(|top| self.names.get(top.name as usize..)).unwrap_or_default()
    }

    /// The name of the element at a depth, counted from 0.
    pub(super) fn name(&self, depth: usize) -> &[u8] {
        let start = self.elements.get(depth).map_or(0, |element| element.name as usize);
        let end = self.elements.get(depth.saturating_add(1)).map_or(self.names.len(), |next| next.name as usize);
        self.names.get(start..end).unwrap_or_default()
    }

    #[inline]
    pub(super) fn push(
        &mut self,
        name: &[u8],
        part: Part,
        namespace: Namespace,
        bindings: u32,
        outside: Context,
        start: u64,
    ) {
        let at = u32::try_from(self.names.len()).unwrap_or(u32::MAX);
        self.names.extend_from_slice(name);
        self.elements.push(Element { name: at, part, namespace, bindings, outside, start });
    }

    #[inline]
    pub(super) fn pop(&mut self) -> Option<Element> {
        let element = self.elements.pop()?;
        self.names.truncate(element.name as usize);
        Some(element)
    }

    /// The depth of the innermost element of which `which` says so.
    #[inline]
    pub(super) fn find(&self, which: impl Fn(Part) -> bool) -> Option<usize> {
        self.elements.iter().rposition(|element| which(element.part))
    }

    /// The depth of the innermost element with a name.
    pub(super) fn find_name(&self, name: &[u8]) -> Option<usize> {
        (0..self.elements.len()).rev().find(|depth| self.name(*depth) == name)
    }

    /// The element at a depth.
    pub(super) fn at(&self, depth: usize) -> Option<&Element> {
        self.elements.get(depth)
    }

    /// The names from the outside in: `/collection/record`.
    pub(super) fn path(&self) -> String {
        let names = (0..self.elements.len()).map(|depth| String::from_utf8_lossy(self.name(depth)));
        names.flat_map(|name| ["/".to_owned(), name.into_owned()]).collect()
    }
}
