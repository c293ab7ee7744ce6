//! The period of the report.

use bibwire_core::Diagnostic;
use chrono::NaiveDate;

use super::super::{Ear, Facts, coverage};
use super::ELEMENT;
use crate::input::Form;
use crate::month::{Month, Period};
use crate::rules::across as rules;
use crate::spot::Spot;

const BEGIN: &str = "Begin_Date";
const END: &str = "End_Date";

/// Judges the period: CoP 5.1, 3.2.4.
pub(super) fn check(facts: &Facts, ear: &mut Ear<'_>) {
    let header = &facts.header;
    let spot = |name| match facts.form {
        Form::Json => Spot::Named(ELEMENT, name, None),
        Form::Table => Spot::Element("Reporting_Period"),
    };
    for (name, date) in [(BEGIN, header.begin_date), (END, header.end_date)] {
        // A date that could not be read is among the filters, and was told.
        if date.is_none() && header.filter(name).is_none() {
            let whole = if facts.form == Form::Json { Spot::Element(ELEMENT) } else { spot(name) };
            ear.report(Diagnostic::new(&rules::NO_PERIOD).expected(name), whole);
        }
    }
    let edge = |date: NaiveDate, edge: fn(Month) -> NaiveDate| Month::of(date).map(edge).filter(|edge| *edge != date);
    for (name, date, edge) in [
        (BEGIN, header.begin_date, header.begin_date.and_then(|date| edge(date, Month::first_day))),
        (END, header.end_date, header.end_date.and_then(|date| edge(date, Month::last_day))),
    ] {
        if let (Some(date), Some(edge)) = (date, edge) {
            ear.report(Diagnostic::new(&rules::NOT_WHOLE_MONTHS).found(date).expected(edge), spot(name));
        }
    }
    let (Some(begin), Some(end)) = (header.begin_date, header.end_date) else { return };
    if end < begin {
        ear.found(&rules::END_BEFORE_BEGIN, spot(END), format_args!("{begin} to {end}"));
    }
    let months = Month::of(begin).zip(Month::of(end)).and_then(|(begin, end)| Period::new(begin, end));
    if let Some(months) = months.map(Period::len).filter(|months| *months > coverage::LONGEST) {
        ear.found(&rules::TOO_LONG, spot(END), format_args!("{months} months"));
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::trial::{codes, header};
    use super::*;
    use crate::date::exact;
    use crate::report::{Filter, Header};

    #[test]
    fn periods_are_whole_months() {
        for (begin, end, expected) in [
            ("2026-01-01", "2026-01-31", &[] as &[&str]),
            ("2026-01-01", "2026-02-28", &[]),
            ("2026-01-02", "2026-01-31", &["CTR505"]),
            ("2026-01-02", "2026-01-30", &["CTR505", "CTR505"]),
            ("2026-02-01", "2026-01-31", &["CTR506"]),
            ("1976-02-01", "2026-01-31", &[]),
            ("1976-01-01", "2026-01-31", &["CTR507"]),
            ("", "2026-01-31", &["CTR503"]),
            ("", "", &["CTR503", "CTR503"]),
        ] {
            let header = Header { begin_date: exact(begin), end_date: exact(end), ..header() };
            for form in [Form::Json, Form::Table] {
                assert_eq!(codes(&header, form, check), expected, "{begin} {end}");
            }
        }
        let unread = Filter::new(BEGIN, ["soon"]);
        let header = Header { begin_date: None, report_filters: vec![unread], ..header() };
        assert_eq!(codes(&header, Form::Json, check), [""; 0]);
    }
}
