//! Dates and times as chrono has them.

use chrono::{Datelike, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, TimeZone, Timelike, Utc};

use super::{DateTime, Value};

impl DateTime {
    /// The date and time without the zone, or `None` where chrono cannot hold it.
    ///
    /// `24:00:00` is the midnight of the next day. A fraction is cut to nanoseconds. A year before 1 gives `None`:
    /// XML Schema 1.0 and ISO 8601 number those years differently.
    ///
    /// ```
    /// # use bibwire_core::xml::value::DateTime;
    /// let end = DateTime::lenient("2024-12-31T24:00:00Z").naive().unwrap();
    /// assert_eq!(end.to_string(), "2025-01-01 00:00:00");
    /// ```
    pub fn naive(&self) -> Option<NaiveDateTime> {
        let Value { day, time, .. } = self.value?;
        let year = i32::try_from(day.year).ok().filter(|year| *year > 0)?;
        let date = NaiveDate::from_ymd_opt(year, day.month.into(), day.day.into())?;
        if time.hour == 24 {
            return Some(date.succ_opt()?.and_time(NaiveTime::MIN));
        }
        let nanoseconds = self
            .fraction()?
            .bytes()
            .chain(std::iter::repeat(b'0'))
            .take(9)
            .fold(0u32, |number, digit| number.wrapping_mul(10).wrapping_add(u32::from(digit.wrapping_sub(b'0'))));
        date.and_hms_nano_opt(time.hour.into(), time.minute.into(), time.second.into(), nanoseconds)
    }

    /// The instant, or `None` where there is no zone or chrono cannot hold it. See [`naive`](Self::naive).
    ///
    /// ```
    /// # use bibwire_core::xml::value::DateTime;
    /// let sent = DateTime::lenient("2024-05-01T10:00:00+08:00").to_chrono().unwrap();
    /// assert_eq!(sent.to_utc().to_string(), "2024-05-01 02:00:00 UTC");
    /// assert_eq!(DateTime::lenient("2024-05-01T10:00:00").to_chrono(), None);
    /// ```
    pub fn to_chrono(&self) -> Option<chrono::DateTime<FixedOffset>> {
        let offset = FixedOffset::east_opt(i32::from(self.zone()?).wrapping_mul(60))?;
        offset.from_local_datetime(&self.naive()?).single()
    }
}

/// `YYYY-MM-DDThh:mm:ss`, with a fraction if it is not zero.
///
/// A leap second is written as the second before it, which is the last that xs:dateTime knows. A year before 1 is
/// written with its number of XML Schema 1.0, one less.
impl From<NaiveDateTime> for DateTime {
    fn from(value: NaiveDateTime) -> DateTime {
        DateTime::lenient(&written(&value))
    }
}

/// `YYYY-MM-DDThh:mm:ssZ`, with a fraction if it is not zero. See the conversion from [`NaiveDateTime`].
impl From<chrono::DateTime<Utc>> for DateTime {
    fn from(value: chrono::DateTime<Utc>) -> DateTime {
        DateTime::lenient(&(written(&value.naive_utc()) + "Z"))
    }
}

/// As the conversion from [`NaiveDateTime`], with the offset, or `Z` for none.
///
/// An offset that xs:dateTime does not know, beyond 14 hours or with seconds, is written in UTC.
impl From<chrono::DateTime<FixedOffset>> for DateTime {
    fn from(value: chrono::DateTime<FixedOffset>) -> DateTime {
        let seconds = value.offset().local_minus_utc();
        let local = value.naive_utc().checked_add_signed(TimeDelta::seconds(seconds.into()));
        match local {
            Some(local) if seconds != 0 && seconds % 60 == 0 && seconds.unsigned_abs() <= 14 * 3600 => {
                let sign = if seconds < 0 { '-' } else { '+' };
                let minutes = seconds.unsigned_abs() / 60;
                let text = format!("{}{sign}{:02}:{:02}", written(&local), minutes / 60, minutes % 60);
                DateTime::lenient(&text)
            }
            _ => value.to_utc().into(),
        }
    }
}

fn written(value: &NaiveDateTime) -> String {
    let year = match value.year() {
        year @ 1.. => format!("{year:04}"),
        year => format!("-{:04}", i64::from(year).wrapping_sub(1).unsigned_abs()),
    };
    let mut text = format!(
        "{year}-{:02}-{:02}T{:02}:{:02}:{:02}",
        value.month(),
        value.day(),
        value.hour(),
        value.minute(),
        value.second()
    );
    // A leap second has more than a thousand million nanoseconds.
    let nanoseconds = value.nanosecond() % 1_000_000_000;
    if nanoseconds != 0 {
        let fraction = format!(".{nanoseconds:09}");
        text.push_str(fraction.trim_end_matches('0'));
    }
    text
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn utc(seconds: i64, nanoseconds: u32) -> chrono::DateTime<Utc> {
        chrono::DateTime::from_timestamp(seconds, nanoseconds).unwrap()
    }

    #[test]
    fn forms() {
        let value = utc(1_700_000_000, 0);
        assert_eq!(DateTime::from(value).as_str(), "2023-11-14T22:13:20Z");
        assert_eq!(DateTime::from(value.naive_utc()).as_str(), "2023-11-14T22:13:20");
        assert_eq!(DateTime::from(utc(1_700_000_000, 250_000_000)).as_str(), "2023-11-14T22:13:20.25Z");
        assert_eq!(DateTime::from(utc(1_700_000_039, 1_000_000_000)).as_str(), "2023-11-14T22:13:59Z");
        assert_eq!(DateTime::from(utc(-62_135_596_801, 0)).as_str(), "-0001-12-31T23:59:59Z");
        for (offset, text) in [
            (0, "2023-11-14T22:13:20Z"),
            (8 * 3600, "2023-11-15T06:13:20+08:00"),
            (-12_600, "2023-11-14T18:43:20-03:30"),
            (14 * 3600, "2023-11-15T12:13:20+14:00"),
            (15 * 3600, "2023-11-14T22:13:20Z"),
            (3601, "2023-11-14T22:13:20Z"),
        ] {
            let value = value.with_timezone(&FixedOffset::east_opt(offset).unwrap());
            assert_eq!(DateTime::from(value).as_str(), text);
        }
    }

    #[test]
    fn what_chrono_cannot_hold() {
        for text in ["-0001-01-01T00:00:00Z", "999999-01-01T00:00:00Z", "9223372036854775807-01-01T00:00:00Z"] {
            let value = DateTime::parse(text).unwrap();
            assert_eq!((value.naive(), value.to_chrono()), (None, None), "{text}");
        }
        let fine = DateTime::lenient("2024-01-01T00:00:00.1234567899");
        assert_eq!(fine.naive().unwrap().nanosecond(), 123_456_789);
    }

    proptest! {
        #[test]
        fn an_instant_survives(
            seconds in -62_135_596_800i64..400_000_000_000,
            nanoseconds in 0u32..1_000_000_000,
            offset in -840i32..=840,
        ) {
            let zone = FixedOffset::east_opt(offset * 60).unwrap();
            let value = utc(seconds, nanoseconds).with_timezone(&zone);
            let written = DateTime::from(value);
            prop_assume!(written.year() >= Some(1));
            prop_assert!(DateTime::is_valid(written.as_str()), "{}", written);
            prop_assert_eq!(written.to_chrono(), Some(value));
            prop_assert_eq!(&written, &DateTime::from(value.to_utc()));
        }

        #[test]
        fn the_order_is_that_of_chrono(
            seconds in proptest::array::uniform2(0i64..1_000),
            offsets in proptest::array::uniform2(-20i32..20),
        ) {
            let [one, other] = [0, 1].map(|i| {
                utc(seconds[i] * 61, 0).with_timezone(&FixedOffset::east_opt(offsets[i] * 1800).unwrap())
            });
            prop_assert_eq!(DateTime::from(one).compare(&DateTime::from(other)), Some(one.cmp(&other)));
            let [one, other] = [one, other].map(|value| value.naive_local());
            prop_assert_eq!(DateTime::from(one).compare(&DateTime::from(other)), Some(one.cmp(&other)));
        }
    }
}
