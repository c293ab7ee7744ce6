//! The exceptions that say why there is no usage, against the usage.

use bibwire_core::Diagnostic;

use super::super::{Ear, Facts};
use super::months;
use crate::definition::Exception as Definition;
use crate::month::{Month, Period};
use crate::report::Exception;
use crate::rules::coverage as rules;
use crate::spot::Spot;

/// How many months a finding names.
const NAMED: usize = 12;

/// What is known of the usage.
#[derive(Debug, Clone, Copy)]
pub(in crate::check) struct Usage<'u> {
    /// Whether there are items.
    pub(in crate::check) has_items: bool,
    /// For each month of the period whether there is usage; none where it is not told by month.
    pub(in crate::check) months: Option<&'u [bool]>,
}

/// Judges the exceptions by the usage: CoP 5.1, Appendix D.
pub(in crate::check) fn check(facts: &Facts, usage: &Usage<'_>, ear: &mut Ear<'_>) {
    let exceptions = &facts.header.exceptions;
    if !usage.has_items {
        if exceptions.is_empty() {
            return ear.tell(&rules::NO_EXCEPTION, Spot::Items);
        }
        // One whose code is not known may be any.
        if exceptions.iter().all(|it| it.code.is_some_and(|code| !is_absence(code))) {
            return ear.tell(&rules::NO_REASON, Spot::Element("Exceptions"));
        }
    }
    let none = exceptions.iter().position(|it| it.code == Some(3030));
    if let Some(none) = none.filter(|_| usage.has_items) {
        return ear.tell(&rules::USAGE, Spot::Exception(none, None));
    }
    let Some(period) = facts.period else { return };
    let of_months = || exceptions.iter().enumerate().filter(|(_, it)| matches!(it.code, Some(3030..=3032)));
    let count = of_months().count();
    let shown = format_args!("{count} for {} months", period.len());
    if count > period.len() {
        return ear.found(&rules::MORE_THAN_MONTHS, Spot::Element("Exceptions"), shown);
    }
    if count == period.len() && usage.has_items {
        return ear.found(&rules::NO_MONTH_LEFT, Spot::Element("Exceptions"), shown);
    }
    if let Some(months) = usage.months {
        let mut silent: Option<Vec<bool>> = Some(months.iter().map(|used| !used).collect());
        for (number, exception) in exceptions.iter().enumerate().filter(|(_, it)| it.code.is_none_or(is_absence)) {
            let named = exception.data.as_deref().and_then(months::read);
            if matches!(exception.code, Some(3031 | 3032)) {
                compare(number, exception, named.as_deref(), period, months, ear);
            }
            match (&mut silent, named) {
                (Some(silent), Some(named)) => strike(silent, &named, period),
                _ => silent = None,
            }
        }
        if let Some(silent) = silent.filter(|silent| usage.has_items && silent.contains(&true)) {
            let shown = list(period.months().zip(silent).filter(|(_, silent)| *silent).map(|(month, _)| month));
            ear.found(&rules::SILENT_MONTHS, Spot::Items, shown);
        }
    }
}

/// Whether a code says why there is no usage.
fn is_absence(code: u32) -> bool {
    u16::try_from(code).is_ok_and(|code| Definition::NO_USAGE.contains(&code))
}

/// Judges the months that an exception names by the months with usage.
fn compare(
    number: usize,
    exception: &Exception,
    named: Option<&[Period]>,
    period: Period,
    months: &[bool],
    ear: &mut Ear<'_>,
) {
    let spot = Spot::Exception(number, exception.data.as_ref().map(|_| "Data"));
    let Some(named) = named else {
        if !months.contains(&false) {
            ear.report(Diagnostic::new(&rules::NO_SUCH_MONTH).found("usage of every month"), spot);
        }
        return;
    };
    let is_named = |month| named.iter().any(|it| it.contains(month));
    let of_report = || period.months().zip(months.iter().copied()).filter(|(month, _)| is_named(*month));
    if of_report().any(|(_, used)| used) {
        ear.found(&rules::MONTH_THERE, spot, list(of_report().filter(|(_, used)| *used).map(|(month, _)| month)));
    } else if of_report().next().is_none() {
        let shown = exception.data.as_deref().unwrap_or_default();
        let finding = Diagnostic::new(&rules::NO_SUCH_MONTH).found(shown);
        ear.report(finding.expected(format_args!("months from {period}")), spot);
    }
}

/// Strikes the months of periods out of those of the report.
fn strike(silent: &mut [bool], named: &[Period], period: Period) {
    for (month, silent) in period.months().zip(silent) {
        *silent = *silent && !named.iter().any(|it| it.contains(month));
    }
}

/// Some months, and how many more.
fn list(mut months: impl Iterator<Item = Month>) -> String {
    let named: Vec<String> = months.by_ref().take(NAMED).map(|month| month.to_string()).collect();
    match months.count() {
        0 => named.join(", "),
        more => format!("{} and {more} more", named.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::trial::header;
    use super::*;
    use crate::date::exact;
    use crate::input::Form;
    use crate::report::Header;
    use crate::spot::InMemory;

    /// The codes for a report of three months with exceptions, and usage in some of the months.
    fn codes(exceptions: &[(u32, Option<&str>)], months: Option<[bool; 3]>, has_items: bool) -> Vec<String> {
        let exceptions = exceptions.iter().map(|(code, data)| Exception {
            code: Some(*code),
            data: data.map(Into::into),
            ..Exception::default()
        });
        let header = Header { end_date: exact("2026-03-31"), exceptions: exceptions.collect(), ..header() };
        let facts = Facts::of(&header, Form::Json, None);
        let usage = Usage { has_items, months: months.as_ref().map(|months| &months[..]) };
        let mut found = Vec::new();
        check(&facts, &usage, &mut Ear::new(&mut found, &InMemory::of(&header), None));
        found.iter().map(|finding| finding.code().to_string()).collect()
    }

    #[test]
    fn exceptions_go_with_the_usage() {
        let (all, second) = (Some([true; 3]), Some([false, true, false]));
        for (exceptions, months, expected) in [
            (&[] as &[_], all, &[] as &[&str]),
            (&[], second, &["CTR598"]),
            (&[(3030, None)], second, &["CTR592"]),
            (&[(3031, Some("2026-03"))], Some([true, true, false]), &[]),
            (&[(3031, Some("2026-03"))], second, &["CTR598"]),
            (&[(3031, Some("2026-01")), (3032, Some("Mar-2026"))], second, &[]),
            (&[(3031, Some("2026-02 to 2026-03"))], Some([true, true, false]), &["CTR596"]),
            (&[(3031, Some("2025-03"))], Some([true, true, false]), &["CTR597", "CTR598"]),
            (&[(3031, Some("soon"))], Some([true, true, false]), &[]),
            (&[(3031, Some("soon"))], all, &["CTR597"]),
            (&[(3031, None), (3031, None), (3032, None)], second, &["CTR594"]),
            (&[(3031, None), (3031, None), (3032, None), (3032, None)], second, &["CTR593"]),
            (&[(3040, Some("2026-01"))], all, &[]),
            (&[(3040, Some("gap"))], second, &[]),
            (&[(3031, Some("2026-02"))], None, &[]),
        ] {
            assert_eq!(codes(exceptions, months, true), expected, "{exceptions:?} {months:?}");
        }
    }

    #[test]
    fn without_usage_there_is_a_reason() {
        let none = Some([false; 3]);
        for (exceptions, expected) in [
            (&[] as &[_], &["CTR590"] as &[&str]),
            (&[(3050, Some("shelf"))], &["CTR591"]),
            (&[(3030, None)], &[]),
            (&[(3040, Some("2026-01"))], &[]),
            (&[(3031, Some("2026-01 to 2026-03"))], &[]),
            (&[(3031, Some("2025-01"))], &["CTR597"]),
            (&[(3031, None), (3031, None), (3032, None), (3032, None)], &["CTR593"]),
        ] {
            assert_eq!(codes(exceptions, none, false), expected, "{exceptions:?}");
        }
    }
}
