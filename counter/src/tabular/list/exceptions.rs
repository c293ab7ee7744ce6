//! `3031: Usage Not Ready for Requested Dates (2024-01)`: exceptions.

use std::ops::Range;

use nom::Parser;
use nom::bytes::complete::{take_while, take_while1};
use nom::character::complete::one_of;
use nom::combinator::recognize;
use nom::error::Error;

use super::reader::{Reader, SEMICOLON, narrow};
use super::{Read, Unwritable, Word, proven};
use crate::rules::tabular_syntax::{MISSING_SPACE, PART, SPACE};

/// An exception: its code, its message, and its data.
///
/// The grammar is not self-delimiting: data may hold `; ` and brackets. A semicolon separates exceptions where a number
/// and a colon follow it; the data are in the last brackets that match, at the end.
///
/// ```
/// use bibwire_counter::tabular::list::exceptions;
///
/// let read = exceptions::read("3031: Usage Not Ready for Requested Dates (only 2024-01; see (x)); 1: Slow");
/// assert_eq!(read.value.len(), 2);
/// assert_eq!(read.value[0].code.as_ref().unwrap().text, "3031");
/// assert_eq!(read.value[0].data.as_ref().unwrap().text, "only 2024-01; see (x)");
/// assert!(read.slips.is_empty());
/// ```
#[derive(Debug, Clone, PartialEq)]
#[allow(clippy::exhaustive_structs, reason = "code, message and data, and nothing to come")]
pub struct Exception<'a> {
    /// The code, digits alone. `None` where there is none, which is a slip.
    pub code: Option<Word<'a>>,
    /// The message.
    pub message: Word<'a>,
    /// The data.
    pub data: Option<Word<'a>>,
}

/// Reads exceptions.
///
/// See [`Exception`] for an example.
pub fn read(text: &str) -> Read<Vec<Exception<'_>>> {
    let mut reader = Reader::new(text);
    let parts = reader.parts(reader.whole(), SEMICOLON, begins);
    let exceptions = parts.into_iter().map(|part| exception(&mut reader, part)).collect();
    reader.finish(exceptions)
}

/// Whether a list of exceptions goes on, or ends, with this text.
fn begins(text: &str) -> bool {
    let text = text.trim_start();
    // A further separator, or none: what is between them is told as a slip.
    text.is_empty() || text.starts_with([';', '；']) || code(text).is_some()
}

/// The digits in front of an exception, and the colon after them.
fn code(text: &str) -> Option<(Range<usize>, Range<usize>)> {
    let digit = |char: char| narrow(char).unwrap_or(char).is_ascii_digit();
    let digits = take_while1::<_, _, Error<&str>>(digit);
    let (_, (digits, blanks, colon)) =
        (digits, take_while(char::is_whitespace), recognize(one_of(":："))).parse(text).ok()?;
    let start = digits.len().saturating_add(blanks.len());
    Some((0..digits.len(), start..start.saturating_add(colon.len())))
}

fn exception<'a>(reader: &mut Reader<'a>, part: Range<usize>) -> Exception<'a> {
    let shift = |range: Range<usize>| part.start.saturating_add(range.start)..part.start.saturating_add(range.end);
    let Some((digits, colon)) = code(reader.get(&part)) else {
        reader.slip(&PART, part.clone(), Some("{Code}: {Message} ({Data})"));
        let (message, data) = message(reader, part);
        return Exception { code: None, message, data };
    };
    let colon = shift(colon);
    let code = reader.word(part.start..colon.start);
    debug_assert_eq!(code.at.end, shift(digits).end);
    let rest = colon.end..part.end;
    let text = reader.get(&rest);
    let lead = text.len().saturating_sub(text.trim_start().len());
    let lead = rest.start..rest.start.saturating_add(lead);
    match (reader.get(&colon), reader.get(&lead)) {
        (":", "") => reader.slip(&MISSING_SPACE, colon, Some("a colon and a space")),
        (":", " ") => {}
        (":", _) => reader.slip(&SPACE, lead.clone(), Some("one space")),
        _ => reader.sign(colon, true, "a colon and a space"),
    }
    if lead.end == rest.end {
        reader.slip(&PART, part, Some("{Code}: {Message} ({Data})"));
    }
    let (message, data) = message(reader, lead.end..rest.end);
    Exception { code: Some(code), message, data }
}

/// Takes a message and its data apart.
fn message<'a>(reader: &mut Reader<'a>, at: Range<usize>) -> (Word<'a>, Option<Word<'a>>) {
    let Some((open, close)) = brackets(reader.get(&at)) else { return (reader.free(at), None) };
    let shift = |range: Range<usize>| at.start.saturating_add(range.start)..at.start.saturating_add(range.end);
    let (open, close) = (shift(open), shift(close));
    let message = before_bracket(reader, at.start..open.start, &open);
    for (sign, narrow) in [(&open, "("), (&close, ")")] {
        if reader.get(sign) != narrow {
            reader.sign(sign.clone(), true, narrow);
        }
    }
    (message, Some(reader.free(open.end..close.start)))
}

/// The text before an opening bracket, with one space between them.
pub(super) fn before_bracket<'a>(reader: &mut Reader<'a>, at: Range<usize>, open: &Range<usize>) -> Word<'a> {
    let end = at.start.saturating_add(reader.get(&at).trim_end().len());
    match reader.get(&(end..open.start)) {
        " " => {}
        // The full-width bracket brings its own space, and is told.
        "" if reader.get(open) != "(" => {}
        "" if at.is_empty() => {}
        "" => reader.slip(&MISSING_SPACE, open.clone(), Some("a space and a bracket")),
        _ => reader.slip(&SPACE, end..open.start, Some("one space")),
    }
    reader.free(at.start..end)
}

/// The last brackets of a text that ends with one: the outermost pair.
pub(super) fn brackets(text: &str) -> Option<(Range<usize>, Range<usize>)> {
    let mut depth = 0_usize;
    let mut close = None;
    for (at, char) in text.char_indices().rev() {
        match char {
            ')' | '）' => {
                close.get_or_insert(at..text.len());
                depth = depth.saturating_add(1);
            }
            // Nothing but brackets can end the search at the end of the text.
            _ if close.is_none() => return None,
            '(' | '（' if depth <= 1 => return Some((at..at.saturating_add(char.len_utf8()), close?)),
            '(' | '（' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    None
}

/// Writes exceptions: code, message, data.
///
/// ```
/// use bibwire_counter::tabular::list::exceptions;
///
/// let text = exceptions::write([(3031, "Usage Not Ready for Requested Dates", Some("2024-01"))]).unwrap();
/// assert_eq!(text, "3031: Usage Not Ready for Requested Dates (2024-01)");
/// assert!(exceptions::write([(1, "Slow; 2: slower", None)]).is_err());
/// ```
///
/// # Errors
///
/// If they would be read as others.
pub fn write<'a>(exceptions: impl IntoIterator<Item = (u32, &'a str, Option<&'a str>)>) -> Result<String, Unwritable> {
    let exceptions: Vec<(String, &str, Option<&str>)> =
        exceptions.into_iter().map(|(code, message, data)| (code.to_string(), message, data)).collect();
    let mut text = String::new();
    for (code, message, data) in &exceptions {
        text.extend([if text.is_empty() { "" } else { "; " }, code, ": ", message]);
        if let Some(data) = data {
            text.extend([" (", data, ")"]);
        }
    }
    let meant = |(code, message, data): &(String, &'a str, Option<&'a str>)| Exception {
        code: Some(Word { text: code.clone().into(), at: 0..0 }),
        message: (*message).into(),
        data: data.map(Word::from),
    };
    proven(&text, &exceptions.iter().map(meant).collect(), read)?;
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::super::tests::slips;
    use super::*;

    #[test]
    fn each_slip_has_its_code_and_place() {
        let cases: &[(&str, &[&str], &[&str])] = &[
            ("", &[], &[]),
            ("3030: No Usage", &["3030|No Usage|-"], &[]),
            ("1: A (b); 2: C (d)", &["1|A|b", "2|C|d"], &[]),
            ("1: A (b; 2: d)", &["1|A (b|-", "2|d)|-"], &[]),
            ("1: A (b; c (d)); 2: e", &["1|A|b; c (d)", "2|e|-"], &[]),
            ("1: Note (a) about (b)", &["1|Note (a) about|b"], &[]),
            ("1:A(b)", &["1|A|b"], &["242 1..2", "242 3..4"]),
            ("1:  A  (b)", &["1|A|b"], &["239 2..4", "239 5..7"]),
            ("1 : A", &["1|A|-"], &["239 1..2"]),
            ("1: A;2: B;", &["1|A|-", "2|B|-"], &["238 4..5", "236 9..10"]),
            (
                "１：A（b）；２：c",
                &["1|A|b", "2|c|-"],
                &["241 0..3", "241 3..6", "241 7..10", "241 11..14", "241 14..17", "241 17..20", "241 20..23"],
            ),
            ("No usage (x)", &["-|No usage|x"], &["244 0..12"]),
            ("1:", &["1||-"], &["244 0..2", "242 1..2"]),
            ("1: :)", &["1|:)|-"], &[]),
        ];
        for (text, exceptions, expected) in cases {
            let read = read(text);
            let one = |it: &Exception<'_>| {
                let word = |word: &Option<Word<'_>>| word.as_ref().map_or("-".to_owned(), |word| word.text.to_string());
                format!("{}|{}|{}", word(&it.code), it.message.text, word(&it.data))
            };
            assert_eq!(read.value.iter().map(one).collect::<Vec<_>>(), *exceptions, "{text:?}");
            assert_eq!(slips(&read), *expected, "{text:?}");
        }
    }
}
