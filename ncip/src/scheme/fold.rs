//! A text without what people vary.

/// The letters and digits of a text, in small letters and of normal width. Blanks, hyphens and other marks go.
pub(crate) fn fold(text: &str) -> String {
    text.chars().map(narrow).flat_map(char::to_lowercase).filter(|c| c.is_alphanumeric()).collect()
}

/// The character of ASCII for its full-width form.
fn narrow(c: char) -> char {
    match c {
        '\u{FF01}'..='\u{FF5E}' => u32::from(c).checked_sub(0xFEE0).and_then(char::from_u32).unwrap_or(c),
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn marks_case_and_width_go() {
        for text in ["Item Id", "ItemId", " item-id ", "ITEM_ID", "Ｉｔｅｍ　Ｉｄ", "item\u{2013}id."] {
            assert_eq!(fold(text), "itemid", "{text}");
        }
        assert_eq!(fold("— . —"), "");
        // The small letter of this capital is two characters, the second a mark.
        assert_eq!(fold("\u{130}D"), "id");
    }

    proptest! {
        #[test]
        fn folding_twice_is_folding_once(text in "\\PC{0,30}") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }
    }
}
