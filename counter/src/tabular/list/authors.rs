//! `A Green (ORCID:0000-0002-1825-0097); E Yellow`: authors with their identifiers.

use std::ops::Range;

use super::exceptions::{before_bracket, brackets};
use super::identifiers::{Identifier, identifier, namespaced};
use super::reader::{Reader, SEMICOLON};
use super::{Read, Unwritable, Word, proven};
use crate::rules::tabular_syntax::PART;

/// An author: a name, and an identifier.
///
/// ```
/// use bibwire_counter::tabular::list::authors;
///
/// let read = authors::read("A Green (ORCID:0000-0002-1825-0097); E Yellow (Jr)");
/// assert_eq!(read.value[0].name.text, "A Green");
/// assert_eq!(read.value[0].identifier.as_ref().unwrap().value.text, "0000-0002-1825-0097");
/// assert_eq!(read.value[1].name.text, "E Yellow (Jr)");
/// ```
#[derive(Debug, Clone, PartialEq)]
#[allow(clippy::exhaustive_structs, reason = "a name and an identifier, and nothing to come")]
pub struct Author<'a> {
    /// The name.
    pub name: Word<'a>,
    /// The identifier.
    pub identifier: Option<Identifier<'a>>,
}

/// Reads authors.
///
/// See [`Author`] for an example.
pub fn read(text: &str) -> Read<Vec<Author<'_>>> {
    let mut reader = Reader::new(text);
    let parts = reader.parts(reader.whole(), SEMICOLON.or(&['|', '｜']), |_| true);
    let authors = parts.into_iter().map(|part| author(&mut reader, part)).collect();
    reader.finish(authors)
}

fn author<'a>(reader: &mut Reader<'a>, part: Range<usize>) -> Author<'a> {
    let text = reader.get(&part);
    let shift = |range: Range<usize>| part.start.saturating_add(range.start)..part.start.saturating_add(range.end);
    let found = brackets(text).map(|(open, close)| (shift(open), shift(close)));
    // Brackets without a namespace are part of the name.
    let found = found.filter(|(open, close)| namespaced(reader.get(&(open.end..close.start))).is_some());
    let Some((open, close)) = found else {
        return Author { name: reader.free(part), identifier: None };
    };
    let name = before_bracket(reader, part.start..open.start, &open);
    if name.text.is_empty() {
        reader.slip(&PART, part, Some("Name (namespace:value)"));
    }
    for (sign, narrow) in [(&open, "("), (&close, ")")] {
        if reader.get(sign) != narrow {
            reader.sign(sign.clone(), true, narrow);
        }
    }
    let inner = reader.trim(open.end..close.start);
    Author { name, identifier: Some(identifier(reader, inner)) }
}

/// Writes authors: names, and namespaces with values.
///
/// ```
/// use bibwire_counter::tabular::list::authors;
///
/// let text = authors::write([("A Green", Some(("ORCID", "0000-0002-1825-0097"))), ("E Yellow", None)]).unwrap();
/// assert_eq!(text, "A Green (ORCID:0000-0002-1825-0097); E Yellow");
/// ```
///
/// # Errors
///
/// If they would be read as others.
pub fn write<'a>(
    authors: impl IntoIterator<Item = (&'a str, Option<(&'a str, &'a str)>)>,
) -> Result<String, Unwritable> {
    let one = |(name, identifier): (&'a str, Option<(&'a str, &'a str)>)| Author {
        name: name.into(),
        identifier: identifier
            .map(|(namespace, value)| Identifier { namespace: Some(namespace.into()), value: value.into() }),
    };
    let authors: Vec<Author<'a>> = authors.into_iter().map(one).collect();
    let mut text = String::new();
    for author in &authors {
        text.extend([if text.is_empty() { "" } else { "; " }, author.name.text.as_ref()]);
        if let Some(Identifier { namespace: Some(namespace), value }) = &author.identifier {
            text.extend([" (", namespace.text.as_ref(), ":", value.text.as_ref(), ")"]);
        }
    }
    proven(&text, &authors, read)?;
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::super::tests::slips;
    use super::*;

    #[test]
    fn each_slip_has_its_code_and_place() {
        let cases: &[(&str, &[&str], &[&str])] = &[
            ("A Green (ORCID:1); E Yellow", &["A Green|ORCID|1", "E Yellow"], &[]),
            ("Green, A (Jr); Yellow, E", &["Green, A (Jr)", "Yellow, E"], &[]),
            ("A Green(ORCID:1)", &["A Green|ORCID|1"], &["242 7..8"]),
            ("A Green (ORCID: 1 )", &["A Green|ORCID|1"], &["239 15..16", "239 17..18"]),
            (
                "张三（ORCID：1）；李四",
                &["张三|ORCID|1", "李四"],
                &["241 6..9", "241 14..17", "241 18..21", "241 21..24"],
            ),
            ("(ORCID:1)", &["|ORCID|1"], &["244 0..9"]),
            ("A|B", &["A", "B"], &["240 1..2"]),
        ];
        for (text, authors, expected) in cases {
            let read = read(text);
            let one = |it: &Author<'_>| match &it.identifier {
                Some(identifier) => format!(
                    "{}|{}|{}",
                    it.name.text,
                    identifier.namespace.as_ref().unwrap().text,
                    identifier.value.text
                ),
                None => it.name.text.to_string(),
            };
            assert_eq!(read.value.iter().map(one).collect::<Vec<_>>(), *authors, "{text:?}");
            assert_eq!(slips(&read), *expected, "{text:?}");
        }
    }
}
