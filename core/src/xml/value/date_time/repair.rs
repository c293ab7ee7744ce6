//! What is certain about a dateTime that is not legal.

use super::super::fullwidth::{is_space, narrow};
use super::DateTime;

/// What was wrong with a text that [`DateTime::repair`] or [`Date::repair`](crate::xml::value::Date::repair) mended.
///
/// ```
/// use bibwire_core::xml::value::DateTimeRepair;
///
/// assert_eq!(DateTimeRepair::ZoneName.to_string(), "the zone is a name");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum DateTimeRepair {
    /// Blanks that are none in XML stand around it.
    Blanks,
    /// Fullwidth characters: `２０２４`.
    Fullwidth,
    /// `t` or `z`.
    LowerCase,
    /// A zone such as `+0000`, or with a blank before it.
    ZoneForm,
    /// `UTC` or `GMT`.
    ZoneName,
    /// A comma as the decimal point.
    Comma,
    /// A blank where `T` belongs.
    BlankForT,
    /// No seconds; they are taken as 00.
    MissingSeconds,
    /// A date alone; taken as its first moment.
    DateOnly,
    /// The day stands where the month belongs: it is above 12, so that no other meaning is left.
    DayForMonth,
}

impl std::fmt::Display for DateTimeRepair {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(match self {
            DateTimeRepair::Blanks => "blanks that are none in XML stand around it",
            DateTimeRepair::Fullwidth => "it has fullwidth characters",
            DateTimeRepair::LowerCase => "a letter is in lower case",
            DateTimeRepair::ZoneForm => "the zone is not of the form +hh:mm",
            DateTimeRepair::ZoneName => "the zone is a name",
            DateTimeRepair::Comma => "the decimal point is a comma",
            DateTimeRepair::BlankForT => "a blank stands for the T",
            DateTimeRepair::MissingSeconds => "it has no seconds",
            DateTimeRepair::DateOnly => "it is a date alone",
            DateTimeRepair::DayForMonth => "day and month are swapped",
        })
    }
}

impl DateTime {
    /// The legal form of a text whose meaning is certain, and what was wrong with it.
    ///
    /// Where several things were wrong, the one that stands last in [`DateTimeRepair`] is named. `None` if the text is
    /// legal, and if anything about it would have to be guessed.
    ///
    /// ```
    /// use bibwire_core::xml::value::{DateTime, DateTimeRepair};
    ///
    /// let (mended, wrong) = DateTime::repair("2024-01-01 10:00:00").unwrap();
    /// assert_eq!(mended.as_str(), "2024-01-01T10:00:00");
    /// assert_eq!(wrong, DateTimeRepair::BlankForT);
    ///
    /// assert_eq!(DateTime::repair("01/02/2024"), None);
    /// ```
    pub fn repair(text: &str) -> Option<(DateTime, DateTimeRepair)> {
        let (plain, mut wrong) = plain(text);
        // The zone can only begin after the day, and a date of 10 characters or more precedes it.
        let cut =
            plain.char_indices().filter(|(_, c)| *c == '-').nth(usize::from(plain.starts_with('-')).saturating_add(1));
        let (before_day, day) = plain.split_at_checked(cut?.0.saturating_add(1))?;
        let (day, rest) = day.split_at_checked(2)?;

        let (separator, clock) = match rest.split_at_checked(1) {
            Some((mark @ ("T" | "t" | " "), clock)) => (mark, clock.trim_start_matches(' ')),
            _ => ("", rest),
        };
        let mended = if separator.is_empty() || !clock.starts_with(|c: char| c.is_ascii_digit()) {
            // After a T there must be a time.
            if matches!(separator, "T" | "t") {
                return None;
            }
            wrong = wrong.max(Some(DateTimeRepair::DateOnly));
            format!("{before_day}{day}T00:00:00{}", zone_as_written(clock, &mut wrong)?)
        } else {
            match separator {
                " " => wrong = wrong.max(Some(DateTimeRepair::BlankForT)),
                "t" => wrong = wrong.max(Some(DateTimeRepair::LowerCase)),
                _ => {}
            }
            let end = clock.find(|c: char| !c.is_ascii_digit() && !matches!(c, ':' | '.' | ',')).unwrap_or(clock.len());
            let (time, zone) = clock.split_at_checked(end)?;
            let (time, fraction) = match time.split_once(',') {
                Some((time, fraction)) => {
                    wrong = wrong.max(Some(DateTimeRepair::Comma));
                    (time, format!(".{fraction}"))
                }
                None => (time, String::new()),
            };
            let seconds = if time.len() == 5 && fraction.is_empty() {
                wrong = wrong.max(Some(DateTimeRepair::MissingSeconds));
                ":00"
            } else {
                ""
            };
            format!("{before_day}{day}T{time}{seconds}{fraction}{}", zone_as_written(zone, &mut wrong)?)
        };
        let Some((swapped, head)) = swapped(&mended, before_day, day) else {
            return DateTime::parse(&mended).ok().zip(wrong);
        };
        let rest = mended.get(head..)?;
        DateTime::parse(&format!("{swapped}{rest}")).ok().zip(Some(DateTimeRepair::DayForMonth))
    }
}

/// The year, month and day of a date that has the last two the wrong way round, where that is certain, and how long the
/// text of them is: `2026-24-11`.
fn swapped(text: &str, before_day: &str, day: &str) -> Option<(String, usize)> {
    let before = before_day.strip_suffix('-')?;
    let (year, month) = before.rsplit_once('-')?;
    let number = |text: &str| text.parse::<u8>().ok().filter(|_| text.len() == 2);
    let is_certain = (13..=31).contains(&number(month)?) && (1..=12).contains(&number(day)?);
    let head = before_day.len().saturating_add(day.len());
    (is_certain && text.is_char_boundary(head)).then(|| (format!("{year}-{day}-{month}"), head))
}

/// The text in ASCII where it is fullwidth, without blanks of any kind around it.
pub(in crate::xml::value) fn plain(text: &str) -> (String, Option<DateTimeRepair>) {
    let mut wrong = None;
    let inner = text.trim_matches(is_space);
    if super::super::whitespace::trim(text) != inner {
        wrong = Some(DateTimeRepair::Blanks);
    }
    let plain = inner
        .chars()
        .map(|c| match narrow(c) {
            Some(narrow) => {
                wrong = wrong.max(Some(DateTimeRepair::Fullwidth));
                narrow
            }
            None if is_space(c) => ' ',
            None => c,
        })
        .collect();
    (plain, wrong)
}

/// The legal form of a zone, and what was wrong with it; it is not judged.
pub(in crate::xml::value) fn zone_as_written(text: &str, wrong: &mut Option<DateTimeRepair>) -> Option<String> {
    let zone = text.trim_start_matches(' ');
    let mut is = |repair| *wrong = (*wrong).max(Some(repair));
    if zone.len() != text.len() {
        is(DateTimeRepair::ZoneForm);
    }
    Some(match zone {
        "z" => {
            is(DateTimeRepair::LowerCase);
            "Z".to_owned()
        }
        "UTC" | "GMT" => {
            is(DateTimeRepair::ZoneName);
            "Z".to_owned()
        }
        _ if zone.len() == 5 && zone.starts_with(['+', '-']) && !zone.contains(':') => {
            is(DateTimeRepair::ZoneForm);
            let (hours, minutes) = zone.split_at_checked(3)?;
            format!("{hours}:{minutes}")
        }
        _ => zone.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn certain() {
        use DateTimeRepair::{
            BlankForT, Blanks, Comma, DateOnly, DayForMonth, Fullwidth, LowerCase, MissingSeconds, ZoneForm, ZoneName,
        };
        for (text, mended, wrong) in [
            ("2024-01-01T10:00:00+0000", "2024-01-01T10:00:00+00:00", ZoneForm),
            ("2024-01-01T10:00:00.123-0330", "2024-01-01T10:00:00.123-03:30", ZoneForm),
            ("2024-01-01T10:00:00 +01:00", "2024-01-01T10:00:00+01:00", ZoneForm),
            ("2024-01-01 10:00:00", "2024-01-01T10:00:00", BlankForT),
            ("2024-01-01 10:00:00 +0000", "2024-01-01T10:00:00+00:00", BlankForT),
            ("2024-01-01T10:00Z", "2024-01-01T10:00:00Z", MissingSeconds),
            ("2024-01-01 10:00", "2024-01-01T10:00:00", MissingSeconds),
            ("2024-01-01", "2024-01-01T00:00:00", DateOnly),
            ("2024-01-01Z", "2024-01-01T00:00:00Z", DateOnly),
            ("2024-01-01+01:00", "2024-01-01T00:00:00+01:00", DateOnly),
            ("2024-01-01-0100", "2024-01-01T00:00:00-01:00", DateOnly),
            ("-0044-03-15", "-0044-03-15T00:00:00", DateOnly),
            ("2024-01-01t10:00:00z", "2024-01-01T10:00:00Z", LowerCase),
            ("2024-01-01t10:00:00", "2024-01-01T10:00:00", LowerCase),
            ("2024-01-01T10:00:00z", "2024-01-01T10:00:00Z", LowerCase),
            ("2024-01-01T10:00:00,25Z", "2024-01-01T10:00:00.25Z", Comma),
            ("２０２４-01-01T10：00：00Z", "2024-01-01T10:00:00Z", Fullwidth),
            ("２０２４－０１－０１Ｔ１０：００：００Ｚ", "2024-01-01T10:00:00Z", Fullwidth),
            ("\u{3000}2024-01-01T10:00:00Z\u{A0}", "2024-01-01T10:00:00Z", Blanks),
            ("\u{FEFF}2024-01-01T10:00:00Z", "2024-01-01T10:00:00Z", Blanks),
            ("2024-01-01T10:00:00UTC", "2024-01-01T10:00:00Z", ZoneName),
            ("2024-01-01T10:00:00 GMT", "2024-01-01T10:00:00Z", ZoneName),
            ("2024-23-01T10:00:00+0100", "2024-01-23T10:00:00+01:00", DayForMonth),
            ("2024-31-12", "2024-12-31T00:00:00", DayForMonth),
        ] {
            let found = DateTime::repair(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!((found.0.as_str(), found.1), (mended, wrong), "{text}");
        }
    }

    #[test]
    fn uncertain() {
        for text in [
            "",
            "2024",
            "2024-01",
            "20240101",
            "01/02/2024",
            "2024-1-1",
            "2024-02-30",
            "2024-32-01",
            "2024-31-02T10:00:00",
            "2024-13-13T10:00:00",
            "2024-01-01T",
            "2024-01-01 T10:00:00",
            "2024-01-01T1000",
            "2024-01-01T10",
            "2024-01-01T10:00:00 CET",
            "2024-01-01T10:00:00+00",
            "2024-01-01T10:00:00+000",
            "2024-01-01T10:00:60Z",
            "2024-01-01T10:00,5",
            "2024-01-01T10:00:00,5,5",
            "2024-01-01T10:00:00.5,5",
            "2024-01-01TT10:00:00",
            "2024-01-01T10:00:00ZZ",
            "2024-01-01T10:00:00+é00",
            "24-01-01",
            "-",
            "---",
            "明天",
        ] {
            assert_eq!(DateTime::repair(text), None, "{text}");
        }
        assert_eq!(DateTime::repair(" 2024-01-01T10:00:00Z "), None, "legal");
    }

    proptest! {
        #[test]
        fn what_is_mended_was_not_legal_and_is_now(
            day in "[ \u{3000}]?2024-0[12]-[23][0-9][Tt ]?",
            time in "(1[0-9]:[0-6][0-9](:[0-6][0-9])?([.,][0-9]{0,2})?)?",
            zone in "( ?([Zz]|UTC|[-+][01][0-9]:?00))?",
        ) {
            let text = format!("{day}{time}{zone}");
            if let Some((mended, _)) = DateTime::repair(&text) {
                prop_assert!(!DateTime::is_valid(&text));
                prop_assert!(mended.is_legal());
                prop_assert_eq!(DateTime::repair(mended.as_str()), None);
            }
        }
    }
}
