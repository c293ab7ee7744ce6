//! Years of publication: CoP 5.1, 3.3.7: `yyyy`, 0001 where it is not known, 9999 for articles in press.

use bibwire_core::Diagnostic;

use super::super::Facts;
use super::super::wanted::year;
use crate::rules::attributes as rules;

/// The year of articles in press.
const IN_PRESS: u16 = 9999;

/// What is wrong with a year of publication.
pub(crate) fn judge(text: &str, facts: &Facts) -> Option<Diagnostic> {
    let found = |rule| Some(Diagnostic::new(rule).found(text));
    match year(text) {
        Some(0) => found(&rules::YEAR_ZERO),
        Some(year) => {
            // What comes out next year may be read online this year.
            let last = facts.period.map_or(IN_PRESS, |period| period.end().year().saturating_add(1));
            if year > last && year != IN_PRESS {
                return found(&rules::YEAR_TO_COME);
            }
            let years = facts.wanted.years.as_ref()?;
            let is_in = years.iter().any(|(from, to)| (*from..=*to).contains(&year));
            if is_in { None } else { found(&rules::YEAR_FILTERED) }
        }
        None if text.is_empty() => found(&rules::EMPTY),
        None => match text.parse::<u16>() {
            Ok(year) if text.len() < 4 && year > 0 && !text.starts_with('+') => {
                Some(Diagnostic::new(&rules::YEAR_ZEROS).found(text).expected(format_args!("{year:04}")))
            }
            Ok(0) => found(&rules::YEAR_ZERO),
            _ => Some(Diagnostic::new(&rules::YEAR).found(text).expected("yyyy")),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::Form;
    use crate::month::Month;
    use crate::report::{Filter, Header};
    use crate::vocabulary::ReportId;

    fn facts(filter: &[&str]) -> Facts {
        let month = Month::new(2026, 1).unwrap();
        let header = Header {
            report_id: Some(ReportId::Tr),
            report_filters: vec![Filter::new("YOP", filter.iter().copied())],
            begin_date: Some(month.first_day()),
            end_date: Some(month.last_day()),
            ..Header::default()
        };
        Facts::of(&header, Form::Json, None)
    }

    #[test]
    fn years_and_what_is_none() {
        let (all, some) = (facts(&[]), facts(&["2020-2024", "1999"]));
        for (text, facts, code, expected) in [
            ("2024", &all, None, None),
            ("0001", &all, None, None),
            ("0997", &all, None, None),
            ("9999", &all, None, None),
            ("2027", &all, None, None),
            ("2028", &all, Some("CTR463"), None),
            ("9998", &all, Some("CTR463"), None),
            ("0000", &all, Some("CTR462"), None),
            ("0", &all, Some("CTR462"), None),
            ("1", &all, Some("CTR461"), Some("0001")),
            ("997", &all, Some("CTR461"), Some("0997")),
            ("+97", &all, Some("CTR460"), Some("yyyy")),
            ("unknown", &all, Some("CTR460"), Some("yyyy")),
            ("20240", &all, Some("CTR460"), Some("yyyy")),
            ("2024.0", &all, Some("CTR460"), Some("yyyy")),
            ("２０２４", &all, Some("CTR460"), Some("yyyy")),
            ("-", &all, Some("CTR460"), Some("yyyy")),
            ("", &all, Some("CTR451"), None),
            ("2020", &some, None, None),
            ("1999", &some, None, None),
            ("2019", &some, Some("CTR464"), None),
            ("9999", &some, Some("CTR464"), None),
        ] {
            let finding = judge(text, facts);
            assert_eq!(finding.as_ref().map(|it| it.code().to_string()).as_deref(), code, "{text:?}");
            assert_eq!(finding.and_then(|it| it.expected).as_deref(), expected, "{text:?}");
        }
    }
}
