//! References: XML 1.0, 4.1 \[66\], \[67\], \[68\].

use super::entities;
use super::name;

/// What a `&` begins.
///
/// ```
/// use bibwire_core::markup::reference::{self, Reference};
///
/// assert_eq!(reference::scan(b"&lt;", 1024, true), Some((Reference::Char('<'), 4)));
/// assert_eq!(reference::scan(b"&eacute;", 1024, true), Some((Reference::Html('é'), 8)));
/// assert_eq!(reference::scan(b"& Sons", 1024, true), Some((Reference::Bare, 1)));
/// assert_eq!(reference::scan(b"&am", 1024, false), None);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reference {
    /// A character that XML allows.
    Char(char),
    /// A character, but one that XML does not allow.
    Forbidden(char),
    /// A character by a name that HTML defines and XML does not.
    Html(char),
    /// A name that nobody defines.
    Undefined,
    /// A number that is no character.
    NoChar,
    /// Nothing: the `&` is text.
    Bare,
}

/// What `bytes`, which begin with `&`, begin with, and how long it is. `None` if more bytes are needed to say;
/// with `last` there are none. A name longer than `longest` is none.
///
/// See [`Reference`] for an example.
pub fn scan(bytes: &[u8], longest: u64, last: bool) -> Option<(Reference, usize)> {
    let bare = Some((Reference::Bare, 1));
    let longest = usize::try_from(longest).unwrap_or(usize::MAX);
    let inside = bytes.get(1..).unwrap_or_default();
    let body = inside.get(..longest.min(inside.len())).unwrap_or_default();
    let length = match body.first() {
        Some(b'#') => {
            let digits = body.iter().skip(1).take_while(|byte| byte.is_ascii_alphanumeric()).count();
            digits.saturating_add(1)
        }
        _ => name::scan(body, 0).span.range().len(),
    };
    match inside.get(length) {
        None if !last => return None,
        // The first bytes of a name's character may yet come.
        Some(byte) if !byte.is_ascii() && inside.len().saturating_sub(length) < 4 && !last => return None,
        Some(b';') if length > 0 => {}
        _ => return bare,
    }
    let whole = length.saturating_add(2);
    let body = body.get(..length).unwrap_or_default();
    let found = match body {
        [b'#', digits @ ..] => match number(digits)? {
            Number::None => return bare,
            Number::NoChar => Reference::NoChar,
            Number::Char(char) if is_char(char) => Reference::Char(char),
            Number::Char(char) => Reference::Forbidden(char),
        },
        b"amp" => Reference::Char('&'),
        b"lt" => Reference::Char('<'),
        b"gt" => Reference::Char('>'),
        b"quot" => Reference::Char('"'),
        b"apos" => Reference::Char('\''),
        name => match str::from_utf8(name).ok().and_then(entities::html) {
            Some(char) => Reference::Html(char),
            None => Reference::Undefined,
        },
    };
    Some((found, whole))
}

enum Number {
    None,
    NoChar,
    Char(char),
}

/// The character of a number in decimal digits, or after `x` in hexadecimal ones.
fn number(digits: &[u8]) -> Option<Number> {
    let (digits, radix) = match digits {
        [b'x', digits @ ..] => (digits, 16),
        digits => (digits, 10),
    };
    if digits.is_empty() || !digits.iter().all(|digit| char::from(*digit).is_digit(radix)) {
        return Some(Number::None);
    }
    let value = digits
        .iter()
        .try_fold(0u32, |value, digit| value.checked_mul(radix)?.checked_add(char::from(*digit).to_digit(radix)?));
    Some(value.and_then(char::from_u32).map_or(Number::NoChar, Number::Char))
}

/// Whether XML 1.0 allows a character: 2.2 \[2\].
///
/// ```
/// use bibwire_core::markup::reference::is_char;
///
/// assert!(is_char('\n') && !is_char('\0'));
/// ```
#[inline]
pub const fn is_char(char: char) -> bool {
    !matches!(char, '\0'..='\x08' | '\x0B' | '\x0C' | '\x0E'..='\x1F' | '\u{FFFE}' | '\u{FFFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_is_a_name_or_a_number() {
        for (text, found) in [
            ("&amp;x", Some((Reference::Char('&'), 5))),
            ("&#65;", Some((Reference::Char('A'), 5))),
            ("&#x56FE;", Some((Reference::Char('图'), 8))),
            ("&#x1F;", Some((Reference::Forbidden('\x1f'), 6))),
            ("&#0;", Some((Reference::Forbidden('\0'), 4))),
            ("&#xD800;", Some((Reference::NoChar, 8))),
            ("&#99999999999;", Some((Reference::NoChar, 14))),
            ("&#X41;", Some((Reference::Bare, 1))),
            ("&#;", Some((Reference::Bare, 1))),
            ("&#xg;", Some((Reference::Bare, 1))),
            ("&eacute;", Some((Reference::Html('é'), 8))),
            ("&Eacute;", Some((Reference::Html('É'), 8))),
            ("&EACUTE;", Some((Reference::Undefined, 8))),
            ("& ", Some((Reference::Bare, 1))),
            ("&;", Some((Reference::Bare, 1))),
            ("&a b;", Some((Reference::Bare, 1))),
            ("&am", None),
            ("&", None),
        ] {
            assert_eq!(scan(text.as_bytes(), 100, false), found, "{text}");
        }
        assert_eq!(scan(b"&am", 100, true), Some((Reference::Bare, 1)));
        assert_eq!(scan(b"&abcdef;", 3, false), Some((Reference::Bare, 1)));
        assert_eq!(scan(b"&abc", 3, false), None);
    }

    #[test]
    fn the_table_is_that_of_html_4_without_what_xml_has() {
        assert_eq!(entities::ENTITIES.len(), 248);
        assert!(entities::ENTITIES.is_sorted_by_key(|(name, _)| name));
        assert_eq!(entities::html("nbsp"), Some('\u{a0}'));
        assert_eq!(entities::html("amp"), None);
    }

    #[test]
    #[allow(clippy::print_stderr, reason = "a test that is skipped says so")]
    fn the_table_is_what_its_script_writes() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/markup");
        let Ok(output) = std::process::Command::new("python3").arg(folder.join("entities.py")).output() else {
            eprintln!("skipped: there is no python3");
            return;
        };
        assert!(output.status.success());
        let table = std::fs::read_to_string(folder.join("entities.rs")).unwrap();
        assert_eq!(String::from_utf8(output.stdout).unwrap(), table);
    }
}
