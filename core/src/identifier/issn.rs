//! Serial numbers, ISO 3297.

use super::around::sole;
use super::compact::{check_digit, compact, falling_11};
use super::shape::digits;
use super::{Fault, Form};

/// What people write before the number.
const LABELS: &[&str] = &[
    "urn:",
    "issn-l",
    "issnl",
    "issn",
    "eissn",
    "e-issn",
    "pissn",
    "p-issn",
    "print issn",
    "online issn",
    "https://",
    "http://",
    "portal.issn.org/resource/",
];

/// Checks a serial number and gives it with its hyphen.
///
/// ```
/// use bibwire_core::identifier::issn;
///
/// assert_eq!(issn::check("03785955")?, "0378-5955");
/// # Ok::<(), bibwire_core::identifier::Fault>(())
/// ```
///
/// # Errors
///
/// [`Fault`], for the length, a character, the check digit, and a number with characters outside ASCII.
pub fn check(text: &str) -> Result<String, Fault> {
    let compact = compact(text);
    compact.length(|len| len == 8, "8")?;
    let digits = compact.digits(0, true)?;
    check_digit(&digits, falling_11(&digits))?;
    let mut normal: String = compact.chars().take(4).collect();
    normal.push('-');
    normal.extend(compact.chars().skip(4));
    compact.finish(normal)
}

/// Judges whether a serial number is written as `dddd-dddX`, with a capital `X`.
///
/// ```
/// use bibwire_core::identifier::{Form, issn};
///
/// assert_eq!(issn::form("2434-561X"), Form::Right);
/// assert_eq!(issn::form("2434561x (online)"), Form::Meant("2434-561X".into()));
/// ```
pub fn form(text: &str) -> Form {
    match digits::<8>(text, b"0000-000X") {
        Some(digits) => check_digit(&digits, falling_11(&digits)).into(),
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
            ("0378-5955", "0378-5955"),
            ("2434-561x", "2434-561X"),
            ("0317 8471", "0317-8471"),
            ("1050-124X", "1050-124X"),
        ] {
            assert_eq!(check(text).as_deref(), Ok(normal), "{text}");
        }
    }

    #[test]
    fn faults() {
        for (text, fault) in [
            ("0378-595", Fault::Length { found: 7, expected: "8" }),
            ("0378-5954", Fault::CheckDigit { found: '4', expected: '5' }),
            ("X378-5955", Fault::Character { found: 'X', at: 0 }),
            ("0378.595", Fault::Character { found: '.', at: 4 }),
            ("０３７８－５９５５", Fault::NotAscii { meant: "0378-5955".into() }),
        ] {
            assert_eq!(check(text), Err(fault), "{text}");
        }
    }

    #[test]
    fn forms() {
        for text in ["0378-5955", "2434-561X", "0000-0000"] {
            assert_eq!(form(text), Form::Right, "{text}");
        }
        for text in [
            "2434561X",
            "2434-561x",
            "2434 561X",
            "2434–561X",
            "２４３４－５６１Ｘ",
            "ISSN 2434-561X",
            "issn: 2434561x",
            "ISSN-L 2434-561X",
            "e-ISSN: 2434-561X",
            "urn:ISSN:2434-561X",
            "https://portal.issn.org/resource/ISSN/2434-561X",
            "2434-561X (online)",
            "ISSN 2434-561X online",
            " 2434-561X.",
            "2434-561X, 2434561X",
        ] {
            assert_eq!(form(text), Form::Meant("2434-561X".into()), "{text}");
        }
        let sum = || Fault::CheckDigit { found: '4', expected: '5' };
        for (text, fault) in [
            ("", Fault::Length { found: 0, expected: "8" }),
            ("0378-5954", sum()),
            ("03785954", sum()),
            ("ISSN 0378-5954", sum()),
            ("0378-595", Fault::Length { found: 7, expected: "8" }),
            ("ISSN 0378-595", Fault::Length { found: 7, expected: "8" }),
            ("ISSN 0378-59S5", Fault::Character { found: 'S', at: 12 }),
            ("0378-5955; 2434-561X", Fault::Several { count: 2 }),
        ] {
            assert_eq!(form(text), Form::Wrong(fault), "{text}");
        }
        // Eight digits in a sentence are not a serial number because their check digit fits.
        assert!(form("volumes 0378-5955 of the set").fault().is_some());
    }

    proptest! {
        #[test]
        fn what_is_meant_is_right(text in "(ISSN )?[0-9]{4}[- ]?[0-9]{3}[0-9Xx](\\PC{0,3}[0-9]{4}-[0-9]{4})?") {
            if let Form::Meant(meant) = form(&text) {
                prop_assert_eq!(form(&meant), Form::Right);
            }
        }

        #[test]
        fn any_wrong_digit_is_found(mut digits in prop::collection::vec(0u32..10, 8), at in 0usize..8, by in 1u32..10) {
            digits[7] = falling_11(&digits);
            let text = |digits: &[u32]| digits.iter().map(|&d| digit(d)).collect::<String>();
            let right = check(&text(&digits)).unwrap();
            prop_assert_eq!(form(&right), Form::Right);
            prop_assert_eq!(form(&text(&digits)), Form::Meant(right));
            digits[at] = if digits[at] == 10 { by } else { (digits[at] + by) % 10 };
            prop_assert!(check(&text(&digits)).is_err());
            prop_assert!(form(&text(&digits)).fault().is_some());
        }
    }
}
