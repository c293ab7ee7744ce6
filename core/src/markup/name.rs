//! Names: XML 1.0, 2.3 \[4\], \[4a\], \[5\]; Namespaces in XML 1.0, 4.

/// A piece of the bytes that are scanned.
///
/// ```
/// use bibwire_core::markup::name::Span;
///
/// let span = Span::new(1, 4);
/// assert_eq!(span.of(b"<tag>"), b"tag");
/// assert_eq!(span.range(), 1..4);
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Span {
    /// Where it begins.
    pub start: u32,
    /// Where it ends.
    pub end: u32,
}

impl Span {
    /// A piece from one offset to another.
    ///
    /// See [`Span`] for an example.
    #[inline]
    pub fn new(start: usize, end: usize) -> Span {
        Span { start: u32::try_from(start).unwrap_or(u32::MAX), end: u32::try_from(end).unwrap_or(u32::MAX) }
    }

    /// The piece of `bytes`; empty where they do not reach that far.
    ///
    /// See [`Span`] for an example.
    #[inline]
    pub fn of(self, bytes: &[u8]) -> &[u8] {
        bytes.get(self.start as usize..self.end as usize).unwrap_or_default()
    }

    /// The offsets.
    ///
    /// See [`Span`] for an example.
    #[inline]
    pub fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// A name that was scanned.
///
/// ```
/// use bibwire_core::markup::name;
///
/// let tag = b"<x:message>";
/// let found = name::scan(tag, 1);
/// assert!(found.qualified);
/// assert_eq!(found.of(tag), b"x:message");
/// assert_eq!(found.split(tag), (&b"x"[..], &b"message"[..]));
/// ```
#[derive(Debug, Clone, Copy, Default)]
pub struct Name {
    /// Where it is.
    pub span: Span,
    /// Where the colon is between prefix and local part, counted from its start; 0 for none.
    pub colon: u32,
    /// Whether it is a qualified name: no colon, or one with something on both sides.
    pub qualified: bool,
}

impl Name {
    /// The name itself, in the bytes that were scanned.
    ///
    /// See [`Name`] for an example.
    #[inline]
    pub fn of<'b>(&self, bytes: &'b [u8]) -> &'b [u8] {
        self.span.of(bytes)
    }

    /// What comes before the colon and after it.
    ///
    /// See [`Name`] for an example.
    #[inline]
    pub fn split<'b>(&self, bytes: &'b [u8]) -> (&'b [u8], &'b [u8]) {
        let name = self.of(bytes);
        if self.colon == 0 {
            return (&[], name);
        }
        let (prefix, local) = name.split_at_checked(self.colon as usize).unwrap_or((&[], name));
        (prefix, local.get(1..).unwrap_or_default())
    }
}

const START: u8 = 1;
const PART: u8 = 2;
/// A colon, and what is not ASCII.
const ODD: u8 = 4;

#[allow(clippy::indexing_slicing, reason = "evaluated by the compiler")]
static CLASS: [u8; 256] = {
    let mut table = [0; 256];
    let mut byte = 0usize;
    while byte < 256 {
        table[byte] = match byte as u8 {
            b'A'..=b'Z' | b'a'..=b'z' | b'_' => START | PART,
            b'0'..=b'9' | b'-' | b'.' => PART,
            b':' => START | ODD,
            0x80..=0xFF => ODD,
            _ => 0,
        };
        byte = byte.wrapping_add(1);
    }
    table
};

#[inline(always)]
fn class(byte: u8) -> u8 {
    CLASS.get(usize::from(byte)).copied().unwrap_or_default()
}

/// Whether a name may begin with the character at the start of `bytes`.
///
/// ```
/// use bibwire_core::markup::name::is_start;
///
/// assert!(is_start("名".as_bytes()) && !is_start(b"1"));
/// ```
#[inline]
pub fn is_start(bytes: &[u8]) -> bool {
    match bytes.first() {
        Some(byte) if byte.is_ascii() => class(*byte) & START != 0,
        Some(_) => char_at(bytes).is_some_and(is_name_start),
        None => false,
    }
}

/// The name at `from`; its span is empty where there is none.
///
/// See [`Name`] for an example.
#[inline]
pub fn scan(bytes: &[u8], from: usize) -> Name {
    let rest = bytes.get(from..).unwrap_or_default();
    let plain = rest.iter().take_while(|byte| class(**byte) & PART != 0).count();
    match (rest.first(), rest.get(plain)) {
        (Some(first), next) if class(*first) & START != 0 && next.is_none_or(|next| class(*next) & ODD == 0) => {
            Name { span: Span::new(from, from.saturating_add(plain)), colon: 0, qualified: true }
        }
        _ => scan_odd(bytes, from),
    }
}

#[cold]
#[inline(never)]
fn scan_odd(bytes: &[u8], from: usize) -> Name {
    let rest = bytes.get(from..).unwrap_or_default();
    let mut length = 0usize;
    let mut colons = 0u32;
    let mut colon = 0usize;
    if !is_start(rest) {
        return Name { span: Span::new(from, from), ..Name::default() };
    }
    while let Some(byte) = rest.get(length) {
        if *byte == b':' {
            colons = colons.saturating_add(1);
            colon = if colons == 1 { length } else { colon };
        } else if !byte.is_ascii() {
            let Some(char) = char_at(rest.get(length..).unwrap_or_default()) else { break };
            if !is_name_part(char) {
                break;
            }
            length = length.saturating_add(char.len_utf8());
            continue;
        } else if class(*byte) & PART == 0 {
            break;
        }
        length = length.saturating_add(1);
    }
    let after = rest.get(colon.saturating_add(1)..length).unwrap_or_default();
    let qualified = colons == 0 || (colons == 1 && colon > 0 && is_start(after));
    let colon = if qualified { u32::try_from(colon).unwrap_or_default() } else { 0 };
    Name { span: Span::new(from, from.saturating_add(length)), colon, qualified }
}

/// The character at the start of `bytes`; none where they begin with no whole one.
///
/// ```
/// use bibwire_core::markup::name::char_at;
///
/// assert_eq!(char_at("é".as_bytes()), Some('é'));
/// assert_eq!(char_at(b"\xe9t\xe9"), None);
/// ```
pub fn char_at(bytes: &[u8]) -> Option<char> {
    bytes.get(..bytes.len().min(4))?.utf8_chunks().next()?.valid().chars().next()
}

fn is_name_start(char: char) -> bool {
    matches!(char,
        ':' | '_' | 'A'..='Z' | 'a'..='z' | '\u{C0}'..='\u{D6}' | '\u{D8}'..='\u{F6}' | '\u{F8}'..='\u{2FF}'
        | '\u{370}'..='\u{37D}' | '\u{37F}'..='\u{1FFF}' | '\u{200C}'..='\u{200D}' | '\u{2070}'..='\u{218F}'
        | '\u{2C00}'..='\u{2FEF}' | '\u{3001}'..='\u{D7FF}' | '\u{F900}'..='\u{FDCF}' | '\u{FDF0}'..='\u{FFFD}'
        | '\u{10000}'..='\u{EFFFF}')
}

fn is_name_part(char: char) -> bool {
    is_name_start(char)
        || matches!(char, '-' | '.' | '0'..='9' | '\u{B7}' | '\u{300}'..='\u{36F}' | '\u{203F}'..='\u{2040}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_ends_where_it_ends() {
        for (text, name, split, qualified) in [
            ("element>", "element", ("", "element"), true),
            ("ns:message ", "ns:message", ("ns", "message"), true),
            ("名:字=", "名:字", ("名", "字"), true),
            ("a·b", "a·b", ("", "a·b"), true),
            ("a×b", "a", ("", "a"), true),
            ("1a", "", ("", ""), false),
            (":a", ":a", ("", ":a"), false),
            ("a:", "a:", ("", "a:"), false),
            ("a:1", "a:1", ("", "a:1"), false),
            ("a:b:c", "a:b:c", ("", "a:b:c"), false),
            ("", "", ("", ""), false),
        ] {
            let found = scan(text.as_bytes(), 0);
            assert_eq!(found.of(text.as_bytes()), name.as_bytes(), "{text}");
            let (prefix, local) = found.split(text.as_bytes());
            assert_eq!((str::from_utf8(prefix), str::from_utf8(local)), (Ok(split.0), Ok(split.1)), "{text}");
            assert_eq!(found.qualified, qualified, "{text}");
        }
    }
}
