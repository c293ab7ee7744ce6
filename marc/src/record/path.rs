//! Paths: how a finding names a field or a subfield.

use super::Bounds;
use crate::DELIMITER;
use crate::field::{Code, Kind};

/// The path of the field at `index`: `650[2]`; with `at`, where a subfield begins in `bytes` or further on in it,
/// that of the subfield: `650[2]$a[1]`. What `literals` point at in `bytes` is no delimiter.
pub(crate) fn path(bytes: &[u8], bounds: &[Bounds], literals: &[u32], index: usize, at: Option<usize>) -> String {
    let Some(field) = bounds.get(index) else { return String::new() };
    let occurrence = bounds.iter().take(index.saturating_add(1)).filter(|it| it.tag == field.tag).count();
    let path = format!("{}[{occurrence}]", field.tag);
    let (Kind::Data, Some(at)) = (field.kind, at) else { return path };
    let start = field.start as usize;
    let is_literal = |at: usize| u32::try_from(at).is_ok_and(|at| literals.binary_search(&at).is_ok());
    let delimiters = bytes.iter().enumerate().take(at).skip(start).filter(|(_, byte)| **byte == DELIMITER);
    let starts = delimiters.filter(|(at, _)| !is_literal(*at)).map(|(at, _)| at.saturating_add(1));
    let code = |at: usize| Code::split(bytes.get(at..field.end as usize).unwrap_or_default()).0;
    let codes: Vec<Code> = starts.map(code).collect();
    match codes.last() {
        Some(code) => format!("{path}${code}[{}]", codes.iter().filter(|it| *it == code).count()),
        None => path,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Field, Record};

    #[test]
    fn occurrences_are_counted_from_one() {
        let mut record = Record::default();
        record.push(Field::control("001", "1"));
        record.push(Field::data("650", b" 0").with('a', "x"));
        record.push(Field::data("650", b" 0").with('a', "x").with('z', "y").with('a', "w"));
        let raw = record.as_raw();
        let at = |index, at| path(raw.bytes, raw.bounds, raw.literals, index, at);
        assert_eq!(at(0, None), "001[1]");
        assert_eq!(at(0, Some(1)), "001[1]");
        assert_eq!(at(2, None), "650[2]");
        let start = raw.bounds[2].start as usize;
        assert_eq!(at(2, Some(start)), "650[2]");
        assert_eq!(at(2, Some(start + 4)), "650[2]$a[1]");
        assert_eq!(at(2, Some(start + 10)), "650[2]$a[2]");
    }

    #[test]
    fn a_delimiter_that_is_data_begins_no_subfield() {
        let mut record = Record::default();
        record.push(Field::data("500", b"  ").with('a', "x\u{1f}by"));
        let raw = record.as_raw();
        assert_eq!(path(raw.bytes, raw.bounds, raw.literals, 0, Some(raw.bytes.len())), "500[1]$a[1]");
    }
}
