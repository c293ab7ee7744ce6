//! Fullwidth letters, digits and signs, as Chinese and Japanese input methods write them.

/// The ASCII character of which `c` is the fullwidth form (U+FF01 to U+FF5E).
pub(super) fn narrow(c: char) -> Option<char> {
    match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c).wrapping_sub(0xFEE0)),
        _ => None,
    }
}

/// Whether `c` is a blank of some writing, or invisible.
pub(super) fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200B}' | '\u{2060}' | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_block_is_that_of_ascii() {
        let narrowed: String = "！０９：Ａｚ～".chars().filter_map(narrow).collect();
        assert_eq!(narrowed, "!09:Az~");
        assert_eq!(['0', '。', '\u{FF5F}', '\u{FF00}'].map(narrow), [None; 4]);
    }
}
