//! A month of usage, and a period of months.

mod meant;
mod period;

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, Months, NaiveDate};

pub use period::Period;

/// A month of the years 1 to 9999.
///
/// ```
/// use bibwire_counter::month::Month;
///
/// let month: Month = "2024-01".parse()?;
/// assert_eq!(month.heading().to_string(), "Jan-2024");
/// assert_eq!(month.last_day().to_string(), "2024-01-31");
/// # Ok::<(), bibwire_counter::month::NotMonth>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month(u32);

/// The text is not a month in the form `yyyy-mm`.
///
/// ```
/// use bibwire_counter::month::{Month, NotMonth};
///
/// assert_eq!("2024-13".parse::<Month>(), Err(NotMonth));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a month in the form yyyy-mm")]
#[allow(clippy::exhaustive_structs, reason = "there is nothing to add")]
pub struct NotMonth;

/// A month as the heading of a column.
///
/// ```
/// use bibwire_counter::month::Month;
///
/// let month = Month::new(2024, 12).ok_or("no month")?;
/// assert_eq!(month.heading().to_string(), "Dec-2024");
/// # Ok::<(), &str>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Heading(Month);

/// The names of the months in headings.
const NAMES: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

const MONTHS_OF_A_YEAR: u32 = 12;

impl Month {
    /// The first month there is.
    pub const MIN: Month = Month(MONTHS_OF_A_YEAR);
    /// The last month there is.
    pub const MAX: Month = Month(119_999);

    /// The month of a year; the first month is 1.
    ///
    /// ```
    /// use bibwire_counter::month::Month;
    ///
    /// assert_eq!(Month::new(2024, 1), "2024-01".parse().ok());
    /// assert_eq!(Month::new(2024, 13), None);
    /// assert_eq!(Month::new(0, 1), None);
    /// ```
    pub const fn new(year: u16, month: u8) -> Option<Month> {
        if year >= 1 && year <= 9999 && month >= 1 && month <= 12 {
            let before = (year as u32).saturating_mul(MONTHS_OF_A_YEAR);
            Some(Month(before.saturating_add(month as u32).saturating_sub(1)))
        } else {
            None
        }
    }

    /// The month a day is in.
    ///
    /// ```
    /// use bibwire_counter::month::Month;
    ///
    /// let month = Month::new(2024, 2).ok_or("no month")?;
    /// assert_eq!(Month::of(month.last_day()), Some(month));
    /// # Ok::<(), &str>(())
    /// ```
    pub fn of(day: NaiveDate) -> Option<Month> {
        Month::new(u16::try_from(day.year()).ok()?, u8::try_from(day.month()).ok()?)
    }

    /// The month with exactly this heading: `Jan-2024`.
    ///
    /// ```
    /// use bibwire_counter::month::Month;
    ///
    /// assert_eq!(Month::from_heading("Jan-2024"), Month::new(2024, 1));
    /// assert_eq!(Month::from_heading("jan-2024"), None);
    /// ```
    pub fn from_heading(text: &str) -> Option<Month> {
        let [a, b, c, b'-', year @ ..] = text.as_bytes() else { return None };
        let year: &[u8; 4] = year.try_into().ok()?;
        let name = [*a, *b, *c];
        let month = (1u8..).zip(NAMES).find(|(_, known)| known.as_bytes() == name)?.0;
        Month::new(number(year)?, month)
    }

    /// The month that a text means, in the spellings seen in reports: `2024-1`, `2024-01-01`, `01/2024`, `January 2024`,
    /// `Jan-24`, `2024年1月`, `févr. 2024`, the number of a spreadsheet for a first day (`45292`), and the like.
    ///
    /// A full date means its month only where it is a first day. Where the order of day and month is not known, the
    /// first day is taken for the day: `01/02/2024` and `02/01/2024` are both February, `02/03/2024` is nothing.
    ///
    /// ```
    /// use bibwire_counter::month::Month;
    ///
    /// assert_eq!(Month::meant("２０２４年１月"), Month::new(2024, 1));
    /// assert_eq!(Month::meant("Mrz 2024"), Month::new(2024, 3));
    /// assert_eq!(Month::meant("total"), None);
    /// ```
    pub fn meant(text: &str) -> Option<Month> {
        meant::meant(text)
    }

    /// The year.
    ///
    /// ```
    /// use bibwire_counter::month::Month;
    ///
    /// assert_eq!(Month::new(2024, 12).map(Month::year), Some(2024));
    /// ```
    #[allow(clippy::cast_possible_truncation, reason = "a year is at most 9999")]
    pub const fn year(self) -> u16 {
        (self.0 / MONTHS_OF_A_YEAR) as u16
    }

    /// The month of the year, from 1 to 12.
    ///
    /// ```
    /// use bibwire_counter::month::Month;
    ///
    /// assert_eq!(Month::new(2024, 12).map(Month::month), Some(12));
    /// ```
    #[allow(clippy::cast_possible_truncation, reason = "a month is at most 12")]
    pub const fn month(self) -> u8 {
        (self.0 % MONTHS_OF_A_YEAR).saturating_add(1) as u8
    }

    /// The month after this one; none after the last.
    ///
    /// ```
    /// use bibwire_counter::month::Month;
    ///
    /// assert_eq!(Month::new(2024, 12).and_then(Month::next), Month::new(2025, 1));
    /// assert_eq!(Month::MAX.next(), None);
    /// ```
    pub const fn next(self) -> Option<Month> {
        if self.0 < Month::MAX.0 { Some(Month(self.0.saturating_add(1))) } else { None }
    }

    /// The month before this one; none before the first.
    ///
    /// ```
    /// use bibwire_counter::month::Month;
    ///
    /// assert_eq!(Month::new(2024, 1).and_then(Month::previous), Month::new(2023, 12));
    /// ```
    pub const fn previous(self) -> Option<Month> {
        if self.0 > Month::MIN.0 { Some(Month(self.0.saturating_sub(1))) } else { None }
    }

    /// The first day.
    ///
    /// ```
    /// use bibwire_counter::month::Month;
    ///
    /// assert_eq!(Month::MIN.first_day().to_string(), "0001-01-01");
    /// ```
    pub fn first_day(self) -> NaiveDate {
        NaiveDate::from_ymd_opt(i32::from(self.year()), u32::from(self.month()), 1).unwrap_or_default()
    }

    /// The last day.
    ///
    /// ```
    /// use bibwire_counter::month::Month;
    ///
    /// let day = Month::new(2024, 2).map(|month| month.last_day().to_string());
    /// assert_eq!(day.as_deref(), Some("2024-02-29"));
    /// ```
    pub fn last_day(self) -> NaiveDate {
        let next = self.first_day().checked_add_months(Months::new(1));
        next.and_then(|day| day.pred_opt()).unwrap_or_default()
    }

    /// The month as the heading of a column: `Jan-2024`.
    ///
    /// ```
    /// use bibwire_counter::month::Month;
    ///
    /// assert_eq!(Month::MIN.heading().to_string(), "Jan-0001");
    /// ```
    pub const fn heading(self) -> Heading {
        Heading(self)
    }
}

/// The value of ASCII digits; none when there is another character.
fn number(digits: &[u8]) -> Option<u16> {
    digits.iter().try_fold(0u16, |value, byte| {
        let digit = byte.is_ascii_digit().then(|| byte.wrapping_sub(b'0'))?;
        value.checked_mul(10)?.checked_add(u16::from(digit))
    })
}

impl FromStr for Month {
    type Err = NotMonth;

    /// The month written as exactly `yyyy-mm`.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let [y1, y2, y3, y4, b'-', m1, m2] = text.as_bytes() else { return Err(NotMonth) };
        let year = number(&[*y1, *y2, *y3, *y4]).ok_or(NotMonth)?;
        let month = number(&[*m1, *m2]).and_then(|month| u8::try_from(month).ok()).ok_or(NotMonth)?;
        Month::new(year, month).ok_or(NotMonth)
    }
}

impl fmt::Display for Month {
    /// The month as `yyyy-mm`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year(), self.month())
    }
}

impl fmt::Display for Heading {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = NAMES.get(usize::from(self.0.month()).saturating_sub(1)).copied().unwrap_or_default();
        write!(f, "{name}-{:04}", self.0.year())
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Month {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for Month {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <String as serde::Deserialize>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Any month.
    pub(crate) fn any_month() -> impl Strategy<Value = Month> {
        (1u16..=9999, 1u8..=12).prop_map(|(year, month)| Month::new(year, month).unwrap())
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(month in any_month()) {
            prop_assert_eq!(month.to_string().parse(), Ok(month));
            prop_assert_eq!(Month::from_heading(&month.heading().to_string()), Some(month));
            prop_assert_eq!(Month::new(month.year(), month.month()), Some(month));
            prop_assert_eq!(Month::of(month.first_day()), Some(month));
            prop_assert_eq!(Month::of(month.last_day()), Some(month));
        }

        #[test]
        fn months_follow_one_another(month in any_month()) {
            if let Some(next) = month.next() {
                prop_assert!(month < next);
                prop_assert_eq!(next.previous(), Some(month));
                prop_assert_eq!(month.last_day().succ_opt(), Some(next.first_day()));
            } else {
                prop_assert_eq!(month, Month::MAX);
            }
        }

        #[test]
        fn no_text_breaks_it(text in any::<String>()) {
            let strict = text.parse::<Month>().ok().or_else(|| Month::from_heading(&text));
            if strict.is_some() {
                prop_assert_eq!(Month::meant(&text), strict);
            }
        }
    }

    #[test]
    fn the_forms_are_exact() {
        for text in
            ["2024-1", "2024-00", "2024-13", "0000-01", " 2024-01", "2024-01 ", "2024/01", "+024-01", "２０２４-01"]
        {
            assert_eq!(text.parse::<Month>(), Err(NotMonth), "{text:?}");
        }
        for text in ["Jan-24", "JAN-2024", "Jan 2024", "Jan-02024", "Jän-2024", "Jan-0000", "Jan-+024", ""] {
            assert_eq!(Month::from_heading(text), None, "{text:?}");
        }
    }
}
