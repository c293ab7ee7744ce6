//! Numbers and months in digits.

use crate::month::Month;

/// Writes a number in digits.
pub(crate) fn number(out: &mut Vec<u8>, number: u64) {
    // As many as the greatest number has.
    let mut digits = [b'0'; 20];
    let (mut rest, mut length) = (number, 0usize);
    for digit in digits.iter_mut().rev() {
        *digit = ascii(rest % 10);
        rest /= 10;
        length = length.saturating_add(1);
        if rest == 0 {
            break;
        }
    }
    out.extend_from_slice(digits.get(digits.len().saturating_sub(length)..).unwrap_or_default());
}

/// A month as `yyyy-mm`.
pub(crate) fn month(month: Month) -> [u8; 7] {
    let (year, number) = (month.year(), month.month());
    let digit = |number: u16, power: u16| ascii(u64::from(number.checked_div(power).unwrap_or_default() % 10));
    let number = u16::from(number);
    [digit(year, 1000), digit(year, 100), digit(year, 10), digit(year, 1), b'-', digit(number, 10), digit(number, 1)]
}

fn ascii(digit: u64) -> u8 {
    b'0'.wrapping_add(digit as u8)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::month::tests::any_month;

    proptest! {
        #[test]
        fn digits_are_those_of_the_language(value: u64, small in 0u64..1000) {
            for value in [value, small, 0, u64::MAX] {
                let mut out = b"=".to_vec();
                number(&mut out, value);
                prop_assert_eq!(String::from_utf8(out).unwrap(), format!("={value}"));
            }
        }

        #[test]
        fn months_are_as_they_show_themselves(value in any_month()) {
            prop_assert_eq!(String::from_utf8(month(value).to_vec()).unwrap(), value.to_string());
        }
    }
}
