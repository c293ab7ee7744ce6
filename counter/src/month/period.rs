//! A period of whole months.

use std::fmt;

use chrono::NaiveDate;

use super::Month;

/// One or more months that follow one another.
///
/// ```
/// use bibwire_counter::month::{Month, Period};
///
/// let year = Period::new("2024-01".parse()?, "2024-12".parse()?).ok_or("the wrong way round")?;
/// assert_eq!(year.len(), 12);
/// assert_eq!(year.position("2024-03".parse()?), Some(2));
/// assert_eq!(year.to_string(), "2024-01 to 2024-12");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Period {
    begin: Month,
    end: Month,
}

impl Period {
    /// The period from one month to another, both included; none where the end comes first.
    ///
    /// ```
    /// use bibwire_counter::month::{Month, Period};
    ///
    /// assert_eq!(Period::new(Month::MAX, Month::MIN), None);
    /// ```
    pub fn new(begin: Month, end: Month) -> Option<Period> {
        (begin <= end).then_some(Period { begin, end })
    }

    /// The period from the first day of a month to the last day of a month; none for other days.
    ///
    /// ```
    /// use bibwire_counter::month::{Month, Period};
    ///
    /// let month = Month::new(2024, 2).ok_or("no month")?;
    /// assert_eq!(Period::from_days(month.first_day(), month.last_day()), Period::new(month, month));
    /// assert_eq!(Period::from_days(month.first_day(), month.first_day()), None);
    /// # Ok::<(), &str>(())
    /// ```
    pub fn from_days(first: NaiveDate, last: NaiveDate) -> Option<Period> {
        let begin = Month::of(first).filter(|month| month.first_day() == first)?;
        let end = Month::of(last).filter(|month| month.last_day() == last)?;
        Period::new(begin, end)
    }

    /// The first month.
    ///
    /// ```
    /// use bibwire_counter::month::{Month, Period};
    ///
    /// assert_eq!(Period::from(Month::MIN).begin(), Month::MIN);
    /// ```
    pub const fn begin(self) -> Month {
        self.begin
    }

    /// The last month.
    ///
    /// ```
    /// use bibwire_counter::month::{Month, Period};
    ///
    /// assert_eq!(Period::from(Month::MIN).end(), Month::MIN);
    /// ```
    pub const fn end(self) -> Month {
        self.end
    }

    /// The number of months; at least one.
    ///
    /// ```
    /// use bibwire_counter::month::{Month, Period};
    ///
    /// assert_eq!(Period::from(Month::MIN).len(), 1);
    /// ```
    #[allow(clippy::len_without_is_empty, reason = "a period is never empty")]
    pub const fn len(self) -> usize {
        (self.end.0.saturating_sub(self.begin.0) as usize).saturating_add(1)
    }

    /// Whether a month is in the period.
    ///
    /// ```
    /// use bibwire_counter::month::{Month, Period};
    ///
    /// assert!(!Period::from(Month::MIN).contains(Month::MAX));
    /// ```
    pub fn contains(self, month: Month) -> bool {
        self.begin <= month && month <= self.end
    }

    /// The place of a month in the period, from 0; none where it is outside.
    ///
    /// ```
    /// use bibwire_counter::month::{Month, Period};
    ///
    /// assert_eq!(Period::from(Month::MIN).position(Month::MIN), Some(0));
    /// ```
    pub fn position(self, month: Month) -> Option<usize> {
        self.contains(month).then(|| month.0.saturating_sub(self.begin.0) as usize)
    }

    /// The months in order.
    ///
    /// ```
    /// use bibwire_counter::month::{Month, Period};
    ///
    /// let winter = Period::new("2023-12".parse()?, "2024-01".parse()?).ok_or("the wrong way round")?;
    /// let headings: Vec<String> = winter.months().map(|month| month.heading().to_string()).collect();
    /// assert_eq!(headings, ["Dec-2023", "Jan-2024"]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn months(self) -> impl DoubleEndedIterator<Item = Month> + ExactSizeIterator + Clone {
        (self.begin.0..self.end.0.saturating_add(1)).map(Month)
    }
}

impl From<Month> for Period {
    /// The period of one month.
    fn from(month: Month) -> Self {
        Period { begin: month, end: month }
    }
}

impl fmt::Display for Period {
    /// The first and the last month.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} to {}", self.begin, self.end)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::tests::any_month;
    use super::*;

    proptest! {
        #[test]
        fn it_holds_its_months(a in any_month(), b in any_month(), other in any_month()) {
            let period = Period::new(a.min(b), a.max(b)).unwrap();
            prop_assert_eq!(period.months().len(), period.len());
            prop_assert_eq!(period.months().next(), Some(period.begin()));
            prop_assert_eq!(period.months().next_back(), Some(period.end()));
            prop_assert_eq!(period.contains(other), period.months().any(|month| month == other));
            prop_assert_eq!(period.position(other), period.months().position(|month| month == other));
            prop_assert_eq!(Period::from_days(period.begin().first_day(), period.end().last_day()), Some(period));
        }
    }
}
