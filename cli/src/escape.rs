//! Text from the data, made safe to draw: what a terminal would obey is drawn instead.

use std::borrow::Cow;
use std::fmt::Write;

/// How many characters of one value a line of a report shows.
const LONGEST: usize = 400;

/// A text on one line: control characters as their pictures (`␞`), what turns or breaks a line as `\u{202e}`.
pub(crate) fn line(text: &str) -> Cow<'_, str> {
    if text.chars().all(is_plain) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len().saturating_add(16));
    text.chars().for_each(|char| push(&mut out, char));
    Cow::Owned(out)
}

/// A text on one line that is not long: see [`line()`].
pub(crate) fn short(text: &str) -> Cow<'_, str> {
    match text.char_indices().nth(LONGEST) {
        None => line(text),
        Some((end, _)) => Cow::Owned(line(text.get(..end).unwrap_or_default()).into_owned() + "…"),
    }
}

/// Bytes on one line: what is UTF-8 as [`line()`] has it, every other byte as `\xE9`.
pub(crate) fn bytes(bytes: &[u8]) -> Cow<'_, str> {
    if let Ok(text) = str::from_utf8(bytes) {
        return line(text);
    }
    let mut out = String::with_capacity(bytes.len().saturating_add(16));
    for chunk in bytes.utf8_chunks() {
        chunk.valid().chars().for_each(|char| push(&mut out, char));
        for byte in chunk.invalid() {
            let _ = write!(out, "\\x{byte:02X}");
        }
    }
    Cow::Owned(out)
}

fn push(out: &mut String, char: char) {
    match char {
        '\0'..='\u{1f}' => out.push(char::from_u32(0x2400 + char as u32).unwrap_or('?')),
        '\u{7f}' => out.push('␡'),
        _ if is_plain(char) => out.push(char),
        _ => out.extend(char.escape_unicode()),
    }
}

/// Whether a terminal draws the character and does nothing else.
pub(crate) fn is_plain(char: char) -> bool {
    !char.is_control()
        && !matches!(char, '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
        && !matches!(char, '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn control_bytes_are_drawn() {
        assert_eq!(line("a\u{1f}b\u{1e}\u{1d}\u{7f}"), "a␟b␞␝␡");
        assert_eq!(line("\u{1b}[31m\r\n"), "␛[31m␍␊");
        assert_eq!(line("\u{9b}31m\u{202e}"), "\\u{9b}31m\\u{202e}");
        assert_eq!(bytes(b"caf\xe9 \x1b\xff"), "caf\\xE9 ␛\\xFF");
    }

    #[test]
    fn what_is_plain_stays() {
        let text = "红楼梦 / 曹雪芹著, e\u{301}tude \u{200f}שלום";
        assert!(matches!(line(text), Cow::Borrowed(_)));
    }

    #[test]
    fn a_long_value_is_cut() {
        assert_eq!(short(&"梦".repeat(500)).chars().count(), LONGEST + 1);
    }
}
