//! Dates as numbers of days: ISO/IEC 29500-1, 18.17.4.1.

use std::fmt::Write as _;

use chrono::{Days, NaiveDate};

const SECONDS: f64 = 86_400.0;

/// Adds a date as `yyyy-mm-dd`, with `Thh:mm:ss` where it has a time, or a time alone as `hh:mm:ss`; `false` if the
/// number is no date of the years 1900 to 9999.
pub(super) fn render(text: &str, from_1904: bool, out: &mut String) -> bool {
    let Some(serial) = text.trim_ascii().parse::<f64>().ok().filter(|serial| (0.0..2_958_466.0).contains(serial))
    else {
        return false;
    };
    let whole = (serial * SECONDS).round() as u64;
    let (days, seconds) = (whole / 86_400, whole % 86_400);
    let (hours, minutes, rest) = (seconds / 3_600, seconds / 60 % 60, seconds % 60);
    if days == 0 && !from_1904 {
        let _ = write!(out, "{hours:02}:{minutes:02}:{rest:02}");
        return true;
    }
    let _ = match (from_1904, days) {
        // The year 1900 has a 29 February that never was, which Excel took over from Lotus 1-2-3.
        (false, 60) => write!(out, "1900-02-29"),
        _ => {
            let (year, month, day, offset) = match from_1904 {
                true => (1904, 1, 1, days),
                false => (1899, 12, 31, if days > 60 { days.saturating_sub(1) } else { days }),
            };
            let date =
                NaiveDate::from_ymd_opt(year, month, day).and_then(|date| date.checked_add_days(Days::new(offset)));
            let Some(date) = date else { return false };
            write!(out, "{date}")
        }
    };
    if seconds != 0 {
        let _ = write!(out, "T{hours:02}:{minutes:02}:{rest:02}");
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_serial_is_a_date() {
        for (text, from_1904, date) in [
            ("1", false, "1900-01-01"),
            ("59", false, "1900-02-28"),
            ("60", false, "1900-02-29"),
            ("61", false, "1900-03-01"),
            ("45292", false, "2024-01-01"),
            ("43830", true, "2024-01-01"),
            ("0", true, "1904-01-01"),
            ("0.5", false, "12:00:00"),
            ("45292.75", false, "2024-01-01T18:00:00"),
            ("45291.999999999", false, "2024-01-01"),
            ("4.5292E4", false, "2024-01-01"),
            ("2958465", false, "9999-12-31"),
        ] {
            let mut out = String::new();
            assert!(render(text, from_1904, &mut out), "{text}");
            assert_eq!(out, date, "{text}");
        }
        for text in ["-1", "2958466", "NaN", "inf", "abc", "", "1e300"] {
            assert!(!render(text, false, &mut String::new()), "{text}");
        }
    }
}
