//! Numbers of researchers: ORCID iDs, which have the structure of ISO 27729.

use super::around::sole;
use super::compact::{check_digit, mod_11_2};
use super::shape::digits;
use super::{Fault, Form, isni};

/// What people write before the number.
const LABELS: &[&str] = &["https://", "http://", "www.", "orcid.org/", "urn:", "orcid id", "orcid"];

/// Checks a researcher's number and gives it in four groups with hyphens.
///
/// The numbers are a part of those of ISO 27729. Which part is not judged.
///
/// ```
/// use bibwire_core::identifier::orcid;
///
/// assert_eq!(orcid::check("0000000218250097")?, "0000-0002-1825-0097");
/// # Ok::<(), bibwire_core::identifier::Fault>(())
/// ```
///
/// # Errors
///
/// [`Fault`], for the length, a character, the check digit, and a number with characters outside ASCII.
pub fn check(text: &str) -> Result<String, Fault> {
    isni::check(text).map(|it| in_groups(&it)).map_err(|fault| match fault {
        Fault::NotAscii { meant } => Fault::NotAscii { meant: in_groups(&meant) },
        fault => fault,
    })
}

/// Judges whether a researcher's number is written as `dddd-dddd-dddd-dddX`: not as an address.
///
/// ```
/// use bibwire_core::identifier::{Form, orcid};
///
/// assert_eq!(orcid::form("0000-0002-1694-233X"), Form::Right);
/// assert_eq!(orcid::form("https://orcid.org/0000-0002-1694-233X"), Form::Meant("0000-0002-1694-233X".into()));
/// ```
pub fn form(text: &str) -> Form {
    match digits::<16>(text, b"0000-0000-0000-000X") {
        Some(digits) => check_digit(&digits, mod_11_2(&digits)).into(),
        None => sole(text, LABELS, check),
    }
}

fn in_groups(number: &str) -> String {
    let mut text = String::with_capacity(19);
    for (index, c) in number.chars().enumerate() {
        if matches!(index, 4 | 8 | 12) {
            text.push('-');
        }
        text.push(c);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::identifier::compact::digit;
    use proptest::prelude::*;

    #[test]
    fn meant() {
        for text in [
            "000000021694233X",
            "0000-0002-1694-233x",
            "0000 0002 1694 233X",
            "orcid.org/0000-0002-1694-233X",
            "http://www.orcid.org/0000-0002-1694-233X/",
            "ORCID: 0000-0002-1694-233X",
            "ORCID iD 0000-0002-1694-233X",
            "(ORCID:0000-0002-1694-233X)",
            "0000‐0002‐1694‐233X",
            "００００－０００２－１６９４－２３３Ｘ",
        ] {
            assert_eq!(form(text), Form::Meant("0000-0002-1694-233X".into()), "{text}");
        }
    }

    #[test]
    fn wrong() {
        for (text, fault) in [
            ("", Fault::Length { found: 0, expected: "16" }),
            ("0000-0002-1694-2330", Fault::CheckDigit { found: '0', expected: 'X' }),
            ("https://orcid.org/0000-0002-1694-2330", Fault::CheckDigit { found: '0', expected: 'X' }),
            ("0000-0002-1694-23", Fault::Length { found: 14, expected: "16" }),
            ("0000-0002-16g4-233X", Fault::Character { found: 'g', at: 12 }),
            ("0000-0002-1694-233X 0000-0002-1825-0097", Fault::Several { count: 2 }),
        ] {
            assert_eq!(form(text), Form::Wrong(fault), "{text}");
        }
    }

    proptest! {
        #[test]
        fn one_way_is_right(mut digits in prop::collection::vec(0u32..10, 16), at in 0usize..16, by in 1u32..10) {
            digits[15] = mod_11_2(&digits);
            let text = |digits: &[u32]| in_groups(&digits.iter().map(|&d| digit(d)).collect::<String>());
            let right = text(&digits);
            prop_assert_eq!(form(&right), Form::Right);
            prop_assert_eq!(check(&right), Ok(right.clone()));
            prop_assert_eq!(form(&right.replace('-', "")), Form::Meant(right));
            digits[at] = if digits[at] == 10 { by } else { (digits[at] + by) % 10 };
            prop_assert!(form(&text(&digits)).fault().is_some());
        }
    }
}
