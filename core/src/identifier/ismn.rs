//! Numbers of printed music, ISO 10957.

use super::Fault;
use super::compact::{check_digit, compact, digit, weights_1_3};

/// Checks a music number, of thirteen digits or in the form before 2008 that begins with M, and gives its thirteen digits.
///
/// ```
/// use bibwire_core::identifier::ismn;
///
/// assert_eq!(ismn::check("979-0-2600-0043-8")?, "9790260000438");
/// assert_eq!(ismn::check("M-2600-0043-8")?, "9790260000438");
/// # Ok::<(), bibwire_core::identifier::Fault>(())
/// ```
///
/// # Errors
///
/// [`Fault`], for the length, a character, the check digit, a number that begins with neither 979-0 nor M, and one with
/// characters outside ASCII.
pub fn check(text: &str) -> Result<String, Fault> {
    let compact = compact(text);
    compact.length(|len| matches!(len, 10 | 13), "13, or M and 9 digits,")?;
    let digits: Vec<u32> = if compact.len() == 10 {
        if compact.first() != Some('M') {
            return Err(prefix(compact.chars().take(1)));
        }
        [9, 7, 9, 0].into_iter().chain(compact.digits(1, false)?).collect()
    } else {
        compact.digits(0, false)?
    };
    if digits.get(..4) != Some(&[9, 7, 9, 0]) {
        return Err(prefix(compact.chars().take(4)));
    }
    check_digit(&digits, weights_1_3(&digits))?;
    compact.finish(digits.into_iter().map(digit).collect())
}

fn prefix(found: impl Iterator<Item = char>) -> Fault {
    Fault::Prefix { found: found.collect(), expected: "979-0 or M" }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn numbers() {
        for (text, normal) in [
            ("9790060115615", "9790060115615"),
            ("979-0-060-11561-5", "9790060115615"),
            ("M-060-11561-5", "9790060115615"),
            ("m060115615", "9790060115615"),
        ] {
            assert_eq!(check(text).as_deref(), Ok(normal), "{text}");
        }
    }

    #[test]
    fn faults() {
        for (text, fault) in [
            ("M06011561", Fault::Length { found: 9, expected: "13, or M and 9 digits," }),
            ("M060115614", Fault::CheckDigit { found: '4', expected: '5' }),
            ("M06011561M", Fault::Character { found: 'M', at: 9 }),
            ("0306406152", Fault::Prefix { found: "0".into(), expected: "979-0 or M" }),
            ("9780306406157", Fault::Prefix { found: "9780".into(), expected: "979-0 or M" }),
            ("Ｍ０６０１１５６１５", Fault::NotAscii { meant: "9790060115615".into() }),
        ] {
            assert_eq!(check(text), Err(fault), "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_wrong_digit_is_found(tail in prop::collection::vec(0u32..10, 9), at in 0usize..13, by in 1u32..10) {
            let mut digits: Vec<u32> = [9, 7, 9, 0].into_iter().chain(tail).collect();
            digits[12] = weights_1_3(&digits);
            let text = |digits: &[u32]| digits.iter().map(|&d| digit(d)).collect::<String>();
            prop_assert_eq!(check(&text(&digits)), Ok(text(&digits)));
            prop_assert_eq!(check(&format!("M{}", text(&digits[4..]))), Ok(text(&digits)));
            digits[at] = (digits[at] + by) % 10;
            prop_assert!(check(&text(&digits)).is_err());
        }
    }
}
