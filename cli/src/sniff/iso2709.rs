//! ISO 2709, even where the first record is damaged.

use super::Known;
use crate::form::Form;

const FIELD_TERMINATOR: u8 = 0x1E;
const RECORD_TERMINATOR: u8 = 0x1D;

/// Records whose first leader and directory agree.
pub(super) fn certain(head: &[u8]) -> Option<Known> {
    let at = start(head);
    let record = &head[at..];
    let length = digits(record.get(..5)?)?;
    let base = digits(record.get(12..17)?)?;
    let directory = record.get(24..base.checked_sub(1)?)?;
    let framed = record.get(base - 1) == Some(&FIELD_TERMINATOR) && directory.len() % 12 == 0;
    (framed && directory.iter().all(u8::is_ascii_alphanumeric)).then(|| Known {
        form: Form::Iso2709,
        encoding: encoding(record),
        reason: format!(
            "a leader at byte {at} says {length} bytes with data from {base}, and the directory of {} fields ends there",
            directory.len() / 12
        ),
    })
}

/// Records whose first leader is damaged, but whose terminators, directory or leader are still to be seen.
pub(super) fn damaged(head: &[u8], whole: bool) -> Option<Known> {
    let at = start(head);
    let record = &head[at..];
    let known = |reason: String| Some(Known { form: Form::Iso2709, encoding: encoding(record), reason });
    let directory_end = memchr::memchr(FIELD_TERMINATOR, record);
    let ends = memchr::memchr(RECORD_TERMINATOR, head);
    if let Some(end) = directory_end {
        let digits = record[..end].iter().rev().take_while(|byte| byte.is_ascii_digit()).count();
        if digits >= 9 {
            return known(format!("{digits} digits of a directory end in a field terminator at byte {}", at + end));
        }
        if let Some(terminator) = ends {
            return known(format!("a field terminator at byte {}, a record terminator at byte {terminator}", at + end));
        }
    }
    // A file cut off within its first directory, or after nothing but a length.
    let leader = record.get(..24).is_some_and(|leader| {
        digits(&leader[..5]).is_some() && digits(&leader[12..17]).is_some() && leader[20..22] == *b"45"
    });
    // A leader on a line of its own is not from here.
    let leader = leader && record.get(24).is_none_or(u8::is_ascii_alphanumeric);
    if leader {
        return known(format!("a leader at byte {at}, and no directory that ends"));
    }
    let cut = whole && (5..24).contains(&record.len()) && digits(&record[..5]).is_some_and(|length| length >= 25);
    let alike = record.iter().all(|byte| byte.is_ascii_alphanumeric() || *byte == b' ');
    if cut && alike && !record.get(5).is_some_and(u8::is_ascii_digit) {
        return known(format!("the length of a record at byte {at}, cut off within the leader"));
    }
    None
}

/// Where the first record begins: after a byte order mark and padding.
fn start(head: &[u8]) -> usize {
    let mark = if head.starts_with(b"\xef\xbb\xbf") { 3 } else { 0 };
    let padding = |byte: &u8| matches!(byte, b' ' | b'\t' | b'\r' | b'\n' | 0 | 0x1A);
    mark + head[mark..].iter().take_while(|byte| padding(byte)).count()
}

/// What Leader/09 of the first record says.
fn encoding(record: &[u8]) -> Option<String> {
    Some(match record.get(9)? {
        b'a' => "Leader/09=a (UTF-8)".to_owned(),
        b' ' => "Leader/09 blank (MARC-8, or the national default)".to_owned(),
        other => format!("Leader/09={}", other.escape_ascii()),
    })
}

fn digits(bytes: &[u8]) -> Option<usize> {
    bytes.iter().try_fold(0usize, |number, byte| byte.is_ascii_digit().then(|| number * 10 + usize::from(byte - b'0')))
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &[u8] = b"00040nam a2200037 i 4500001000200000\x1e1\x1e\x1d";

    #[test]
    fn a_sound_record_is_certain_after_padding_and_a_mark() {
        for before in [&b""[..], b"\xef\xbb\xbf", b"\r\n\0 "] {
            assert!(certain(&[before, GOOD].concat()).is_some());
        }
    }

    #[test]
    fn a_damaged_leader_is_still_seen() {
        for damage in [&b"0004xnam"[..], b"        ", b"{{{{{{{{", b"\xff\xff\xff\xff\xff\xff\xff\xff"] {
            let mut record = GOOD.to_vec();
            record[..8].copy_from_slice(damage);
            record[12..17].copy_from_slice(b"xxxxx");
            assert!(certain(&record).is_none() && damaged(&record, true).is_some());
        }
        assert!(damaged(&GOOD[..30], true).is_some());
        assert!(damaged(&GOOD[..24], true).is_some());
        assert!(damaged(b"00026", true).is_some());
    }

    #[test]
    fn numbers_are_no_records() {
        for text in [&b"12345678"[..], b"12345\n", b"00012", b"hello, world", b"00040nam a2200037 i 4500\n001 1\n"] {
            assert!(certain(text).is_none() && damaged(text, true).is_none(), "{text:?}");
        }
    }
}
