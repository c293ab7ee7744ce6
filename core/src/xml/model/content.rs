//! What an element holds.

use super::{Automaton, TypeId};
use crate::xml::Symbol;
use crate::xml::value::SimpleType;

/// What the elements of one type hold.
#[derive(Debug)]
pub struct Type {
    /// The name of the type, where it has one: `xsi:type` can name it.
    pub name: Option<&'static str>,
    /// Whether it is a restriction of the type that it holds a value of, not that type itself: `xsi:type` can then name
    /// none of those that are derived from the latter.
    pub restricted: bool,
    /// What is between the tags.
    pub content: Content,
    /// The attributes that may stand in the start tag.
    pub attributes: Vec<AttributeUse>,
}

/// What is between the tags of an element.
#[derive(Debug)]
#[non_exhaustive]
pub enum Content {
    /// Nothing, not even a blank.
    Empty,
    /// A value.
    Simple(Simple),
    /// Elements, and blanks between them.
    Elements(Automaton),
    /// Any elements of the model, and blanks between them.
    Any,
}

/// What a value may be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Simple {
    /// The type of XML Schema that it is of.
    pub base: SimpleType,
    /// The values that are allowed, if not all of them are.
    pub values: Vec<&'static str>,
}

impl Simple {
    /// Whether a text is such a value.
    ///
    /// ```
    /// use bibwire_core::xml::model::Simple;
    /// use bibwire_core::xml::value::SimpleType;
    ///
    /// let answer = Simple { base: SimpleType::String, values: vec!["Y", "N"] };
    /// assert!(answer.is_valid("Y"));
    /// assert!(!answer.is_valid(" Y"), "a string keeps its blanks");
    /// ```
    #[inline]
    pub fn is_valid(&self, text: &str) -> bool {
        if self.values.is_empty() {
            return self.base == SimpleType::String || self.base.is_valid(text);
        }
        match self.base {
            SimpleType::String => self.values.contains(&text),
            base => base.is_valid(text) && self.values.contains(&base.whitespace().apply(text).as_ref()),
        }
    }
}

/// An attribute that may stand in a start tag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AttributeUse {
    /// Its name.
    pub name: Symbol,
    /// What its value may be.
    pub value: Simple,
    /// Whether it must be there.
    pub required: bool,
}

/// An element in the content of another, and the type it has there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Leaf {
    /// Its name.
    pub name: Symbol,
    /// What it holds.
    pub of: TypeId,
}
