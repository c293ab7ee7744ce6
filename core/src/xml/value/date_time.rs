//! xs:dateTime (XML Schema Part 2, 3.2.7).

use super::calendar::{self, DateTimeError, Day, Time};
use super::timeline::Instant;

mod chrono;
mod repair;

pub use repair::DateTimeRepair;
pub(super) use repair::{plain, zone_as_written};

/// A date and a time of day, with or without a zone.
///
/// `24:00:00` is legal and means midnight at the end of the day. Seconds end at 59; their fraction has any number of
/// digits. Blanks around the text are legal, because the type collapses white space (libxml2 refuses them). A year
/// before 1 is negative and there is no year 0; years are held in 64 bits; a negative year is a leap year by its
/// number, as in Appendix E and in libxml2.
///
/// Two values are equal when they are the same instant, and ordered by the partial order of 3.2.7.4: one with a zone
/// and one without only if they are more than 14 hours apart.
///
/// ```
/// use bibwire_core::xml::value::DateTime;
///
/// let due = DateTime::parse("2026-11-23T18:30:00.250+08:00")?;
/// assert_eq!((due.year(), due.hour(), due.fraction()), (Some(2026), Some(18), Some("250")));
/// assert_eq!(due.zone(), Some(480));
/// assert_eq!(due, DateTime::parse("2026-11-23T10:30:00.25Z")?);
/// # Ok::<(), bibwire_core::xml::value::DateTimeError>(())
/// ```
#[derive(Clone)]
pub struct DateTime {
    text: Box<str>,
    value: Option<Value>,
}

#[derive(Clone, Copy)]
struct Value {
    day: Day,
    time: Time,
    zone: Option<i16>,
}

lexical!(DateTime, DateTimeError, "xs:dateTime", legal "2024-02-29T24:00:00", illegal "2024-02-30T10:00:00Z");
compared_by_key!(DateTime);

impl DateTime {
    fn judge(text: &str) -> Result<Value, DateTimeError> {
        calendar::whole(text, |text| {
            let (rest, (day, time)) = calendar::day_and_time(text)?;
            let (rest, zone) = calendar::zone(rest)?;
            Ok((rest, Value { day, time, zone }))
        })
    }

    fn key(&self) -> Option<Instant<'_>> {
        self.value.map(|Value { day, time, zone }| Instant::new(day, time, self.fraction().unwrap_or_default(), zone))
    }

    /// The order of two values, where the partial order of the standard has one.
    ///
    /// ```
    /// # use bibwire_core::xml::value::DateTime;
    /// use std::cmp::Ordering;
    ///
    /// let zoned = DateTime::parse("2024-01-01T12:00:00Z")?;
    /// let same_day = DateTime::parse("2024-01-01T20:00:00")?;
    /// let next_day = DateTime::parse("2024-01-02T20:00:00")?;
    /// assert_eq!(zoned.compare(&same_day), None);
    /// assert_eq!(zoned.compare(&next_day), Some(Ordering::Less));
    /// # Ok::<(), bibwire_core::xml::value::DateTimeError>(())
    /// ```
    pub fn compare(&self, other: &DateTime) -> Option<std::cmp::Ordering> {
        self.partial_cmp(other)
    }

    /// The year as written; negative before year 1.
    ///
    /// ```
    /// # use bibwire_core::xml::value::DateTime;
    /// assert_eq!(DateTime::lenient("-0044-03-15T12:00:00").year(), Some(-44));
    /// ```
    pub fn year(&self) -> Option<i64> {
        Some(self.value?.day.year)
    }

    /// The month, from 1.
    ///
    /// ```
    /// # use bibwire_core::xml::value::DateTime;
    /// assert_eq!(DateTime::lenient("2024-03-15T12:00:00").month(), Some(3));
    /// ```
    pub fn month(&self) -> Option<u8> {
        Some(self.value?.day.month)
    }

    /// The day of the month, from 1.
    ///
    /// ```
    /// # use bibwire_core::xml::value::DateTime;
    /// assert_eq!(DateTime::lenient("2024-03-15T12:00:00").day(), Some(15));
    /// ```
    pub fn day(&self) -> Option<u8> {
        Some(self.value?.day.day)
    }

    /// The hour as written: 24 at the end of a day.
    ///
    /// ```
    /// # use bibwire_core::xml::value::DateTime;
    /// assert_eq!(DateTime::lenient("2024-03-15T24:00:00").hour(), Some(24));
    /// ```
    pub fn hour(&self) -> Option<u8> {
        Some(self.value?.time.hour)
    }

    /// The minute.
    ///
    /// ```
    /// # use bibwire_core::xml::value::DateTime;
    /// assert_eq!(DateTime::lenient("2024-03-15T12:34:56").minute(), Some(34));
    /// ```
    pub fn minute(&self) -> Option<u8> {
        Some(self.value?.time.minute)
    }

    /// The second, without its fraction.
    ///
    /// ```
    /// # use bibwire_core::xml::value::DateTime;
    /// assert_eq!(DateTime::lenient("2024-03-15T12:34:56.7").second(), Some(56));
    /// ```
    pub fn second(&self) -> Option<u8> {
        Some(self.value?.time.second)
    }

    /// The digits of the second after the point; empty if there are none.
    ///
    /// ```
    /// # use bibwire_core::xml::value::DateTime;
    /// assert_eq!(DateTime::lenient("2024-03-15T12:34:56.70Z").fraction(), Some("70"));
    /// ```
    pub fn fraction(&self) -> Option<&str> {
        self.value?;
        // A legal text has one point at most.
        let fraction = self.text.split_once('.').map_or("", |(_, fraction)| fraction);
        fraction.split(|c: char| !c.is_ascii_digit()).next()
    }

    /// The zone in minutes east of UTC; `None` if there is none.
    ///
    /// ```
    /// # use bibwire_core::xml::value::DateTime;
    /// assert_eq!(DateTime::lenient("2024-03-15T12:34:56-03:30").zone(), Some(-210));
    /// assert_eq!(DateTime::lenient("2024-03-15T12:34:56").zone(), None);
    /// ```
    pub fn zone(&self) -> Option<i16> {
        self.value?.zone
    }
}

#[cfg(test)]
mod tests {
    use std::cmp::Ordering;
    use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher};

    use proptest::prelude::*;

    use super::*;

    #[test]
    fn legal() {
        for text in [
            "2024-01-01T00:00:00",
            "2024-01-01T00:00:00Z",
            " \t2024-01-01T00:00:00\r\n",
            "2024-02-29T23:59:59.000000000000000000000000000001+14:00",
            "2024-12-31T24:00:00.000-14:00",
            "12024-01-01T00:00:00",
            "-0001-12-31T00:00:00",
            "-0004-02-29T00:00:00",
            "0001-01-01T00:00:00-00:00",
        ] {
            assert!(DateTime::is_valid(text), "{text}");
            assert_eq!(DateTime::parse(text).unwrap().as_str(), text);
        }
    }

    #[test]
    fn illegal() {
        use DateTimeError::{Day, Form, Hour, Minute, Month, Second, Year, Zone};
        for (text, error) in [
            ("", Form),
            ("2024-01-01", Form),
            ("2024-01-01T10:00Z", Form),
            ("2024-01-01 10:00:00", Form),
            ("2024-01-01t10:00:00z", Form),
            ("2024-01-01T10:00:00 Z", Form),
            ("2024-1-1T10:00:00", Form),
            ("2024-01-01T10:00:00,5", Form),
            ("\u{3000}2024-01-01T10:00:00", Form),
            ("2024-01-01T10:00:00+0000", Form),
            ("+2024-01-01T00:00:00", Year),
            ("0000-01-01T00:00:00", Year),
            ("24-01-01T00:00:00", Year),
            ("2024-00-01T00:00:00", Month),
            ("2024-13-01T00:00:00", Month),
            ("2024-04-31T00:00:00", Day),
            ("-0001-02-29T00:00:00", Day),
            ("2024-01-00T00:00:00", Day),
            ("2024-01-01T25:00:00", Hour),
            ("2024-01-01T24:00:01", Hour),
            ("2024-01-01T24:00:00.01", Hour),
            ("2024-01-01T23:60:00", Minute),
            ("2024-01-01T23:59:60", Second),
            ("2024-01-01T23:59:59.", Second),
            ("2024-01-01T23:59:59.Z", Second),
            ("2024-01-01T00:00:00+14:01", Zone),
        ] {
            assert_eq!(DateTime::parse(text).map(|_| ()), Err(error), "{text}");
        }
    }

    #[test]
    fn what_is_not_legal_is_kept() {
        let kept = DateTime::lenient("tomorrow");
        assert_eq!((kept.as_str(), kept.year(), kept.fraction(), kept.naive()), ("tomorrow", None, None, None));
        assert_eq!(kept, DateTime::lenient("tomorrow"));
        assert_ne!(kept, DateTime::default());
        assert_eq!(DateTime::default().as_str(), "");
        assert_eq!(kept.compare(&DateTime::lenient("2024-01-01T00:00:00")), None);
        assert_eq!(format!("{kept:?}"), r#"DateTime("tomorrow") (not legal)"#);
    }

    #[test]
    fn equal_instants_are_equal_values() {
        let hasher = BuildHasherDefault::<DefaultHasher>::default();
        for (one, other) in [
            ("2024-12-31T24:00:00Z", "2025-01-01T00:00:00+00:00"),
            ("2024-02-28T24:00:00.00", "2024-02-29T00:00:00"),
            ("2024-01-01T00:00:00.10Z", "2024-01-01T01:30:00.1+01:30"),
            ("-0001-12-31T23:00:00-02:00", "0001-01-01T01:00:00Z"),
        ] {
            let [one, other] = [one, other].map(DateTime::lenient);
            assert_eq!(one, other);
            assert_eq!(hasher.hash_one(&one), hasher.hash_one(&other));
        }
        assert_ne!(DateTime::lenient("2024-01-01T00:00:00Z"), DateTime::lenient("2024-01-01T00:00:00"));
    }

    #[test]
    fn the_partial_order() {
        use Ordering::{Equal, Greater, Less};
        for (one, other, order) in [
            ("2000-01-15T00:00:00", "2000-02-15T00:00:00", Some(Less)),
            ("2000-01-15T12:00:00", "2000-01-16T12:00:00Z", Some(Less)),
            ("2000-01-01T12:00:00", "1999-12-31T23:00:00Z", None),
            ("2000-01-16T12:00:00", "2000-01-16T12:00:00Z", None),
            ("2000-01-16T00:00:00", "2000-01-16T12:00:00Z", None),
            // Exactly 14 hours leave the order open; a moment more decides it.
            ("2000-01-16T00:00:00Z", "2000-01-16T14:00:00", None),
            ("2000-01-16T00:00:00Z", "2000-01-16T14:00:00.001", Some(Less)),
            ("2000-01-16T14:00:00Z", "2000-01-16T00:00:00", None),
            ("2000-01-16T14:00:00.1Z", "2000-01-16T00:00:00", Some(Greater)),
            ("2000-01-16T10:00:00.09Z", "2000-01-16T10:00:00.1Z", Some(Less)),
            ("2000-01-16T10:00:00Z", "2000-01-16T11:00:00+01:00", Some(Equal)),
            ("-0002-01-01T00:00:00", "-0001-01-01T00:00:00", Some(Less)),
        ] {
            let [one, other] = [one, other].map(|text| DateTime::parse(text).unwrap());
            assert_eq!(one.compare(&other), order, "{one} {other}");
            assert_eq!(other.compare(&one), order.map(Ordering::reverse), "{other} {one}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_kept_and_judged_one_way(
            day in "[-+]?[0-9]{3,5}-[01][0-9]-[0-3][0-9]",
            time in "[012][0-9]:[0-6][0-9]:[0-6][0-9](\\.[0-9]{0,3})?(Z|[-+][01][0-9]:[0-6][0-9])?",
        ) {
            let text = format!("{day}T{time}");
            let kept = DateTime::lenient(&text);
            prop_assert_eq!(kept.as_str(), &*text);
            prop_assert_eq!(kept.is_legal(), DateTime::is_valid(&text));
            let parsed = DateTime::parse(&text).ok().map(|parsed| parsed.as_str().to_owned());
            prop_assert_eq!(parsed, kept.is_legal().then_some(text));
        }

        #[test]
        fn never_a_panic(text in "\\PC{0,40}") {
            prop_assert!(DateTime::lenient(&text).as_str() == text);
            let _ = DateTime::repair(&text);
        }
    }
}
