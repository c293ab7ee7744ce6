//! Control characters, which have no place in a value.

use std::ops::Range;

/// The first control character of a value, and where it is. White space is none: tab, line feed and carriage return.
///
/// ```
/// use bibwire_counter::input::control;
///
/// assert_eq!(control("Nature\0 Physics"), Some(('\0', 6..7)));
/// assert_eq!(control("Nature\tPhysics"), None);
/// ```
pub fn control(value: &str) -> Option<(char, Range<usize>)> {
    // C0 and DEL are a byte; C1 begins with C2 in UTF-8. The values without any of them are looked at once.
    let suspect = |byte: &u8| is_control_byte(*byte) || *byte == 0xC2;
    let from = value.as_bytes().iter().position(suspect)?;
    let (_, rest) = value.split_at_checked(from)?;
    let (at, char) = rest.char_indices().find(|(_, char)| is_control(*char))?;
    let start = from.saturating_add(at);
    Some((char, start..start.saturating_add(char.len_utf8())))
}

const fn is_control_byte(byte: u8) -> bool {
    matches!(byte, 0..=8 | 11 | 12 | 14..=31 | 127)
}

/// Whether it is a control character other than white space.
pub(crate) fn is_control(char: char) -> bool {
    char.is_control() && !matches!(char, '\t' | '\n' | '\r')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn finds_the_first(value in proptest::collection::vec(prop_oneof![any::<char>(), proptest::char::range('\0', '\u{ff}')], 0..12)) {
            let value: String = value.into_iter().collect();
            let first = value.char_indices().find(|(_, char)| is_control(*char));
            let found = control(&value);
            prop_assert_eq!(found.as_ref().map(|(char, at)| (at.start, *char)), first);
            prop_assert!(found.is_none_or(|(char, at)| value[at] == *char.to_string()));
        }
    }
}
