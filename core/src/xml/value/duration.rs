//! xs:duration (XML Schema Part 2, 3.2.6).

use super::number::are_digits;

/// `-?PnYnMnDTnHnMnS`: each part may be missing, but not all of them, nor all after the `T`.
///
/// The seconds may have a fraction, with digits on both sides of the point (the pattern of XML Schema 1.1; the prose
/// of 1.0 has no other).
pub(super) fn is_duration(text: &str) -> bool {
    let text = super::whitespace::trim(text);
    let Some(period) = text.strip_prefix('-').unwrap_or(text).strip_prefix('P') else { return false };
    match period.split_once('T') {
        Some((days, clock)) => (days.is_empty() || are_parts(days, "YMD")) && are_parts(clock, "HMS"),
        None => are_parts(period, "YMD"),
    }
}

/// One or more numbers, each with one of the letters, in the order of the letters.
fn are_parts(text: &str, letters: &str) -> bool {
    let mut rest = text;
    for letter in letters.chars() {
        if let Some((number, after)) = rest.split_once(letter) {
            let (whole, fraction) = match number.split_once('.') {
                Some((whole, fraction)) if letter == 'S' => (whole, fraction),
                _ => (number, "0"),
            };
            if whole.is_empty() || fraction.is_empty() || !are_digits(whole) || !are_digits(fraction) {
                return false;
            }
            rest = after;
        }
    }
    rest.is_empty() && !text.is_empty()
}

#[cfg(test)]
mod tests {
    use super::is_duration;

    #[test]
    fn verdicts() {
        for text in ["P1Y", "-P1D", "PT1.50S", "P1Y2M3DT4H5M6S", "P0D", "PT5M", " P1M\n", "P99999999999999999999Y"] {
            assert!(is_duration(text), "{text}");
        }
        for text in [
            "", "P", "PT", "P1YT", "1Y", "+P1D", "P-1D", "P1M1Y", "PT1M1H", "P1W", "P1S", "PT1D", "P1.5D", "PT1.S",
            "PT.5S", "PT1.5M", "P1Y1Y", "P1", "P 1Y", "PT1ST", "P１Y", "p1y", "P1.Y",
        ] {
            assert!(!is_duration(text), "{text}");
        }
    }
}
