//! xs:date (XML Schema Part 2, 3.2.9).

use super::calendar::{self, DateTimeError, Day, Time};
use super::date_time::{DateTimeRepair, plain, zone_as_written};
use super::timeline::Instant;

/// A day, with or without a zone.
///
/// Days are compared by their first moments: as [`DateTime`](super::DateTime)s at midnight.
///
/// ```
/// use bibwire_core::xml::value::Date;
///
/// let published = Date::parse("2024-02-29")?;
/// assert_eq!((published.year(), published.month(), published.day()), (Some(2024), Some(2), Some(29)));
/// assert!(published > Date::parse("2023-12-31")?);
/// # Ok::<(), bibwire_core::xml::value::DateTimeError>(())
/// ```
#[derive(Clone)]
pub struct Date {
    text: Box<str>,
    value: Option<Value>,
}

#[derive(Clone, Copy)]
struct Value {
    day: Day,
    zone: Option<i16>,
}

lexical!(Date, DateTimeError, "xs:date", legal "2024-02-29+01:00", illegal "2023-02-29");
compared_by_key!(Date);

impl Date {
    fn judge(text: &str) -> Result<Value, DateTimeError> {
        calendar::whole(text, |text| {
            let (rest, day) = calendar::day(text)?;
            let (rest, zone) = calendar::zone(rest)?;
            Ok((rest, Value { day, zone }))
        })
    }

    fn key(&self) -> Option<Instant<'_>> {
        let midnight = Time { hour: 0, minute: 0, second: 0 };
        self.value.map(|Value { day, zone }| Instant::new(day, midnight, "", zone))
    }

    /// The order of two values, where the partial order of the standard has one.
    ///
    /// ```
    /// # use bibwire_core::xml::value::Date;
    /// assert_eq!(Date::lenient("2024-01-01").compare(&Date::lenient("2024-01-01Z")), None);
    /// ```
    pub fn compare(&self, other: &Date) -> Option<std::cmp::Ordering> {
        self.partial_cmp(other)
    }

    /// The year as written; negative before year 1.
    ///
    /// ```
    /// # use bibwire_core::xml::value::Date;
    /// assert_eq!(Date::lenient("0800-12-25").year(), Some(800));
    /// ```
    pub fn year(&self) -> Option<i64> {
        Some(self.value?.day.year)
    }

    /// The month, from 1.
    ///
    /// ```
    /// # use bibwire_core::xml::value::Date;
    /// assert_eq!(Date::lenient("0800-12-25").month(), Some(12));
    /// ```
    pub fn month(&self) -> Option<u8> {
        Some(self.value?.day.month)
    }

    /// The day of the month, from 1.
    ///
    /// ```
    /// # use bibwire_core::xml::value::Date;
    /// assert_eq!(Date::lenient("0800-12-25").day(), Some(25));
    /// ```
    pub fn day(&self) -> Option<u8> {
        Some(self.value?.day.day)
    }

    /// The zone in minutes east of UTC; `None` if there is none.
    ///
    /// ```
    /// # use bibwire_core::xml::value::Date;
    /// assert_eq!(Date::lenient("2024-01-01Z").zone(), Some(0));
    /// ```
    pub fn zone(&self) -> Option<i16> {
        self.value?.zone
    }

    /// The day without the zone, or `None` where chrono cannot hold it, or the year is before 1.
    ///
    /// ```
    /// # use bibwire_core::xml::value::Date;
    /// assert_eq!(Date::lenient("2024-01-01Z").naive().unwrap().to_string(), "2024-01-01");
    /// ```
    pub fn naive(&self) -> Option<chrono::NaiveDate> {
        let Day { year, month, day } = self.value?.day;
        let year = i32::try_from(year).ok().filter(|year| *year > 0)?;
        chrono::NaiveDate::from_ymd_opt(year, month.into(), day.into())
    }

    /// The legal form of a text whose meaning is certain, and what was wrong with it, as for a
    /// [`DateTime`](super::DateTime::repair). A time of day is never dropped.
    ///
    /// ```
    /// # use bibwire_core::xml::value::{Date, DateTimeRepair};
    /// let (mended, wrong) = Date::repair("２０２４－０１－０１").unwrap();
    /// assert_eq!((mended.as_str(), wrong), ("2024-01-01", DateTimeRepair::Fullwidth));
    /// ```
    pub fn repair(text: &str) -> Option<(Date, DateTimeRepair)> {
        let (plain, mut wrong) = plain(text);
        let second_hyphen = plain.trim_start_matches('-').split('-').take(2).map(str::len).sum::<usize>();
        let signed = usize::from(plain.starts_with('-'));
        // Two hyphens and two digits follow the year and the month.
        let (day, zone) = plain.split_at_checked(second_hyphen.saturating_add(signed).saturating_add(4))?;
        let mended = format!("{day}{}", zone_as_written(zone, &mut wrong)?);
        Date::parse(&mended).ok().zip(wrong)
    }
}

/// `YYYY-MM-DD`; a year before 1 is written with its number of XML Schema 1.0, one less.
impl From<chrono::NaiveDate> for Date {
    fn from(value: chrono::NaiveDate) -> Date {
        let midnight = super::DateTime::from(value.and_time(chrono::NaiveTime::MIN));
        Date::lenient(midnight.as_str().split('T').next().unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn verdicts() {
        for text in
            ["2024-01-01", " 2024-01-01\n", "2024-02-29Z", "-0004-02-29", "12024-01-01-14:00", "2024-01-01+00:00"]
        {
            assert!(Date::is_valid(text), "{text}");
        }
        for text in [
            "",
            "2024-01",
            "2024-01-1",
            "2024-1-01",
            "2023-02-29",
            "2024-01-01T",
            "2024-01-01T00:00:00",
            "2024-01-01z",
            "0000-01-01",
        ] {
            assert!(!Date::is_valid(text), "{text}");
        }
    }

    #[test]
    fn repairs() {
        use DateTimeRepair::{Blanks, LowerCase, ZoneForm, ZoneName};
        for (text, mended, wrong) in [
            ("2024-01-01z", "2024-01-01Z", LowerCase),
            ("2024-01-01+0800", "2024-01-01+08:00", ZoneForm),
            ("2024-01-01-0800", "2024-01-01-08:00", ZoneForm),
            ("-0044-03-15 UTC", "-0044-03-15Z", ZoneName),
            ("\u{A0}2024-01-01", "2024-01-01", Blanks),
        ] {
            let found = Date::repair(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!((found.0.as_str(), found.1), (mended, wrong), "{text}");
        }
        for text in
            ["", "2024-01-01", "2024-01-01T00:00:00", "2024-01-01 00:00", "2024/01/01", "2024-1-1", "--", "一-二-三"]
        {
            assert_eq!(Date::repair(text), None, "{text}");
        }
    }

    #[test]
    fn order() {
        use std::cmp::Ordering::{Equal, Greater, Less};
        for (one, other, order) in [
            ("2024-01-01", "2024-01-02", Some(Less)),
            ("2024-01-01Z", "2024-01-01+01:00", Some(Greater)),
            ("2024-01-01-00:00", "2024-01-01Z", Some(Equal)),
            ("2024-01-01Z", "2024-01-02", Some(Less)),
            ("2024-01-01-12:00", "2024-01-02", None),
        ] {
            assert_eq!(Date::lenient(one).compare(&Date::lenient(other)), order, "{one} {other}");
        }
    }

    proptest! {
        #[test]
        fn a_day_of_chrono_survives(number in 1i32..90_000_000) {
            let day = chrono::NaiveDate::from_num_days_from_ce_opt(number).unwrap();
            prop_assert_eq!(Date::from(day).naive(), Some(day));
            prop_assert!(Date::is_valid(Date::from(day).as_str()));
        }

        #[test]
        fn never_a_panic(text in "\\PC{0,20}") {
            prop_assert!(Date::lenient(&text).as_str() == text);
            let _ = Date::repair(&text);
        }
    }
}
