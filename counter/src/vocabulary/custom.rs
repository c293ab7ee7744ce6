//! Words of a namespace: what providers add to the standard.

/// The longest namespace.
const LONGEST: usize = 17;

/// Whether a text may stand before the colon: the platform ID under which a provider is registered.
///
/// CoP 5.1, 11: ASCII letters and digits, `_`, `.` and `/`; a letter first, a letter or digit last, at most 17
/// characters, and not the word `Proprietary`.
///
/// ```
/// use bibwire_counter::vocabulary::is_namespace;
///
/// assert!(is_namespace("host1"));
/// assert!(!is_namespace("Proprietary"));
/// assert!(!is_namespace("1st"));
/// ```
pub fn is_namespace(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.len() <= LONGEST
        && bytes.first().is_some_and(u8::is_ascii_alphabetic)
        && bytes.last().is_some_and(u8::is_ascii_alphanumeric)
        && bytes.iter().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b'/'))
        && text != "Proprietary"
}

/// The namespace and the value of `ns:Value`; none where the namespace is not one or the value is empty.
///
/// ```
/// use bibwire_counter::vocabulary::split;
///
/// assert_eq!(split("host1:Podcast"), Some(("host1", "Podcast")));
/// assert_eq!(split("Podcast"), None);
/// ```
pub fn split(text: &str) -> Option<(&str, &str)> {
    text.split_once(':').filter(|(namespace, value)| is_namespace(namespace) && !value.trim().is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn namespaces_are_told() {
        for text in ["a", "A1", "p.b/c_d", "abcdefghijklmnopq"] {
            assert!(is_namespace(text), "{text:?}");
        }
        for text in ["", "1a", "a_", "a+b", "a b", "abcdefghijklmnopqr", "é", "中", ":"] {
            assert!(!is_namespace(text), "{text:?}");
        }
    }

    #[test]
    fn the_first_colon_splits() {
        assert_eq!(split("a:b:c"), Some(("a", "b:c")));
        for text in ["", ":", "a:", "a: ", ":b", "a b:c"] {
            assert_eq!(split(text), None, "{text:?}");
        }
    }
}
