//! `Arbitrary` for records and their parts: for other people's fuzz targets.
//!
//! Half of what comes is near to real records, so that a fuzzer gets past the first check; the rest is anything.

use ::arbitrary::{Arbitrary, Result, Unstructured};

use crate::field::{Code, Kind};
use crate::{Field, Leader, Record, Tag};

impl<'a> Arbitrary<'a> for Tag {
    fn arbitrary(u: &mut Unstructured<'a>) -> Result<Tag> {
        const COMMON: [&[u8; 3]; 12] =
            [b"001", b"005", b"008", b"020", b"100", b"200", b"245", b"500", b"650", b"880", b"CAT", b"FMT"];
        if u.ratio(3, 4)? { u.choose(&COMMON).map(|tag| Tag::new(**tag)) } else { u.arbitrary().map(Tag::new) }
    }
}

impl<'a> Arbitrary<'a> for Leader {
    fn arbitrary(u: &mut Unstructured<'a>) -> Result<Leader> {
        let mut leader = Leader::default();
        for position in (5..10).chain(17..20) {
            if u.ratio(1, 4)? {
                leader = leader.with(position, u.arbitrary()?);
            }
        }
        Ok(leader)
    }
}

impl<'a> Arbitrary<'a> for Field {
    fn arbitrary(u: &mut Unstructured<'a>) -> Result<Field> {
        let tag = Tag::arbitrary(u)?;
        if Kind::of(tag) == Kind::Control {
            return Ok(Field::control(tag, value(u)?));
        }
        let mut field = Field::data(tag, [u.int_in_range(b' '..=b'9')?, u.int_in_range(b' '..=b'9')?].map(char::from));
        for _ in 0..u.int_in_range(0..=5)? {
            let code = if u.ratio(7, 8)? { Code::Char(u.int_in_range(b'a'..=b'z')?.into()) } else { code(u)? };
            field.push(code, value(u)?);
        }
        Ok(field)
    }
}

impl<'a> Arbitrary<'a> for Record {
    fn arbitrary(u: &mut Unstructured<'a>) -> Result<Record> {
        let mut record = Record::new(u.arbitrary()?);
        for _ in 0..u.int_in_range(0..=20)? {
            record.push(u.arbitrary()?);
        }
        Ok(record)
    }
}

fn code(u: &mut Unstructured<'_>) -> Result<Code> {
    Ok(match u.int_in_range(0..=2)? {
        0 => Code::Missing,
        1 => Code::Byte(u.int_in_range(0x80..=0xFF)?),
        _ => Code::Char(u.arbitrary()?),
    })
}

fn value(u: &mut Unstructured<'_>) -> Result<Vec<u8>> {
    if u.ratio(3, 4)? { u.arbitrary::<String>().map(String::into_bytes) } else { u.arbitrary() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn records_come_out_of_bytes() {
        let bytes: Vec<u8> = (0u32..4_000).map(|it| (it.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
        let records = (0..40).map(|start| Record::arbitrary(&mut Unstructured::new(&bytes[start..])).unwrap());
        let fields: Vec<usize> = records.map(|record| record.len()).collect();
        assert!(fields.iter().any(|fields| *fields > 10) && fields.iter().any(|fields| *fields < 5), "{fields:?}");
    }
}
