//! Where the hyphens of a book number stand.

use super::super::around::sole;
use super::super::compact::{check_digit, weights_1_3};
use super::super::{Fault, Form};
use super::{is_prefix, ranges, to_13};

/// What people write before the number.
const LABELS: &[&str] = &[
    "urn:", "isbn-13", "isbn-10", "isbn 13", "isbn 10", "isbn13", "isbn10", "isbn", "e-isbn", "eisbn", "p-isbn",
    "https://", "http://",
];
/// The characters of a number with its hyphens.
const LENGTH: usize = 17;

/// Judges whether a book number is written as thirteen digits and four hyphens in their places.
///
/// The places follow from the ranges that the International ISBN Agency gives to groups and registrants. The ranges are
/// those of January 2026. In a number outside them, which may be younger, the four hyphens must be there, and where they
/// are is not judged. A number of ten digits is repaired to that of thirteen.
///
/// ```
/// use bibwire_core::identifier::{Form, isbn};
///
/// assert_eq!(isbn::form("978-0-306-40615-7"), Form::Right);
/// assert_eq!(isbn::form("978-03-06-40615-7"), Form::Meant("978-0-306-40615-7".into()));
/// assert_eq!(isbn::form("ISBN 0306406152"), Form::Meant("978-0-306-40615-7".into()));
/// ```
pub fn form(text: &str) -> Form {
    let Some(number) = Hyphened::read(text) else { return sole(text, LABELS, hyphened) };
    if !is_prefix(&number.digits) {
        return sole(text, LABELS, hyphened);
    }
    if let Err(fault) = check_digit(&number.digits, weights_1_3(&number.digits)) {
        return Form::Wrong(fault);
    }
    match ranges::find(&number.digits) {
        Some(places) if places != number.hyphens => sole(text, LABELS, hyphened),
        _ => Form::Right,
    }
}

/// The number of thirteen digits with hyphens.
fn hyphened(text: &str) -> Result<String, Fault> {
    let long = to_13(text)?;
    let mut digits = [0; 13];
    for (digit, c) in digits.iter_mut().zip(long.chars()) {
        *digit = c.to_digit(10).unwrap_or_default();
    }
    let Some(places) = ranges::find(&digits) else {
        // The hyphens that are there may be right.
        return Hyphened::read(text).map(|_| text.to_owned()).ok_or(Fault::Hyphens);
    };
    let mut hyphened = String::with_capacity(LENGTH);
    for c in long.chars() {
        if places.contains(&hyphened.len()) {
            hyphened.push('-');
        }
        hyphened.push(c);
    }
    Ok(hyphened)
}

/// A number of five parts, none of them empty: the first has three digits and the last has one.
struct Hyphened {
    digits: [u32; 13],
    /// The bytes where hyphens stand.
    hyphens: [usize; 4],
}

impl Hyphened {
    fn read(text: &str) -> Option<Hyphened> {
        if text.len() != LENGTH {
            return None;
        }
        let (mut digits, mut hyphens) = ([0; 13], [0; 4]);
        let (mut digit, mut hyphen) = (digits.iter_mut(), hyphens.iter_mut());
        let mut last = None;
        for (at, byte) in text.bytes().enumerate() {
            match byte {
                b'0'..=b'9' => *digit.next()? = u32::from(byte.wrapping_sub(b'0')),
                b'-' if last != Some(b'-') => *hyphen.next()? = at,
                _ => return None,
            }
            last = Some(byte);
        }
        matches!(hyphens, [3, .., 15]).then_some(Hyphened { digits, hyphens })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::identifier::compact::digit;
    use crate::identifier::isbn::check;
    use proptest::prelude::*;

    #[test]
    fn right() {
        for text in [
            "978-0-306-40615-7",
            "978-3-16-148410-0",
            "978-7-309-04547-5",
            "978-7-02-000220-7",
            "978-986-181-728-6",
            "978-99921-58-10-4",
            "979-10-90636-07-1",
            "979-8-88645-174-0",
        ] {
            let text = with_check_digit(text);
            assert_eq!(form(&text), Form::Right, "{text}");
        }
        // No such range: hyphens are wanted, anywhere.
        for text in ["978-9999-9-9999-1", "978-99-99999-99-1"].map(with_check_digit) {
            assert_eq!(form(&text), Form::Right, "{text}");
        }
    }

    #[test]
    fn meant() {
        for text in [
            "9780306406157",
            "978-0306406157",
            "978-0-306406-15-7",
            "9-780306406-15-7-",
            "97-80-306-40615-7",
            "978-0-306-4061-57",
            "978 0 306 40615 7",
            "0306406152",
            "0-306-40615-2",
            "ISBN 978-0-306-40615-7",
            "ISBN: 0-306-40615-2",
            "ISBN-13: 978-0-306-40615-7",
            "ISBN-10 0306406152",
            "isbn13 9780306406157",
            "ISBN9780306406157",
            "urn:isbn:9780306406157",
            "978-0-306-40615-7 (online)",
            "ISBN 978 0 306 40615 7 (pbk)",
            "9780306406157 pbk",
            "0306406152; 9780306406157",
            "９７８－０－３０６－４０６１５－７",
            "978–0–306–40615–7",
        ] {
            assert_eq!(form(text), Form::Meant("978-0-306-40615-7".into()), "{text}");
        }
    }

    #[test]
    fn wrong() {
        let sum = Fault::CheckDigit { found: '8', expected: '7' };
        for (text, fault) in [
            ("", Fault::Length { found: 0, expected: "10 or 13" }),
            ("978-0-306-40615-8", sum.clone()),
            ("9780306406158", sum.clone()),
            ("ISBN 978-0-306-40615-8 (online)", sum),
            ("978-3-16-148410-0; 978-0-306-40615-7", Fault::Several { count: 2 }),
            ("979-0-060-11561-5", Fault::Prefix { found: "9790".into(), expected: "978 or 979-1 to 979-9" }),
            ("977-0-306-40615-7", Fault::Prefix { found: "9770".into(), expected: "978 or 979-1 to 979-9" }),
            ("978-0-306-4O615-7", Fault::Character { found: 'O', at: 11 }),
            ("ISBN 978-0-306-4O615-7", Fault::Character { found: 'O', at: 16 }),
            (&with_check_digit("9789999999991").replace('-', ""), Fault::Hyphens),
        ] {
            assert_eq!(form(text), Form::Wrong(fault), "{text}");
        }
    }

    /// The text with the last digit that fits.
    fn with_check_digit(text: &str) -> String {
        let digits: Vec<u32> = text.chars().filter_map(|c| c.to_digit(10)).collect();
        format!("{}{}", &text[..text.len() - 1], digit(weights_1_3(&digits)))
    }

    proptest! {
        #[test]
        fn one_way_is_right(
            prefix in prop::sample::select(vec!["9780", "9781", "9782", "9783", "9787", "978957", "97910", "9798"]),
            tail in "[0-9]{12}",
            at in 0usize..13,
            by in 1u32..10,
        ) {
            let compact = with_check_digit(&format!("{prefix}{tail}")[..13]);
            let judged = form(&compact);
            prop_assume!(judged != Form::Wrong(Fault::Hyphens));
            let right = judged.meant().unwrap().to_owned();
            prop_assert_eq!(form(&right), Form::Right);
            prop_assert_eq!(check(&right), Ok(compact));
            let place = right.char_indices().filter(|(_, c)| *c != '-').nth(at).unwrap().0;
            let mut wrong = right.into_bytes();
            wrong[place] = b'0' + (wrong[place] - b'0' + by as u8) % 10;
            prop_assert!(form(std::str::from_utf8(&wrong).unwrap()).fault().is_some());
        }

        #[test]
        fn what_is_meant_is_right(text in "(ISBN )?97[89][-0-9]{10,14}( [0-9-]{10,13})?") {
            if let Form::Meant(meant) = form(&text) {
                prop_assert_eq!(form(&meant), Form::Right);
            }
        }
    }
}
