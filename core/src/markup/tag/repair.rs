//! What is made of a start tag that is not written as it must be.

use super::{Scan, Start, Step, Tag, is_blank};
use crate::markup::Fault;
use crate::markup::name::{Name, Span};

impl Tag {
    /// The tag breaks off at `end`, where markup or the end of everything is. What is no attribute in it is text that
    /// follows it.
    #[cold]
    pub(super) fn open(&mut self, bytes: &[u8], name: Name, end: usize, longest: u64) -> Scan {
        let odd = self.faults.iter().position(|found| found.fault == Fault::Attribute);
        let text = odd.and_then(|odd| Some((odd, self.faults.get(odd)?.at.start)));
        let end = text.map_or(end, |(odd, start)| {
            self.faults.truncate(odd);
            self.attributes.retain(|attribute| (attribute.name.span.start as usize) < start);
            start
        });
        self.fault(Fault::TagOpen, 0..end, Some("the tag was ended there"));
        self.finish(bytes, Start { name, length: end, empty: false }, longest)
    }

    /// A character that has no business in a tag. What follows it at once is not told again.
    #[cold]
    pub(super) fn junk(&mut self, at: usize) {
        match self.faults.last_mut() {
            Some(last) if last.fault == Fault::Attribute && last.at.end == at => {
                last.at.end = at.saturating_add(1);
            }
            _ => self.fault(Fault::Attribute, at..at.saturating_add(1), Some("passed over")),
        }
    }

    /// A value without its second quotation mark ends at the last `>` before the markup that follows, or there.
    #[cold]
    pub(super) fn unquoted_end(&mut self, bytes: &[u8], name: Name, from: usize, markup: usize) -> Step {
        let text = bytes.get(from..markup).unwrap_or_default();
        let (value, end) = match memchr::memrchr(b'>', text) {
            Some(found) => (text.get(..found).unwrap_or_default(), from.saturating_add(found).saturating_add(1)),
            None => {
                self.fault(Fault::TagOpen, 0..markup, Some("the tag was ended there"));
                (text, markup)
            }
        };
        let empty = value.last() == Some(&b'/') && end != markup;
        let value = value.trim_ascii_end();
        let length = if empty { value.len().saturating_sub(1) } else { value.len() };
        self.push(name, Span::new(from, from.saturating_add(length)), false);
        Step::End(end, empty)
    }

    /// A value without quotation marks ends at a blank or with the tag.
    #[cold]
    pub(super) fn bare(&mut self, bytes: &[u8], name: Name, from: usize, last: bool) -> Step {
        let rest = bytes.get(from..).unwrap_or_default();
        let Some(length) =
            rest.iter().position(|byte| is_blank(*byte) || matches!(byte, b'>' | b'<')).or(last.then_some(rest.len()))
        else {
            return Step::Cut;
        };
        let length = match rest.get(..length) {
            Some([.., b'/']) if rest.get(length) == Some(&b'>') => length.saturating_sub(1),
            _ => length,
        };
        let end = from.saturating_add(length);
        self.fault(Fault::Attribute, name.span.start as usize..end, Some("read as if in quotation marks"));
        self.push(name, Span::new(from, end), false);
        Step::At(end)
    }

    /// No name twice: the second goes.
    pub(super) fn find_repeated(&mut self, bytes: &[u8]) {
        let attributes = &self.attributes;
        let of = |index: &u32| attributes.get(*index as usize).map(|it| it.name.of(bytes)).unwrap_or_default();
        self.order.clear();
        self.order.extend(0..u32::try_from(attributes.len()).unwrap_or(u32::MAX));
        self.order.sort_by(|a, b| of(a).cmp(of(b)));
        let mut repeated: Vec<u32> = Vec::new();
        for pair in self.order.windows(2) {
            if let [a, b] = pair
                && of(a) == of(b)
            {
                repeated.push(*b);
            }
        }
        repeated.sort_unstable();
        for index in &repeated {
            let at = self.attributes.get(*index as usize).map(|it| it.name.span.range()).unwrap_or_default();
            self.fault(Fault::AttributeTwice, at, Some("the first one was taken"));
        }
        let mut index = 0u32;
        self.attributes.retain(|_| {
            let keep = repeated.binary_search(&index).is_err();
            index = index.wrapping_add(1);
            keep
        });
    }
}
