//! When two spellings are one word.

/// Whether two texts differ in capitals, blanks, underscores, hyphens, points, quotes and the width of letters alone.
#[inline]
pub(crate) fn same(one: &str, other: &str) -> bool {
    // Most texts differ in their first letter.
    let first = |text: &str| text.as_bytes().first().copied().filter(u8::is_ascii_alphanumeric);
    match (first(one), first(other)) {
        (Some(first), Some(second)) if !first.eq_ignore_ascii_case(&second) => false,
        _ => same_throughout(one, other),
    }
}

#[cold]
fn same_throughout(one: &str, other: &str) -> bool {
    significant(one).eq(significant(other))
}

/// The characters that count: in small letters of common width.
fn significant(text: &str) -> impl Iterator<Item = char> {
    text.chars()
        .map(half_width)
        .filter(|character| !is_noise(*character))
        .map(|character| character.to_ascii_lowercase())
}

fn is_noise(character: char) -> bool {
    character.is_whitespace()
        || matches!(character, '_' | '-' | '.' | '\'' | '"' | '`' | '‘' | '’' | '“' | '”' | '‐' | '‑' | '–' | '—')
        || matches!(character, '\u{feff}' | '\u{200b}')
}

/// A full-width letter, digit or sign as the common one.
pub(crate) fn half_width(character: char) -> char {
    match character {
        '\u{3000}' => ' ',
        '\u{ff01}'..='\u{ff5e}' => {
            char::from_u32(u32::from(character).wrapping_sub(0xff01).wrapping_add(0x21)).unwrap_or(character)
        }
        _ => character,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn noise_does_not_count() {
        for text in [
            "total_item_requests",
            "Total Item Requests",
            "TotalItemRequests",
            " \"Total-Item.Requests\" ",
            "Ｔotal＿Item Requests",
        ] {
            assert!(same(text, "Total_Item_Requests"), "{text:?}");
        }
        for text in ["", "Total_Item_Request", "Total_Item_Requestss", "Total:Item_Requests"] {
            assert!(!same(text, "Total_Item_Requests"), "{text:?}");
        }
    }
}
