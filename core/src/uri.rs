//! The grammar of URI references: RFC 3986.
//!
//! Each part takes what it can from the front and gives the rest; `None` is a part that fails. Characters that no URI has
//! (blanks, those beyond ASCII, `<`, `>`, `"`, `{`, `}`, `|`, `\`, `^` and the grave accent) count as unreserved ones: who
//! has no use for them looks for them before. The number of a port is not judged, nor what stands in brackets as a host.

/// The parts of a reference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Reference<'t> {
    /// What stands before the first colon of an absolute one.
    pub scheme: Option<&'t str>,
    /// What stands after `//`.
    pub authority: Option<Authority<'t>>,
    /// The path. It may be empty.
    pub path: &'t str,
}

/// Who answers for the rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Authority<'t> {
    /// The host, with its brackets if it has any. It may be empty.
    pub host: &'t str,
    /// The digits after the colon. They may be none.
    pub port: Option<&'t str>,
}

/// The parts of `[scheme ":"] ["//" authority] path ["?" query] ["#" fragment]`.
pub(crate) fn reference(text: &str) -> Option<Reference<'_>> {
    let (scheme, rest) = match scheme(text) {
        Some((scheme, rest)) => (Some(scheme), rest),
        None if colon_in_first_segment(text) => return None,
        None => (None, text),
    };
    let (authority, rest) = match rest.strip_prefix("//") {
        Some(rest) => authority(rest).map(|(authority, rest)| (Some(authority), rest))?,
        None => (None, rest),
    };
    let after = characters(rest, |byte| matches!(byte, b':' | b'@' | b'/'))?;
    let path = rest.strip_suffix(after)?;
    query(after).and_then(fragment).filter(|rest| rest.is_empty())?;
    Some(Reference { scheme, authority, path })
}

fn scheme(text: &str) -> Option<(&str, &str)> {
    let (scheme, rest) = text.split_once(':')?;
    let sound = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.'));
    sound.then_some((scheme, rest))
}

fn colon_in_first_segment(text: &str) -> bool {
    text.find([':', '/', '?', '#']).is_some_and(|at| text.get(at..).is_some_and(|rest| rest.starts_with(':')))
}

fn authority(text: &str) -> Option<(Authority<'_>, &str)> {
    let host_start = characters(text, |byte| byte == b':').and_then(|rest| rest.strip_prefix('@')).unwrap_or(text);
    let rest = match host_start.strip_prefix('[') {
        Some(literal) => literal.split_once(']')?.1,
        None => characters(host_start, |_| false)?,
    };
    let host = host_start.strip_suffix(rest)?;
    let (port, rest) = match rest.strip_prefix(':') {
        Some(digits) => {
            let rest = digits.trim_start_matches(|c: char| c.is_ascii_digit());
            (digits.strip_suffix(rest), rest)
        }
        None => (None, rest),
    };
    // What follows is a path, which begins with a slash, or nothing.
    (rest.is_empty() || rest.starts_with(['/', '?', '#'])).then_some((Authority { host, port }, rest))
}

fn query(text: &str) -> Option<&str> {
    match text.strip_prefix('?') {
        Some(query) => characters(query, |byte| matches!(byte, b':' | b'@' | b'/' | b'?')),
        None => Some(text),
    }
}

fn fragment(text: &str) -> Option<&str> {
    match text.strip_prefix('#') {
        Some(fragment) => characters(fragment, |byte| matches!(byte, b':' | b'@' | b'/' | b'?' | b'[' | b']')),
        None => Some(text),
    }
}

/// What follows the unreserved characters, the escapes, the sub-delimiters and those of `more`; `None` at a `%` that
/// is no escape.
fn characters(text: &str, more: impl Fn(u8) -> bool) -> Option<&str> {
    let mut rest = text;
    loop {
        let ends = |byte| matches!(byte, b':' | b'/' | b'?' | b'#' | b'[' | b']' | b'@' | b'%') && !more(byte);
        rest = rest.split_at_checked(rest.bytes().position(ends).unwrap_or(rest.len()))?.1;
        let Some(escape) = rest.strip_prefix('%') else { return Some(rest) };
        let (digits, after) = escape.split_at_checked(2)?;
        if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return None;
        }
        rest = after;
    }
}

#[cfg(test)]
mod tests {
    use super::{Authority, Reference, reference};

    fn is_reference(text: &str) -> bool {
        reference(text).is_some()
    }

    #[test]
    fn legal() {
        for text in [
            "",
            "a",
            "a b",
            "中文",
            "urn:x",
            "urn:",
            "a:b:c",
            "a+-.1:b",
            "a:",
            "a/b:c",
            "a?b:c",
            "a#b:c",
            "./a:b",
            "%20",
            "a%C3%A9",
            "?",
            "#",
            "?a?b",
            "a?b#c?d",
            "a#[b]",
            "/",
            "//",
            "///",
            "////a",
            "//h",
            "http:",
            "http:/",
            "http://",
            "http://h:80",
            "http://h:2147483647/",
            "http://h:00080",
            "http://:80",
            "http://u:p@h",
            "http://@h",
            "http://u@",
            "http://1.2.3.4.5",
            "http://256.1.1.1",
            "http://[::1]/",
            "http://[::1]:80",
            "http://[]",
            "http://[ a%zz]",
            "http://u@[::1]?q",
            "http://{h}",
            "http://h/<a>\\^`|\"",
            "c:\\a",
            "http://h#f",
            "http://h?q",
            "a'b(c)!$&*,;=~",
        ] {
            assert!(is_reference(text), "{text}");
        }
    }

    #[test]
    fn illegal() {
        for text in [
            "%",
            "%2",
            "%zz",
            "a%2g",
            "##",
            "a#b#c",
            "a#%",
            ":",
            ":a",
            "1:b",
            "1a:b",
            "+a:b",
            "a_b:c",
            "é:b",
            "a b:c",
            "a%20b:c",
            "a@b:c",
            "2013-01-01T00:00:00",
            "[",
            "a[b]",
            "a?[b]",
            "/[",
            "?]",
            "http://[",
            "http://[::1",
            "http://::1]/",
            "http://[::1]a",
            "http://[::1]:a",
            "http://a[b]",
            "http://h:a",
            "http://h:-1",
            "http://h:80a",
            "http://h:8 0",
            "http://u@u@h",
            "http://u[@h",
            "http://a:b:c",
            "//a:b/c",
            "http://h%zz",
            "http://h/%é0",
        ] {
            assert!(!is_reference(text), "{text}");
        }
    }

    #[test]
    fn parts() {
        let authority = |host, port| Some(Authority { host, port });
        for (text, scheme, authority, path) in [
            ("http://u@h.org:80/a/b?c#d", Some("http"), authority("h.org", Some("80")), "/a/b"),
            ("http://h:", Some("http"), authority("h", Some("")), ""),
            ("http://[::1]?q", Some("http"), authority("[::1]", None), ""),
            ("//h/a", None, authority("h", None), "/a"),
            ("urn:isbn:1", Some("urn"), None, "isbn:1"),
            ("a/b#c", None, None, "a/b"),
        ] {
            assert_eq!(reference(text), Some(Reference { scheme, authority, path }), "{text}");
        }
    }
}
