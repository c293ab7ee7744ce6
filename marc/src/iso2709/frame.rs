//! Canonical framing: the one way in which a sound record is laid out.

use crate::field::Kind;
use crate::record::Bounds;
use crate::{DELIMITER, FIELD_TERMINATOR, Leader, RECORD_TERMINATOR, Tag, digits};

/// The length of the canonical record at the start of `window`, and its fields in `bounds`.
///
/// Canonical is what a writer of this crate produces, so that writing what was read gives the same bytes:
/// the lengths are right, the directory is in the order of the data and covers all of them, every terminator is in
/// its place and no other byte is one. Whatever is not canonical is `None`, and a matter for `recover`.
///
/// Whether another byte is a terminator is not looked at if there is to be `framing_only`.
#[inline]
pub(super) fn frame(window: &[u8], framing_only: bool, bounds: &mut Vec<Bounds>) -> Option<usize> {
    let leader: &[u8; Leader::LEN] = window.first_chunk()?;
    if !is_plain(leader) {
        return None;
    }
    let length = digits::parse(leader.first_chunk::<5>()?)? as usize;
    let base = digits::parse(leader.get(12..17)?)? as usize;
    let record = window.get(..length)?;
    let (directory, data) = record.split_at_checked(base)?;
    let (data, RECORD_TERMINATOR) = data.split_last().map(|(last, data)| (data, *last))? else { return None };
    let directory = directory.get(Leader::LEN..)?;
    let (directory, FIELD_TERMINATOR) = directory.split_last().map(|(last, entries)| (entries, *last))? else {
        return None;
    };
    let (entries, []) = directory.as_chunks::<12>() else { return None };
    let mut next = 0usize;
    bounds.resize(entries.len(), Bounds::default());
    for (entry, bounds) in entries.iter().zip(bounds.iter_mut()) {
        let (tag, length, start) = parse_entry(entry)?;
        let end = next.wrapping_add(length as usize);
        if start as usize != next || length == 0 || *data.get(end.wrapping_sub(1))? != FIELD_TERMINATOR {
            return None;
        }
        let kind = kind(tag, data, next, end);
        // At most 99,999: five digits.
        let (start, end_of_value) = (base.wrapping_add(next) as u32, base.wrapping_add(end).wrapping_sub(1) as u32);
        *bounds = Bounds { tag, kind, start, end: end_of_value };
        next = end;
    }
    let covered = next == data.len();
    (covered && (framing_only || is_free(data, entries.len()))).then_some(length)
}

/// Whether `data` hold as many field terminators as there are fields, and no record terminator.
#[inline]
fn is_free(data: &[u8], fields: usize) -> bool {
    let terminators = memchr::memchr_iter(FIELD_TERMINATOR, data).count();
    terminators == fields && memchr::memchr(RECORD_TERMINATOR, data).is_none()
}

/// Whether indicators, identifiers and directory are as MARC has them: two indicators, identifiers of two bytes,
/// entries of four and five digits and nothing else. The last byte of the map is a 0 in MARC 21, a blank in UNIMARC.
#[inline]
pub(super) fn is_plain(leader: &[u8; Leader::LEN]) -> bool {
    matches!(leader, [_, _, _, _, _, _, _, _, _, _, b'2', b'2', _, _, _, _, _, _, _, _, b'4', b'5', b'0', b'0' | b' '])
}

/// Tag, length and start of a directory entry.
///
/// ISO 2709:2008, 4.4 directory: three characters, then as many digits as the directory map says, which is four and five.
#[inline]
pub(super) fn parse_entry(entry: &[u8; 12]) -> Option<(Tag, u32, u32)> {
    let (tag, numbers) = entry.split_first_chunk::<3>()?;
    let (eight, [last]) = numbers.split_first_chunk::<8>()? else { return None };
    let (length, start) = digits::parse_4_4(*eight)?;
    let last = u32::from(last.wrapping_sub(b'0'));
    (last < 10).then_some((Tag::new(*tag), length, start.wrapping_mul(10).wrapping_add(last)))
}

/// The kind of the field at `data[start..end]`.
#[inline]
fn kind(tag: Tag, data: &[u8], start: usize, end: usize) -> Kind {
    match tag.as_bytes() {
        [b'0'..=b'9', _, _] => Kind::of(tag),
        _ => kind_by_content(data.get(start..end).unwrap_or_default()),
    }
}

/// The kind of a field with an alphabetic tag: systems keep control fields of their own, such as FMT, beside data
/// fields such as CAT; a control field has no subfields.
#[cold]
pub(super) fn kind_by_content(content: &[u8]) -> Kind {
    if memchr::memchr(DELIMITER, content).is_some() { Kind::Data } else { Kind::Control }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOUND: &[u8] =
        b"00074nam a2200049 i 4500001000300000245002100003\x1e42\x1e10\x1faTitle /\x1fcAuthor.\x1e\x1d";

    #[test]
    fn a_sound_record_is_framed() {
        let mut bounds = Vec::new();
        assert_eq!(frame(SOUND, false, &mut bounds), Some(74));
        let fields: Vec<_> = bounds.iter().map(|it| (it.tag, &SOUND[it.start as usize..it.end as usize])).collect();
        assert_eq!(fields, [(Tag::new(*b"001"), &b"42"[..]), (Tag::new(*b"245"), b"10\x1faTitle /\x1fcAuthor.")]);
    }

    #[test]
    fn a_change_of_any_byte_of_the_frame_is_seen() {
        let mut bounds = Vec::new();
        let frame_bytes = (0..5).chain(10..17).chain(20..23).chain([48, 51, 72, 73]).chain(27..36).chain(39..48);
        for at in frame_bytes {
            for byte in [b'0', b'9', b'+', b' ', 0x1E, 0x1D, 0x1F, 0xFF] {
                let mut record = SOUND.to_vec();
                record[at] = byte;
                if record != SOUND {
                    assert_eq!(frame(&record, false, &mut bounds), None, "byte {at} = {byte:#04x}");
                }
            }
        }
    }
}
