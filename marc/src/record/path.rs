//! Paths: how a finding names a field or a subfield.

use super::Bounds;
use crate::DELIMITER;
use crate::field::Code;

/// The path of the field at `index`: `650[2]`; with `at`, where a subfield begins in `bytes` or further on in it,
/// that of the subfield: `650[2]$a[1]`.
pub(crate) fn path(bytes: &[u8], bounds: &[Bounds], index: usize, at: Option<usize>) -> String {
    let Some(field) = bounds.get(index) else { return String::new() };
    let occurrence = bounds.iter().take(index.saturating_add(1)).filter(|it| it.tag == field.tag).count();
    let path = format!("{}[{occurrence}]", field.tag);
    let before = at.and_then(|at| bytes.get(field.start as usize..at)).unwrap_or_default();
    let starts = before.iter().enumerate().filter(|(_, byte)| **byte == DELIMITER);
    let codes: Vec<Code> = starts
        .map(|(delimiter, _)| Code::split(field.cut(bytes).get(delimiter.saturating_add(1)..).unwrap_or_default()).0)
        .collect();
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
        let at = |index, at| path(raw.bytes, raw.bounds, index, at);
        assert_eq!(at(0, None), "001[1]");
        assert_eq!(at(2, None), "650[2]");
        let start = raw.bounds[2].start as usize;
        assert_eq!(at(2, Some(start)), "650[2]");
        assert_eq!(at(2, Some(start + 4)), "650[2]$a[1]");
        assert_eq!(at(2, Some(start + 10)), "650[2]$a[2]");
    }
}
