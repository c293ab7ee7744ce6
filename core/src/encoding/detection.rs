//! Which encoding an XML document is in, by its first bytes.

use std::borrow::Cow;
use std::ops::Range;

use super::Encoding;

/// What the first bytes of an XML document say about its encoding (XML 1.0, 4.3.3 and appendix F).
///
/// ```
/// use bibwire_core::encoding::{Detection, Doubt, Encoding, Evidence};
///
/// let found = Detection::of(b"<?xml version='1.0' encoding='GB18030'?><a/>");
/// assert_eq!(found.declared.as_deref(), Some("GB18030"));
///
/// let found = Detection::of(b"\xff\xfe<\0a\0/\0>\0");
/// assert_eq!((found.encoding, found.evidence), (Encoding::Utf16Le, Evidence::Mark));
///
/// let found = Detection::of(b"<?xml version='1.0' encoding='UTF-16'?><a/>");
/// assert_eq!((found.encoding, found.doubt), (Encoding::Utf8, Some(Doubt::Conflict)));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Detection {
    /// The encoding to read the document in.
    pub encoding: Encoding,
    /// What that rests on.
    pub evidence: Evidence,
    /// How many bytes the byte order mark takes.
    pub mark: usize,
    /// The label in the XML declaration.
    pub declared: Option<String>,
    /// Where that label is.
    pub declared_at: Option<Range<u64>>,
    /// What is wrong with it all, if something is.
    pub doubt: Option<Doubt>,
}

/// What the choice of an encoding rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Evidence {
    /// A byte order mark.
    Mark,
    /// The zeros beside the first `<`.
    Pattern,
    /// The XML declaration.
    Declaration,
    /// Nothing: then it is UTF-8.
    Nothing,
}

/// What is wrong with what the first bytes say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Doubt {
    /// The declaration says one thing and the bytes another. The bytes are believed.
    Conflict,
    /// The declaration names an encoding that nobody knows. UTF-8 is tried.
    Unknown,
    /// The declaration names an encoding that needs the feature `cjk`. UTF-8 is tried.
    NotBuiltIn,
    /// The document is in UTF-16 without the byte order mark that it must have.
    NoMark,
}

impl Detection {
    /// How many of the first bytes are looked at.
    pub const LOOKED_AT: usize = 1024;

    /// What `start`, the first bytes of a document, says.
    ///
    /// See [`Detection`] for an example.
    pub fn of(start: &[u8]) -> Detection {
        let start = start.get(..Detection::LOOKED_AT).unwrap_or(start);
        let (by_bytes, evidence, mark) = by_bytes(start);
        let body = start.get(mark..).unwrap_or_default();
        let label = label(body, by_bytes.unwrap_or(Encoding::Utf8));
        let mut found = Detection {
            encoding: by_bytes.unwrap_or(Encoding::Utf8),
            evidence,
            mark,
            declared: None,
            declared_at: None,
            doubt: None,
        };
        if evidence == Evidence::Pattern && found.encoding.width() == 2 {
            found.doubt = Some(Doubt::NoMark);
        }
        let Some((label, at)) = label else { return found };
        let mark = mark as u64;
        found.declared_at = Some(at.start.saturating_add(mark)..at.end.saturating_add(mark));
        match (Encoding::for_label(&label), by_bytes) {
            (None, _) => found.doubt = Some(Doubt::Unknown),
            (Some(declared), Some(by_bytes)) if agree(declared, by_bytes, &label) => {}
            (Some(_), Some(_)) => found.doubt = Some(Doubt::Conflict),
            (Some(declared), None) if declared.width() > 1 => found.doubt = Some(Doubt::Conflict),
            (Some(declared), None) if !declared.is_built_in() => found.doubt = Some(Doubt::NotBuiltIn),
            (Some(declared), None) => {
                found.encoding = declared;
                found.evidence = Evidence::Declaration;
            }
        }
        found.declared = Some(label);
        found
    }

    /// Whether more bytes could not change what [`of`](Detection::of) says of `start`.
    ///
    /// ```
    /// use bibwire_core::encoding::Detection;
    ///
    /// assert!(!Detection::is_enough(b"<?xml version="));
    /// assert!(Detection::is_enough(b"<?xml version='1.0'?>"));
    /// ```
    pub fn is_enough(start: &[u8]) -> bool {
        start.len() >= Detection::LOOKED_AT || start.len() >= 4 && memchr::memchr(b'>', start).is_some()
    }
}

/// What the bytes show before anything is read: encoding, evidence, and the length of the mark.
fn by_bytes(start: &[u8]) -> (Option<Encoding>, Evidence, usize) {
    use Encoding::{Utf8, Utf16Be, Utf16Le, Utf32Be, Utf32Le};
    use Evidence::{Mark, Nothing, Pattern};
    match start {
        [0xEF, 0xBB, 0xBF, ..] => (Some(Utf8), Mark, 3),
        [0xFF, 0xFE, 0, 0, ..] => (Some(Utf32Le), Mark, 4),
        [0, 0, 0xFE, 0xFF, ..] => (Some(Utf32Be), Mark, 4),
        [0xFF, 0xFE, ..] => (Some(Utf16Le), Mark, 2),
        [0xFE, 0xFF, ..] => (Some(Utf16Be), Mark, 2),
        [b'<', 0, 0, 0, ..] => (Some(Utf32Le), Pattern, 0),
        [0, 0, 0, b'<', ..] => (Some(Utf32Be), Pattern, 0),
        [b'<', 0, _, 0, ..] => (Some(Utf16Le), Pattern, 0),
        [0, b'<', 0, _, ..] => (Some(Utf16Be), Pattern, 0),
        _ => (None, Nothing, 0),
    }
}

/// Whether a declared encoding is what the bytes show: `UTF-16` and `UTF-32` leave the order of bytes open.
fn agree(declared: Encoding, by_bytes: Encoding, label: &str) -> bool {
    let open = !label.to_ascii_lowercase().ends_with(['e']);
    declared == by_bytes || (open && declared.width() > 1 && declared.width() == by_bytes.width())
}

/// The label in the XML declaration with which `body` begins, and where it is.
fn label(body: &[u8], encoding: Encoding) -> Option<(String, Range<u64>)> {
    let width = encoding.width();
    let high_first = matches!(encoding, Encoding::Utf16Be | Encoding::Utf32Be);
    let place = if high_first { width.saturating_sub(1) } else { 0 };
    let text: Cow<'_, [u8]> = match width {
        1 => body.into(),
        _ => body.chunks_exact(width).filter_map(|unit| unit.get(place)).copied().collect(),
    };
    let declaration = text.strip_prefix(b"<?xml")?;
    declaration.first().filter(|byte| byte.is_ascii_whitespace())?;
    let end = memchr::memchr(b'>', declaration)?;
    let declaration = declaration.get(..end)?;
    let mut from = memchr::memmem::find(declaration, b"encoding")?.saturating_add("encoding".len());
    let blanks = |from: usize| {
        let rest = declaration.get(from..).unwrap_or_default();
        rest.iter().take_while(|byte| byte.is_ascii_whitespace()).count().saturating_add(from)
    };
    from = blanks(from);
    declaration.get(from).filter(|byte| **byte == b'=')?;
    from = blanks(from.saturating_add(1));
    let quote = declaration.get(from).copied().filter(|byte| matches!(byte, b'"' | b'\''))?;
    from = from.saturating_add(1);
    let value = declaration.get(from..)?;
    let value = value.get(..memchr::memchr(quote, value)?)?;
    let start = from.saturating_add("<?xml".len());
    let bytes = |at: usize| at.saturating_mul(width) as u64;
    Some((String::from_utf8_lossy(value).into_owned(), bytes(start)..bytes(start.saturating_add(value.len()))))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utf16(text: &str, unit: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(unit).collect()
    }

    #[test]
    fn marks_patterns_and_declarations() {
        let declared = |label: &str| format!("<?xml version=\"1.0\" encoding=\"{label}\"?><a/>");
        let little = |text: &str| utf16(text, u16::to_le_bytes);
        let marked = |mark: &[u8], text: &[u8]| [mark, text].concat();
        let table: Vec<(Vec<u8>, Encoding, Evidence, Option<Doubt>)> = vec![
            (b"<a/>".to_vec(), Encoding::Utf8, Evidence::Nothing, None),
            (b"".to_vec(), Encoding::Utf8, Evidence::Nothing, None),
            (b"\xef\xbb\xbf<a/>".to_vec(), Encoding::Utf8, Evidence::Mark, None),
            (declared("utf-8").into(), Encoding::Utf8, Evidence::Declaration, None),
            (b"<?xmlx encoding='latin1'?>".to_vec(), Encoding::Utf8, Evidence::Nothing, None),
            (declared("ISO-8859-1").into(), Encoding::Latin1, Evidence::Declaration, None),
            (declared("US-ASCII").into(), Encoding::Ascii, Evidence::Declaration, None),
            (declared("UTF-16").into(), Encoding::Utf8, Evidence::Nothing, Some(Doubt::Conflict)),
            (declared("x-none").into(), Encoding::Utf8, Evidence::Nothing, Some(Doubt::Unknown)),
            (
                marked(b"\xef\xbb\xbf", declared("latin1").as_bytes()),
                Encoding::Utf8,
                Evidence::Mark,
                Some(Doubt::Conflict),
            ),
            (marked(b"\xff\xfe", &little(&declared("UTF-16"))), Encoding::Utf16Le, Evidence::Mark, None),
            (marked(b"\xff\xfe", &little(&declared("utf-16le"))), Encoding::Utf16Le, Evidence::Mark, None),
            (
                marked(b"\xff\xfe", &little(&declared("utf-16be"))),
                Encoding::Utf16Le,
                Evidence::Mark,
                Some(Doubt::Conflict),
            ),
            (
                marked(b"\xff\xfe", &little(&declared("utf-8"))),
                Encoding::Utf16Le,
                Evidence::Mark,
                Some(Doubt::Conflict),
            ),
            (little(&declared("UTF-16")), Encoding::Utf16Le, Evidence::Pattern, Some(Doubt::NoMark)),
            (utf16("<a/>", u16::to_be_bytes), Encoding::Utf16Be, Evidence::Pattern, Some(Doubt::NoMark)),
            (b"<\0\0\0a\0\0\0".to_vec(), Encoding::Utf32Le, Evidence::Pattern, None),
            (b"\0\0\xfe\xff\0\0\0<".to_vec(), Encoding::Utf32Be, Evidence::Mark, None),
        ];
        for (bytes, encoding, evidence, doubt) in table {
            let found = Detection::of(&bytes);
            assert_eq!((found.encoding, found.evidence, found.doubt), (encoding, evidence, doubt), "{bytes:?}");
        }
    }

    #[test]
    fn the_label_is_where_it_is() {
        let text = "<?xml version='1.0'  encoding = 'UTF-16' ?>";
        let bytes = [b"\xff\xfe".to_vec(), utf16(text, u16::to_le_bytes)].concat();
        let at = Detection::of(&bytes).declared_at.unwrap();
        assert_eq!(&bytes[at.start as usize..at.end as usize], utf16("UTF-16", u16::to_le_bytes));
    }

    #[test]
    fn a_national_set_needs_its_feature() {
        let found = Detection::of(b"<?xml version='1.0' encoding='Big5'?>");
        assert_eq!(found.doubt, (!cfg!(feature = "cjk")).then_some(Doubt::NotBuiltIn));
    }
}
