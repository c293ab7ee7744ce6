//! What is not read, by name: an honest answer helps more than a guess.

use super::Unknown;
use crate::escape;

/// Formats that say what they are in their first bytes.
const MAGIC: [(&[u8], &str); 8] = [
    (b"\x1f\x8b", "gzip: unpack it first"),
    (b"\x28\xb5\x2f\xfd", "Zstandard: unpack it first"),
    (b"BZh", "bzip2: unpack it first"),
    (b"\xfd7zXZ\0", "xz: unpack it first"),
    (b"PK\x03\x04", "a ZIP archive"),
    (b"%PDF-", "PDF"),
    (b"SQLite format 3\0", "an SQLite database"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
];

/// What says what it is in its first bytes.
pub(super) fn binary(head: &[u8]) -> Option<Unknown> {
    let (magic, looks) = MAGIC.iter().find(|(magic, _)| head.starts_with(magic))?;
    let reason = format!("it begins with the bytes {}", hex(magic));
    Some(Unknown { looks: Some(looks), reason })
}

/// What is nothing that is read, by what its text is like.
pub(super) fn text(head: &[u8]) -> Unknown {
    let text = String::from_utf8_lossy(head);
    let text = text.trim_start_matches('\u{feff}').trim_start();
    let line = text.lines().next().unwrap_or_default();
    let digits = |text: &str, count: usize| text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit());
    let looks = if matches!(head, [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..]) {
        Some("text in UTF-16")
    } else if text.is_empty() {
        Some("padding and nothing else")
    } else if text.starts_with(['{', '[']) {
        Some("JSON")
    } else if line.starts_with('=') && line.get(1..4).is_some_and(|tag| tag == "LDR" || digits(tag, 3)) {
        Some("mnemonic MARC text, which this version does not read")
    } else if line.get(..9).is_some_and(|number| digits(number, 9)) && line.get(9..10) == Some(" ") {
        Some("Aleph sequential, which this version does not read")
    } else if line.len() == 24
        && line.get(..5).is_some_and(|length| digits(length, 5))
        && line.get(20..22) == Some("45")
    {
        Some("MARC in the line format of YAZ, which this version does not read")
    } else if head.contains(&0) {
        None
    } else if line.contains('\t') {
        Some("text in columns between tabs")
    } else {
        None
    };
    let reason = match head.get(..24) {
        _ if text.is_empty() => "only blanks, line ends and NUL bytes".to_owned(),
        Some(start) => format!("it begins with \"{}\"…", escape::bytes(start)),
        None => format!("it begins with \"{}\"", escape::bytes(head)),
    };
    Unknown { looks, reason }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02X}")).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn they_are_named() {
        assert!(binary(b"\x1f\x8b\x08").unwrap().looks.unwrap().starts_with("gzip"));
        for (bytes, looks) in [
            (&b" {\"a\": 1}"[..], Some("JSON")),
            (b"=LDR  00000nam", Some("mnemonic MARC text, which this version does not read")),
            (b"000000001 FMT   L BK", Some("Aleph sequential, which this version does not read")),
            (b"a\tb\n", Some("text in columns between tabs")),
            (b"hello", None),
            (b"\r\n\r\n", Some("padding and nothing else")),
            (b"", Some("padding and nothing else")),
        ] {
            assert_eq!(text(bytes).looks, looks);
        }
    }
}
