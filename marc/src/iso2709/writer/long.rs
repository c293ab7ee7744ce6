//! Fields that are longer than four digits can say.

use std::borrow::Cow;

use bibwire_core::Diagnostic;

use super::policy::LongFields;
use crate::rules::writing::FIELD_TOO_LONG;
use crate::{DELIMITER, RawField};

/// The longest record and the longest field, terminators included.
pub(super) const LONGEST_RECORD: usize = 99_999;
pub(super) const LONGEST_FIELD: usize = 9_999;

/// What an entry of the directory stands for.
pub(super) struct Piece<'f> {
    pub(super) bytes: Cow<'f, [u8]>,
    /// The length that the entry declares.
    pub(super) declared: u32,
    /// Whether a field terminator follows.
    pub(super) ends: bool,
}

impl<'f> Piece<'f> {
    fn whole(bytes: impl Into<Cow<'f, [u8]>>, declared: u32) -> Piece<'f> {
        Piece { bytes: bytes.into(), declared, ends: true }
    }
}

/// What to write for a field.
pub(super) fn pieces<'f>(
    field: &RawField<'f>,
    bytes: Cow<'f, [u8]>,
    how: LongFields,
    findings: &mut Vec<Diagnostic>,
) -> Result<Vec<Piece<'f>>, Box<Diagnostic>> {
    let length = bytes.len().saturating_add(1);
    if length <= LONGEST_FIELD {
        return Ok(vec![Piece::whole(bytes, length as u32)]);
    }
    let finding = Diagnostic::new(&FIELD_TOO_LONG).found(format_args!("{length} bytes"));
    let finding = finding.expected(format_args!("at most {LONGEST_FIELD}"));
    let (pieces, repair) = match how {
        LongFields::Refuse => return Err(Box::new(finding)),
        LongFields::Clamp => {
            (vec![Piece::whole(bytes, LONGEST_FIELD as u32)], "written, with 9999 for its length".to_owned())
        }
        LongFields::Zero => (vec![Piece::whole(bytes, 0)], "written, with 0000 for its length".to_owned()),
        LongFields::Pieces => {
            let pieces = entries(&bytes);
            let repair = format!("written with {} directory entries", pieces.len());
            (pieces, repair)
        }
        LongFields::Break => {
            let pieces = fields(field, &bytes).ok_or_else(|| finding.clone())?;
            let repair = format!("written as {} fields", pieces.len());
            (pieces, repair)
        }
        LongFields::Drop => (Vec::new(), "left out".to_owned()),
    };
    findings.push(finding.repaired(repair));
    Ok(pieces)
}

/// A field with several entries: each but the last has a length of zero and stands for 9,999 bytes.
fn entries<'f>(bytes: &[u8]) -> Vec<Piece<'f>> {
    let mut pieces = Vec::new();
    let mut rest = bytes;
    // The last piece has the terminator, and a length that four digits can say.
    while rest.len() >= LONGEST_FIELD {
        let (piece, after) = rest.split_at_checked(LONGEST_FIELD).unwrap_or((rest, &[]));
        pieces.push(Piece { bytes: piece.to_vec().into(), declared: 0, ends: false });
        rest = after;
    }
    pieces.push(Piece::whole(rest.to_vec(), rest.len().saturating_add(1) as u32));
    pieces
}

/// A field broken into several that each have its indicators: between subfields where that is enough, else between
/// words, else between characters. `None` for a control field, which has no subfields to go on with.
fn fields<'f>(field: &RawField<'f>, bytes: &[u8]) -> Option<Vec<Piece<'f>>> {
    let head = field.head();
    let content = bytes.get(head.len()..).filter(|content| content.first() == Some(&DELIMITER))?;
    let room = LONGEST_FIELD.checked_sub(head.len())?.checked_sub(8)?;
    let mut broken: Vec<Vec<u8>> = Vec::new();
    let mut current = head.to_vec();
    for subfield in content.split(|byte| *byte == DELIMITER).skip(1) {
        let (code, value) = subfield.split_at_checked(1).unwrap_or((subfield, &[]));
        let mut rest = value;
        loop {
            let free = room.saturating_sub(current.len().saturating_sub(head.len()));
            if rest.len() > free && current.len() > head.len() {
                broken.push(std::mem::replace(&mut current, head.to_vec()));
                continue;
            }
            let (part, after) = rest.split_at_checked(breaking_point(rest, free)).unwrap_or((rest, &[]));
            current.push(DELIMITER);
            current.extend_from_slice(code);
            current.extend_from_slice(part);
            rest = after;
            if rest.is_empty() {
                break;
            }
        }
    }
    broken.push(current);
    Some(
        broken
            .into_iter()
            .map(|bytes| (bytes.len().saturating_add(1) as u32, bytes))
            .map(|(length, bytes)| Piece::whole(bytes, length))
            .collect(),
    )
}

/// Where to break a value that has to be at most `most` bytes: behind a blank, or else between two characters.
fn breaking_point(value: &[u8], most: usize) -> usize {
    let Some(part) = value.get(..most).filter(|_| value.len() > most) else { return value.len() };
    let blank = memchr::memrchr(b' ', part).map(|at| at.saturating_add(1)).filter(|at| *at > most / 2);
    let is_start = |at: &usize| value.get(*at).is_none_or(|byte| !matches!(byte, 0x80..=0xBF));
    blank.or_else(|| (1..=most).rev().find(is_start)).unwrap_or(most)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::iso2709::{Policy, SliceReader, Writer};
    use crate::{Diagnostic, Field, Record};

    fn round_trip(field: Field, how: LongFields) -> (Record, Vec<String>) {
        let mut record = Record::default();
        record.push(Field::control("001", "1"));
        record.push(field);
        record.push(Field::data("999", b"  ").with('a', "end"));
        let mut findings: Vec<Diagnostic> = Vec::new();
        let mut writer = Writer::with_policy(Vec::new(), Policy { long_fields: how, ..Policy::default() });
        writer.write(&record, &mut findings).unwrap();
        let codes = findings.iter().map(|finding| finding.code().to_string()).collect();
        let file = writer.into_inner().unwrap();
        let mut reader = SliceReader::new(&file);
        let read = reader.read(&mut ()).unwrap().unwrap().to_record();
        assert!(reader.read(&mut ()).unwrap().is_none());
        (read, codes)
    }

    #[test]
    fn what_is_written_whole_is_read_whole() {
        for length in [9_995, 9_996, 9_997, 19_000, 30_000] {
            for how in [LongFields::Pieces, LongFields::Clamp, LongFields::Zero] {
                let field =
                    Field::data("505", b"0 ").with('a', "汉字 ".repeat(length / 7 + 1).get(..length / 7 * 7).unwrap());
                let field =
                    if length < 9_998 { Field::data("505", b"0 ").with('a', "x".repeat(length)) } else { field };
                let (read, codes) = round_trip(field.clone(), how);
                assert_eq!(read.field("505").unwrap(), field.as_raw(), "{length} {how:?}");
                assert_eq!(codes.len(), usize::from(field.value().as_bytes().len() >= 9_999), "{length} {how:?}");
                assert_eq!(read.len(), 3);
            }
        }
    }

    #[test]
    fn a_broken_field_has_all_its_text() {
        let contents = "第一章 概论 -- ".repeat(2_000);
        let field = Field::data("505", b"0 ").with('a', &contents).with('t', "Title").with('r', "y".repeat(25_000));
        let (read, codes) = round_trip(field, LongFields::Break);
        assert_eq!(codes, ["MRC270"]);
        let text = |code: char| {
            let values = read.fields("505").flat_map(|field| field.subfields(code));
            values.map(|value| value.to_str().unwrap().to_owned()).collect::<String>()
        };
        assert_eq!(text('a'), contents);
        assert_eq!((text('t').as_str(), text('r').len()), ("Title", 25_000));
        assert!(read.fields("505").all(|field| field.indicators().to_string() == "0 "));
    }

    #[test]
    fn a_dropped_field_is_gone_and_told_of() {
        let (read, codes) = round_trip(Field::data("505", b"0 ").with('a', "x".repeat(10_000)), LongFields::Drop);
        assert_eq!((read.len(), codes), (2, vec!["MRC270".to_owned()]));
    }
}
