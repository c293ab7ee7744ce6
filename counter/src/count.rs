//! The text of a count, in any form.

use bibwire_core::Rule;

use crate::rules::counts;

/// What the text of a count says.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Reading {
    /// A whole number, in digits and nothing else.
    Right(u64),
    /// A whole number in another writing: `10.0`, `1,022`, ` 7 `, `１２`.
    Meant(u64),
    /// No count, by this rule.
    Wrong(&'static Rule),
}

/// Reads the text of a count.
#[inline]
pub(crate) fn read(text: &str) -> Reading {
    match plain(text.as_bytes()) {
        Some(count) => Reading::Right(count),
        None => other(text),
    }
}

/// The number of a text of digits and nothing else; none where a closer look is needed.
#[inline]
pub(crate) fn plain(text: &[u8]) -> Option<u64> {
    // Eighteen digits cannot be too many for a number.
    let is_right = matches!(text.len(), 1..=18) && (text.len() == 1 || text.first() != Some(&b'0'));
    if !is_right {
        return None;
    }
    text.iter().try_fold(0_u64, |number, digit| {
        let digit = digit.wrapping_sub(b'0');
        (digit < 10).then(|| number.wrapping_mul(10).wrapping_add(u64::from(digit)))
    })
}

#[cold]
fn other(text: &str) -> Reading {
    let narrow: String = text.trim().chars().map(narrow).collect();
    let (negative, number) = match narrow.strip_prefix(['-', '−']) {
        Some(number) => (true, number),
        None => (false, &*narrow),
    };
    let (whole, fraction) = number.split_once('.').unwrap_or((number, "0"));
    let whole = match grouped(whole) {
        Some(joined) => joined,
        None => whole.to_owned(),
    };
    let all_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !all_digits(&whole) || !all_digits(fraction) {
        return Reading::Wrong(&counts::NOT_A_COUNT);
    }
    let is_whole = fraction.bytes().all(|byte| byte == b'0');
    match (whole.parse::<u64>(), is_whole) {
        _ if negative => Reading::Wrong(&counts::NEGATIVE),
        (_, false) => Reading::Wrong(&counts::NOT_A_COUNT),
        (Err(_), true) => Reading::Wrong(&counts::TOO_MANY),
        (Ok(count), true) if narrow == text && text == count.to_string() => Reading::Right(count),
        (Ok(count), true) => Reading::Meant(count),
    }
}

/// The digits of a number in groups of three, `1,234,567`. One of any other grouping is no number.
fn grouped(text: &str) -> Option<String> {
    let mut groups = text.split(',');
    let first = groups.next().filter(|first| matches!(first.len(), 1..=3))?;
    let rest: Vec<&str> = groups.collect();
    let three = !rest.is_empty() && rest.iter().all(|group| group.len() == 3);
    three.then(|| format!("{first}{}", rest.concat()))
}

/// A digit or a sign as East Asian keyboards give it, in ASCII.
fn narrow(char: char) -> char {
    match char {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(char).wrapping_sub(0xFEE0)).unwrap_or(char),
        _ => char,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn texts_of_counts() {
        for (text, expected) in [
            ("0", "Right(0)"),
            ("1022", "Right(1022)"),
            ("18446744073709551615", "Right(18446744073709551615)"),
            ("18446744073709551616", "CTR484"),
            ("1,022", "Meant(1022)"),
            ("1,02", "CTR481"),
            ("10.0", "Meant(10)"),
            ("10.5", "CTR481"),
            ("-3", "CTR482"),
            ("-0.5", "CTR482"),
            (" 7", "Meant(7)"),
            ("007", "Meant(7)"),
            ("１２", "Meant(12)"),
            ("1e3", "CTR481"),
            ("+1", "CTR481"),
            ("", "CTR481"),
            ("n/a", "CTR481"),
            ("1.2.3", "CTR481"),
        ] {
            let found = match read(text) {
                Reading::Wrong(rule) => rule.code.to_string(),
                reading => format!("{reading:?}"),
            };
            assert_eq!(found, expected, "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn every_number_is_right(count: u64) {
            prop_assert!(matches!(read(&count.to_string()), Reading::Right(read) if read == count));
        }

        #[test]
        fn any_text_has_a_reading(text in "[-+0-9., eE０-９]{0,24}|\\PC{0,9}") {
            read(&text);
        }
    }
}
