//! Numbers of people and organisations that made something, ISO 27729.

use super::around::sole;
use super::compact::{check_digit, compact, mod_11_2};
use super::shape::digits;
use super::{Fault, Form};

/// What people write before the number.
const LABELS: &[&str] = &["https://", "http://", "www.", "isni.org/isni/", "isni.org/", "urn:", "isni"];

/// Checks a name number and gives its sixteen characters without blanks.
///
/// ```
/// use bibwire_core::identifier::isni;
///
/// assert_eq!(isni::check("0000 0001 2150 090X")?, "000000012150090X");
/// # Ok::<(), bibwire_core::identifier::Fault>(())
/// ```
///
/// # Errors
///
/// [`Fault`], for the length, a character, the check digit, and a number with characters outside ASCII.
pub fn check(text: &str) -> Result<String, Fault> {
    let compact = compact(text);
    compact.length(|len| len == 16, "16")?;
    let digits = compact.digits(0, true)?;
    check_digit(&digits, mod_11_2(&digits))?;
    compact.finish(compact.chars().collect())
}

/// Judges whether a name number is written as sixteen characters and nothing else.
///
/// ```
/// use bibwire_core::identifier::{Form, isni};
///
/// assert_eq!(isni::form("000000012150090X"), Form::Right);
/// assert_eq!(isni::form("https://isni.org/isni/000000012150090X"), Form::Meant("000000012150090X".into()));
/// ```
pub fn form(text: &str) -> Form {
    match digits::<16>(text, b"000000000000000X") {
        Some(digits) => check_digit(&digits, mod_11_2(&digits)).into(),
        None => sole(text, LABELS, check),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::identifier::compact::digit;
    use proptest::prelude::*;

    #[test]
    fn numbers() {
        for (text, normal) in [
            ("0000 0001 2150 090X", "000000012150090X"),
            ("0000-0002-1825-0097", "0000000218250097"),
            ("0000000121032683", "0000000121032683"),
        ] {
            assert_eq!(check(text).as_deref(), Ok(normal), "{text}");
        }
    }

    #[test]
    fn faults() {
        for (text, fault) in [
            ("0000 0001 2103 268", Fault::Length { found: 15, expected: "16" }),
            ("0000 0001 2103 2684", Fault::CheckDigit { found: '4', expected: '3' }),
            ("0000 000X 2103 2683", Fault::Character { found: 'X', at: 8 }),
            ("０000 0001 2103 2683", Fault::NotAscii { meant: "0000000121032683".into() }),
        ] {
            assert_eq!(check(text), Err(fault), "{text}");
        }
    }

    #[test]
    fn forms() {
        for text in [
            "0000 0001 2150 090X",
            "0000-0001-2150-090x",
            "https://isni.org/isni/000000012150090X",
            "http://www.isni.org/isni/000000012150090X/",
            "http://isni.org/000000012150090X",
            "ISNI: 0000 0001 2150 090X",
            "ISNI000000012150090X",
            "isni:000000012150090X",
            "００００ ０００１ ２１５０ ０９０Ｘ",
        ] {
            assert_eq!(form(text), Form::Meant("000000012150090X".into()), "{text}");
        }
        for (text, fault) in [
            ("", Fault::Length { found: 0, expected: "16" }),
            ("1234123412341234", Fault::CheckDigit { found: '4', expected: '8' }),
            ("00000001215009", Fault::Length { found: 14, expected: "16" }),
            ("ISNI 00000001215009", Fault::Length { found: 14, expected: "16" }),
            ("https://isni.org/isni/0000000121500901", Fault::CheckDigit { found: '1', expected: 'X' }),
        ] {
            assert_eq!(form(text), Form::Wrong(fault), "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_wrong_digit_is_found(mut digits in prop::collection::vec(0u32..10, 16), at in 0usize..16, by in 1u32..10) {
            digits[15] = mod_11_2(&digits);
            let text = |digits: &[u32]| digits.iter().map(|&d| digit(d)).collect::<String>();
            prop_assert_eq!(check(&text(&digits)), Ok(text(&digits)));
            prop_assert_eq!(form(&text(&digits)), Form::Right);
            digits[at] = if digits[at] == 10 { by } else { (digits[at] + by) % 10 };
            prop_assert!(check(&text(&digits)).is_err());
            prop_assert!(form(&text(&digits)).fault().is_some());
        }
    }
}
