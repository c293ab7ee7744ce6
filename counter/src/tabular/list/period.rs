//! `Begin_Date=2024-01-01; End_Date=2024-12-31`: the reporting period.

use std::ops::Range;

use nom::branch::alt;
use nom::bytes::complete::{tag, tag_no_case, take_while1};
use nom::character::complete::multispace0;
use nom::combinator::all_consuming;
use nom::error::Error;
use nom::sequence::delimited;
use nom::{IResult, Parser};

use super::filters::{Filter, read_with};
use super::reader::{Reader, SEMICOLON, narrow};
use super::{Read, Unwritable, Word, proven};
use crate::rules::tabular_syntax::{PART, PERIOD_FORM};

/// A reporting period: two dates, as they are written.
///
/// ```
/// use bibwire_counter::tabular::list::period;
///
/// let read = period::read("2017-01-01 to 2017-06-30");
/// assert_eq!(read.value.begin.unwrap().text, "2017-01-01");
/// assert_eq!(read.value.end.unwrap().text, "2017-06-30");
/// assert_eq!(read.slips[0].rule.code.as_str(), "CTR243", "the form of older releases");
/// ```
#[derive(Debug, Clone, Default, PartialEq)]
#[allow(clippy::exhaustive_structs, reason = "two dates, and nothing to come")]
pub struct Period<'a> {
    /// The first date.
    pub begin: Option<Word<'a>>,
    /// The last date.
    pub end: Option<Word<'a>>,
}

/// Reads a reporting period.
///
/// See [`Period`] for an example.
pub fn read(text: &str) -> Read<Period<'_>> {
    let mut reader = Reader::new(text);
    if let Some((begin, end)) = dates(text) {
        let whole = reader.trim(reader.whole());
        reader.slip(&PERIOD_FORM, whole, Some("Begin_Date=yyyy-mm-dd; End_Date=yyyy-mm-dd"));
        let (begin, end) = (reader.word(begin), reader.word(end));
        return reader.finish(Period { begin: Some(begin), end: Some(end) });
    }
    let filters = read_with(&mut reader, SEMICOLON.or(&['|', '｜', ',', '，']));
    let mut period = Period::default();
    for filter in filters {
        assign(&mut reader, &mut period, filter);
    }
    reader.finish(period)
}

/// Keeps one of the two dates.
fn assign<'a>(reader: &mut Reader<'a>, period: &mut Period<'a>, filter: Filter<'a>) {
    let Some(name) = filter.name else { return };
    // How a name is spelled is judged where names are.
    let plain: String = name.text.chars().filter(char::is_ascii_alphabetic).collect();
    let (slot, first) = match plain.to_ascii_lowercase().as_str() {
        "begindate" => (&mut period.begin, true),
        "enddate" => (&mut period.end, false),
        _ => return reader.slip(&PART, name.at, Some("Begin_Date or End_Date")),
    };
    let mut values = filter.values.into_iter();
    if let (None, Some(value)) = (&slot, values.next()) {
        *slot = Some(value);
        if first && period.end.is_some() {
            reader.slip(&PERIOD_FORM, name.at, Some("Begin_Date before End_Date"));
        }
    } else {
        reader.slip(&PART, name.at, Some("one date"));
    }
    if let Some(further) = values.next() {
        reader.slip(&PART, further.at, Some("one date"));
    }
}

/// The dates of the old form: `2017-01-01 to 2017-06-30`.
fn dates(text: &str) -> Option<(Range<usize>, Range<usize>)> {
    let (rest, (begin, end)) = old_form(text).ok()?;
    debug_assert!(rest.is_empty());
    let start = text.len().saturating_sub(text.trim_start().len());
    let last = text.trim_end().len();
    Some((start..start.saturating_add(begin.len()), last.saturating_sub(end.len())..last))
}

fn old_form(text: &str) -> IResult<&str, (&str, &str)> {
    let date =
        || take_while1::<_, _, Error<&str>>(|char| matches!(narrow(char).unwrap_or(char), '0'..='9' | '-' | '/'));
    let between = alt((tag_no_case("to"), tag("–"), tag("—"), tag("~"), tag("至"), tag("-")));
    let pair = (date(), delimited(multispace0, between, multispace0), date());
    let (rest, (begin, _, end)) = all_consuming(delimited(multispace0, pair, multispace0)).parse(text)?;
    Ok((rest, (begin, end)))
}

/// Writes a reporting period.
///
/// ```
/// use bibwire_counter::tabular::list::period;
///
/// let text = period::write("2024-01-01", "2024-12-31").unwrap();
/// assert_eq!(text, "Begin_Date=2024-01-01; End_Date=2024-12-31");
/// ```
///
/// # Errors
///
/// If it would be read as another one.
pub fn write(begin: &str, end: &str) -> Result<String, Unwritable> {
    let text = format!("Begin_Date={begin}; End_Date={end}");
    proven(&text, &Period { begin: Some(begin.into()), end: Some(end.into()) }, read)?;
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::super::tests::slips;
    use super::*;

    #[test]
    fn each_slip_has_its_code_and_place() {
        let cases: &[(&str, &str, &[&str])] = &[
            ("Begin_Date=a; End_Date=b", "a b", &[]),
            ("End_Date=b; Begin_Date=a", "a b", &["243 12..22"]),
            ("Begin_Date=a, End_Date=b", "a b", &["240 12..13"]),
            ("begin date=a; EndDate=b", "a b", &[]),
            ("Begin_Date=a", "a -", &[]),
            ("Begin_Date=a; Begin_Date=b", "a -", &["244 14..24"]),
            ("Begin_Date=a|b", "a -", &["240 12..13", "244 13..14"]),
            ("Start=a", "- -", &["244 0..5"]),
            ("2017-01-01 to 2017-06-30", "2017-01-01 2017-06-30", &["243 0..24"]),
            ("2017-01-01 – 2017-06-30 ", "2017-01-01 2017-06-30", &["243 0..25", "239 25..26"]),
            ("2017-01-01 至 ２017-06-30", "2017-01-01 2017-06-30", &["243 0..27", "241 15..27"]),
            ("soon", "- -", &["244 0..4"]),
            ("", "- -", &[]),
        ];
        for (text, dates, expected) in cases {
            let read = read(text);
            let one = |date: &Option<Word<'_>>| date.as_ref().map_or("-".to_owned(), |date| date.text.to_string());
            assert_eq!(format!("{} {}", one(&read.value.begin), one(&read.value.end)), *dates, "{text:?}");
            assert_eq!(slips(&read), *expected, "{text:?}");
        }
    }
}
