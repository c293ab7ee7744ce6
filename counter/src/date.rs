//! Dates of a report, `yyyy-mm-dd`, and what is meant by another writing.

use chrono::NaiveDate;

use crate::month::Month;

/// What the text of a date says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reading {
    /// A date, as the standard writes it.
    Right(NaiveDate),
    /// A date, in another writing that says one day alone.
    Meant(NaiveDate),
    /// No date.
    Wrong,
}

/// Reads the text of a date. A month alone means its first day, or its last one if `last`.
pub(crate) fn read(text: &str, last: bool) -> Reading {
    if let Some(day) = exact(text) {
        return Reading::Right(day);
    }
    let day = parts(text.trim()).or_else(|| {
        let month = Month::meant(text.trim())?;
        Some(if last { month.last_day() } else { month.first_day() })
    });
    day.map_or(Reading::Wrong, Reading::Meant)
}

/// A date of exactly ten characters that is in the calendar.
pub(crate) fn exact(text: &str) -> Option<NaiveDate> {
    let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = *text.as_bytes() else { return None };
    let number = |digits: &[u8]| {
        digits.iter().try_fold(0u32, |number, digit| {
            digit.is_ascii_digit().then(|| number.wrapping_mul(10).wrapping_add(u32::from(digit.wrapping_sub(b'0'))))
        })
    };
    let year = i32::try_from(number(&[y1, y2, y3, y4])?).ok().filter(|year| *year > 0)?;
    NaiveDate::from_ymd_opt(year, number(&[m1, m2])?, number(&[d1, d2])?)
}

/// A date whose year comes first, with any separator and without leading zeros, and with a time after it.
fn parts(text: &str) -> Option<NaiveDate> {
    let date = text.split(['T', ' ']).next()?;
    let separator = ['-', '/', '.'].into_iter().find(|separator| date.contains(*separator))?;
    let mut parts = date.split(separator);
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    let digits = |text: &str, most: usize| {
        let right = !text.is_empty() && text.len() <= most && text.bytes().all(|byte| byte.is_ascii_digit());
        right.then(|| text.parse().ok()).flatten()
    };
    if parts.next().is_some() || year.len() != 4 {
        return None;
    }
    let year = i32::try_from(digits(year, 4)?).ok()?;
    NaiveDate::from_ymd_opt(year, digits(month, 2)?, digits(day, 2)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_of_dates() {
        let day = |text| exact(text).unwrap();
        for (text, last, expected) in [
            ("2026-01-31", true, Reading::Right(day("2026-01-31"))),
            ("2026-02-30", true, Reading::Wrong),
            ("2026-1-3", false, Reading::Meant(day("2026-01-03"))),
            ("2026/01/03", false, Reading::Meant(day("2026-01-03"))),
            ("2026-01-03T00:00:00Z", false, Reading::Meant(day("2026-01-03"))),
            ("2026-02", false, Reading::Meant(day("2026-02-01"))),
            ("2026-02", true, Reading::Meant(day("2026-02-28"))),
            ("Feb-2026", true, Reading::Meant(day("2026-02-28"))),
            ("03/04/2026", false, Reading::Wrong),
            ("", false, Reading::Wrong),
            ("+026-01-01", false, Reading::Wrong),
        ] {
            assert_eq!(read(text, last), expected, "{text:?}");
        }
    }
}
