//! `Data_Type=Book|Journal; Access_Method=Regular`: filters and attributes.

use std::ops::Range;

use nom::Parser;
use nom::bytes::complete::take_while1;
use nom::character::complete::one_of;
use nom::combinator::recognize;
use nom::error::Error;

use super::reader::{BAR, Reader, SEMICOLON};
use super::{Read, Unwritable, Word, proven};
use crate::rules::tabular_syntax::{OTHER_SEPARATOR, PART};

/// A filter or attribute: its name, and its values.
///
/// ```
/// use bibwire_counter::tabular::list::filters;
///
/// let read = filters::read("YOP=2001-2005|2010");
/// assert_eq!(read.value[0].name.as_ref().unwrap().text, "YOP");
/// assert_eq!(read.value[0].values[1].text, "2010");
/// ```
#[derive(Debug, Clone, Default, PartialEq)]
#[allow(clippy::exhaustive_structs, reason = "a name and values, and nothing to come")]
pub struct Filter<'a> {
    /// The name. `None` where there is only a value, which is a slip.
    pub name: Option<Word<'a>>,
    /// The values.
    pub values: Vec<Word<'a>>,
}

/// Reads filters or attributes, such as Report_Filters.
///
/// See [`Filter`] for an example.
pub fn read(text: &str) -> Read<Vec<Filter<'_>>> {
    let mut reader = Reader::new(text);
    let filters = read_with(&mut reader, SEMICOLON);
    reader.finish(filters)
}

/// Reads filters with other separators between them.
pub(super) fn read_with<'a>(reader: &mut Reader<'a>, between: super::reader::Between) -> Vec<Filter<'a>> {
    let mut filters = Vec::new();
    for part in reader.parts(reader.whole(), between, |_| true) {
        filter(reader, part, &mut filters);
    }
    filters
}

/// Reads one part, which is more than one filter where a bar stands for a semicolon.
fn filter<'a>(reader: &mut Reader<'a>, part: Range<usize>, filters: &mut Vec<Filter<'a>>) {
    let (name, rest) = name(reader, part.clone());
    let values = reader.parts(rest.clone(), BAR, |_| true);
    if name.is_none() || values.is_empty() {
        reader.slip(&PART, part, Some("Name=Value"));
    }
    let mut filter = Filter { name, values: Vec::new() };
    for value in values {
        // `Data_Type=Book|Access_Method=Regular`
        if !filter.values.is_empty() && assigned(reader.get(&value), "=＝").is_some() {
            reader.slip(&OTHER_SEPARATOR, value.clone(), Some("a semicolon and a space"));
            let (name, rest) = self::name(reader, value);
            let value = reader.word(rest);
            filters.push(std::mem::replace(&mut filter, Filter { name, values: vec![value] }));
            continue;
        }
        filter.values.push(reader.word(value));
    }
    filters.push(filter);
}

/// The name in front of a part, and the range of what follows.
fn name<'a>(reader: &mut Reader<'a>, part: Range<usize>) -> (Option<Word<'a>>, Range<usize>) {
    let text = reader.get(&part);
    let Some(sign) = assigned(text, "=＝").or_else(|| assigned(text, ":：")) else { return (None, part) };
    let sign = part.start.saturating_add(sign.start)..part.start.saturating_add(sign.end);
    match reader.get(&sign) {
        "=" => {}
        written => reader.sign(sign.clone(), written != ":", "="),
    }
    let name = reader.word(part.start..sign.start);
    let rest = sign.end..part.end;
    let rest = if reader.get(&rest).trim().is_empty() { rest } else { reader.trim(rest) };
    (Some(name), rest)
}

/// Where the sign after a name is, in a text that begins with a name.
fn assigned(text: &str, signs: &'static str) -> Option<Range<usize>> {
    let name = |char: char| char.is_alphanumeric() || char == '_' || char == '-' || char.is_whitespace();
    let mut parser = (take_while1::<_, _, Error<&str>>(name), recognize(one_of(signs)));
    let (_, (name, sign)) = parser.parse(text).ok()?;
    Some(name.len()..name.len().saturating_add(sign.len()))
}

/// Writes filters or attributes.
///
/// ```
/// use bibwire_counter::tabular::list::filters;
///
/// let text = filters::write([("Data_Type", ["Book", "Journal"])])?;
/// assert_eq!(text, "Data_Type=Book|Journal");
/// # Ok::<(), bibwire_counter::tabular::list::Unwritable>(())
/// ```
///
/// # Errors
///
/// If they would be read as others.
pub fn write<'a, V>(filters: impl IntoIterator<Item = (&'a str, V)>) -> Result<String, Unwritable>
where
    V: IntoIterator<Item = &'a str>,
{
    let one = |(name, values): (&'a str, V)| Filter {
        name: Some(name.into()),
        values: values.into_iter().map(Word::from).collect(),
    };
    let filters: Vec<Filter<'a>> = filters.into_iter().map(one).collect();
    let mut text = String::new();
    for filter in &filters {
        text.push_str(if text.is_empty() { "" } else { "; " });
        text.extend(filter.name.iter().map(|name| name.text.as_ref()).chain(["="]));
        for (at, value) in filter.values.iter().enumerate() {
            text.extend([if at > 0 { "|" } else { "" }, value.text.as_ref()]);
        }
    }
    proven(&text, &filters, read)?;
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::super::tests::{slips, texts};
    use super::*;

    /// A name and values.
    type Named = (&'static str, &'static [&'static str]);

    #[test]
    fn each_slip_has_its_code_and_place() {
        let cases: &[(&str, &[Named], &[&str])] = &[
            ("", &[], &[]),
            ("A=b|c; D=e", &[("A", &["b", "c"]), ("D", &["e"])], &[]),
            ("A=b;D=e", &[("A", &["b"]), ("D", &["e"])], &["238 3..4"]),
            ("A = b | c", &[("A", &["b", "c"])], &["239 1..2", "239 3..4", "239 5..6", "239 7..8"]),
            ("A=|b||c", &[("A", &["b", "c"])], &["236 2..3", "237 5..6"]),
            ("A=b|D=e", &[("A", &["b"]), ("D", &["e"])], &["240 4..7"]),
            ("A:b", &[("A", &["b"])], &["240 1..2"]),
            ("Ａ＝b｜c", &[("A", &["b", "c"])], &["241 0..3", "241 3..6", "241 7..10"]),
            ("as selected", &[("", &["as selected"])], &["244 0..11"]),
            ("A=", &[("A", &[])], &["244 0..2"]),
            ("Platform=知网（CNKI）", &[("Platform", &["知网（CNKI）"])], &[]),
            ("Platform=a=b", &[("Platform", &["a=b"])], &[]),
        ];
        for (text, filters, expected) in cases {
            let read = read(text);
            let name = |filter: &Filter<'_>| filter.name.as_ref().map(|name| name.text.to_string()).unwrap_or_default();
            let found: Vec<_> = read.value.iter().map(|filter| (name(filter), texts(&filter.values))).collect();
            let filters: Vec<_> = filters
                .iter()
                .map(|(name, values)| (name.to_string(), values.iter().map(|it| it.to_string()).collect()))
                .collect();
            assert_eq!(found, filters, "{text:?}");
            assert_eq!(slips(&read), *expected, "{text:?}");
        }
    }
}
