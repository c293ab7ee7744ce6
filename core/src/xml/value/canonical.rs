//! One text for each value.

use std::borrow::Cow;

use super::calendar::{Day, days_of};
use super::number::Number;
use super::{Boolean, DateTime, SimpleType};

impl SimpleType {
    /// The text that all legal texts of one value have in common. A text that is not legal stays as it is.
    ///
    /// | type | form |
    /// |---|---|
    /// | dateTime | in UTC with `Z` where there is a zone; never the hour 24; no zero at the end of a fraction |
    /// | decimal, integer and what is derived from it | no `+`, no zero that does not count, a digit before the point, no point without a digit after it, no `-0` |
    /// | boolean | `true`, `false` |
    /// | any other | white space as the type has it: replaced, collapsed, or kept in a string |
    ///
    /// ```
    /// use bibwire_core::xml::SimpleType;
    ///
    /// assert_eq!(SimpleType::DateTime.canonical("2026-12-31T20:00:00.50-08:00"), "2027-01-01T04:00:00.5Z");
    /// assert_eq!(SimpleType::Decimal.canonical(" +012.50 "), "12.5");
    /// assert_eq!(SimpleType::Boolean.canonical("1"), "true");
    /// assert_eq!(SimpleType::String.canonical(" a "), " a ");
    /// ```
    pub fn canonical(self, text: &str) -> Cow<'_, str> {
        let known = match self {
            SimpleType::DateTime => date_time(text),
            SimpleType::Decimal => Number::decimal(text).map(number),
            SimpleType::Integer(_) => Number::integer(text).map(number),
            SimpleType::Boolean => Boolean::lenient(text).value().map(|it| it.to_string()),
            _ => None,
        };
        match known {
            Some(known) => Cow::Owned(known),
            None if self.is_valid(text) => self.whitespace().apply(text),
            None => Cow::Borrowed(text),
        }
    }
}

fn number(number: Number<'_>) -> String {
    let sign = if number.negative { "-" } else { "" };
    let integer = if number.integer.is_empty() { "0" } else { number.integer };
    let point = if number.fraction.is_empty() { "" } else { "." };
    format!("{sign}{integer}{point}{}", number.fraction)
}

fn date_time(text: &str) -> Option<String> {
    let value = DateTime::lenient(text);
    let clock = i32::from(value.hour()?).saturating_mul(60).saturating_add(i32::from(value.minute()?));
    let minutes = clock.saturating_sub(i32::from(value.zone().unwrap_or_default()));
    let mut day = Day { year: value.year()?, month: value.month()?, day: value.day()? };
    // From -14:00 of a day to 38:00: the day before, and the day after.
    match minutes.div_euclid(24 * 60) {
        ..0 => before(&mut day),
        0 => {}
        1.. => after(&mut day),
    }
    let minutes = minutes.rem_euclid(24 * 60);
    let (hour, minute) = (minutes.div_euclid(60), minutes.rem_euclid(60));
    let fraction = value.fraction()?.trim_end_matches('0');
    let point = if fraction.is_empty() { "" } else { "." };
    let zone = if value.zone().is_some() { "Z" } else { "" };
    let sign = if day.year < 0 { "-" } else { "" };
    let (year, month, number, second) = (day.year.unsigned_abs(), day.month, day.day, value.second()?);
    Some(format!("{sign}{year:04}-{month:02}-{number:02}T{hour:02}:{minute:02}:{second:02}{point}{fraction}{zone}"))
}

fn before(day: &mut Day) {
    day.day = day.day.saturating_sub(1);
    if day.day == 0 {
        day.month = day.month.saturating_sub(1);
        if day.month == 0 {
            day.month = 12;
            // There is no year 0.
            day.year = day.year.saturating_sub(if day.year == 1 { 2 } else { 1 });
        }
        day.day = days_of(day.year, day.month);
    }
}

fn after(day: &mut Day) {
    day.day = day.day.saturating_add(1);
    if day.day > days_of(day.year, day.month) {
        day.day = 1;
        day.month = day.month.saturating_add(1);
        if day.month > 12 {
            day.month = 1;
            day.year = day.year.saturating_add(if day.year == -1 { 2 } else { 1 });
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::xml::value::{Decimal, Integer, IntegerKind};

    #[test]
    fn forms() {
        let integer = SimpleType::Integer(IntegerKind::NonNegativeInteger);
        for (kind, text, form) in [
            (SimpleType::DateTime, "2024-03-01T00:30:00+01:00", "2024-02-29T23:30:00Z"),
            (SimpleType::DateTime, "2024-02-29T24:00:00", "2024-03-01T00:00:00"),
            (SimpleType::DateTime, "2024-12-31T24:00:00-14:00", "2025-01-01T14:00:00Z"),
            (SimpleType::DateTime, "0001-01-01T00:00:00.000+14:00", "-0001-12-31T10:00:00Z"),
            (SimpleType::DateTime, "-0001-12-31T23:00:00-02:00", "0001-01-01T01:00:00Z"),
            (SimpleType::DateTime, " 12024-01-01T00:00:00-00:00 ", "12024-01-01T00:00:00Z"),
            (SimpleType::DateTime, "tomorrow", "tomorrow"),
            (SimpleType::Decimal, "-0.00", "0"),
            (SimpleType::Decimal, "-.50", "-0.5"),
            (SimpleType::Decimal, "5.", "5"),
            (SimpleType::Decimal, "1,5", "1,5"),
            (integer, " +007", "7"),
            (integer, "-0", "0"),
            (integer, "7.0", "7.0"),
            (SimpleType::Boolean, " 0 ", "false"),
            (SimpleType::Boolean, "no", "no"),
            (SimpleType::AnyUri, " urn:x \n", "urn:x"),
            (SimpleType::String, "a  b\n", "a  b\n"),
        ] {
            assert_eq!(kind.canonical(text), form, "{kind:?} {text}");
        }
    }

    proptest! {
        #[test]
        fn equal_values_have_one_form(
            (year, month, day) in (prop_oneof![-3i32..3, 1999i32..2005], 1u8..13, 1u8..32),
            (hour, minute) in (0u8..25, 0u8..60),
            zones in [-840i32..841, -840i32..841],
            digits in "[+-]?0{0,2}[0-9]{0,2}\\.?[0-9]{0,2}0{0,2}",
        ) {
            let sign = if year < 0 { "-" } else { "" };
            let texts = zones.map(|zone| {
                let (offset, of) = (zone.abs(), if zone < 0 { '-' } else { '+' });
                let zone = format!("{of}{:02}:{:02}", offset / 60, offset % 60);
                format!("{sign}{:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:00{zone}", year.abs())
            });
            let forms = texts.each_ref().map(|text| SimpleType::DateTime.canonical(text));
            let values = [&texts[0], &texts[1], &*forms[0], &*forms[1]].map(|text: &str| DateTime::lenient(text));
            prop_assert_eq!(values[0] == values[1], forms[0] == forms[1]);
            prop_assert_eq!(&values[0], &values[2]);
            prop_assert_eq!(values[2].is_legal(), values[0].is_legal());
            prop_assert_eq!(SimpleType::DateTime.canonical(&forms[0]), &*forms[0]);
            let number = SimpleType::Decimal.canonical(&digits);
            prop_assert_eq!(Decimal::lenient(&number), Decimal::lenient(&digits));
            prop_assert_eq!(SimpleType::Decimal.canonical(&number), &*number);
            let whole = SimpleType::Integer(IntegerKind::Integer).canonical(&digits);
            prop_assert_eq!(Integer::lenient(&whole), Integer::lenient(&digits));
        }
    }
}
