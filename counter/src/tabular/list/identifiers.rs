//! `ISNI:0000000121032683; P1:1`: identifiers with their namespaces.

use std::ops::Range;

use nom::Parser;
use nom::bytes::complete::take_till1;
use nom::character::complete::one_of;
use nom::combinator::recognize;
use nom::error::Error;

use super::reader::{Reader, SEMICOLON};
use super::{Read, Unwritable, Word, proven};
use crate::rules::tabular_syntax::PART;

/// An identifier: its namespace, and its value.
///
/// ```
/// use bibwire_counter::tabular::list::identifiers;
///
/// let read = identifiers::read("ROR:02mhbdp94; P1:1:2");
/// assert_eq!(read.value[0].namespace.as_ref().unwrap().text, "ROR");
/// assert_eq!(read.value[1].value.text, "1:2");
/// ```
#[derive(Debug, Clone, PartialEq)]
#[allow(clippy::exhaustive_structs, reason = "a namespace and a value, and nothing to come")]
pub struct Identifier<'a> {
    /// The namespace. `None` where there is only a value, which is a slip.
    pub namespace: Option<Word<'a>>,
    /// The value.
    pub value: Word<'a>,
}

/// Reads identifiers, such as Institution_ID or Publisher_ID.
///
/// See [`Identifier`] for an example.
pub fn read(text: &str) -> Read<Vec<Identifier<'_>>> {
    let mut reader = Reader::new(text);
    let parts = reader.parts(reader.whole(), SEMICOLON.or(&['|', '｜']), |_| true);
    let identifiers = parts.into_iter().map(|part| identifier(&mut reader, part)).collect();
    reader.finish(identifiers)
}

/// Reads one identifier.
pub(super) fn identifier<'a>(reader: &mut Reader<'a>, part: Range<usize>) -> Identifier<'a> {
    let text = reader.get(&part);
    let Some(sign) = namespaced(text) else {
        reader.slip(&PART, part.clone(), Some("namespace:value"));
        return Identifier { namespace: None, value: reader.word(part) };
    };
    let sign = part.start.saturating_add(sign.start)..part.start.saturating_add(sign.end);
    match reader.get(&sign) {
        ":" => {}
        written => reader.sign(sign.clone(), written != "=", ":"),
    }
    if reader.get(&(sign.end..part.end)).is_empty() {
        reader.slip(&PART, part.clone(), Some("namespace:value"));
    }
    let namespace = Some(reader.word(part.start..sign.start));
    Identifier { namespace, value: reader.word(sign.end..part.end) }
}

/// Where the sign after a namespace is, in a text that begins with one.
pub(super) fn namespaced(text: &str) -> Option<Range<usize>> {
    let before = |signs: &'static str| {
        let namespace = take_till1::<_, _, Error<&str>>(move |char: char| ":：=＝".contains(char));
        let (_, (namespace, sign)) = (namespace, recognize(one_of(signs))).parse(text).ok()?;
        Some(namespace.len()..namespace.len().saturating_add(sign.len()))
    };
    before(":：").or_else(|| before("=＝"))
}

/// Writes identifiers.
///
/// ```
/// use bibwire_counter::tabular::list::identifiers;
///
/// assert_eq!(identifiers::write([("ROR", "02mhbdp94"), ("P1", "1")]).unwrap(), "ROR:02mhbdp94; P1:1");
/// assert!(identifiers::write([("P1", "1; P1:2")]).is_err());
/// ```
///
/// # Errors
///
/// If they would be read as others.
pub fn write<'a>(identifiers: impl IntoIterator<Item = (&'a str, &'a str)>) -> Result<String, Unwritable> {
    let one =
        |(namespace, value): (&'a str, &'a str)| Identifier { namespace: Some(namespace.into()), value: value.into() };
    let identifiers: Vec<Identifier<'a>> = identifiers.into_iter().map(one).collect();
    let mut text = String::new();
    for identifier in &identifiers {
        text.push_str(if text.is_empty() { "" } else { "; " });
        text.extend(identifier.namespace.iter().map(|namespace| namespace.text.as_ref()));
        text.extend([":", identifier.value.text.as_ref()]);
    }
    proven(&text, &identifiers, read)?;
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::super::tests::slips;
    use super::*;

    #[test]
    fn each_slip_has_its_code_and_place() {
        let cases: &[(&str, &str, &[&str])] = &[
            ("P1:1; ROR:x", "P1|1 ROR|x", &[]),
            ("Proprietary:P1:1", "Proprietary|P1:1", &[]),
            ("P1: 1", "P1|1", &["239 3..4"]),
            ("P1：1；ROR:x", "P1|1 ROR|x", &["241 2..5", "241 6..9"]),
            ("isni=1", "isni|1", &["240 4..5"]),
            ("whatever", "-|whatever", &["244 0..8"]),
            ("P1:", "P1|", &["244 0..3"]),
            ("P1:1|P1:2", "P1|1 P1|2", &["240 4..5"]),
        ];
        for (text, identifiers, expected) in cases {
            let read = read(text);
            let one = |it: &Identifier<'_>| {
                format!("{}|{}", it.namespace.as_ref().map_or("-", |namespace| &namespace.text), it.value.text)
            };
            assert_eq!(read.value.iter().map(one).collect::<Vec<_>>().join(" "), *identifiers, "{text:?}");
            assert_eq!(slips(&read), *expected, "{text:?}");
        }
    }
}
