//! What can be wrong with an XML document, whatever is written in it.

use std::ops::Range;

/// What can be wrong with an XML document, from its encoding to what it asks for.
///
/// Each is a clause of XML 1.0 or of Namespaces in XML 1.0, or a limit. Which code a finding has is said by the crate
/// whose document it is: see [`markup_rules!`](crate::markup_rules).
///
/// ```
/// use bibwire_core::markup::Fault;
/// use bibwire_core::markup::tag::Tag;
///
/// let mut tag = Tag::with_most(256);
/// tag.scan(b"<a b=c>", 1024, true);
/// assert_eq!(tag.faults[0].fault, Fault::Attribute);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Fault {
    /// The XML declaration names another encoding than the one in which the bytes are.
    Conflict,
    /// A document in UTF-16 begins without a byte order mark.
    MarkMissing,
    /// The XML declaration names an encoding that nobody knows.
    UnknownEncoding,
    /// The XML declaration names an encoding that this program was built without.
    NotBuiltIn,
    /// Bytes are no character of the document's encoding.
    Malformed,
    /// The document has no element.
    NoRoot,
    /// The XML declaration is not written as it must be.
    Declaration,
    /// An XML declaration stands elsewhere than at the very start.
    DeclarationPlace,
    /// The document is in a version of XML other than 1.0.
    Version,
    /// The document has a document type declaration.
    Doctype,
    /// The name of an element or attribute is no name.
    Name,
    /// An attribute is not written as it must be.
    Attribute,
    /// An element has the same attribute twice.
    AttributeTwice,
    /// A `<` stands in an attribute value.
    LessThanInAttribute,
    /// A tag does not end.
    TagOpen,
    /// An end tag does not match the element that is open.
    EndTag,
    /// An element is not closed where the one around it ends, or where another begins that cannot be in it.
    Unclosed,
    /// A second root element follows the first.
    SecondRoot,
    /// Text stands outside the root element.
    TextOutside,
    /// A character that XML 1.0 does not allow.
    Character,
    /// `]]>` stands in text.
    CdataEnd,
    /// A comment contains `--`.
    Comment,
    /// A processing instruction is not written as it must be.
    Instruction,
    /// A comment, CDATA section or processing instruction does not end.
    Unterminated,
    /// A `<` begins no markup.
    StrayLessThan,
    /// A `&` begins no reference.
    Ampersand,
    /// An entity of HTML that XML does not have.
    HtmlEntity,
    /// An entity that is not defined.
    Entity,
    /// A character reference refers to no character.
    Reference,
    /// A prefix is bound to no namespace.
    Prefix,
    /// A namespace declaration is not allowed.
    Binding,
    /// Markup that has no place in a document, or not where it is.
    Markup,
    /// The document ends inside an element.
    Truncated,
    /// Elements are nested too deep.
    Depth,
    /// An element has too many attributes.
    Attributes,
    /// A name is too long.
    NameBytes,
    /// A text, tag, comment or instruction is too long.
    TextBytes,
    /// The document, or the piece of it that is read as a whole, is too long.
    DocumentBytes,
}

impl Fault {
    /// Every fault, in the order of the codes that [`markup_rules!`](crate::markup_rules) gives them.
    ///
    /// ```
    /// use bibwire_core::markup::Fault;
    ///
    /// assert_eq!(Fault::ALL.first(), Some(&Fault::Conflict));
    /// ```
    pub const ALL: [Fault; 38] = [
        Fault::Conflict,
        Fault::MarkMissing,
        Fault::UnknownEncoding,
        Fault::NotBuiltIn,
        Fault::Malformed,
        Fault::NoRoot,
        Fault::Declaration,
        Fault::DeclarationPlace,
        Fault::Version,
        Fault::Doctype,
        Fault::Name,
        Fault::Attribute,
        Fault::AttributeTwice,
        Fault::LessThanInAttribute,
        Fault::TagOpen,
        Fault::EndTag,
        Fault::Unclosed,
        Fault::SecondRoot,
        Fault::TextOutside,
        Fault::Character,
        Fault::CdataEnd,
        Fault::Comment,
        Fault::Instruction,
        Fault::Unterminated,
        Fault::StrayLessThan,
        Fault::Ampersand,
        Fault::HtmlEntity,
        Fault::Entity,
        Fault::Reference,
        Fault::Prefix,
        Fault::Binding,
        Fault::Markup,
        Fault::Truncated,
        Fault::Depth,
        Fault::Attributes,
        Fault::NameBytes,
        Fault::TextBytes,
        Fault::DocumentBytes,
    ];
}

/// Something wrong in what was scanned, and where.
///
/// ```
/// use bibwire_core::markup::{Fault, tag::Tag};
///
/// let mut tag = Tag::with_most(256);
/// tag.scan(b"<a b='R&D'/>", 1024, true);
/// let found = &tag.faults[0];
/// assert_eq!((found.fault, found.at.clone(), found.repair), (Fault::Ampersand, 7..8, Some("kept as text")));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// What is wrong.
    pub fault: Fault,
    /// Where, counted from the start of what was scanned.
    pub at: Range<usize>,
    /// What was made of it.
    pub repair: Option<&'static str>,
}
