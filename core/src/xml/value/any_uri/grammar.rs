//! The grammar of URI references: RFC 3986, as libxml2 reads it.
//!
//! Each part takes what it can from the front and gives the rest; `None` is a part that fails.

use nom::bytes::take_while;
use nom::{IResult, Parser};

/// `[scheme ":"] ["//" authority] path ["?" query] ["#" fragment]`.
pub(super) fn is_reference(text: &str) -> bool {
    after_scheme(text).is_some_and(ends) || (!colon_in_first_segment(text) && ends(text))
}

/// Whether all that follows the scheme is there to the end.
fn ends(text: &str) -> bool {
    hierarchy(text).and_then(query).and_then(fragment).is_some_and(str::is_empty)
}

fn after_scheme(text: &str) -> Option<&str> {
    if !text.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    skip(text, |c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.')).strip_prefix(':')
}

fn colon_in_first_segment(text: &str) -> bool {
    text.find([':', '/', '?', '#']).is_some_and(|at| text.get(at..).is_some_and(|rest| rest.starts_with(':')))
}

fn hierarchy(text: &str) -> Option<&str> {
    let path_start = match text.strip_prefix("//") {
        Some(rest) => authority(rest)?,
        None => text,
    };
    characters(path_start, |c| matches!(c, ':' | '@' | '/'))
}

fn authority(text: &str) -> Option<&str> {
    let host_start = characters(text, |c| c == ':').and_then(|rest| rest.strip_prefix('@')).unwrap_or(text);
    let rest = match host_start.strip_prefix('[') {
        Some(literal) => literal.split_once(']')?.1,
        None => characters(host_start, |_| false)?,
    };
    let rest = match rest.strip_prefix(':') {
        Some(digits) => port(digits)?,
        None => rest,
    };
    // What follows is a path, which begins with a slash, or nothing.
    (rest.is_empty() || rest.starts_with(['/', '?', '#'])).then_some(rest)
}

fn port(text: &str) -> Option<&str> {
    let rest = skip(text, |c| c.is_ascii_digit());
    let digits = text.strip_suffix(rest)?;
    digits.parse::<i32>().is_ok().then_some(rest)
}

fn query(text: &str) -> Option<&str> {
    match text.strip_prefix('?') {
        Some(query) => characters(query, |c| matches!(c, ':' | '@' | '/' | '?')),
        None => Some(text),
    }
}

fn fragment(text: &str) -> Option<&str> {
    match text.strip_prefix('#') {
        Some(fragment) => characters(fragment, |c| matches!(c, ':' | '@' | '/' | '?' | '[' | ']')),
        None => Some(text),
    }
}

/// What follows the unreserved characters, the escapes, the sub-delimiters and those of `more`; `None` at a `%` that
/// is no escape.
fn characters(text: &str, more: impl Fn(char) -> bool) -> Option<&str> {
    let mut rest = text;
    loop {
        rest = skip(rest, |c| (!matches!(c, ':' | '/' | '?' | '#' | '[' | ']' | '@' | '%')) || more(c));
        let Some(escape) = rest.strip_prefix('%') else { return Some(rest) };
        let (digits, after) = escape.split_at_checked(2)?;
        if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return None;
        }
        rest = after;
    }
}

fn skip(text: &str, taken: impl Fn(char) -> bool) -> &str {
    let skipped: IResult<&str, &str> = take_while(taken).parse_complete(text);
    skipped.map_or(text, |(rest, _)| rest)
}

#[cfg(test)]
mod tests {
    use super::is_reference;

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
            "http://h:",
            "http://h:/",
            "http://h:a",
            "http://h:-1",
            "http://h:80a",
            "http://h:8 0",
            "http://h:2147483648",
            "http://u@u@h",
            "http://u[@h",
            "http://a:b:c",
            "//a:b/c",
            "http://h%zz",
            "//:",
            "http://h/%é0",
        ] {
            assert!(!is_reference(text), "{text}");
        }
    }
}
