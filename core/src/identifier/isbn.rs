//! Book numbers, ISO 2108.

mod hyphens;
mod ranges;

pub use hyphens::form;

use super::Fault;
use super::compact::{Compact, check_digit, compact, digit, falling_11, weights_1_3};

/// Checks a book number of ten or thirteen digits and gives it without hyphens.
///
/// ```
/// use bibwire_core::identifier::isbn;
///
/// assert_eq!(isbn::check("978-0-306-40615-7")?, "9780306406157");
/// assert_eq!(isbn::check("0-8044-2957-x")?, "080442957X");
/// # Ok::<(), bibwire_core::identifier::Fault>(())
/// ```
///
/// # Errors
///
/// [`Fault`], for the length, a character, the check digit, a number of thirteen digits that begins with neither 978 nor
/// 979, one that begins with 979-0 (which is a music number), and one with characters outside ASCII.
pub fn check(text: &str) -> Result<String, Fault> {
    let compact = compact(text);
    sound(&compact)?;
    compact.finish(compact.chars().collect())
}

/// The number of thirteen digits for a book number of either length.
///
/// ```
/// use bibwire_core::identifier::isbn;
///
/// assert_eq!(isbn::to_13("0-306-40615-2")?, "9780306406157");
/// # Ok::<(), bibwire_core::identifier::Fault>(())
/// ```
///
/// # Errors
///
/// What [`check`] finds wrong.
pub fn to_13(text: &str) -> Result<String, Fault> {
    let compact = compact(text);
    let digits = sound(&compact)?;
    let long = if digits.len() == 10 {
        let mut long: Vec<u32> = [9, 7, 8].into_iter().chain(digits).collect();
        let check = weights_1_3(&long);
        long.pop();
        long.push(check);
        long
    } else {
        digits
    };
    compact.finish(long.into_iter().map(digit).collect())
}

fn sound(compact: &Compact) -> Result<Vec<u32>, Fault> {
    compact.length(|len| matches!(len, 10 | 13), "10 or 13")?;
    let digits = compact.digits(0, compact.len() == 10)?;
    if digits.len() == 10 {
        check_digit(&digits, falling_11(&digits))?;
        return Ok(digits);
    }
    if !is_prefix(&digits) {
        let found = compact.chars().take(4).collect();
        return Err(Fault::Prefix { found, expected: "978 or 979-1 to 979-9" });
    }
    check_digit(&digits, weights_1_3(&digits))?;
    Ok(digits)
}

/// Whether books have numbers that begin so. Those with 979-0 are of music.
fn is_prefix(digits: &[u32]) -> bool {
    matches!(digits, [9, 7, 8, ..] | [9, 7, 9, 1..=9, ..])
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn numbers() {
        for (text, normal) in [
            ("0306406152", "0306406152"),
            ("0-306-40615-2", "0306406152"),
            ("9780306406157", "9780306406157"),
            ("978 0 306 40615 7", "9780306406157"),
            ("979-10-90636-07-1", "9791090636071"),
            ("7-309-04547-5", "7309045475"),
        ] {
            assert_eq!(check(text).as_deref(), Ok(normal), "{text}");
        }
    }

    #[test]
    fn faults() {
        for (text, fault) in [
            ("", Fault::Length { found: 0, expected: "10 or 13" }),
            ("978030640615", Fault::Length { found: 12, expected: "10 or 13" }),
            ("9780306406157 (pbk)", Fault::Length { found: 18, expected: "10 or 13" }),
            ("0306406153", Fault::CheckDigit { found: '3', expected: '2' }),
            ("030640615X", Fault::CheckDigit { found: 'X', expected: '2' }),
            ("9780306406158", Fault::CheckDigit { found: '8', expected: '7' }),
            ("03064X6152", Fault::Character { found: 'X', at: 5 }),
            ("978030640615X", Fault::Character { found: 'X', at: 12 }),
            ("0-306-4o615-2", Fault::Character { found: 'o', at: 7 }),
            ("9790060115615", Fault::Prefix { found: "9790".into(), expected: "978 or 979-1 to 979-9" }),
            ("4006381333931", Fault::Prefix { found: "4006".into(), expected: "978 or 979-1 to 979-9" }),
            ("９７８０３０６４０６１５７", Fault::NotAscii { meant: "9780306406157".into() }),
            ("978–0–306–40615–7", Fault::NotAscii { meant: "9780306406157".into() }),
        ] {
            assert_eq!(check(text), Err(fault), "{text}");
        }
    }

    #[test]
    fn a_long_text_is_counted_and_not_kept() {
        assert_eq!(check(&"1".repeat(100_000)), Err(Fault::Length { found: 100_000, expected: "10 or 13" }));
    }

    proptest! {
        #[test]
        fn any_wrong_digit_is_found(mut digits in prop::collection::vec(0u32..10, 10), at in 0usize..13, by in 1u32..10) {
            let last = falling_11(&digits);
            digits[9] = last;
            let short: String = digits.iter().map(|&d| digit(d)).collect();
            prop_assert_eq!(check(&short), Ok(short.clone()));
            let long = to_13(&short).unwrap();
            prop_assert_eq!(check(&long), Ok(long.clone()));

            let wrong = |text: &str, at: usize| -> String {
                let change = |(index, c): (usize, char)| match c.to_digit(10) {
                    Some(d) if index == at => digit((d + by) % 10),
                    _ if index == at => digit(by),
                    _ => c,
                };
                text.chars().enumerate().map(change).collect()
            };
            prop_assert!(check(&wrong(&short, at % 10)).is_err());
            prop_assert!(check(&wrong(&long, at)).is_err());
        }

        #[test]
        fn no_text_is_too_strange(text in "\\PC{0,20}") {
            if let Ok(normal) = check(&text) {
                prop_assert_eq!(check(&normal), Ok(normal.clone()));
            }
        }
    }
}
