//! References to cells: ISO/IEC 29500-1, 18.18.62.

/// The last row, and how many columns there are: XFD1048576.
pub(super) const ROWS: u32 = 1 << 20;
pub(super) const COLUMNS: usize = 1 << 14;

/// The column, counted from 0, and the row, counted from 1, of a cell.
pub(super) fn parse(text: &str) -> Option<(usize, u32)> {
    let digits = text.trim_start_matches(|letter: char| letter.is_ascii_alphabetic());
    let letters = text.get(..text.len().checked_sub(digits.len())?)?;
    let column = letters.bytes().try_fold(0_usize, |column, letter| {
        let value = usize::from(letter.to_ascii_uppercase().checked_sub(b'A')?).checked_add(1)?;
        column.checked_mul(26)?.checked_add(value).filter(|column| *column <= COLUMNS)
    })?;
    Some((column.checked_sub(1)?, row(digits)?))
}

/// A row, counted from 1.
pub(super) fn row(digits: &str) -> Option<u32> {
    let plain = digits.bytes().all(|digit| digit.is_ascii_digit());
    digits.parse().ok().filter(|row| plain && (1..=ROWS).contains(row))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tabular::row::Column;

    #[test]
    fn a_reference_is_inside_the_sheet() {
        for (text, cell) in [
            ("A1", Some((0, 1))),
            ("ba14", Some((52, 14))),
            ("XFD1048576", Some((COLUMNS - 1, ROWS))),
            ("XFE1", None),
            ("A1048577", None),
            ("A0", None),
            ("ZZZZZZZZ99999999999", None),
            ("1A", None),
            ("A", None),
            ("1", None),
            ("", None),
            ("A+1", None),
            ("$A$1", None),
            ("Ä1", None),
        ] {
            assert_eq!(parse(text), cell, "{text}");
        }
        for column in [0, 25, 26, 701, 702, COLUMNS - 1] {
            assert_eq!(parse(&format!("{}7", Column(column))), Some((column, 7)));
        }
    }
}
