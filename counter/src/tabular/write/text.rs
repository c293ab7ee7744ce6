//! Rows as text.

use std::io;

use bibwire_core::Error;

use super::cell::{Cell, RowSink};
use super::{LineEnd, Style};
use crate::write::digits;

/// How much is gathered before it is written.
const BUFFER: usize = 64 << 10;

/// Rows as text.
#[derive(Debug)]
pub(super) struct Text<W> {
    inner: W,
    bytes: Vec<u8>,
    separator: u8,
    line_end: &'static [u8],
}

impl<W: io::Write> Text<W> {
    pub(super) fn new(inner: W, style: Style) -> Text<W> {
        let mut bytes = Vec::new();
        if style.byte_order_mark {
            bytes.extend_from_slice("\u{feff}".as_bytes());
        }
        let line_end: &[u8] = match style.line_end {
            LineEnd::Lf => b"\n",
            LineEnd::CrLf => b"\r\n",
        };
        Text { inner, bytes, separator: style.separator.byte(), line_end }
    }

    pub(super) fn finish(mut self) -> Result<W, Error> {
        self.inner.write_all(&self.bytes)?;
        self.inner.flush()?;
        Ok(self.inner)
    }
}

impl<W: io::Write> RowSink for Text<W> {
    fn row(&mut self, cells: &[Cell<'_>]) -> Result<(), Error> {
        for (at, cell) in cells.iter().enumerate() {
            if at > 0 {
                self.bytes.push(self.separator);
            }
            match cell {
                Cell::Text(text) => put(&mut self.bytes, text, self.separator),
                Cell::Number(number) => digits::number(&mut self.bytes, *number),
                Cell::Empty => {}
            }
        }
        self.bytes.extend_from_slice(self.line_end);
        if self.bytes.len() >= BUFFER {
            self.inner.write_all(&self.bytes)?;
            self.bytes.clear();
        }
        Ok(())
    }
}

/// Writes a text, in quotes where it would not be read as one cell otherwise: RFC 4180, 2.
#[inline]
fn put(out: &mut Vec<u8>, text: &str, separator: u8) {
    let bytes = text.as_bytes();
    let is_special = |byte: u8| (byte == separator) | (byte == b'"') | (byte == b'\n') | (byte == b'\r');
    // All of them are looked at, which is faster than to stop at the first.
    if !bytes.iter().fold(false, |any, byte| any | is_special(*byte)) {
        out.extend_from_slice(bytes);
        return;
    }
    out.push(b'"');
    for byte in bytes {
        if *byte == b'"' {
            out.push(b'"');
        }
        out.push(*byte);
    }
    out.push(b'"');
}
