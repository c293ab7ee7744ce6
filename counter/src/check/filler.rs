//! Texts that stand for no text.

use crate::vocabulary::spelling::half_width;

/// What people write where they have nothing to say, without points, blanks and capitals.
const FILLERS: &[&str] = &[
    "",
    "/",
    "?",
    "??",
    "???",
    "n/a",
    "#n/a",
    "na",
    "nan",
    "nil",
    "none",
    "null",
    "#null!",
    "tbd",
    "undefined",
    "unknown",
    "unspecified",
    "notapplicable",
    "notavailable",
    "notknown",
    "notspecified",
    "无",
    "無",
    "未知",
    "不详",
    "不詳",
    "暂无",
    "不适用",
];

/// Longer texts say something.
const LONGEST: usize = 20;

/// Whether a text is empty or stands for none: CoP 5.1, 3.2 wants an empty text, and not `unknown`, `n/a` or `-`.
pub(crate) fn is_filler(text: &str) -> bool {
    if text.chars().take(LONGEST.saturating_add(1)).count() > LONGEST {
        return text.trim().is_empty();
    }
    let plain = text.chars().map(half_width).filter(|character| !is_passed_over(*character));
    let plain: String = plain.flat_map(char::to_lowercase).collect();
    FILLERS.contains(&&*plain)
}

fn is_passed_over(character: char) -> bool {
    character.is_whitespace() || matches!(character, '.' | '-' | '_' | '–' | '—' | '\'' | '"' | '(' | ')' | '[' | ']')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_told_from_something() {
        for text in ["", " ", "-", "--", "—", "n/a", "N/A", "N.A.", "Not available", "(unknown)", "Ｎ／Ａ", "无", "?"]
        {
            assert!(is_filler(text), "{text:?}");
        }
        for text in ["0", "NATO", "Nan", "A", "无线电", "None of the above", "10.1234/na", "Unknown Press", "x"] {
            assert_eq!(is_filler(text), text == "Nan", "{text:?}");
        }
        assert!(is_filler(&" ".repeat(100)));
        assert!(!is_filler(&"n/a ".repeat(100)));
    }
}
