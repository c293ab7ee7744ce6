//! Whether the bytes of a record are the text that its leader says they are.

use bibwire_core::Diagnostic;

use crate::leader::CharacterCoding;
use crate::record::{Bounds, Family, path};
use crate::rules::encoding as rules;
use crate::{DELIMITER, Leader, Place};

const ESCAPE: u8 = 0x1B;

/// Whether `record` is UTF-8, and what there is to say about it.
#[inline]
pub(super) fn judge(record: &[u8], leader: &Leader, bounds: &[Bounds], findings: &mut Vec<Diagnostic>) -> bool {
    let utf8 = simdutf8::basic::from_utf8(record).is_ok();
    if !utf8 || leader.at(9) != b'a' {
        report(record, leader, bounds, utf8, findings);
    }
    utf8
}

#[cold]
fn report(record: &[u8], leader: &Leader, bounds: &[Bounds], utf8: bool, findings: &mut Vec<Diagnostic>) {
    let unicode = leader.character_coding() == CharacterCoding::Unicode;
    if unicode {
        for (index, _) in
            bounds.iter().enumerate().filter(|(_, it)| simdutf8::basic::from_utf8(it.cut(record)).is_err())
        {
            report_values(record, bounds, index, findings);
        }
    } else if utf8 && !record.is_ascii() {
        if Family::of(bounds) == Family::Unimarc {
            // There the position is undefined, and 100 $a names the character set.
            return;
        }
        let place = Place::path("LDR/09").at(9..10);
        findings.push(
            Diagnostic::new(&rules::CODING_NOT_DECLARED)
                .at(place)
                .found(format_args!("\"{}\"", leader.at(9).escape_ascii()))
                .expected("\"a\"")
                .repaired("read as UTF-8")
                .fix(9..10, b"a"),
        );
    } else {
        let foreign = bounds.iter().filter(|bounds| is_foreign(bounds.cut(record))).count();
        if foreign > 0 {
            findings.push(
                Diagnostic::new(&rules::NOT_DECODED)
                    .at(Place::path("LDR/09").at(9..10))
                    .found(format_args!("{foreign} of {} fields with bytes of another character set", bounds.len()))
                    .repaired("kept as bytes"),
            );
        }
    }
}

/// Whether a field holds bytes that are no UTF-8, or designates a character set with an escape sequence.
fn is_foreign(field: &[u8]) -> bool {
    simdutf8::basic::from_utf8(field).is_err() || memchr::memchr(ESCAPE, field).is_some()
}

/// Reports the values of a field that are not UTF-8, each with the place of its first bad byte.
fn report_values(record: &[u8], bounds: &[Bounds], index: usize, findings: &mut Vec<Diagnostic>) {
    let Some(field) = bounds.get(index) else { return };
    let mut start = field.start as usize;
    for piece in field.cut(record).split(|byte| *byte == DELIMITER) {
        if let Err(error) = str::from_utf8(piece) {
            let bad = piece.get(error.valid_up_to()..).unwrap_or_default();
            let bad = bad.get(..error.error_len().unwrap_or(bad.len())).unwrap_or(bad);
            let at = start.saturating_add(error.valid_up_to()) as u64;
            findings.push(
                Diagnostic::new(&rules::NOT_UTF8)
                    .at(Place::path(path(record, bounds, &[], index, Some(start)))
                        .at(at..at.saturating_add(bad.len() as u64)))
                    .found(format_args!("{}", hex(bad)))
                    .expected("UTF-8, as leader/09 says")
                    .repaired("kept as bytes"),
            );
        }
        start = start.saturating_add(piece.len()).saturating_add(1);
    }
}

/// The first bytes of `bytes` as a person reads them.
pub(super) fn hex(bytes: &[u8]) -> String {
    let shown: Vec<String> = bytes.iter().take(8).map(|byte| format!("{byte:02X}")).collect();
    let more = if bytes.len() > shown.len() { " …" } else { "" };
    format!("{}{more}", shown.join(" "))
}
