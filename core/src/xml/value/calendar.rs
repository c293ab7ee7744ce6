//! The parts of dates and times (XML Schema Part 2, 3.2.7.1 and Appendix D).
//!
//! Where 1.0 leaves room, this is what is done:
//! - The year of a leap day is judged by its number, also before year 1 (Appendix E computes so): `-0004` has one.
//! - A year is held in 64 bits; a larger one is refused (4 digits are all that a processor must support).

use nom::bytes::{tag, take_while_m_n, take_while1};
use nom::character::char;
use nom::combinator::opt;
use nom::sequence::preceded;
use nom::{Err, IResult, Parser};

/// What keeps a text from being a date or a time.
///
/// ```
/// use bibwire_core::xml::value::{DateTime, DateTimeError};
///
/// assert_eq!(DateTime::parse("2023-02-29T00:00:00Z"), Err(DateTimeError::Day));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
#[non_exhaustive]
pub enum DateTimeError {
    /// The parts are not where they must be.
    #[error("not of the form of its type")]
    Form,
    /// The year is 0000, has a sign `+` or a needless zero, or does not fit in 64 bits.
    #[error("no year: four digits or more, not 0000, no + before it, no leading zero beyond four digits")]
    Year,
    /// The month is not 01 to 12.
    #[error("no month from 01 to 12")]
    Month,
    /// The month has no such day.
    #[error("the month has no such day")]
    Day,
    /// The hour is not 00 to 23, nor that of 24:00:00.
    #[error("no hour from 00 to 23; 24 stands only in 24:00:00")]
    Hour,
    /// The minute is not 00 to 59.
    #[error("no minute from 00 to 59")]
    Minute,
    /// The second is not 00 to 59, or its fraction has no digit.
    #[error("no second from 00 to 59, with a point and digits if there is a fraction")]
    Second,
    /// The zone is neither `Z` nor within 14 hours.
    #[error("a zone is Z, or + or - and hh:mm, up to 14:00")]
    Zone,
}

/// A year, a month and a day of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Day {
    pub(super) year: i64,
    pub(super) month: u8,
    pub(super) day: u8,
}

/// A time of day; hour 24 only in 24:00:00.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Time {
    pub(super) hour: u8,
    pub(super) minute: u8,
    pub(super) second: u8,
}

pub(super) type Part<'a, T> = IResult<&'a str, T, Fault>;

/// The error of a grammar; apart, so that nothing of nom is seen from outside.
#[derive(Debug)]
pub(super) struct Fault(DateTimeError);

// A combinator of nom's only knows that the form is wrong.
impl<I> nom::error::ParseError<I> for Fault {
    fn from_error_kind(_: I, _: nom::error::ErrorKind) -> Self {
        Fault(DateTimeError::Form)
    }

    fn append(_: I, _: nom::error::ErrorKind, other: Self) -> Self {
        other
    }
}

/// All of the text, without the blanks around it, by one grammar.
pub(super) fn whole<'a, T>(text: &'a str, grammar: impl FnOnce(&'a str) -> Part<'a, T>) -> Result<T, DateTimeError> {
    match grammar(super::whitespace::trim(text)) {
        Ok(("", found)) => Ok(found),
        Ok(_) | Err(Err::Incomplete(_)) => Err(DateTimeError::Form),
        Err(Err::Error(Fault(error)) | Err::Failure(Fault(error))) => Err(error),
    }
}

/// A dateTime, but for its zone.
pub(super) fn day_and_time(text: &str) -> Part<'_, (Day, Time)> {
    let (rest, day) = day(text)?;
    let (rest, time) = preceded(char('T'), time).parse_complete(rest)?;
    Ok((rest, (day, time)))
}

pub(super) fn day(text: &str) -> Part<'_, Day> {
    let (rest, year) = year(text)?;
    let (rest, month) = preceded(char('-'), month).parse_complete(rest)?;
    let (rest, day) = preceded(char('-'), two_digits).parse_complete(rest)?;
    match (1..=days_of(year, month)).contains(&day) {
        true => Ok((rest, Day { year, month, day })),
        false => fail(DateTimeError::Day),
    }
}

pub(super) fn year(text: &str) -> Part<'_, i64> {
    let (digits, sign) = opt(char('-')).parse_complete(text)?;
    if digits.starts_with('+') {
        return fail(DateTimeError::Year);
    }
    let (rest, digits) = digits_from(digits)?;
    let needless = digits.len() > 4 && digits.starts_with('0');
    let number = digits
        .bytes()
        .try_fold(0i64, |number, digit| number.checked_mul(10)?.checked_add(i64::from(digit.wrapping_sub(b'0'))));
    match number {
        Some(number) if digits.len() >= 4 && number != 0 && !needless => {
            Ok((rest, if sign.is_some() { number.wrapping_neg() } else { number }))
        }
        _ => fail(DateTimeError::Year),
    }
}

fn month(text: &str) -> Part<'_, u8> {
    bounded(text, 1, 12, DateTimeError::Month)
}

pub(super) fn time(text: &str) -> Part<'_, Time> {
    let (rest, hour) = bounded(text, 0, 24, DateTimeError::Hour)?;
    let (rest, minute) =
        preceded(char(':'), |rest| bounded(rest, 0, 59, DateTimeError::Minute)).parse_complete(rest)?;
    let (rest, second) =
        preceded(char(':'), |rest| bounded(rest, 0, 59, DateTimeError::Second)).parse_complete(rest)?;
    let (rest, fraction) = match rest.strip_prefix('.') {
        Some(fraction) => digits_from(fraction).map_err(|_| Err::Error(Fault(DateTimeError::Second)))?,
        None => (rest, ""),
    };
    if hour == 24 && (minute != 0 || second != 0 || fraction.bytes().any(|digit| digit != b'0')) {
        return fail(DateTimeError::Hour);
    }
    Ok((rest, Time { hour, minute, second }))
}

/// The zone in minutes east of UTC; `None` at the end of the text.
pub(super) fn zone(text: &str) -> Part<'_, Option<i16>> {
    let (sign, clock) = match text.split_at_checked(1) {
        None if text.is_empty() => return Ok(("", None)),
        Some(("Z", rest)) => return Ok((rest, Some(0))),
        Some((sign @ ("+" | "-"), clock)) => (sign, clock),
        _ => return fail(DateTimeError::Form),
    };
    let (rest, hours) = bounded(clock, 0, 14, DateTimeError::Zone)?;
    let (rest, minutes) = preceded(char(':'), |rest| bounded(rest, 0, 59, DateTimeError::Zone)).parse_complete(rest)?;
    let offset = i16::from(hours).wrapping_mul(60).wrapping_add(i16::from(minutes));
    match offset <= 14 * 60 {
        true => Ok((rest, Some(if sign == "-" { offset.wrapping_neg() } else { offset }))),
        false => fail(DateTimeError::Zone),
    }
}

/// `--MM-DD`, as in gMonthDay: the 29th of February exists.
pub(super) fn month_and_day(text: &str) -> Part<'_, ()> {
    let (rest, month) = preceded(tag("--"), month).parse_complete(text)?;
    let (rest, day) = preceded(char('-'), two_digits).parse_complete(rest)?;
    if (1..=days_of(4, month)).contains(&day) { Ok((rest, ())) } else { fail(DateTimeError::Day) }
}

/// `---DD`, as in gDay.
pub(super) fn day_alone(text: &str) -> Part<'_, ()> {
    preceded(tag("---"), |rest| bounded(rest, 1, 31, DateTimeError::Day)).map(drop).parse_complete(text)
}

/// `--MM`, as in gMonth.
pub(super) fn month_alone(text: &str) -> Part<'_, ()> {
    preceded(tag("--"), month).map(drop).parse_complete(text)
}

/// `YYYY-MM`, as in gYearMonth.
pub(super) fn year_and_month(text: &str) -> Part<'_, ()> {
    let (rest, _) = year(text)?;
    preceded(char('-'), month).map(drop).parse_complete(rest)
}

fn bounded(text: &str, least: u8, most: u8, error: DateTimeError) -> Part<'_, u8> {
    let (rest, number) = two_digits(text)?;
    if (least..=most).contains(&number) { Ok((rest, number)) } else { fail(error) }
}

fn two_digits(text: &str) -> Part<'_, u8> {
    let (rest, digits) = take_while_m_n(2, 2, |c: char| c.is_ascii_digit()).parse_complete(text)?;
    Ok((
        rest,
        digits.bytes().fold(0, |number: u8, digit| number.wrapping_mul(10).wrapping_add(digit.wrapping_sub(b'0'))),
    ))
}

fn digits_from(text: &str) -> Part<'_, &str> {
    take_while1(|c: char| c.is_ascii_digit()).parse_complete(text)
}

fn fail<T>(error: DateTimeError) -> Part<'static, T> {
    Err(Err::Error(Fault(error)))
}

pub(super) fn days_of(year: i64, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years() {
        for (text, year) in [("2024", 2024), ("0001", 1), ("-0001", -1), ("12024", 12024), ("0999", 999)] {
            assert_eq!(whole(text, super::year), Ok(year));
        }
        assert_eq!(whole("9223372036854775807", year), Ok(i64::MAX));
        for text in ["0000", "-0000", "02024", "00000", "+2024", "999", "9223372036854775808"] {
            assert_eq!(whole(text, year), Err(DateTimeError::Year), "{text}");
        }
        for text in ["", "-", "--2024", "２０２４", "2024x"] {
            assert_eq!(whole(text, year), Err(DateTimeError::Form), "{text}");
        }
    }

    #[test]
    fn days_of_february() {
        for (year, days) in [(2023, 28), (2024, 29), (1900, 28), (2000, 29), (-1, 28), (-4, 29), (-100, 28), (-400, 29)]
        {
            assert_eq!(days_of(year, 2), days, "{year}");
        }
    }

    #[test]
    fn zones() {
        for (text, minutes) in
            [("Z", 0), ("+00:00", 0), ("-00:00", 0), ("+14:00", 840), ("-14:00", -840), ("-03:30", -210)]
        {
            assert_eq!(whole(text, zone), Ok(Some(minutes)), "{text}");
        }
        assert_eq!(whole("", zone), Ok(None));
        for text in ["+14:01", "-15:00", "+13:60"] {
            assert_eq!(whole(text, zone), Err(DateTimeError::Zone), "{text}");
        }
        for text in ["z", "+0000", "+1:00", "ZZ", "UTC", "+", "\u{2212}01:00"] {
            assert_eq!(whole(text, zone), Err(DateTimeError::Form), "{text}");
        }
    }
}
