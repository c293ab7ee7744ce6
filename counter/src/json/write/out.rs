//! JSON text, as it grows.

use super::{Style, string};
use crate::write::digits;

/// JSON text, with what is open in it.
#[derive(Debug)]
pub(crate) struct Out {
    pub(crate) bytes: Vec<u8>,
    style: Style,
    at: At,
}

/// Where the text ends: how deep, and whether it is the first thing there.
#[derive(Debug, Clone, Copy)]
struct At {
    depth: usize,
    is_first: bool,
}

/// An end of the text to which it can be taken back.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Mark {
    length: usize,
    at: At,
}

impl Out {
    pub(crate) fn new(style: Style) -> Out {
        Out { bytes: Vec::new(), style, at: At { depth: 0, is_first: true } }
    }

    /// The end of the text.
    pub(crate) fn mark(&self) -> Mark {
        Mark { length: self.bytes.len(), at: self.at }
    }

    /// Takes the text back to an end that it had.
    pub(crate) fn back(&mut self, mark: Mark) {
        self.bytes.truncate(mark.length);
        self.at = mark.at;
    }

    /// Begins an element of a list.
    pub(crate) fn element(&mut self) {
        if !self.at.is_first {
            self.bytes.push(b',');
        }
        self.at.is_first = false;
        self.line();
    }

    /// Begins a member with its name.
    #[inline]
    pub(crate) fn key(&mut self, name: &str) {
        self.element();
        string::write(&mut self.bytes, name);
        self.colon();
    }

    /// Begins a member with a name that nothing in needs to be escaped.
    #[inline]
    pub(crate) fn plain_key(&mut self, name: &[u8]) {
        self.element();
        self.bytes.push(b'"');
        self.bytes.extend_from_slice(name);
        self.bytes.push(b'"');
        self.colon();
    }

    fn colon(&mut self) {
        self.bytes.extend_from_slice(match self.style {
            Style::Compact => b":",
            Style::Indented => b": ",
        });
    }

    /// Opens an object or a list.
    pub(crate) fn open(&mut self, bracket: u8) {
        self.bytes.push(bracket);
        self.at = At { depth: self.at.depth.saturating_add(1), is_first: true };
    }

    /// Closes an object or a list.
    pub(crate) fn close(&mut self, bracket: u8) {
        let was_empty = self.at.is_first;
        self.at = At { depth: self.at.depth.saturating_sub(1), is_first: false };
        if !was_empty {
            self.line();
        }
        self.bytes.push(bracket);
    }

    /// A text.
    #[inline]
    pub(crate) fn text(&mut self, text: &str) {
        string::write(&mut self.bytes, text);
    }

    /// A number.
    #[inline]
    pub(crate) fn number(&mut self, number: u64) {
        digits::number(&mut self.bytes, number);
    }

    /// A value that is written as it is.
    pub(crate) fn raw(&mut self, json: &str) {
        self.bytes.extend_from_slice(json.as_bytes());
    }

    /// A member that is a text, where there is one.
    pub(crate) fn member(&mut self, name: &str, text: Option<&str>) {
        if let Some(text) = text {
            self.plain_key(name.as_bytes());
            self.text(text);
        }
    }

    fn line(&mut self) {
        if self.style == Style::Indented {
            self.bytes.push(b'\n');
            self.bytes.resize(self.bytes.len().saturating_add(self.at.depth.saturating_mul(2)), b' ');
        }
    }
}
