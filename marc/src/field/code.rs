//! The code of a subfield.

use std::fmt;

/// The code of a subfield: a character, upper case as good as lower case.
///
/// ```
/// use bibwire_marc::field::Code;
///
/// assert_eq!(Code::Char('a'), 'a');
/// assert_eq!(Code::Byte(0xE9).to_string(), "\\xe9");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Code {
    /// A character. Other than ASCII, it is a slip: the code was forgotten, and this is the text's first character.
    Char(char),
    /// A byte that is no UTF-8.
    Byte(u8),
    /// Nothing: the delimiter is followed by another, or by the end of the field.
    Missing,
}

impl Code {
    /// The code at the start of what follows a delimiter, and how many bytes it takes.
    #[inline]
    pub(crate) fn split(piece: &[u8]) -> (Code, &[u8]) {
        match piece {
            [] => (Code::Missing, &[]),
            [ascii @ 0..0x80, value @ ..] => (Code::Char(char::from(*ascii)), value),
            _ => split_non_ascii(piece),
        }
    }
}

#[cold]
fn split_non_ascii(piece: &[u8]) -> (Code, &[u8]) {
    let longest = piece.get(..4).unwrap_or(piece);
    let valid = match str::from_utf8(longest) {
        Ok(text) => text,
        Err(error) => longest.get(..error.valid_up_to()).and_then(|part| str::from_utf8(part).ok()).unwrap_or_default(),
    };
    match (valid.chars().next(), piece) {
        (Some(char), _) => (Code::Char(char), piece.get(char.len_utf8()..).unwrap_or_default()),
        (None, [byte, value @ ..]) => (Code::Byte(*byte), value),
        (None, []) => (Code::Missing, &[]),
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Code::Char(char) => char.fmt(f),
            Code::Byte(byte) => write!(f, "\\x{byte:02x}"),
            Code::Missing => Ok(()),
        }
    }
}

impl From<char> for Code {
    fn from(char: char) -> Code {
        Code::Char(char)
    }
}

impl PartialEq<char> for Code {
    fn eq(&self, other: &char) -> bool {
        *self == Code::Char(*other)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_a_character_or_else_a_byte() {
        assert_eq!(Code::split(b"aText"), (Code::Char('a'), &b"Text"[..]));
        assert_eq!(Code::split("édition".as_bytes()), (Code::Char('é'), &b"dition"[..]));
        assert_eq!(Code::split("中文".as_bytes()), (Code::Char('中'), "文".as_bytes()));
        assert_eq!(Code::split(b"\xe9dition"), (Code::Byte(0xE9), &b"dition"[..]));
        assert_eq!(Code::split(b"\xe4\xb8"), (Code::Byte(0xE4), &b"\xb8"[..]));
        assert_eq!(Code::split(b""), (Code::Missing, &b""[..]));
    }
}
