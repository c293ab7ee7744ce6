//! End tags, and which element each of them ends: XML 1.0, 3 [39], 3.1 [42].

use super::{Open, Parser};
use crate::markup::{Fault, excerpt, name};

impl<'t> Parser<'t, '_, '_> {
    #[inline]
    pub(super) fn end_tag(&mut self) {
        if let (Some(open), 0) = (self.open.last(), self.too_deep) {
            let name = open.name.of(self.bytes.get(open.start..).unwrap_or_default());
            let after = self.rest().get(2..).and_then(|rest| rest.strip_prefix(name));
            if let Some([b'>', ..]) = after {
                return self.close(name.len().wrapping_add(3));
            }
        }
        self.odd_end_tag();
    }

    /// Closes the innermost element by an end tag of so many bytes.
    #[inline]
    pub(super) fn close(&mut self, length: usize) {
        self.end_text();
        self.at = self.at.wrapping_add(length);
        if let Some(open) = self.open.pop() {
            self.scopes.cut(open.bindings);
            self.builder.end(self.at, length > 0);
        }
    }

    /// An end tag that is not simply the name of the innermost element.
    #[cold]
    fn odd_end_tag(&mut self) {
        let rest = self.rest();
        let name = name::scan(rest, 2);
        let end = name.span.end as usize;
        let tail = rest.get(end..).unwrap_or_default();
        let blanks = tail.iter().take_while(|byte| matches!(byte, b' ' | b'\t' | b'\n' | b'\r')).count();
        let after = end.saturating_add(blanks);
        let whole = end > 2 && rest.get(after) == Some(&b'>');
        let tail = rest.get(after..).unwrap_or_default();
        // Up to the end of it, wherever that is.
        let length = match tail.iter().position(|byte| matches!(byte, b'>' | b'<')) {
            Some(at) if tail.get(at) == Some(&b'>') => after.saturating_add(at).saturating_add(1),
            Some(at) => after.saturating_add(at),
            None => rest.len(),
        };
        if !whole {
            self.tell(Fault::TagOpen, self.at..self.at.saturating_add(length), Some("the tag was ended there"));
        }
        if self.too_deep > 0 {
            self.too_deep = self.too_deep.saturating_sub(1);
            self.at = self.at.saturating_add(length);
            return;
        }
        let name = name.of(rest);
        let of = |open: &Open| open.name.of(self.bytes.get(open.start..).unwrap_or_default());
        let depth = self.open.iter().rposition(|open| of(open) == name);
        let innermost = self.open.len().checked_sub(1);
        if depth.is_some() && depth == innermost {
            return self.close(length);
        }
        let expected = self.open.last().map(|open| format!("</{}>", excerpt(of(open))));
        let at = self.at..self.at.saturating_add(length);
        let found = Some(excerpt(rest.get(..length).unwrap_or_default()));
        let misspelt = depth.is_none() && self.is_misspelt(name);
        match depth {
            Some(depth) => {
                self.tell_with(Fault::Unclosed, at, found, expected, Some("the elements between were closed"));
                while self.open.len() > depth.saturating_add(1) {
                    self.close(0);
                }
                self.close(length);
            }
            None if misspelt => {
                self.tell_with(Fault::EndTag, at, found, expected, Some("read as the end tag expected"));
                self.close(length);
            }
            None => {
                self.tell_with(Fault::EndTag, at, found, expected, Some("passed over"));
                self.at = self.at.saturating_add(length);
            }
        }
    }

    /// Whether a name is meant to be that of the innermost element: both begin alike, and nothing but text is in it.
    fn is_misspelt(&self, name: &[u8]) -> bool {
        let first = |name: &[u8]| name.first().map(u8::to_ascii_lowercase);
        let Some(open) = self.open.last() else { return false };
        let leaf = self.builder.innermost_is_leaf();
        leaf && first(name) == first(open.name.of(self.bytes.get(open.start..).unwrap_or_default()))
    }
}
