//! What of a text is shown in a finding.

const LONGEST: usize = 60;

/// The beginning of a text, to be shown in a line.
///
/// ```
/// use bibwire_core::markup::excerpt;
///
/// assert_eq!(excerpt(b"two\nlines\0"), "two lines\\u{0}");
/// assert_eq!(excerpt(&[b'a'; 100]).chars().count(), 61);
/// ```
pub fn excerpt(text: &[u8]) -> String {
    let text = String::from_utf8_lossy(text.get(..text.len().min(4 * LONGEST)).unwrap_or_default());
    let mut shown = String::new();
    for (count, char) in text.chars().enumerate() {
        if count == LONGEST {
            shown.push('…');
            break;
        }
        match char {
            '\n' | '\t' => shown.push(' '),
            char if char.is_control() => shown.extend(char.escape_unicode()),
            char => shown.push(char),
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_line_of_sixty_characters_at_most() {
        let long = "图".repeat(61);
        for (text, shown) in [
            ("", String::new()),
            ("a\tb\nc\rd", "a b c\\u{d}d".into()),
            ("\u{85}\x1f", "\\u{85}\\u{1f}".into()),
            (long.get(..180).unwrap(), "图".repeat(60)),
            (&long, "图".repeat(60) + "…"),
        ] {
            assert_eq!(excerpt(text.as_bytes()), shown, "{text}");
        }
        assert_eq!(excerpt(b"caf\xe9"), "caf\u{fffd}");
    }
}
