//! The letters of a column.

use std::fmt;

/// A column, counted from 0, which is written in letters: A to Z, then AA.
pub(crate) struct Column(pub(crate) usize);

impl fmt::Display for Column {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Digits from A to Z without a zero: 14 of them hold any number of 64 bits.
        let mut letters = [0_u8; 14];
        let (mut rest, mut from) = (Some(self.0), letters.len());
        for (at, place) in letters.iter_mut().enumerate().rev() {
            let Some(number) = rest else { break };
            *place = b'A'.saturating_add((number % 26) as u8);
            from = at;
            rest = (number / 26).checked_sub(1);
        }
        let letters = letters.get(from..).unwrap_or_default();
        f.write_str(std::str::from_utf8(letters).unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn letters_are_those_of_a_spreadsheet() {
        for (number, letters) in
            [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD")]
        {
            assert_eq!(Column(number).to_string(), letters);
        }
    }

    proptest! {
        #[test]
        fn letters_count_back(number: u32) {
            let letters = Column(number as usize).to_string();
            let back = letters.bytes().fold(0_u64, |sum, letter| sum * 26 + u64::from(letter - b'A') + 1);
            prop_assert_eq!(back, u64::from(number) + 1);
        }
    }
}
