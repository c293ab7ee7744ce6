//! JSON that is safe to print: what a terminal would obey is written as an escape.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::ser::{Formatter, Serializer};

use crate::escape;

/// Writes a value on one line.
pub(crate) fn write(value: &impl Serialize, out: &mut impl Write) -> io::Result<()> {
    value.serialize(&mut Serializer::with_formatter(out, Safe)).map_err(io::Error::from)
}

/// JSON must escape the control characters of ASCII; it need not escape those beyond.
struct Safe;

impl Formatter for Safe {
    fn write_string_fragment<W: ?Sized + Write>(&mut self, out: &mut W, fragment: &str) -> io::Result<()> {
        let mut rest = fragment;
        while let Some((at, char)) = rest.char_indices().find(|(_, char)| !escape::is_plain(*char)) {
            out.write_all(&rest.as_bytes()[..at])?;
            for unit in char.encode_utf16(&mut [0; 2]) {
                write!(out, "\\u{unit:04x}")?;
            }
            rest = &rest[at + char.len_utf8()..];
        }
        out.write_all(rest.as_bytes())
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn what_a_terminal_obeys_is_escaped_and_read_back() {
        let text = "a\u{9b}2J\u{7f}\u{202e}\u{e0041}\"\\\n红";
        let mut json = Vec::new();
        super::write(&text, &mut json).unwrap();
        assert_eq!(str::from_utf8(&json), Ok(r#""a\u009b2J\u007f\u202e\udb40\udc41\"\\\n红""#));
        assert_eq!(serde_json::from_slice::<String>(&json).unwrap(), text);
    }
}
