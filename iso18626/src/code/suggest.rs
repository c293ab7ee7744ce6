//! Which code was meant.

use super::List;

/// A longer text is no misspelt code.
const LONGEST: usize = 39;

/// The code of `list` that `text` stands for, where it is not a code itself.
pub(super) fn suggest(list: &List, text: &str) -> Option<&'static str> {
    if text.chars().nth(LONGEST).is_some() || list.find(text).is_some() {
        return None;
    }
    let meant = fold(text);
    let codes = || list.entries.iter().map(|entry| entry.code);
    codes()
        .find(|code| fold(code) == meant)
        .or_else(|| list.aliases.iter().find(|(alias, _)| fold(alias) == meant).map(|(_, code)| *code))
        .or_else(|| nearest(codes(), &meant))
}

/// The text without what people vary: case, width, blanks, dashes and marks, and the British or American spelling.
fn fold(text: &str) -> Vec<char> {
    let mut folded: Vec<char> = Vec::new();
    for c in text.chars() {
        let narrow = match c {
            '\u{FF01}'..='\u{FF5E}' => u32::from(c).checked_sub(0xFEE0).and_then(char::from_u32).unwrap_or(c),
            _ => c,
        };
        let letter = match narrow.to_ascii_lowercase() {
            'z' => 's',
            other => other,
        };
        // `canceled` and `cancelled`, `fulfil` and `fulfill`.
        let doubled = letter == 'l' && folded.last() == Some(&'l');
        if letter.is_alphanumeric() && !doubled {
            folded.push(letter);
        }
    }
    folded
}

/// The one code within a slip, or two in a long word. Where two codes are equally near, neither.
fn nearest(codes: impl Iterator<Item = &'static str>, meant: &[char]) -> Option<&'static str> {
    let mut best: Option<(usize, &'static str)> = None;
    let mut tied = false;
    for code in codes {
        let folded = fold(code);
        let bound = match folded.len().min(meant.len()) {
            0..=3 => continue,
            4..=6 => 1,
            _ => 2,
        };
        // A digit is never a slip: section 49 is not section 50.
        if !folded.iter().filter(|c| c.is_numeric()).eq(meant.iter().filter(|c| c.is_numeric())) {
            continue;
        }
        // Nor is another letter in a word of four: `Post` is not `Lost`.
        if folded.len() == 4 && meant.len() == 4 && sorted(&folded) != sorted(meant) {
            continue;
        }
        let distance = distance(&folded, meant);
        if distance > bound {
            continue;
        }
        match best {
            Some((least, _)) if least < distance => {}
            Some((least, _)) if least == distance => tied = true,
            _ => {
                best = Some((distance, code));
                tied = false;
            }
        }
    }
    best.filter(|_| !tied).map(|(_, code)| code)
}

fn sorted(letters: &[char]) -> Vec<char> {
    let mut sorted = letters.to_vec();
    sorted.sort_unstable();
    sorted
}

/// How many insertions, deletions, replacements and swaps of neighbours lie between two texts, none of them at a letter
/// touched before (optimal string alignment). Both texts are short: a code, and one that is no longer than [`LONGEST`].
fn distance(a: &[char], b: &[char]) -> usize {
    if a.len().abs_diff(b.len()) > 2 {
        return usize::MAX;
    }
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=b.len()).collect();
    let mut left_of_a = None;
    for (row, &x) in (1..).zip(a) {
        let mut here = vec![row];
        let mut left_of_b = None;
        for (column, &y) in b.iter().enumerate() {
            let at = |line: &[usize], column: usize| line.get(column).copied().unwrap_or(usize::MAX);
            let next = column.saturating_add(1);
            let mut least = at(&above, column)
                .saturating_add(usize::from(x != y))
                .min(at(&above, next).saturating_add(1))
                .min(at(&here, column).saturating_add(1));
            if left_of_a == Some(y) && left_of_b == Some(x) {
                least = least.min(at(&before, column.saturating_sub(1)).saturating_add(1));
            }
            here.push(least);
            left_of_b = Some(y);
        }
        left_of_a = Some(x);
        before = std::mem::replace(&mut above, here);
    }
    above.last().copied().unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::code::{Format, LISTS};
    use std::collections::BTreeSet;

    #[test]
    fn folding_keeps_codes_apart() {
        for list in LISTS {
            let folded: BTreeSet<_> = list.entries.iter().map(|entry| fold(entry.code)).collect();
            assert_eq!(folded.len(), list.entries.len(), "{}", list.name);
        }
    }

    #[test]
    fn an_alias_is_no_code_and_is_needed() {
        for list in LISTS {
            for (alias, code) in list.aliases {
                assert!(list.find(alias).is_none(), "{alias}");
                assert!(list.find(code).is_some(), "{code}");
                let plain = List { aliases: &[], ..**list };
                assert_ne!(plain.suggest(alias), Some(*code), "{alias} needs no alias");
                assert_eq!(list.suggest(alias), Some(*code));
            }
        }
    }

    #[test]
    fn distances() {
        let count = |a: &str, b: &str| distance(&a.chars().collect::<Vec<_>>(), &b.chars().collect::<Vec<_>>());
        for (a, b, expected) in [
            ("", "", 0),
            ("", "ab", 2),
            ("loan", "loan", 0),
            ("laon", "loan", 1),
            ("etfs", "efts", 1),
            ("loans", "loan", 1),
            ("lona", "loan", 1),
            ("load", "loan", 1),
            ("aloan", "loan", 1),
            ("oalned", "loaned", 2),
            ("ca", "abc", 3),
            ("kitten", "mitton", 2),
        ] {
            assert_eq!(count(a, b), expected, "{a} {b}");
            assert_eq!(count(b, a), expected, "{b} {a}");
        }
    }

    #[test]
    fn digits_and_ties_give_nothing() {
        assert_eq!(Format::LIST.suggest("EPUB4"), None);
        assert_eq!(Format::LIST.suggest("MP4"), None);
        assert_eq!(Format::LIST.suggest("epub 3"), Some("EPUB3"));
    }

    #[test]
    fn long_texts_give_nothing() {
        let padded = format!("PDF{}", " ".repeat(36));
        assert_eq!(Format::LIST.suggest(&padded), Some("PDF"));
        assert_eq!(Format::LIST.suggest(&format!("{padded} ")), None);
    }
}
