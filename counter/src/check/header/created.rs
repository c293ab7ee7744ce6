//! When a report was made: RFC 3339.

use chrono::{NaiveDate, NaiveTime};

use crate::date;

/// What the text of a time says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Reading {
    /// A day and a time with its offset.
    Right {
        /// The day.
        day: NaiveDate,
        /// Whether there are fractions of a second. RFC 3339 has them; the examples of the standard do not, and the
        /// validator of an audit refuses them.
        has_fraction: bool,
    },
    /// The same in another writing.
    Meant(String),
    /// In form, and no day or no time there is.
    Impossible,
    /// Something else.
    Wrong,
}

/// Reads a time. An offset is as good as `Z`; what has none may be any time of two days, and is not guessed.
pub(crate) fn read(text: &str) -> Reading {
    match parse(text) {
        Some(Ok((day, has_fraction))) => Reading::Right { day, has_fraction },
        Some(Err(())) => Reading::Impossible,
        None => {
            let plain = plain(text);
            match parse(&plain) {
                Some(Ok(_)) => Reading::Meant(plain),
                _ => Reading::Wrong,
            }
        }
    }
}

/// The text in capitals without blanks, and with what is certainly meant by its zone: `UTC`, `+0800`, `+08`.
fn plain(text: &str) -> String {
    let upper = text.trim().to_ascii_uppercase();
    let time = upper.split_at_checked(10).filter(|(_, time)| time.starts_with(['T', ' ']));
    let Some((day, time)) = time else { return upper };
    let time = time.replace(' ', "");
    let text = format!("{day}T{}", time.strip_prefix('T').unwrap_or(&time));
    for zone in ["UTC", "GMT"] {
        if let Some(time) = text.strip_suffix(zone) {
            return format!("{time}Z");
        }
    }
    let offset = text.get(10..).and_then(|time| time.rfind(['+', '-'])).map(|at| at.saturating_add(11));
    match offset.and_then(|at| text.split_at_checked(at)) {
        Some((time, hours)) if hours.len() == 2 => format!("{time}{hours}:00"),
        Some((time, zone)) if zone.len() == 4 => match zone.split_at_checked(2) {
            Some((hours, minutes)) => format!("{time}{hours}:{minutes}"),
            None => text,
        },
        _ => text,
    }
}

/// The same time without fractions of a second; none if it has none or is no time.
pub(crate) fn without_fraction(text: &str) -> Option<String> {
    let Reading::Right { has_fraction: true, .. } = read(text) else { return None };
    let (time, rest) = text.split_once('.')?;
    Some(format!("{time}{}", rest.trim_start_matches(|digit: char| digit.is_ascii_digit())))
}

/// The day, and whether there are fractions; none where the text is not in the form, an error where it is no time.
fn parse(text: &str) -> Option<Result<(NaiveDate, bool), ()>> {
    let (day, rest) = text.split_at_checked(10)?;
    let (time, rest) = rest.strip_prefix('T')?.split_at_checked(8)?;
    let is_formed = |text: &str, form: &str| {
        let alike = |(it, form): (u8, u8)| if form == b'0' { it.is_ascii_digit() } else { it == form };
        text.len() == form.len() && text.bytes().zip(form.bytes()).all(alike)
    };
    let digits = rest.strip_prefix('.').map(|rest| rest.bytes().take_while(u8::is_ascii_digit).count());
    let zone = match digits {
        Some(0) => return None,
        Some(digits) => rest.get(digits.saturating_add(1)..)?,
        None => rest,
    };
    let offset = zone.strip_prefix(['+', '-']);
    if !is_formed(day, "0000-00-00")
        || !is_formed(time, "00:00:00")
        || !(zone == "Z" || offset.is_some_and(|it| is_formed(it, "00:00")))
    {
        return None;
    }
    let part = |text: &str, at: usize| text.get(at..at.saturating_add(2)).and_then(|part| part.parse::<u32>().ok());
    // A minute may have a second more: RFC 3339, 5.7.
    let second = part(time, 6).map(|second| if second == 60 { 59 } else { second });
    let clock = NaiveTime::from_hms_opt(part(time, 0)?, part(time, 3)?, second?);
    let sound = offset.is_none_or(|it| part(it, 0).is_some_and(|it| it < 24) && part(it, 3).is_some_and(|it| it < 60));
    Some(date::exact(day).filter(|_| clock.is_some() && sound).map(|day| (day, digits.is_some())).ok_or(()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn times_are_told() {
        for text in ["2026-02-03T08:30:00Z", "2026-02-03T23:59:60Z", "2026-02-03T08:30:00-05:00"] {
            assert!(matches!(read(text), Reading::Right { has_fraction: false, .. }), "{text:?}");
        }
        assert!(matches!(read("2026-02-03T08:30:00.5+08:00"), Reading::Right { has_fraction: true, .. }));
        for (text, meant) in [
            ("2026-02-03 08:30:00Z", "2026-02-03T08:30:00Z"),
            ("2026-02-03t08:30:00z", "2026-02-03T08:30:00Z"),
            ("2026-02-03 08:30:00 +01:00", "2026-02-03T08:30:00+01:00"),
            ("2026-02-03T08:30:00+0800", "2026-02-03T08:30:00+08:00"),
            ("2026-02-03T08:30:00.5-05", "2026-02-03T08:30:00.5-05:00"),
            ("2026-02-03 08:30:00 UTC", "2026-02-03T08:30:00Z"),
            ("2026-02-03T08:30:00 GMT", "2026-02-03T08:30:00Z"),
            ("2026-02-03T08:30:00 z", "2026-02-03T08:30:00Z"),
        ] {
            assert_eq!(read(text), Reading::Meant(meant.to_owned()), "{text:?}");
        }
        for text in
            ["2026-02-30T08:30:00Z", "2026-02-03T25:30:00Z", "2026-02-03T08:30:00+25:00", "0000-01-01T00:00:00Z"]
        {
            assert_eq!(read(text), Reading::Impossible, "{text:?}");
        }
        for text in
            ["", "2026-02-03", "2026-02-03T08:30:00", "2026-02-03T08:30Z", "3/2/2026", "2026-02-03T08:30:00.Z", "中"]
        {
            assert_eq!(read(text), Reading::Wrong, "{text:?}");
        }
    }

    #[test]
    fn fractions_are_taken_away() {
        for (text, expected) in [
            ("2026-02-03T08:30:00.125Z", Some("2026-02-03T08:30:00Z")),
            ("2026-02-03T08:30:00.5+08:00", Some("2026-02-03T08:30:00+08:00")),
            ("2026-02-03T08:30:00Z", None),
            ("2026-02-03 08:30:00.5Z", None),
        ] {
            assert_eq!(without_fraction(text).as_deref(), expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_is_meant_is_right(text in "20[0-9]{2}-[01][0-9]-[0-3][0-9][tT ]{1,2}[0-2][0-9]:[0-5][0-9]:[0-6][0-9](\\.[0-9]{0,3})?[ zZ]{0,2}") {
            if let Reading::Meant(meant) = read(&text) {
                let is_right = matches!(read(&meant), Reading::Right { .. });
                prop_assert!(is_right, "{}", meant);
            }
        }

        #[test]
        fn nothing_breaks_it(text in "\\PC{0,40}") {
            let _ = read(&text);
        }
    }
}
