//! The names of XML, as types: xs:Name and what is derived from it, xs:NMTOKEN, xs:QName, xs:language.
//!
//! Which characters belong to a name is decided by the fifth edition of XML 1.0, as the parsers of today do. It takes
//! all that the second edition took, to which XML Schema 1.0 refers and which libxml2 keeps to.

use super::whitespace::{trim, words};

pub(super) fn is_name(text: &str) -> bool {
    is_made_of(trim(text), starts_name, continues_name)
}

pub(super) fn is_nc_name(text: &str) -> bool {
    is_made_of(trim(text), |c| c != ':' && starts_name(c), |c| c != ':' && continues_name(c))
}

/// Whether a prefix is bound is not known here.
pub(super) fn is_q_name(text: &str) -> bool {
    let text = trim(text);
    let (prefix, local) = text.split_once(':').unwrap_or(("p", text));
    [prefix, local].into_iter().all(|part| trim(part).len() == part.len() && is_nc_name(part))
}

pub(super) fn is_nm_token(text: &str) -> bool {
    is_made_of(trim(text), continues_name, continues_name)
}

/// One item at least, each of which is legal.
pub(super) fn is_list_of(text: &str, is_item: fn(&str) -> bool) -> bool {
    words(text).all(is_item) && words(text).next().is_some()
}

/// `[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*`
pub(super) fn is_language(text: &str) -> bool {
    let mut parts = trim(text).split('-');
    let fits = |part: &str| (1..=8).contains(&part.len());
    parts.next().is_some_and(|first| fits(first) && first.bytes().all(|byte| byte.is_ascii_alphabetic()))
        && parts.all(|part| fits(part) && part.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

fn is_made_of(text: &str, first: impl Fn(char) -> bool, other: impl Fn(char) -> bool) -> bool {
    let mut characters = text.chars();
    characters.next().is_some_and(first) && characters.all(other)
}

fn starts_name(c: char) -> bool {
    matches!(c,
        ':' | '_' | 'A'..='Z' | 'a'..='z'
        | '\u{C0}'..='\u{D6}' | '\u{D8}'..='\u{F6}' | '\u{F8}'..='\u{2FF}' | '\u{370}'..='\u{37D}'
        | '\u{37F}'..='\u{1FFF}' | '\u{200C}' | '\u{200D}' | '\u{2070}'..='\u{218F}'
        | '\u{2C00}'..='\u{2FEF}' | '\u{3001}'..='\u{D7FF}'
        | '\u{F900}'..='\u{FDCF}' | '\u{FDF0}'..='\u{FFFD}' | '\u{10000}'..='\u{EFFFF}')
}

fn continues_name(c: char) -> bool {
    starts_name(c) || matches!(c, '-' | '.' | '0'..='9' | '\u{B7}' | '\u{300}'..='\u{36F}' | '\u{203F}' | '\u{2040}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names() {
        for (text, name, nc_name, q_name, token) in [
            ("a", true, true, true, true),
            (" _a-1.b\n", true, true, true, true),
            ("借阅", true, true, true, true),
            ("a:b", true, false, true, true),
            ("a:b:c", true, false, false, true),
            (":", true, false, false, true),
            ("a:", true, false, false, true),
            ("1", false, false, false, true),
            ("-", false, false, false, true),
            ("a: b", false, false, false, false),
            ("a b", false, false, false, false),
            ("\u{D7}", false, false, false, false),
            ("\u{3000}", false, false, false, false),
            ("", false, false, false, false),
        ] {
            let found = (is_name(text), is_nc_name(text), is_q_name(text), is_nm_token(text));
            assert_eq!(found, (name, nc_name, q_name, token), "{text:?}");
        }
    }

    #[test]
    fn lists_have_an_item() {
        assert!(is_list_of(" a\n b ", is_nc_name) && !is_list_of("a 1", is_nc_name));
        assert!(!is_list_of("", is_nc_name) && !is_list_of(" ", is_nm_token));
    }

    #[test]
    fn languages() {
        assert!(["en", "zh-Hans-CN", "x-1", " de ", "abcdefgh"].into_iter().all(is_language));
        assert!(!["", "e1", "1", "abcdefghi", "en_GB", "en-", "-en", "中", "en--a"].into_iter().any(is_language));
    }
}
