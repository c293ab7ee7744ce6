//! xs:anyURI (XML Schema Part 2, 3.2.17).

use super::whitespace::collapse;
use crate::uri::reference;

/// A reference to a resource, absolute or relative.
///
/// The standard takes every text that is a URI reference once the characters that URIs lack are escaped; it leaves the
/// checking to the processor. This is the verdict of libxml2 (2.9.14 and 2.14.6 agree), found by experiment:
///
/// - White space collapses. Blanks within, characters beyond ASCII, the delete character and `< > " { } | \ ^` and the
///   grave accent then count as an ordinary unreserved character. So the empty text, `not a uri` and `中文` are legal.
/// - The rest is a URI reference of RFC 3986. `%` stands before two hexadecimal digits. A colon in the first segment
///   of a path ends a scheme, which is a letter and letters, digits, `+`, `-`, `.`; so `1:b` and `a b:c` are illegal.
/// - `[` and `]` stand around a host, where anything but `]` is taken between them, and in a fragment; nowhere else.
/// - After the colon of a host is a port: one digit at least, and no more than 2147483647. RFC 3986 has neither limit.
/// - `#` stands once.
///
/// ```
/// use bibwire_core::xml::value::{AnyUri, AnyUriDoubt};
///
/// assert!(AnyUri::is_valid("http://example.org/目录") && !AnyUri::is_valid("http://example.org/?q=[1]"));
/// assert_eq!(AnyUri::lint("ISO 18626"), Some(AnyUriDoubt::Blank));
/// ```
#[derive(Clone)]
pub struct AnyUri {
    text: Box<str>,
    value: Option<Legal>,
}

// The value is the text.
#[derive(Clone, Copy)]
struct Legal;

/// The text was no URI reference.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a URI reference: see the percent signs, the brackets, the port and the first colon")]
pub struct InvalidAnyUri;

/// Why a legal URI reference is still unlikely to be meant.
///
/// ```
/// assert_eq!(bibwire_core::xml::value::AnyUriDoubt::Empty.to_string(), "it is empty");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AnyUriDoubt {
    /// Nothing: a reference to the document itself.
    Empty,
    /// A blank within.
    Blank,
    /// One of the characters that must be escaped in a URI, such as `<` and `\`.
    Unwise,
    /// A bracket that is not part of an address of IP version 6.
    Bracket,
}

impl std::fmt::Display for AnyUriDoubt {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(match self {
            AnyUriDoubt::Empty => "it is empty",
            AnyUriDoubt::Blank => "it has a blank",
            AnyUriDoubt::Unwise => "it has a character that a URI must escape",
            AnyUriDoubt::Bracket => "it has a bracket out of place",
        })
    }
}

lexical!(AnyUri, InvalidAnyUri, "xs:anyURI", legal "urn:isbn:9787020002207", illegal "http://[");

impl AnyUri {
    fn judge(text: &str) -> Result<Legal, InvalidAnyUri> {
        let reference = reference(super::whitespace::trim(text)).ok_or(InvalidAnyUri)?;
        match reference.authority.and_then(|it| it.port) {
            Some(port) if port.parse::<i32>().is_err() => Err(InvalidAnyUri),
            _ => Ok(Legal),
        }
    }

    /// What is doubtful about a text that is legal; `None` too if it is not.
    ///
    /// ```
    /// # use bibwire_core::xml::value::{AnyUri, AnyUriDoubt};
    /// assert_eq!(AnyUri::lint("http://example.org/"), None);
    /// assert_eq!(AnyUri::lint("http://[example]/"), Some(AnyUriDoubt::Bracket));
    /// assert_eq!(AnyUri::lint("c:\\schemes"), Some(AnyUriDoubt::Unwise));
    /// ```
    pub fn lint(text: &str) -> Option<AnyUriDoubt> {
        let inner = super::whitespace::trim(text);
        if !AnyUri::is_valid(inner) {
            return None;
        }
        if inner.is_empty() {
            return Some(AnyUriDoubt::Empty);
        }
        if inner.contains(super::fullwidth::is_space) {
            return Some(AnyUriDoubt::Blank);
        }
        if inner.contains(['<', '>', '"', '{', '}', '|', '\\', '^', '`', '\u{7F}']) {
            return Some(AnyUriDoubt::Unwise);
        }
        let (before_fragment, fragment) = inner.split_once('#').unwrap_or((inner, ""));
        let literal = before_fragment.split_once('[').and_then(|(_, rest)| rest.split(']').next());
        let is_address = literal.is_none_or(|literal| literal.parse::<std::net::Ipv6Addr>().is_ok());
        (!is_address || fragment.contains(['[', ']'])).then_some(AnyUriDoubt::Bracket)
    }
}

/// Legal or not, two are equal when their texts are, but for the white space that collapses.
impl PartialEq for AnyUri {
    fn eq(&self, other: &Self) -> bool {
        collapse(&self.text) == collapse(&other.text)
    }
}

impl Eq for AnyUri {}

impl std::hash::Hash for AnyUri {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        collapse(&self.text).hash(state);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn doubts() {
        for (text, doubt) in [
            ("", Some(AnyUriDoubt::Empty)),
            (" \n", Some(AnyUriDoubt::Empty)),
            ("a b", Some(AnyUriDoubt::Blank)),
            ("a\u{3000}b", Some(AnyUriDoubt::Blank)),
            ("a|b", Some(AnyUriDoubt::Unwise)),
            ("a#[1]", Some(AnyUriDoubt::Bracket)),
            ("http://[v1.a]/", Some(AnyUriDoubt::Bracket)),
            ("http://[::1]:80/", None),
            ("中文", None),
            ("%zz", None),
        ] {
            assert_eq!(AnyUri::lint(text), doubt, "{text:?}");
        }
    }

    #[test]
    fn ports() {
        for text in ["http://h:80", "http://h:2147483647/", "http://h:00080", "http://:80", "http://[::1]:80"] {
            assert!(AnyUri::is_valid(text), "{text}");
        }
        for text in ["http://h:", "http://h:/", "http://h:2147483648", "//:"] {
            assert!(!AnyUri::is_valid(text), "{text}");
        }
    }

    #[test]
    fn white_space_collapses() {
        assert_eq!(AnyUri::lenient(" a \n b"), AnyUri::lenient("a b"));
        assert_ne!(AnyUri::lenient("a"), AnyUri::lenient("A"));
    }

    proptest! {
        #[test]
        fn any_text_is_kept(text in "\\PC{0,20}") {
            let kept = AnyUri::lenient(&text);
            prop_assert_eq!(kept.as_str(), &*text);
            prop_assert_eq!(kept.is_legal(), AnyUri::is_valid(&text));
            let _ = AnyUri::lint(&text);
        }

        #[test]
        fn a_blank_is_as_good_as_many(before in "[a:/#%0\\[\\]]{0,6}", after in "[a:/#%0\\[\\]]{0,6}") {
            let [one, many] = [" ", " \t\n "].map(|blank| AnyUri::is_valid(&format!("{before}{blank}{after}")));
            prop_assert_eq!(one, many);
        }
    }
}
