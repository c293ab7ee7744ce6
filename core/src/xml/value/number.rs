//! Numbers of any length in decimal digits, as decimals and integers share them.

use std::cmp::Ordering;

/// The value of a decimal: its digits, without the zeros that do not count.
///
/// Zero has no digits and is not negative, so equal values have equal parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Number<'a> {
    pub(super) negative: bool,
    pub(super) integer: &'a str,
    pub(super) fraction: &'a str,
}

impl<'a> Number<'a> {
    /// Reads `[+-]? (digits ('.' digits?)? | '.' digits)`, blanks around it included.
    pub(super) fn decimal(text: &'a str) -> Option<Number<'a>> {
        let (negative, digits) = sign(super::whitespace::trim(text));
        let (integer, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let any = !integer.is_empty() || !fraction.is_empty();
        (any && are_digits(integer) && are_digits(fraction)).then(|| Number::new(negative, integer, fraction))
    }

    /// Reads `[+-]? digits`, blanks around it included.
    pub(super) fn integer(text: &'a str) -> Option<Number<'a>> {
        let (negative, digits) = sign(super::whitespace::trim(text));
        (!digits.is_empty() && are_digits(digits)).then(|| Number::new(negative, digits, ""))
    }

    fn new(negative: bool, integer: &'a str, fraction: &'a str) -> Number<'a> {
        let (integer, fraction) = (integer.trim_start_matches('0'), fraction.trim_end_matches('0'));
        Number { negative: negative && !(integer.is_empty() && fraction.is_empty()), integer, fraction }
    }

    /// The value times ten to the power of `exponent`, if that is an integer of 128 bits.
    pub(super) fn scaled(&self, exponent: u8) -> Option<i128> {
        let missing = usize::from(exponent).checked_sub(self.fraction.len())?;
        if self.integer.is_empty() && self.fraction.is_empty() {
            return Some(0);
        }
        // Downwards, because the least integer has no positive counterpart.
        let below = self
            .integer
            .bytes()
            .chain(self.fraction.bytes())
            .chain(std::iter::repeat_n(b'0', missing))
            .try_fold(0i128, |number, digit| {
                number.checked_mul(10)?.checked_sub(i128::from(digit.wrapping_sub(b'0')))
            })?;
        if self.negative { Some(below) } else { below.checked_neg() }
    }

    fn magnitude(&self) -> (usize, &str, &str) {
        (self.integer.len(), self.integer, self.fraction)
    }
}

impl Ord for Number<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        match (self.negative, other.negative) {
            (false, false) => self.magnitude().cmp(&other.magnitude()),
            (true, true) => other.magnitude().cmp(&self.magnitude()),
            (mine, other) => other.cmp(&mine),
        }
    }
}

impl PartialOrd for Number<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

fn sign(text: &str) -> (bool, &str) {
    match text.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    }
}

pub(super) fn are_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zeros_that_do_not_count() {
        let same = ["1.5", "+1.5", "01.50", "0001.5000"].map(|text| Number::decimal(text).unwrap());
        assert!(same.iter().all(|number| *number == same[0]));
        assert_eq!(Number::decimal("-0.00"), Number::decimal("0"));
    }

    #[test]
    fn order() {
        let numbers = ["-10", "-9.5", "-9.49", "-0.001", "0", "0.001", "0.01", "9.99", "10", "10.01", "100"];
        for (i, one) in numbers.iter().enumerate() {
            for (j, other) in numbers.iter().enumerate() {
                assert_eq!(Number::decimal(one).cmp(&Number::decimal(other)), i.cmp(&j), "{one} {other}");
            }
        }
    }
}
