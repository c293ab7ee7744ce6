//! What a document breaks of a content model.

use std::ops::Range;

use super::{Attribute, Node};

/// What a document breaks of a content model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Fault {
    /// The outermost element is none that may stand there.
    Root,
    /// An element is in no namespace, and what is in it too.
    NoNamespace,
    /// An element of a known name is in another namespace.
    OtherNamespace,
    /// An element that the model does not know at all.
    UnknownElement,
    /// An element that the format knows, but not in this place, in no order.
    StrangeElement,
    /// An element that comes too early or too late.
    Order,
    /// An element that comes more often than it may.
    Repeated,
    /// An element is missing.
    Missing,
    /// Text where only elements may be.
    Text,
    /// Something where nothing may be.
    NotEmpty,
    /// An attribute that the model does not have there.
    UnknownAttribute,
    /// An attribute of the right name, in no namespace or in the wrong one.
    AttributeNamespace,
    /// An attribute is missing.
    MissingAttribute,
    /// `xsi:type` names a type that cannot stand for the one of the element.
    Substitution,
    /// `xsi:nil` on an element that must not be nil.
    Nil,
    /// A value is not of its type.
    Value,
    /// A value of a type that cannot be empty is empty.
    EmptyValue,
    /// A value is not on the closed list.
    NotListed,
    /// The value of an attribute is not of its type.
    AttributeValue,
}

impl Fault {
    /// Every fault there is.
    pub const ALL: [Fault; 19] = [
        Fault::Root,
        Fault::NoNamespace,
        Fault::OtherNamespace,
        Fault::UnknownElement,
        Fault::StrangeElement,
        Fault::Order,
        Fault::Repeated,
        Fault::Missing,
        Fault::Text,
        Fault::NotEmpty,
        Fault::UnknownAttribute,
        Fault::AttributeNamespace,
        Fault::MissingAttribute,
        Fault::Substitution,
        Fault::Nil,
        Fault::Value,
        Fault::EmptyValue,
        Fault::NotListed,
        Fault::AttributeValue,
    ];
}

/// A breach: which fault, at which element, and what was found and expected.
#[derive(Debug, Clone)]
pub struct Breach<'d> {
    /// What is wrong.
    pub fault: Fault,
    /// The element that it is about; the one around it where something is missing.
    pub node: Node<'d>,
    /// The attribute that it is about, if it is about one.
    pub attribute: Option<Attribute<'d>>,
    /// Where it is in the text.
    pub at: Range<usize>,
    /// What was found.
    pub found: String,
    /// What was expected there: names of elements, values, or the name of a type.
    pub expected: Vec<&'static str>,
}
