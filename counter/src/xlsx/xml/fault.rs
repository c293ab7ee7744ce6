//! What is wrong with a part, in words.

use bibwire_core::markup::Fault;

/// Whether a fault is a limit that was reached.
pub(super) fn is_limit(fault: Fault) -> bool {
    matches!(fault, Fault::Depth | Fault::Attributes | Fault::NameBytes | Fault::TextBytes | Fault::DocumentBytes)
}

/// A fault in words.
pub(super) fn name(fault: Fault) -> &'static str {
    match fault {
        Fault::Malformed => "bytes that are no characters",
        Fault::NotBuiltIn => "an encoding that this program was built without",
        Fault::NoRoot => "no element",
        Fault::Declaration | Fault::Version => "a malformed XML declaration",
        Fault::Doctype => "a document type declaration",
        Fault::Name => "a name that is none",
        Fault::Attribute | Fault::LessThanInAttribute => "a malformed attribute",
        Fault::AttributeTwice => "an attribute twice",
        Fault::TagOpen => "a tag that does not end",
        Fault::EndTag => "an end tag that matches no start tag",
        Fault::SecondRoot => "a second root element",
        Fault::TextOutside => "text outside the root element",
        Fault::Character => "a character that XML does not allow",
        Fault::CdataEnd => "]]> in text",
        Fault::Comment => "-- in a comment",
        Fault::Unterminated | Fault::Instruction => "markup that does not end",
        Fault::StrayLessThan => "a < that begins no markup",
        Fault::Ampersand => "a bare &",
        Fault::HtmlEntity | Fault::Entity => "an entity that is not defined",
        Fault::Reference => "a reference to no character",
        Fault::Truncated => "it ends inside an element",
        Fault::Depth => "elements nested too deep",
        Fault::Attributes => "an element with too many attributes",
        Fault::NameBytes => "a name that is too long",
        Fault::TextBytes => "a text or tag that is too long",
        Fault::DocumentBytes => "more than a workbook of this length has",
        _ => "markup that has no place in it",
    }
}
