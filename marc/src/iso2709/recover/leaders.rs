//! What looks like a leader.

use crate::{FIELD_TERMINATOR, Leader, RECORD_TERMINATOR, digits};

/// The record length that a leader at the start of `bytes` declares.
pub(super) fn length(bytes: &[u8]) -> Option<usize> {
    digits::parse(bytes.get(..5)?).map(|length| length as usize)
}

/// The base address that it declares.
pub(super) fn base(bytes: &[u8]) -> Option<usize> {
    digits::parse(bytes.get(12..17)?).map(|base| base as usize)
}

/// Whether `bytes` begin with what is a leader but perhaps for the record length.
pub(super) fn is_likely_but_for_length(bytes: &[u8]) -> bool {
    let counts = matches!(bytes.get(10..12), Some(b"22"));
    let map = matches!(bytes.get(20..22), Some(b"45"));
    bytes.len() >= Leader::LEN && (counts || map) && (base(bytes).is_some() || counts && map)
}

/// Whether `bytes` begin with a leader, as far as its 24 bytes can tell.
pub(super) fn is_likely(bytes: &[u8]) -> bool {
    length(bytes).is_some() && is_likely_but_for_length(bytes)
}

/// Whether a leader at `at` is proven by its base address, which leads to the end of a directory,
/// and by its record length, which leads to the record terminator at `end`; or, if a field ended right before it
/// or it stands where the record at the start of `bytes` is to end but for its terminators, by its base address alone.
pub(super) fn is_proven(bytes: &[u8], at: usize, end: usize) -> bool {
    let Some(rest) = bytes.get(at..=end) else { return false };
    let (Some(length), Some(base)) = (length(rest), base(rest)) else { return false };
    let ends_directory = base.checked_sub(1).and_then(|last| rest.get(last)) == Some(&FIELD_TERMINATOR);
    let is_multiple = base.checked_sub(25).is_some_and(|entries| entries.is_multiple_of(12));
    let ends_record = length == rest.len() && rest.last() == Some(&RECORD_TERMINATOR);
    // What stands in the place of a record terminator is padding, if anything.
    let before = bytes.get(at.saturating_sub(5)..at).unwrap_or_default();
    let follows_field = before.iter().rfind(|byte| !super::is_padding(**byte)) == Some(&FIELD_TERMINATOR);
    let follows_record = self::length(bytes).and_then(|length| length.checked_sub(at)).is_some_and(|rest| rest <= 2);
    ends_directory && is_multiple && (ends_record || (follows_field || follows_record) && is_likely(rest))
}

/// The leader that was meant by 20 to 28 bytes that are not 24, where a directory behind them ends before `base`.
///
/// The places of the counts, the base address and the directory map tell where a byte is missing or too many.
pub(super) fn mend(bytes: &[u8], base: usize) -> Leader {
    let candidates = (0..=bytes.len()).filter_map(|at| adjust(bytes, at));
    let best = candidates.max_by_key(|leader| {
        let map = leader.get(20..23) == Some(b"450");
        let counts = leader.get(10..12) == Some(b"22");
        let address =
            digits::parse(leader.get(12..17).unwrap_or_default()).is_some_and(|it| it.abs_diff(base as u32) < 2);
        let length = digits::parse(leader.get(..5).unwrap_or_default()).is_some();
        let status = matches!(leader, [_, _, _, _, b'0'..=b'9', status, ..] if !status.is_ascii_digit());
        [map, counts, address, length, status].into_iter().filter(|it| *it).count()
    });
    Leader::new(best.unwrap_or(*Leader::default().as_bytes()))
}

/// 24 bytes out of fewer, with blanks put in at `at`, or out of more, with some left out there.
fn adjust(bytes: &[u8], at: usize) -> Option<[u8; Leader::LEN]> {
    let missing = Leader::LEN.saturating_sub(bytes.len());
    let extra = bytes.len().saturating_sub(Leader::LEN);
    let (before, after) = (bytes.get(..at)?, bytes.get(at.checked_add(extra)?..)?);
    let blanks = std::iter::repeat_n(b' ', missing);
    let leader: Vec<u8> = before.iter().copied().chain(blanks).chain(after.iter().copied()).collect();
    leader.try_into().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_leader_of_another_length_is_mended() {
        for (bytes, expected) in [
            (&b"00235nam a2200097 i4500"[..], "00235nam a2200097 i 4500"),
            (b"00237nam a2200098 i  4500", "00237nam a2200098 i 4500"),
            (b"117305nam a2200219 i 4500", "11730nam a2200219 i 4500"),
            (b"0235nam a2200097 i 4500", " 0235nam a2200097 i 4500"),
        ] {
            assert_eq!(mend(bytes, 97).to_string().get(5..), expected.get(5..));
        }
    }
}
