//! Serial numbers, ISO 3297.

use super::Fault;
use super::compact::{check_digit, compact, falling_11};

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

    proptest! {
        #[test]
        fn any_wrong_digit_is_found(mut digits in prop::collection::vec(0u32..10, 8), at in 0usize..8, by in 1u32..10) {
            digits[7] = falling_11(&digits);
            let text = |digits: &[u32]| digits.iter().map(|&d| digit(d)).collect::<String>();
            prop_assert!(check(&text(&digits)).is_ok());
            digits[at] = if digits[at] == 10 { by } else { (digits[at] + by) % 10 };
            prop_assert!(check(&text(&digits)).is_err());
        }
    }
}
