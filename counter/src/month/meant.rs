//! The month that a text means.

use chrono::{Days, NaiveDate};

use super::{Month, NAMES};
use crate::vocabulary::spelling::half_width;

/// No month is written in more characters than this.
const LONGEST: usize = 48;

/// What a month is called besides its English name of three letters, without capitals and accents: in English, Chinese,
/// German, French and Spanish.
const OTHER_NAMES: [&[&str]; 12] = [
    &["january", "一", "januar", "janner", "jaenner", "janv", "janvier", "ene", "enero"],
    &["february", "二", "februar", "feber", "fev", "fevr", "fevrier", "febr", "febrero"],
    &["march", "三", "marz", "maerz", "mrz", "mars", "marzo"],
    &["april", "四", "avr", "avril", "abr", "abril"],
    &["五", "mai", "mayo"],
    &["june", "六", "juni", "juin", "junio"],
    &["july", "七", "juli", "juil", "juillet", "julio"],
    &["august", "八", "aout", "ago", "agosto"],
    &["september", "sept", "九", "septembre", "septiembre", "setiembre", "set"],
    &["october", "十", "okt", "oktober", "octobre", "octubre"],
    &["november", "十一", "novembre", "noviembre"],
    &["december", "十二", "dez", "dezember", "decembre", "dic", "diciembre"],
];

/// A part of a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    /// A number, and how many digits it has.
    Number(u32, usize),
    /// A month by its name.
    Named(u8),
}

/// The month that a text means, where there is one.
pub(super) fn meant(text: &str) -> Option<Month> {
    let text = text.trim();
    // A character has at most four bytes.
    if text.len() > LONGEST.saturating_mul(4) {
        return None;
    }
    let plain: String = text.chars().map(half_width).flat_map(char::to_lowercase).map(without_accent).collect();
    let plain = plain.strip_suffix(".0").unwrap_or(&plain);
    let parts = parts(without_midnight(plain))?;
    match *parts.as_slice() {
        [Part::Number(number, digits)] => alone(number, digits),
        [Part::Number(year, 4), Part::Number(month, 1 | 2)] | [Part::Number(month, 1 | 2), Part::Number(year, 4)] => {
            month_of(year, month)
        }
        [Part::Number(year, 4), Part::Number(month, 1 | 2), Part::Number(1, 1 | 2)] => month_of(year, month),
        [Part::Number(a, 1 | 2), Part::Number(b, 1 | 2), Part::Number(year, 4)] => match (a, b) {
            (1, month) | (month, 1) => month_of(year, month),
            _ => None,
        },
        [Part::Named(month), Part::Number(year, digits)] | [Part::Number(year, digits), Part::Named(month)] => {
            Month::new(full_year(year, digits)?, month)
        }
        [Part::Number(1, 1 | 2), Part::Named(month), Part::Number(year, digits)]
        | [Part::Named(month), Part::Number(1, 1 | 2), Part::Number(year, digits)] => {
            Month::new(full_year(year, digits)?, month)
        }
        [Part::Number(year, 4), Part::Named(month), Part::Number(1, 1 | 2)] => {
            Month::new(u16::try_from(year).ok()?, month)
        }
        _ => None,
    }
}

/// One number: `202401`, `20240101`, or the number of a day in a spreadsheet, counted from the end of 1899.
fn alone(number: u32, digits: usize) -> Option<Month> {
    match digits {
        5 => {
            let day = NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_days(Days::new(u64::from(number)))?;
            Month::of(day).filter(|month| month.first_day() == day)
        }
        6 => month_of(number / 100, number % 100),
        8 if number % 100 == 1 => month_of(number / 10_000, number / 100 % 100),
        _ => None,
    }
}

fn month_of(year: u32, month: u32) -> Option<Month> {
    Month::new(u16::try_from(year).ok()?, u8::try_from(month).ok()?)
}

/// A year of four digits, or of two in this century.
fn full_year(year: u32, digits: usize) -> Option<u16> {
    match digits {
        4 => u16::try_from(year).ok(),
        2 => u16::try_from(year.saturating_add(2000)).ok(),
        _ => None,
    }
}

/// The text without the hour at which a spreadsheet lets a day begin.
fn without_midnight(text: &str) -> &str {
    let Some(colon) = text.find(':') else { return text };
    let (before, _) = text.split_at_checked(colon).unwrap_or((text, ""));
    let Some((begin, _)) = before.char_indices().rfind(|(_, character)| matches!(character, ' ' | 't')) else {
        return text;
    };
    let (day, hour) = text.split_at_checked(begin).unwrap_or((text, ""));
    let hour = hour.trim_start_matches([' ', 't']);
    let zeros = hour.strip_prefix("12:").filter(|rest| rest.ends_with("am")).unwrap_or(hour).trim_end_matches(" am");
    let midnight = zeros.chars().all(|character| matches!(character, '0' | ':' | '.' | 'z' | '+'));
    if midnight { day } else { text }
}

/// The numbers and names in a text, at most three; nothing where there is anything else but what stands between them.
fn parts(text: &str) -> Option<Vec<Part>> {
    let mut parts = Vec::with_capacity(3);
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let same: fn(char) -> bool = if first.is_ascii_digit() {
            |character| character.is_ascii_digit()
        } else if is_between(first) {
            is_between
        } else {
            |character| !character.is_ascii_digit() && !is_between(character)
        };
        let end = rest.find(|character| !same(character)).unwrap_or(rest.len());
        let (run, tail) = rest.split_at_checked(end)?;
        rest = tail;
        if is_between(first) {
            continue;
        }
        if parts.len() == 3 {
            return None;
        }
        parts.push(if first.is_ascii_digit() { Part::Number(run.parse().ok()?, run.len()) } else { named(run)? });
    }
    Some(parts)
}

/// What may stand between the parts of a date, the Chinese, Japanese and Korean words for year, month and day included.
fn is_between(character: char) -> bool {
    character.is_whitespace()
        || matches!(character, '-' | '/' | '.' | ',' | '_' | '\'' | '’' | '‐' | '‑' | '–' | '—' | '−')
        || matches!(character, '年' | '月' | '日' | '년' | '월' | '일')
}

/// The month with this name.
fn named(name: &str) -> Option<Part> {
    (1u8..)
        .zip(NAMES.iter().zip(OTHER_NAMES))
        .find(|(_, (short, others))| short.eq_ignore_ascii_case(name) || others.contains(&name))
        .map(|(month, _)| Part::Named(month))
}

/// A letter of the names of months without its accent.
fn without_accent(character: char) -> char {
    match character {
        'ä' => 'a',
        'é' | 'è' => 'e',
        'û' => 'u',
        _ => character,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::tests::any_month;
    use super::*;

    #[test]
    fn every_spelling_of_a_month_is_understood() {
        for text in [
            "2024-01",
            "2024-1",
            "2024-01-01",
            "2024-1-1",
            "01/2024",
            "1.2024",
            "01/01/2024",
            "1/1/2024",
            "Jan 2024",
            "JAN-2024",
            "January 2024",
            "january, 2024",
            "Jan-24",
            "Jan '24",
            "24-Jan",
            "2024-Jan",
            "1-Jan-2024",
            "01-Jan-24",
            "January 1, 2024",
            "2024/01",
            "2024.01",
            "202401",
            "20240101",
            "2024年1月",
            "2024年01月",
            "2024年1月1日",
            "２０２４年１月",
            "2024年一月",
            "２０２４－０１",
            "2024년 1월",
            "Januar 2024",
            "Jänner 2024",
            "janv. 2024",
            "Janvier 2024",
            "ene-2024",
            "enero 2024",
            "45292",
            "45292.0",
            "2024-01-01 00:00:00",
            "2024-01-01T00:00:00Z",
            "2024-01-01T00:00:00.000+00:00",
            "2024/1/1 0:00",
            "1/1/2024 12:00:00 AM",
            "\u{a0}Jan\u{a0}2024 ",
            "Jan–2024",
        ] {
            assert_eq!(Month::meant(text), Month::new(2024, 1), "{text:?}");
        }
    }

    #[test]
    fn every_name_means_its_month() {
        for (text, month) in [
            ("Febrero 2024", 2),
            ("févr. 2024", 2),
            ("Mrz 2024", 3),
            ("März-24", 3),
            ("mars 2024", 3),
            ("avr. 2024", 4),
            ("Mai 2024", 5),
            ("juin 2024", 6),
            ("juil. 2024", 7),
            ("août 2024", 8),
            ("AOÛT 2024", 8),
            ("Sept 2024", 9),
            ("Okt 2024", 10),
            ("十一月 2024", 11),
            ("Dez-2024", 12),
            ("déc. 2024", 12),
            ("2024年十二月", 12),
        ] {
            assert_eq!(Month::meant(text), Month::new(2024, month), "{text:?}");
        }
    }

    #[test]
    fn the_first_day_decides_the_order() {
        assert_eq!(Month::meant("01/02/2024"), Month::new(2024, 2));
        assert_eq!(Month::meant("02/01/2024"), Month::new(2024, 2));
        assert_eq!(Month::meant("02/03/2024"), None);
        assert_eq!(Month::meant("15/01/2024"), None);
    }

    #[test]
    fn other_texts_mean_nothing() {
        for text in [
            "",
            " ",
            "-",
            "2024",
            "24",
            "45293",
            "2024-13",
            "2024-00",
            "0000-01",
            "24-01",
            "1-Jan",
            "Jan",
            "Janu 2024",
            "Jan 2024 total",
            "2024-01-15",
            "2024-01-01 12:30:00",
            "Reporting_Period_Total",
            "99999999999999999999",
            "2024-01-01-01",
        ] {
            assert_eq!(Month::meant(text), None, "{text:?}");
        }
    }

    #[test]
    fn no_name_means_two_months() {
        let mut names: Vec<&str> = OTHER_NAMES.into_iter().flatten().copied().collect();
        let lower = NAMES.map(str::to_lowercase);
        names.extend(lower.iter().map(String::as_str));
        let count = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), count);
    }

    proptest! {
        #[test]
        fn what_is_exact_is_meant(month in any_month()) {
            prop_assert_eq!(Month::meant(&month.to_string()), Some(month));
            prop_assert_eq!(Month::meant(&month.heading().to_string()), Some(month));
            prop_assert_eq!(Month::meant(&month.first_day().to_string()), Some(month));
        }

        #[test]
        fn nothing_breaks_it(text in "[-0-9a-zA-Z:. /年月Tä\u{ff10}-\u{ff19}]{0,24}") {
            let _ = Month::meant(&text);
        }
    }
}
