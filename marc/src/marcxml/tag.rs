//! Start tags and their attributes: XML 1.0, 3.1 [40], [41], [44], and 2.3 [10].

use std::ops::Range;

use bibwire_core::Rule;

use super::name::{self, Name, Span};
use crate::rules::markup;

/// Something wrong in a tag, and where, counted from the tag's `<`.
#[derive(Debug)]
pub(super) struct Fault {
    pub(super) rule: &'static Rule,
    pub(super) at: Range<usize>,
    /// What was made of it.
    pub(super) repair: Option<&'static str>,
}

/// An attribute of a start tag.
#[derive(Debug, Clone, Copy)]
pub(super) struct Attribute {
    pub(super) name: Name,
    /// In the tag, or in the values where it was normalised.
    pub(super) value: Span,
    /// Whether the value is as it stands in the tag.
    pub(super) plain: bool,
}

/// A start tag that was scanned.
#[derive(Debug, Clone, Copy)]
pub(super) struct Start {
    pub(super) name: Name,
    /// How many bytes the tag takes.
    pub(super) length: usize,
    /// Whether it ends the element as well.
    pub(super) empty: bool,
}

/// What a scan came to.
#[derive(Debug, Clone, Copy)]
pub(super) enum Scan {
    Whole(Start),
    /// The bytes end before the tag does.
    Cut,
    /// The `<` begins no tag.
    None,
}

/// The attributes of the tag scanned last, and what is wrong with it. The memory is used again.
#[derive(Debug, Default)]
pub(super) struct Tag {
    pub(super) attributes: Vec<Attribute>,
    pub(super) faults: Vec<Fault>,
    /// Values that are not as they stand in the tag.
    pub(super) values: Vec<u8>,
    order: Vec<u32>,
    /// Whether a value is not plain.
    odd: bool,
    /// Whether an attribute may be a namespace declaration, or has a prefix.
    pub(super) declares: bool,
    pub(super) prefixed: bool,
    /// How long the tag is.
    pub(super) length: usize,
    /// How many attributes it may have, and how many more it has.
    most: u64,
    pub(super) too_many: usize,
}

#[inline(always)]
fn is_blank(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r')
}

#[inline]
fn blanks(bytes: &[u8], from: usize) -> usize {
    let rest = bytes.get(from..).unwrap_or_default();
    from.wrapping_add(rest.iter().take_while(|byte| is_blank(**byte)).count())
}

/// How an attribute value ends.
enum End {
    Quote {
        at: usize,
        plain: bool,
    },
    /// The quotation mark is missing: a tag begins at `markup`.
    Missing {
        markup: usize,
    },
    Cut,
}

impl Tag {
    /// Scans tags with at most so many attributes.
    pub(super) fn with_most(most: u64) -> Tag {
        Tag { most, ..Tag::default() }
    }

    /// The value of an attribute of the tag in `bytes`.
    #[inline]
    pub(super) fn value<'b>(&'b self, attribute: &Attribute, bytes: &'b [u8]) -> &'b [u8] {
        attribute.value.of(if attribute.plain { bytes } else { &self.values })
    }

    pub(super) fn fault(&mut self, rule: &'static Rule, at: Range<usize>, repair: Option<&'static str>) {
        self.faults.push(Fault { rule, at, repair });
    }

    /// Scans the start tag with which `bytes` begin. With `last`, nothing follows them.
    #[inline]
    pub(super) fn scan(&mut self, bytes: &[u8], longest: u64, last: bool) -> Scan {
        self.attributes.clear();
        self.faults.clear();
        self.values.clear();
        (self.odd, self.declares, self.prefixed) = (false, false, false);
        self.too_many = 0;
        let name = name::scan(bytes, 1);
        let mut at = name.span.end as usize;
        if at <= 1 {
            // The bytes of the first character may not all be there.
            return if bytes.len() < 5 && !last && !bytes.get(1).is_some_and(u8::is_ascii) {
                Scan::Cut
            } else {
                Scan::None
            };
        }
        if !name.qualified {
            self.fault(&markup::NAME, name.span.range(), None);
        }
        loop {
            let after = blanks(bytes, at);
            match bytes.get(after) {
                Some(b'>') => {
                    let start = Start { name, length: after.wrapping_add(1), empty: false };
                    return self.finish(bytes, start, longest);
                }
                Some(b'/') => match bytes.get(after.wrapping_add(1)) {
                    Some(b'>') => {
                        let start = Start { name, length: after.wrapping_add(2), empty: true };
                        return self.finish(bytes, start, longest);
                    }
                    None if !last => return Scan::Cut,
                    _ => {
                        self.junk(after);
                        at = after.wrapping_add(1);
                    }
                },
                Some(b'<') => return self.open(bytes, name, after, longest),
                None => return if last { self.open(bytes, name, bytes.len(), longest) } else { Scan::Cut },
                Some(_) => match self.attribute(bytes, at, after, last) {
                    Step::At(next) => at = next,
                    Step::Cut => return Scan::Cut,
                    Step::End(end, empty) => {
                        let start = Start { name, length: end, empty };
                        return self.finish(bytes, start, longest);
                    }
                },
            }
        }
    }

    /// The tag breaks off at `end`, where markup or the end of everything is. What is no attribute in it is text that
    /// follows it.
    #[cold]
    fn open(&mut self, bytes: &[u8], name: Name, end: usize, longest: u64) -> Scan {
        let odd = self.faults.iter().position(|fault| std::ptr::eq(fault.rule, &markup::ATTRIBUTE));
        let text = odd.and_then(|odd| Some((odd, self.faults.get(odd)?.at.start)));
        let end = text.map_or(end, |(odd, start)| {
            self.faults.truncate(odd);
            self.attributes.retain(|attribute| (attribute.name.span.start as usize) < start);
            start
        });
        self.fault(&markup::TAG_OPEN, 0..end, Some("the tag was ended there"));
        self.finish(bytes, Start { name, length: end, empty: false }, longest)
    }

    /// A character that has no business in a tag. What follows it at once is not told again.
    #[cold]
    fn junk(&mut self, at: usize) {
        match self.faults.last_mut() {
            Some(last) if std::ptr::eq(last.rule, &markup::ATTRIBUTE) && last.at.end == at => {
                last.at.end = at.saturating_add(1);
            }
            _ => self.fault(&markup::ATTRIBUTE, at..at.saturating_add(1), Some("passed over")),
        }
    }

    /// Scans the attribute at `at`, after blanks from `before` on.
    #[inline]
    fn attribute(&mut self, bytes: &[u8], before: usize, at: usize, last: bool) -> Step {
        let name = name::scan(bytes, at);
        let end = name.span.end as usize;
        self.declares |= bytes.get(at) == Some(&b'x');
        if end == at {
            if bytes.len().wrapping_sub(at) < 4 && !last && !bytes.get(at).is_some_and(u8::is_ascii) {
                return Step::Cut;
            }
            self.junk(at);
            return Step::At(at.wrapping_add(1));
        }
        let equals = blanks(bytes, end);
        let from = match bytes.get(equals) {
            Some(b'=') => blanks(bytes, equals.wrapping_add(1)),
            None if !last => return Step::Cut,
            _ => {
                self.fault(&markup::ATTRIBUTE, at..end, Some("read as an empty value"));
                self.push(name, Span::default(), true);
                return Step::At(end);
            }
        };
        if before == at {
            self.fault(&markup::ATTRIBUTE, at..end, Some("read as if a blank came before it"));
        }
        if !name.qualified {
            self.fault(&markup::NAME, at..end, None);
        }
        match bytes.get(from) {
            Some(quote @ (b'"' | b'\'')) => {
                let from = from.wrapping_add(1);
                match self.quoted(bytes, from, *quote, last) {
                    End::Quote { at, plain } => {
                        self.push(name, Span::new(from, at), plain);
                        Step::At(at.wrapping_add(1))
                    }
                    End::Missing { markup } => self.unquoted_end(bytes, name, from, markup),
                    End::Cut => Step::Cut,
                }
            }
            None if !last => Step::Cut,
            _ => self.bare(bytes, name, from, last),
        }
    }

    fn push(&mut self, name: Name, value: Span, plain: bool) {
        self.odd |= !plain;
        self.prefixed |= name.colon != 0;
        if (self.attributes.len() as u64) < self.most {
            self.attributes.push(Attribute { name, value, plain });
        } else {
            self.too_many = self.too_many.saturating_add(1);
        }
    }

    #[inline]
    fn quoted(&mut self, bytes: &[u8], from: usize, quote: u8, last: bool) -> End {
        let mut plain = true;
        for (index, byte) in bytes.get(from..).unwrap_or_default().iter().enumerate() {
            let at = from.wrapping_add(index);
            if *byte == quote {
                return End::Quote { at, plain };
            }
            match byte {
                b'<' => match bytes.get(at.wrapping_add(1)..) {
                    None | Some([]) if !last => return End::Cut,
                    Some(after @ [next, ..]) if matches!(next, b'/' | b'!' | b'?') || name::is_start(after) => {
                        self.fault(
                            &markup::LESS_THAN_IN_ATTRIBUTE,
                            at..at.wrapping_add(1),
                            Some("the tag was ended before it"),
                        );
                        return End::Missing { markup: at };
                    }
                    _ => self.fault(&markup::LESS_THAN_IN_ATTRIBUTE, at..at.wrapping_add(1), Some("kept as text")),
                },
                b'&' | 0..=0x1F | 0xEF => plain = false,
                _ => {}
            }
        }
        if !last {
            return End::Cut;
        }
        self.fault(&markup::ATTRIBUTE, from..bytes.len(), Some("the tag was ended there"));
        End::Missing { markup: bytes.len() }
    }

    /// A value without its second quotation mark ends at the last `>` before the markup that follows, or there.
    #[cold]
    fn unquoted_end(&mut self, bytes: &[u8], name: Name, from: usize, markup: usize) -> Step {
        let text = bytes.get(from..markup).unwrap_or_default();
        let (value, end) = match memchr::memrchr(b'>', text) {
            Some(found) => (text.get(..found).unwrap_or_default(), from.saturating_add(found).saturating_add(1)),
            None => {
                self.fault(&markup::TAG_OPEN, 0..markup, Some("the tag was ended there"));
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
    fn bare(&mut self, bytes: &[u8], name: Name, from: usize, last: bool) -> Step {
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
        self.fault(&markup::ATTRIBUTE, name.span.start as usize..end, Some("read as if in quotation marks"));
        self.push(name, Span::new(from, end), false);
        Step::At(end)
    }

    /// What is to be done once the end of the tag is known.
    #[inline]
    fn finish(&mut self, bytes: &[u8], start: Start, longest: u64) -> Scan {
        self.length = start.length;
        if self.odd {
            self.normalise(bytes, longest);
        }
        match self.attributes.as_slice() {
            [] | [_] => {}
            [first, second] if first.name.span.range().len() != second.name.span.range().len() => {}
            [first, second, third]
                if first.name.of(bytes) != second.name.of(bytes)
                    && first.name.of(bytes) != third.name.of(bytes)
                    && second.name.of(bytes) != third.name.of(bytes) => {}
            _ => self.find_repeated(bytes),
        }
        Scan::Whole(start)
    }

    /// No name twice: the second goes.
    fn find_repeated(&mut self, bytes: &[u8]) {
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
            self.fault(&markup::ATTRIBUTE_TWICE, at, Some("the first one was taken"));
        }
        let mut index = 0u32;
        self.attributes.retain(|_| {
            let keep = repeated.binary_search(&index).is_err();
            index = index.wrapping_add(1);
            keep
        });
    }
}

/// Where the scan of an attribute has come.
enum Step {
    At(usize),
    /// The tag ends there; and whether it ends its element.
    End(usize, bool),
    Cut,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (usize, bool, Vec<(String, String)>, Vec<&'static str>) {
        let mut tag = Tag::with_most(100);
        let Scan::Whole(start) = tag.scan(text.as_bytes(), 100, true) else { panic!("{text}") };
        let string = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        let attributes = tag.attributes.iter().map(|attribute| {
            (string(attribute.name.of(text.as_bytes())), string(tag.value(attribute, text.as_bytes())))
        });
        let codes = tag.faults.iter().map(|fault| fault.rule.code.as_str()).collect();
        (start.length, start.empty, attributes.collect(), codes)
    }

    #[test]
    fn a_tag_is_read_and_repaired() {
        let pairs = |pairs: &[(&str, &str)]| pairs.iter().map(|(a, b)| ((*a).into(), (*b).into())).collect::<Vec<_>>();
        for (text, length, empty, attributes, codes) in [
            ("<a>x", 3, false, pairs(&[]), vec![]),
            ("<a/>x", 4, true, pairs(&[]), vec![]),
            ("<a\n b = 'c' >", 13, false, pairs(&[("b", "c")]), vec![]),
            ("<a b='&amp;\r\n&#10;é'>", 22, false, pairs(&[("b", "& \né")]), vec![]),
            ("<a b='&eacute;'>", 16, false, pairs(&[("b", "é")]), vec!["MRC263"]),
            ("<a b='1'c='2'>", 14, false, pairs(&[("b", "1"), ("c", "2")]), vec!["MRC246"]),
            ("<a b>", 5, false, pairs(&[("b", "")]), vec!["MRC246"]),
            ("<a b=c/>", 8, true, pairs(&[("b", "c")]), vec!["MRC246"]),
            ("<a b='1' b='2'>", 15, false, pairs(&[("b", "1")]), vec!["MRC247"]),
            ("<a b='1 < 2'>", 13, false, pairs(&[("b", "1 < 2")]), vec!["MRC248"]),
            ("<a b='1><c d='2'>", 8, false, pairs(&[("b", "1")]), vec!["MRC248"]),
            ("<a b='1'<c>", 8, false, pairs(&[("b", "1")]), vec!["MRC249"]),
            ("<a b='1'Text of it<c>", 8, false, pairs(&[("b", "1")]), vec!["MRC249"]),
            ("<a b='1' @@ c='2'>", 18, false, pairs(&[("b", "1"), ("c", "2")]), vec!["MRC246"]),
            ("<a b='1'", 8, false, pairs(&[("b", "1")]), vec!["MRC249"]),
        ] {
            assert_eq!(read(text), (length, empty, attributes, codes), "{text}");
        }
    }

    #[test]
    fn a_tag_that_is_cut_is_not_judged() {
        let whole = "<图 b = \"<\" c='&#x1F;' d><a";
        let mut tag = Tag::with_most(100);
        for end in 1..whole.find("><").unwrap() {
            let scan = tag.scan(&whole.as_bytes()[..end], 100, false);
            assert!(matches!(scan, Scan::Cut), "{end} {scan:?}");
        }
        assert!(matches!(tag.scan(whole.as_bytes(), 100, false), Scan::Whole(_)));
        assert!(matches!(tag.scan(b"< a>", 100, false), Scan::None));
    }
}
