//! What can be wrong with the syntax of a value.

use std::ops::Range;

use bibwire_core::Rule;

use crate::rules::{input, json_syntax as rules};

/// What is wrong with the syntax of a value, and where.
///
/// ```
/// use bibwire_counter::Limits;
/// use bibwire_counter::json::fault::Mistake;
/// use bibwire_counter::json::tape::Tape;
///
/// let mut tape = Tape::default();
/// tape.parse("[1,]", 0, true, &Limits::default());
/// let fault = &tape.faults()[0];
/// assert_eq!((fault.mistake, fault.range.clone()), (Mistake::TrailingComma, 2..3));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Fault {
    /// What is wrong.
    pub mistake: Mistake,
    /// Where, in the text that was parsed.
    pub range: Range<usize>,
    /// The node of the tape that it is at.
    pub node: usize,
}

/// What can be wrong with the syntax of a value.
///
/// ```
/// use bibwire_counter::json::fault::Mistake;
///
/// assert_eq!(Mistake::Comment.rule().code.as_str(), "CTR212");
/// assert!(Mistake::Truncated.is_fatal() && Mistake::Comment.repair().is_some());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Mistake {
    /// The text ends inside the value.
    Truncated,
    /// There is something else than what is named here.
    Unexpected(&'static str),
    /// An object has a name twice.
    DuplicateName,
    /// Half of a surrogate pair.
    Surrogate,
    /// A control character that is not escaped.
    RawControl,
    /// A control character that is escaped.
    Control,
    /// A backslash before something that it does not escape.
    Escape,
    /// A comma before a closing bracket.
    TrailingComma,
    /// No comma between two values.
    MissingComma,
    /// A string without double quotes.
    Quotes,
    /// A comment.
    Comment,
    /// A number in another form.
    Number,
    /// `true`, `false` or `null` in another form.
    Literal,
    /// The value is nested too deep.
    Depth,
    /// A string is too long.
    TextBytes,
}

impl Mistake {
    /// The rule that is broken.
    ///
    /// See [`Mistake`] for an example.
    pub const fn rule(self) -> &'static Rule {
        match self {
            Mistake::Truncated => &rules::TRUNCATED,
            Mistake::Unexpected(_) => &rules::UNEXPECTED,
            Mistake::DuplicateName => &rules::DUPLICATE_NAME,
            Mistake::Surrogate => &rules::SURROGATE,
            Mistake::RawControl => &rules::RAW_CONTROL,
            Mistake::Control => &input::CONTROL,
            Mistake::Escape => &rules::ESCAPE,
            Mistake::TrailingComma => &rules::TRAILING_COMMA,
            Mistake::MissingComma => &rules::MISSING_COMMA,
            Mistake::Quotes => &rules::QUOTES,
            Mistake::Comment => &rules::COMMENT,
            Mistake::Number => &rules::NUMBER,
            Mistake::Literal => &rules::LITERAL,
            Mistake::Depth => &rules::DEPTH,
            Mistake::TextBytes => &rules::TEXT_BYTES,
        }
    }

    /// Whether the value cannot be had.
    ///
    /// See [`Mistake`] for an example.
    pub const fn is_fatal(self) -> bool {
        matches!(self, Mistake::Truncated | Mistake::Unexpected(_) | Mistake::Depth | Mistake::TextBytes)
    }

    /// What was made of it, where it was mended.
    ///
    /// See [`Mistake`] for an example.
    pub const fn repair(self) -> Option<&'static str> {
        match self {
            Mistake::Surrogate => Some("U+FFFD stands for it"),
            Mistake::RawControl | Mistake::Escape | Mistake::Number => Some("kept as it is written"),
            Mistake::TrailingComma | Mistake::Comment => Some("skipped"),
            Mistake::MissingComma => Some("read as if it were there"),
            Mistake::Quotes => Some("read as a string"),
            Mistake::Literal => Some("read as the word in lower case"),
            _ => None,
        }
    }

    /// What should have been there.
    pub(super) const fn expected(self) -> Option<&'static str> {
        match self {
            Mistake::Unexpected(expected) => Some(expected),
            Mistake::MissingComma => Some("a comma"),
            Mistake::Quotes => Some("double quotes"),
            Mistake::Literal => Some("true, false or null"),
            _ => None,
        }
    }
}
