//! The order of dates and times (XML Schema Part 2, 3.2.7.4).

use std::cmp::Ordering;
use std::hash::{Hash, Hasher};

use super::calendar::{Day, Time};

const SECONDS_OF_A_DAY: i128 = 86_400;

/// A point in time: in UTC where the zone is known, else in the unknown zone.
#[derive(Debug, Clone, Copy)]
pub(super) struct Instant<'a> {
    seconds: i128,
    /// Without zeros at its end.
    fraction: &'a str,
    zoned: bool,
}

impl<'a> Instant<'a> {
    pub(super) fn new(day: Day, time: Time, fraction: &'a str, zone: Option<i16>) -> Instant<'a> {
        let clock = i128::from(time.hour)
            .wrapping_mul(3600)
            .wrapping_add(i128::from(time.minute).wrapping_mul(60))
            .wrapping_add(i128::from(time.second));
        let offset = i128::from(zone.unwrap_or_default()).wrapping_mul(60);
        // A year has 64 bits, so nothing wraps.
        let seconds = days(day).wrapping_mul(SECONDS_OF_A_DAY).wrapping_add(clock).wrapping_sub(offset);
        Instant { seconds, fraction: fraction.trim_end_matches('0'), zoned: zone.is_some() }
    }

    fn shifted(self, hours: i128) -> (i128, &'a str) {
        (self.seconds.wrapping_add(hours.wrapping_mul(3600)), self.fraction)
    }
}

impl PartialEq for Instant<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.zoned == other.zoned && self.shifted(0) == other.shifted(0)
    }
}

impl Eq for Instant<'_> {}

impl Hash for Instant<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (self.seconds, self.fraction).hash(state);
    }
}

impl PartialOrd for Instant<'_> {
    /// One with a zone and one without are ordered only if they are in every zone.
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        match (self.zoned, other.zoned) {
            (true, false) if self.shifted(0) < other.shifted(-14) => Some(Ordering::Less),
            (true, false) if self.shifted(0) > other.shifted(14) => Some(Ordering::Greater),
            (true, false) => None,
            (false, true) => other.partial_cmp(self).map(Ordering::reverse),
            // Without zeros at the end, digits after the point have the order of their texts.
            (true, true) | (false, false) => Some(self.shifted(0).cmp(&other.shifted(0))),
        }
    }
}

/// Days since 1 January of year 1. There is no year 0: 31 December of -0001 is the day before.
fn days(Day { year, month, day }: Day) -> i128 {
    let year = i128::from(year);
    let before = year.wrapping_sub(1);
    let leap_days = before.div_euclid(4).wrapping_sub(before.div_euclid(100)).wrapping_add(before.div_euclid(400));
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let of_months = match month {
        1 => 0,
        2 => 31,
        3 => 59,
        4 => 90,
        5 => 120,
        6 => 151,
        7 => 181,
        8 => 212,
        9 => 243,
        10 => 273,
        11 => 304,
        _ => 334,
    };
    // Counted as if there were a year 0, which by its number would be a leap year.
    let year_zero = if year < 0 { 366 } else { 0 };
    before
        .wrapping_mul(365)
        .wrapping_add(leap_days)
        .wrapping_add(of_months)
        .wrapping_add(i128::from(leap && month > 2))
        .wrapping_add(i128::from(day))
        .wrapping_sub(1)
        .wrapping_add(year_zero)
}

#[cfg(test)]
mod tests {
    use chrono::{Datelike, NaiveDate};
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn there_is_no_year_zero() {
        assert_eq!(days(Day { year: 1, month: 1, day: 1 }), 0);
        assert_eq!(days(Day { year: -1, month: 12, day: 31 }), -1);
        assert_eq!(days(Day { year: -1, month: 1, day: 1 }), -365);
        assert_eq!(days(Day { year: -4, month: 12, day: 31 }), -365 * 3 - 1);
        assert_eq!(days(Day { year: -4, month: 3, day: 1 }) - days(Day { year: -4, month: 2, day: 28 }), 2);
    }

    #[test]
    fn the_largest_years_are_in_order() {
        let [least, most] = [i64::MIN + 1, i64::MAX].map(|year| days(Day { year, month: 1, day: 1 }));
        assert!(least < 0 && most > 3_000_000_000_000_000_000_000);
    }

    proptest! {
        #[test]
        fn days_are_those_of_chrono(number in 1i32..90_000_000) {
            let date = NaiveDate::from_num_days_from_ce_opt(number).unwrap();
            let day = Day { year: date.year().into(), month: date.month() as u8, day: date.day() as u8 };
            prop_assert_eq!(days(day), i128::from(number) - 1);
        }
    }
}
