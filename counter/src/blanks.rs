//! Blanks that do not belong to a value.

/// A byte in each place of a word.
const fn all(byte: u8) -> u64 {
    u64::from_le_bytes([byte; 8])
}

/// The first bit of each byte.
const HIGH: u64 = all(0x80);

/// Whether a text is seen at a glance to have neither a control character nor a blank around it or doubled within. Where
/// it has not, a closer look decides.
pub(crate) fn is_plain(text: &str) -> bool {
    let mut bytes = text.as_bytes();
    let is_edge = |byte: Option<&u8>, is_blank: fn(&str) -> bool| {
        byte.is_none_or(|byte| byte.is_ascii_graphic() || !byte.is_ascii() && !is_blank(text))
    };
    let begins = is_edge(bytes.first(), |text| text.starts_with(char::is_whitespace));
    if !begins || !is_edge(bytes.last(), |text| text.ends_with(char::is_whitespace)) {
        return false;
    }
    // Seven at a time, and the first one of the next, so that each pair is seen.
    while let Some((word, _)) = bytes.split_first_chunk::<8>() {
        if !is_plain_word(u64::from_le_bytes(*word)) {
            return false;
        }
        bytes = bytes.get(7..).unwrap_or_default();
    }
    let mut word = [b'x'; 8];
    word.iter_mut().zip(bytes).for_each(|(to, from)| *to = *from);
    is_plain_word(u64::from_le_bytes(word))
}

/// Whether none of eight bytes may be one of a control character, and no two blanks follow one another.
const fn is_plain_word(word: u64) -> bool {
    // The first bit of each byte that is zero, and perhaps of some after it.
    const fn zeros(word: u64) -> u64 {
        word.wrapping_sub(all(1)) & !word & HIGH
    }
    let control = word.wrapping_sub(all(0x20)) & !word & HIGH;
    let rare = zeros(word ^ all(0x7F)) | zeros(word ^ all(0xC2));
    let blanks = zeros(word ^ all(b' '));
    control | rare | (blanks & (blanks >> 8)) == 0
}

/// The text without blanks around it and doubled within; none where there are none of them.
pub(crate) fn without(text: &str) -> Option<String> {
    let doubled = text.as_bytes().windows(2).any(|pair| pair == b"  ");
    let ends = text.starts_with(char::is_whitespace) || text.ends_with(char::is_whitespace);
    if !doubled && !ends {
        return None;
    }
    let cleaned = text.split(' ').filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    Some(cleaned.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::input::control;

    proptest! {
        #[test]
        fn what_is_plain_has_nothing_to_look_at(text in "([a-zA-Z0-9 红楼é\u{7f}\u{85}\u{a0}\u{3000}\t\r\n\0-]|[a-z]{3,9} ){0,9}") {
            let sound = control(&text).is_none() && without(&text).is_none();
            prop_assert!(!is_plain(&text) || sound, "{text:?}");
            let common = text.chars().all(|char| matches!(char, 'a'..='z' | 'A'..='Z' | ' ' | '红' | '楼'));
            prop_assert!(!common || is_plain(&text) == sound, "{text:?}");
        }
    }

    #[test]
    fn common_texts_are_plain() {
        for text in [
            "",
            "a",
            "0317-8471",
            "Annals of Physics",
            "红楼梦",
            "《红楼梦》研究 A",
            "Ärzte",
            "https://example.org/t/1",
        ] {
            assert!(is_plain(text), "{text:?}");
        }
        for text in
            [" a", "a ", "a  b", "abcdef  g", "abcdefg  h", "a\0", "a\u{a0}", "\u{3000}红", "红\u{3000}", "a\u{85}b"]
        {
            assert!(!is_plain(text), "{text:?}");
        }
    }

    #[test]
    fn one_blank_between_words_stays() {
        for (text, cleaned) in [
            ("", None),
            ("a b", None),
            (" a", Some("a")),
            ("a\u{a0}", Some("a")),
            ("a  b", Some("a b")),
            ("a\n", Some("a")),
            ("   ", Some("")),
        ] {
            assert_eq!(without(text).as_deref(), cleaned, "{text:?}");
        }
    }
}
