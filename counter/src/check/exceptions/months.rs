//! The months that an exception names.

use crate::date::{self, Reading};
use crate::month::{Month, Period};

/// Words before the dates with which they mean other months than they name.
const OTHERS: &[&str] = &["except", "before", "after", "since", "until", "prior", "from", "other", "not "];
/// No list of months is longer than this.
const LONGEST: usize = 4096;

/// The periods that a text names: `2026-01`, `2026-01-01 to 2026-03-31`, `Jan-2026; Feb-2026`; none where it is not
/// certain.
pub(crate) fn read(text: &str) -> Option<Vec<Period>> {
    if text.len() > LONGEST {
        return None;
    }
    let tokens = tokens(text);
    if tokens.is_empty() { words(text) } else { dates(text, &tokens) }
}

/// How two dates are joined.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Joint {
    Range,
    List,
}

/// The joint that a text between two dates is.
fn joint(between: &str) -> Option<Joint> {
    let lower = between.to_ascii_lowercase();
    let names = ["end_date", "begin_date", "end", "begin", "=", ":", "\"", "'", "(", ")", "[", "]"];
    let mut bare = lower.clone();
    for name in names {
        bare = bare.replace(name, " ");
    }
    match bare.trim() {
        "," | ";" | "|" | "" if lower.contains("end_date") => Some(Joint::Range),
        "to" | "-" | "–" | "—" | "~" | "/" | "through" | "until" | "till" | ".." | "..." | "至" | "到" => {
            Some(Joint::Range)
        }
        "" | "," | ";" | "|" | "and" | ", and" | "&" | "+" | "、" | "，" | "；" => Some(Joint::List),
        _ => None,
    }
}

/// The dates in a text that begin with a year: where they are, and what they say.
fn tokens(text: &str) -> Vec<(usize, usize)> {
    let bytes = text.as_bytes();
    let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let digits = |from: usize| (from..).take_while(|at| is_digit(*at)).count();
    let mut tokens = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let year = digits(at);
        let mut end = at.saturating_add(year);
        if year == 4 && bytes.get(end) == Some(&b'-') && digits(end.saturating_add(1)) == 2 {
            end = end.saturating_add(3);
            if bytes.get(end) == Some(&b'-') && digits(end.saturating_add(1)) == 2 {
                end = end.saturating_add(3);
            }
            tokens.push((at, end));
        }
        at = end.max(at.saturating_add(1));
    }
    tokens
}

/// The periods of dates that begin with a year.
fn dates(text: &str, tokens: &[(usize, usize)]) -> Option<Vec<Period>> {
    let before = text.get(..tokens.first()?.0)?.to_ascii_lowercase();
    let range_follows = |at: usize| {
        let (_, end) = tokens.get(at)?;
        let (next, _) = tokens.get(at.saturating_add(1))?;
        joint(text.get(*end..*next)?)
    };
    let is_from = before.trim_end().ends_with("from") && range_follows(0) == Some(Joint::Range);
    if OTHERS.iter().any(|word| before.contains(word)) && !is_from {
        return None;
    }
    let mut periods = Vec::new();
    let mut at = 0;
    while let Some((begin, end)) = tokens.get(at) {
        let first = month(text.get(*begin..*end)?)?;
        let mut last = first;
        if at.saturating_add(1) < tokens.len() && range_follows(at)? == Joint::Range {
            at = at.saturating_add(1);
            let (begin, end) = tokens.get(at)?;
            last = month(text.get(*begin..*end)?)?;
            // A range has two ends.
            if range_follows(at) == Some(Joint::Range) {
                return None;
            }
        }
        periods.push(Period::new(first, last)?);
        at = at.saturating_add(1);
    }
    Some(periods)
}

/// The periods of months in words.
fn words(text: &str) -> Option<Vec<Period>> {
    let plain = text.replace(" through ", " to ").replace(['~', '至', '到'], " to ").replace(" - ", " to ");
    let plain = plain.replace(" and ", ",");
    let parts = plain.split([',', ';', '|', '、', '，', '；']).map(str::trim).filter(|part| !part.is_empty());
    let periods: Option<Vec<Period>> = parts
        .map(|part| match part.split_once(" to ") {
            Some((first, last)) => Period::new(month(first.trim())?, month(last.trim())?),
            None => month(part).map(Period::from),
        })
        .collect();
    periods.filter(|periods| !periods.is_empty())
}

fn month(text: &str) -> Option<Month> {
    match date::read(text, false) {
        Reading::Right(day) | Reading::Meant(day) => Month::of(day),
        Reading::Wrong => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn months_are_read() {
        for (text, expected) in [
            ("2024-02", Some("2024-02 to 2024-02")),
            ("2024-02-01", Some("2024-02 to 2024-02")),
            ("Feb-2024", Some("2024-02 to 2024-02")),
            ("2024-02 to 2024-04", Some("2024-02 to 2024-04")),
            ("2024-02-01/2024-04-30", Some("2024-02 to 2024-04")),
            ("2024-02-01 - 2024-04-30", Some("2024-02 to 2024-04")),
            ("from 2024-02 to 2024-04", Some("2024-02 to 2024-04")),
            ("Begin_Date=2024-02-01; End_Date=2024-04-30", Some("2024-02 to 2024-04")),
            ("Requested: 2024-02, 2024-04", Some("2024-02 to 2024-02, 2024-04 to 2024-04")),
            ("2024-02|2024-04 to 2024-05", Some("2024-02 to 2024-02, 2024-04 to 2024-05")),
            ("Feb-2024 to Apr-2024; June 2024", Some("2024-02 to 2024-04, 2024-06 to 2024-06")),
            ("2024年2月至2024年4月", Some("2024-02 to 2024-04")),
            ("usage before 2024-02", None),
            ("since 2024-02", None),
            ("from 2024-02", None),
            ("2024-04 to 2024-02", None),
            ("2024-02 to 2024-03 to 2024-04", None),
            ("2024-13", None),
            ("2024-02 or so 2024-04", None),
            ("all months", None),
            ("2024", None),
            ("", None),
        ] {
            let found = read(text).map(|them| them.iter().map(Period::to_string).collect::<Vec<_>>().join(", "));
            assert_eq!(found.as_deref(), expected, "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn nothing_breaks_it(text in "(20[0-9]{2}-[0-9]{1,2}(-[0-9]{2})?|[A-Z][a-z]{2}-2024| to |[-,;/ a-z至]){0,8}|\\PC{0,40}") {
            let _ = read(&text);
        }
    }
}
