//! Numbers of cells as text.

use std::fmt::Write as _;

/// The integers that a number of a workbook holds exactly.
const EXACT: f64 = 9_007_199_254_740_992.0;

/// Adds a number as it is meant to be read; `false` if the text is none, and is added as it is.
///
/// Integers are written in digits alone. Excel writes 17 digits of a fraction (5.0999999999999996), of which the
/// shortest text of the same value (5.1) is what was typed in. Every other number stays as it is written.
pub(super) fn render(text: &str, out: &mut String) -> bool {
    let text = text.trim_ascii();
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    if digits == text.len() && digits <= 15 && (digits == 1 || !text.starts_with('0')) {
        out.push_str(text);
        return digits > 0;
    }
    let plain = text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'+' | b'-' | b'.' | b'e' | b'E'));
    let value: f64 = match text.parse() {
        Ok(value) if plain && digits > 0 => value,
        _ => {
            out.push_str(text);
            return false;
        }
    };
    if value == 0.0 {
        out.push('0');
    } else if value.fract() == 0.0 && value.abs() <= EXACT {
        let _ = write!(out, "{value:.0}");
    } else if digits > 15 && (1e-5..EXACT).contains(&value.abs()) {
        let _ = write!(out, "{value}");
    } else {
        out.push_str(text);
    }
    value.is_finite()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_written_as_it_is_meant() {
        for (text, read) in [
            ("0", "0"),
            ("5", "5"),
            ("123456789012345", "123456789012345"),
            ("9007199254740992", "9007199254740992"),
            ("9007199254740993000", "9007199254740993000"),
            ("5.0", "5"),
            ("1E3", "1000"),
            ("9.7800000000000E12", "9780000000000"),
            ("-0", "0"),
            ("-3", "-3"),
            ("007", "7"),
            ("5.1", "5.1"),
            ("5.0999999999999996", "5.1"),
            ("0.10", "0.10"),
            (" 8 ", "8"),
            ("1.5E+300", "1.5E+300"),
        ] {
            let mut out = String::new();
            assert!(render(text, &mut out), "{text}");
            assert_eq!(out, read);
        }
        for text in ["", "inf", "NaN", "1e400", "0x1F", "1,000", "abc", "--1", "."] {
            assert!(!render(text, &mut String::new()), "{text}");
        }
    }
}
