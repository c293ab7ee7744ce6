//! Where in a message a check is.

use std::fmt;

/// The way to an element: its name, and the way to what it is in. As text it is a path as `Node::path` of a document
/// writes it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Way<'w> {
    parent: Option<&'w Way<'w>>,
    name: &'static str,
    /// Counted from 1, where there are several elements of the name.
    number: Option<usize>,
}

impl<'w> Way<'w> {
    /// The way to the outermost element.
    pub(super) fn new(name: &'static str) -> Way<'static> {
        Way { parent: None, name, number: None }
    }

    /// The way to an element in this one; `name` may be several steps with a slash between.
    pub(super) fn to(&'w self, name: &'static str) -> Way<'w> {
        Way { parent: Some(self), name, number: None }
    }

    /// The way to one of `count` elements of a name in this one, counted from 0.
    pub(super) fn nth(&'w self, name: &'static str, index: usize, count: usize) -> Way<'w> {
        Way { parent: Some(self), name, number: (count > 1).then_some(index.saturating_add(1)) }
    }

    /// The name of the element.
    pub(super) fn name(&self) -> &'static str {
        self.name
    }
}

impl fmt::Display for Way<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(parent) = self.parent {
            write!(f, "{parent}")?;
        }
        match self.number {
            Some(number) => write!(f, "/{}[{number}]", self.name),
            None => write!(f, "/{}", self.name),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_way_is_a_path() {
        let root = Way::new("ISO18626Message");
        let request = root.to("request");
        assert_eq!(request.to("header/timestamp").to_string(), "/ISO18626Message/request/header/timestamp");
        assert_eq!(request.nth("supplierInfo", 0, 1).to_string(), "/ISO18626Message/request/supplierInfo");
        assert_eq!(request.nth("supplierInfo", 1, 2).to_string(), "/ISO18626Message/request/supplierInfo[2]");
    }
}
