//! xs:float and xs:double (XML Schema Part 2, 3.2.4 and 3.2.5), which are written alike.

use super::number::Number;
use super::whitespace::trim;

/// A decimal, perhaps with `E` or `e` and an integer; or `INF`, `-INF` or `NaN`.
pub(super) fn is_float(text: &str) -> bool {
    let text = trim(text);
    if matches!(text, "INF" | "-INF" | "NaN") {
        return true;
    }
    let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    // A decimal and an integer may have blanks around them, but not beside the E.
    trim(mantissa).len() == mantissa.len()
        && trim(exponent).len() == exponent.len()
        && Number::decimal(mantissa).is_some()
        && Number::integer(exponent).is_some()
}

#[cfg(test)]
mod tests {
    use super::is_float;

    #[test]
    fn verdicts() {
        for text in ["1", "-1.", ".5", "1e5", "1.5E-05", "+1E+5", " INF ", "-INF", "NaN", "1E999999"] {
            assert!(is_float(text), "{text}");
        }
        for text in
            ["", ".", "e1", ".e1", "1e", "1e1.5", "1e1e1", "+INF", "inf", "nan", "-NaN", "1 e5", "1e 5", "0x1p3"]
        {
            assert!(!is_float(text), "{text}");
        }
    }
}
