//! Which encoding bytes are in.

use std::fmt;

use bibwire_core::encoding::Encoding;

/// What the choice of an encoding rests on.
///
/// ```
/// use bibwire_counter::input::Evidence;
///
/// assert_eq!(Evidence::Mark.to_string(), "a byte order mark");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Evidence {
    /// The caller named it.
    Caller,
    /// A byte order mark.
    Mark,
    /// The zeros between the letters.
    Zeros,
    /// All bytes are ASCII.
    Ascii,
    /// The bytes are UTF-8.
    Utf8,
    /// The bytes come in pairs that are common Chinese characters.
    Pairs,
    /// The bytes are no UTF-8, and nothing else that is known.
    Rest,
}

impl fmt::Display for Evidence {
    /// A few words.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Evidence::Caller => "as the caller says",
            Evidence::Mark => "a byte order mark",
            Evidence::Zeros => "zeros between the letters",
            Evidence::Ascii => "ASCII alone",
            Evidence::Utf8 => "the bytes are UTF-8",
            Evidence::Pairs => "the bytes pair as Chinese characters",
            Evidence::Rest => "the bytes are no UTF-8",
        })
    }
}

/// How many bytes are looked at for zeros.
pub(super) const OPENING: usize = 1024;

/// What the first bytes show: the encoding, what that rests on, and the length of the mark.
pub(super) fn opening(start: &[u8]) -> Option<(Encoding, Evidence, u64)> {
    use Encoding::{Utf8, Utf16Be, Utf16Le, Utf32Be, Utf32Le};
    use Evidence::{Mark, Zeros};
    Some(match start {
        [0xEF, 0xBB, 0xBF, ..] => (Utf8, Mark, 3),
        [0xFF, 0xFE, 0, 0, ..] => (Utf32Le, Mark, 4),
        [0, 0, 0xFE, 0xFF, ..] => (Utf32Be, Mark, 4),
        [0xFF, 0xFE, ..] => (Utf16Le, Mark, 2),
        [0xFE, 0xFF, ..] => (Utf16Be, Mark, 2),
        _ => (zeros(start.get(..OPENING).unwrap_or(start))?, Zeros, 0),
    })
}

/// The encoding of a text that has a zero beside each of many letters, and in no other place.
fn zeros(start: &[u8]) -> Option<Encoding> {
    let (units, _) = start.as_chunks::<4>();
    // U+10FFFF is the last character. ASCII is the most of the structure, so that some are ASCII.
    if units.iter().all(|unit| matches!(unit, [_, _, 0..=0x10, 0]))
        && units.iter().any(|unit| matches!(unit, [1..=255, 0, 0, 0]))
    {
        return Some(Encoding::Utf32Le);
    }
    if units.iter().all(|unit| matches!(unit, [0, 0..=0x10, _, _]))
        && units.iter().any(|unit| matches!(unit, [0, 0, 0, 1..=255]))
    {
        return Some(Encoding::Utf32Be);
    }
    let (pairs, _) = start.as_chunks::<2>();
    let low = pairs.iter().filter(|[low, _]| *low == 0).count();
    let high = pairs.iter().filter(|[_, high]| *high == 0).count();
    let many = pairs.len().div_ceil(3).max(1);
    match (low, high) {
        (0, high) if high >= many => Some(Encoding::Utf16Le),
        (low, 0) if low >= many => Some(Encoding::Utf16Be),
        _ => None,
    }
}

/// Whether a mark of `found` is one of the encoding that the caller named, whichever byte is the first there.
pub(super) fn same_family(found: Encoding, named: Encoding) -> bool {
    use Encoding::{Utf16Be, Utf16Le, Utf32Be, Utf32Le};
    let wide = [[Utf16Le, Utf16Be], [Utf32Le, Utf32Be]];
    found == named || wide.iter().any(|family| family.contains(&found) && family.contains(&named))
}

/// The encoding of a text with a byte per unit. With `whole`, nothing follows.
pub(super) fn body(bytes: &[u8], whole: bool) -> (Encoding, Evidence) {
    if is_utf8(bytes, whole) {
        return (Encoding::Utf8, Evidence::Utf8);
    }
    let chinese = Encoding::for_label("gb18030").filter(|_| is_chinese(bytes, whole));
    if let Some(encoding) = chinese {
        return (encoding, Evidence::Pairs);
    }
    // From 0x80 to 0x9F, where ISO 8859-1 has control characters, windows-1252 has quotes and dashes.
    let windows = Encoding::for_label("windows-1252").filter(|encoding| encoding.is_built_in());
    (windows.unwrap_or(Encoding::Latin1), Evidence::Rest)
}

/// Whether more of the characters beyond ASCII are UTF-8 than not: a damaged text stays what it was.
fn is_utf8(bytes: &[u8], whole: bool) -> bool {
    if simdutf8::basic::from_utf8(bytes).is_ok() {
        return true;
    }
    let (mut sound, mut broken, mut left) = (0usize, 0usize, bytes.len());
    for chunk in bytes.utf8_chunks() {
        let (valid, invalid) = (chunk.valid(), chunk.invalid());
        left = left.saturating_sub(valid.len()).saturating_sub(invalid.len());
        sound = sound.saturating_add(valid.bytes().filter(|byte| *byte >= 0xC0).count());
        let is_cut = left == 0 && !whole && str::from_utf8(invalid).is_err_and(|error| error.error_len().is_none());
        broken = broken.saturating_add(usize::from(!invalid.is_empty() && !is_cut));
    }
    broken == 0 || sound > broken
}

/// Whether the bytes beyond ASCII pair as Chinese characters of GB 18030.
///
/// In a Latin text a byte beyond ASCII stands alone as a rule, before a letter, a space or a quote; only the first
/// of these could follow in a pair. In a Chinese text two thirds and more are of the rows of common characters.
fn is_chinese(bytes: &[u8], whole: bool) -> bool {
    let (mut chinese, mut latin, mut other, mut broken) = (0usize, 0usize, 0usize, 0usize);
    let mut rest = bytes;
    loop {
        let ascii = rest.iter().position(|byte| !byte.is_ascii()).unwrap_or(rest.len());
        rest = rest.get(ascii..).unwrap_or_default();
        let (count, length) = match rest {
            [] => break,
            // Cut by the end.
            [_] | [0x81..=0xFE, 0x30..=0x39] | [0x81..=0xFE, 0x30..=0x39, 0x81..=0xFE] if !whole => break,
            // Signs, and the characters of level 1.
            [0xA1..=0xA9 | 0xB0..=0xD7, 0xA1..=0xFE, ..] => (&mut chinese, 2),
            // Traditional characters. As Latin these would be two control characters, or two quotes.
            [0x81..=0xA0, 0x80..=0xFE, ..] => (&mut chinese, 2),
            [0x81..=0xFE, 0x40..=0x7E, ..] => (&mut latin, 2),
            [0x81..=0xFE, 0x80..=0xFE, ..] => (&mut other, 2),
            [0x81..=0xFE, 0x30..=0x39, 0x81..=0xFE, 0x30..=0x39, ..] => (&mut chinese, 4),
            _ => (&mut broken, 1),
        };
        *count = count.saturating_add(1);
        rest = rest.get(length..).unwrap_or_default();
    }
    let pairs = chinese.saturating_add(latin).saturating_add(other);
    chinese.saturating_mul(2) > pairs && chinese > latin.saturating_mul(2) && broken.saturating_mul(20) < pairs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn latin_is_not_chinese() {
        let words = [
            "Médecine",
            "Économie",
            "Größe",
            "määrää",
            "créée",
            "naïveté",
            "Zeitschrift für Ökologie",
            "ÅÄÖ",
            "ÆØÅ æøå",
            "Društvo",
            "São Paulo ações",
            "El Niño",
            "Revista Española de Ciencia",
            "ÇAĞ",
            "Übersicht über Österreich",
            "« été »",
            "1° 2°",
            "L'été à la plage, déjà",
        ];
        for word in words {
            let bytes: Vec<u8> = word.chars().map(|char| u8::try_from(u32::from(char)).unwrap_or(b'?')).collect();
            for text in [
                bytes.clone(),
                [b"{\"Title\":\"", &*bytes, b"\"}"].concat(),
                [&*bytes, b"\t", &*bytes, b"\r\n"].concat(),
            ] {
                assert!(bytes.is_ascii() || body(&text, true).1 == Evidence::Rest, "{word}");
            }
        }
        // Quotes and dashes of windows-1252, before letters.
        for text in [
            &b"Children\x92s Literature"[..],
            b"\x93The Book\x94",
            b"2020\x962021",
            b"a \x97 b",
            b"Women\x92s Men\x92s",
        ] {
            assert_eq!(body(text, true).1, Evidence::Rest);
        }
    }

    #[test]
    fn zeros_tell_the_width() {
        let wide = |text: &str| -> Vec<u8> { text.encode_utf16().flat_map(u16::to_le_bytes).collect() };
        assert_eq!(opening(&wide("{\"标题\":1}")), Some((Encoding::Utf16Le, Evidence::Zeros, 0)));
        assert_eq!(opening(&wide("Report_Name\t标题报告标题报告")), Some((Encoding::Utf16Le, Evidence::Zeros, 0)));
        assert_eq!(opening(b"\0{\0}"), Some((Encoding::Utf16Be, Evidence::Zeros, 0)));
        assert_eq!(opening(b"{\0\0\0}\0\0\0"), Some((Encoding::Utf32Le, Evidence::Zeros, 0)));
        assert_eq!(opening(b"\0\0\0{\0\0\0}"), Some((Encoding::Utf32Be, Evidence::Zeros, 0)));
        // A zero in a value is one of the value.
        for text in [&b""[..], b"{", b"{}", b"{\"a\":\"\0\"}", b"{\"Title\":\"Na\0ture\0 and Science\"}"] {
            assert_eq!(opening(text), None);
        }
    }

    #[test]
    fn a_damaged_text_stays_utf8() {
        assert_eq!(body("图书\u{e9}".as_bytes(), true).1, Evidence::Utf8);
        assert_eq!(body(b"\xe5\x9b\xbe\xe4\xb9\xa6 \xe5\x9b", true).0, Encoding::Utf8);
        assert_eq!(body(b"a\xe5\x9b", false).0, Encoding::Utf8, "cut by the end of the head");
        assert_eq!(body(b"\xe5\x9b", true).1, Evidence::Rest);
    }

    #[cfg(feature = "cjk")]
    #[test]
    fn chinese_is_not_latin() {
        use bibwire_core::encoding::Decoder;

        // GB 2312, then traditional characters in GBK, then a character of four bytes.
        let texts = [
            (&b"\xd6\xd0\xb9\xfa"[..], "中国"),
            (b"\xcd\xbc\xca\xe9\xb9\xdd\xd1\xa7\xb1\xa8", "图书馆学报"),
            (b"\x94\xb5\xce\xbb\xb5\xe4\xb2\xd8\xc5\x63\xd7\xd4\x84\xd3\xbb\xaf\x87\xf8\xeb\x48\xc6\xda\xbf\xaf\x88\x44\x95\xf8\xf0\x5e\x8c\x57\x88\xf3", "數位典藏與自動化國際期刊圖書館學報"),
            (b"\xd6\xd0\xb9\xfa\x81\x30\x81\x30", "中国\u{80}"),
        ];
        for (bytes, text) in texts {
            let (encoding, evidence) = body(bytes, true);
            assert_eq!((encoding.name(), evidence), ("GB18030", Evidence::Pairs), "{text}");
            let mut decoded = String::new();
            Decoder::new(encoding).unwrap().decode_str(bytes, true, &mut decoded);
            assert_eq!(decoded, text);
        }
        // One character cut in half in a longer text.
        let text = [&b"\xcd\xbc\xca\xe9\xb9\xdd".repeat(10)[..], b"\xcd\""].concat();
        assert_eq!(body(&text, true).1, Evidence::Pairs);
    }
}
