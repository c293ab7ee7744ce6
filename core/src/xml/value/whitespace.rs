//! What becomes of white space before a text is judged (XML Schema Part 2, 4.3.6).
//!
//! Only the four blanks of XML count: space, tab, line feed and carriage return. A no-break space or an ideographic
//! space is an ordinary character.

use std::borrow::Cow;

const BLANKS: [char; 4] = [' ', '\t', '\n', '\r'];

/// The facet `whiteSpace` of a simple type.
///
/// ```
/// use bibwire_core::xml::value::Whitespace;
///
/// assert_eq!(Whitespace::Replace.apply("a\n b"), "a  b");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Whitespace {
    /// The text stays as it is.
    Preserve,
    /// Each blank becomes a space.
    Replace,
    /// Each run of blanks becomes one space; those at both ends go.
    Collapse,
}

impl Whitespace {
    /// The text as this facet leaves it; borrowed where nothing changes.
    ///
    /// ```
    /// # use bibwire_core::xml::value::Whitespace;
    /// assert_eq!(Whitespace::Preserve.apply(" a "), " a ");
    /// ```
    pub fn apply(self, text: &str) -> Cow<'_, str> {
        match self {
            Whitespace::Preserve => Cow::Borrowed(text),
            Whitespace::Replace => replace(text),
            Whitespace::Collapse => collapse(text),
        }
    }
}

/// Whether `c` is one of the four blanks of XML.
///
/// ```
/// use bibwire_core::xml::value::whitespace::is_blank;
///
/// assert!(is_blank('\t') && !is_blank('\u{3000}') && !is_blank('\u{A0}'));
/// ```
pub fn is_blank(c: char) -> bool {
    BLANKS.contains(&c)
}

/// The text without the blanks at its ends.
///
/// ```
/// assert_eq!(bibwire_core::xml::value::whitespace::trim("\n a b\t"), "a b");
/// ```
pub fn trim(text: &str) -> &str {
    text.trim_matches(is_blank)
}

/// The text with a space for each blank.
///
/// ```
/// assert_eq!(bibwire_core::xml::value::whitespace::replace("a\r\nb"), "a  b");
/// ```
pub fn replace(text: &str) -> Cow<'_, str> {
    match text.bytes().any(|byte| matches!(byte, b'\t' | b'\n' | b'\r')) {
        true => Cow::Owned(text.replace(BLANKS, " ")),
        false => Cow::Borrowed(text),
    }
}

/// The text with one space for each run of blanks, and none at its ends.
///
/// ```
/// assert_eq!(bibwire_core::xml::value::whitespace::collapse(" a \n b "), "a b");
/// ```
pub fn collapse(text: &str) -> Cow<'_, str> {
    let inner = trim(text);
    if !inner.bytes().any(|byte| matches!(byte, b'\t' | b'\n' | b'\r')) && !inner.contains("  ") {
        return Cow::Borrowed(inner);
    }
    let mut collapsed = String::with_capacity(inner.len());
    for word in words(inner) {
        if !collapsed.is_empty() {
            collapsed.push(' ');
        }
        collapsed.push_str(word);
    }
    Cow::Owned(collapsed)
}

/// The items of a list type: what stands between the blanks.
///
/// ```
/// use bibwire_core::xml::value::whitespace::words;
///
/// assert_eq!(words(" a\nb ").collect::<Vec<_>>(), ["a", "b"]);
/// ```
pub fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(is_blank).filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn only_the_blanks_of_xml_count() {
        for (text, collapsed) in [
            ("", ""),
            (" \t\r\n", ""),
            ("a", "a"),
            ("a b", "a b"),
            ("a  b", "a b"),
            ("a\tb", "a b"),
            (" a \r\n\t b ", "a b"),
            ("\u{3000}a\u{A0} ", "\u{3000}a\u{A0}"),
            ("a\u{B}b\u{85}c\u{2028}", "a\u{B}b\u{85}c\u{2028}"),
        ] {
            assert_eq!(collapse(text), collapsed, "{text:?}");
        }
        assert_eq!(replace("\t a\u{3000}\n"), "  a\u{3000} ");
    }

    #[test]
    fn what_stays_is_borrowed() {
        assert!(matches!(collapse("  a b\n"), Cow::Borrowed("a b")));
        assert!(matches!(replace(" a "), Cow::Borrowed(" a ")));
    }

    proptest! {
        #[test]
        fn replace_then_collapse_is_collapse(text in "[a\u{A0} \t\r\n]{0,20}") {
            let collapsed = collapse(&text).into_owned();
            prop_assert!(collapse(&replace(&text)) == collapsed && collapse(&collapsed) == collapsed);
            prop_assert!(!collapsed.contains("  ") && trim(&collapsed) == collapsed);
            let kept: String = text.chars().filter(|c| !is_blank(*c)).collect();
            prop_assert_eq!(collapsed.replace(' ', ""), kept);
        }
    }
}
