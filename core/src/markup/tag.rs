//! Start tags and their attributes: XML 1.0, 3.1 \[40\], \[41\], \[44\], and 2.3 \[10\].

mod normalise;
mod repair;

use std::ops::Range;

use super::name::{self, Name, Span};
use super::{Fault, Found};

/// An attribute of a start tag. [`Tag::value`] has its value.
///
/// See [`Tag`] for an example.
#[derive(Debug, Clone, Copy)]
pub struct Attribute {
    /// Its name, counted from the tag's `<`.
    pub name: Name,
    /// In the tag, or in the values where it was normalised.
    value: Span,
    /// In the tag.
    raw: Span,
    /// Whether the value is as it stands in the tag.
    plain: bool,
}

impl Attribute {
    /// Where the value stands in the tag, counted from its `<`, if it stands there as it is.
    ///
    /// ```
    /// # use bibwire_core::markup::tag::Tag;
    /// let mut tag = Tag::with_most(256);
    /// tag.scan(b"<a b='x' c='&lt;'>", 1024, true);
    /// assert_eq!(tag.attributes[0].plain(), Some(6..7));
    /// assert_eq!(tag.attributes[1].plain(), None);
    /// ```
    #[inline]
    pub fn plain(&self) -> Option<Range<usize>> {
        self.plain.then(|| self.value.range())
    }

    /// Where the value stands in the tag, counted from its `<`, as it is or to be normalised.
    ///
    /// ```
    /// # use bibwire_core::markup::tag::Tag;
    /// let mut tag = Tag::with_most(256);
    /// tag.scan(b"<a b='&lt;'>", 1024, true);
    /// assert_eq!(tag.attributes[0].raw(), 6..10);
    /// ```
    #[inline]
    pub fn raw(&self) -> Range<usize> {
        self.raw.range()
    }
}

/// A start tag that was scanned.
///
/// See [`Tag`] for an example.
#[derive(Debug, Clone, Copy)]
pub struct Start {
    /// The name of the element, counted from the tag's `<`.
    pub name: Name,
    /// How many bytes the tag takes.
    pub length: usize,
    /// Whether it ends the element as well.
    pub empty: bool,
}

/// What a scan came to.
///
/// See [`Tag`] for an example.
#[derive(Debug, Clone, Copy)]
pub enum Scan {
    /// A start tag, whole or repaired.
    Whole(Start),
    /// The bytes end before the tag does.
    Cut,
    /// The `<` begins no tag.
    None,
}

/// The attributes of the tag scanned last, and what is wrong with it. The memory is used again.
///
/// Attributes are there once for each name, in the order of the tag, and their values as XML 1.0, 3.3.3, means them.
///
/// ```
/// use bibwire_core::markup::tag::{Scan, Tag};
///
/// let mut tag = Tag::with_most(256);
/// let bytes = b"<item title='R&amp;D'/>";
/// let Scan::Whole(start) = tag.scan(bytes, 1024, false) else { unreachable!() };
/// assert_eq!((start.name.of(bytes), start.length, start.empty), (&b"item"[..], 23, true));
/// let [title] = tag.attributes[..] else { unreachable!() };
/// assert_eq!((title.name.of(bytes), tag.value(&title, bytes)), (&b"title"[..], &b"R&D"[..]));
///
/// assert!(matches!(tag.scan(b"<item tit", 1024, false), Scan::Cut));
/// assert!(matches!(tag.scan(b"< 2", 1024, false), Scan::None));
/// ```
#[derive(Debug, Default)]
pub struct Tag {
    /// Its attributes, as many as it may have.
    pub attributes: Vec<Attribute>,
    /// What is wrong with it, counted from its `<`.
    pub faults: Vec<Found>,
    /// Values that are not as they stand in the tag.
    values: Vec<u8>,
    order: Vec<u32>,
    /// Whether a value is not plain.
    odd: bool,
    /// Whether an attribute may be a namespace declaration.
    pub declares: bool,
    /// Whether an attribute has a prefix.
    pub prefixed: bool,
    /// How many bytes it takes.
    pub length: usize,
    /// How many attributes it may have.
    most: u64,
    /// How many more it has.
    pub too_many: usize,
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
    ///
    /// See [`Tag`] for an example.
    pub fn with_most(most: u64) -> Tag {
        Tag { most, ..Tag::default() }
    }

    /// The value of an attribute of the tag in `bytes`.
    ///
    /// See [`Tag`] for an example.
    #[inline]
    pub fn value<'b>(&'b self, attribute: &Attribute, bytes: &'b [u8]) -> &'b [u8] {
        attribute.value.of(if attribute.plain { bytes } else { &self.values })
    }

    fn fault(&mut self, fault: Fault, at: Range<usize>, repair: Option<&'static str>) {
        self.faults.push(Found { fault, at, repair });
    }

    /// Scans the start tag with which `bytes` begin. With `last`, nothing follows them. In values, the name of an
    /// entity longer than `longest` is none.
    ///
    /// See [`Tag`] for an example.
    #[inline]
    pub fn scan(&mut self, bytes: &[u8], longest: u64, last: bool) -> Scan {
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
            self.fault(Fault::Name, name.span.range(), None);
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
                self.fault(Fault::Attribute, at..end, Some("read as an empty value"));
                self.push(name, Span::new(end, end), true);
                return Step::At(end);
            }
        };
        if before == at {
            self.fault(Fault::Attribute, at..end, Some("read as if a blank came before it"));
        }
        if !name.qualified {
            self.fault(Fault::Name, at..end, None);
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
            self.attributes.push(Attribute { name, value, raw: value, plain });
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
                            Fault::LessThanInAttribute,
                            at..at.wrapping_add(1),
                            Some("the tag was ended before it"),
                        );
                        return End::Missing { markup: at };
                    }
                    _ => self.fault(Fault::LessThanInAttribute, at..at.wrapping_add(1), Some("kept as text")),
                },
                b'&' | 0..=0x1F | 0xEF => plain = false,
                _ => {}
            }
        }
        if !last {
            return End::Cut;
        }
        self.fault(Fault::Attribute, from..bytes.len(), Some("the tag was ended there"));
        End::Missing { markup: bytes.len() }
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

    fn read(text: &str) -> (usize, bool, Vec<(String, String)>, Vec<Fault>) {
        let mut tag = Tag::with_most(100);
        let Scan::Whole(start) = tag.scan(text.as_bytes(), 100, true) else { panic!("{text}") };
        let string = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        let attributes = tag.attributes.iter().map(|attribute| {
            (string(attribute.name.of(text.as_bytes())), string(tag.value(attribute, text.as_bytes())))
        });
        let faults = tag.faults.iter().map(|found| found.fault).collect();
        (start.length, start.empty, attributes.collect(), faults)
    }

    #[test]
    fn a_tag_is_read_and_repaired() {
        let pairs = |pairs: &[(&str, &str)]| pairs.iter().map(|(a, b)| ((*a).into(), (*b).into())).collect::<Vec<_>>();
        for (text, length, empty, attributes, faults) in [
            ("<a>x", 3, false, pairs(&[]), vec![]),
            ("<a/>x", 4, true, pairs(&[]), vec![]),
            ("<a\n b = 'c' >", 13, false, pairs(&[("b", "c")]), vec![]),
            ("<a b='&amp;\r\n&#10;é'>", 22, false, pairs(&[("b", "& \né")]), vec![]),
            ("<a b='&eacute;'>", 16, false, pairs(&[("b", "é")]), vec![Fault::HtmlEntity]),
            ("<a b='1'c='2'>", 14, false, pairs(&[("b", "1"), ("c", "2")]), vec![Fault::Attribute]),
            ("<a b>", 5, false, pairs(&[("b", "")]), vec![Fault::Attribute]),
            ("<a b=c/>", 8, true, pairs(&[("b", "c")]), vec![Fault::Attribute]),
            ("<a b='1' b='2'>", 15, false, pairs(&[("b", "1")]), vec![Fault::AttributeTwice]),
            ("<a b='1 < 2'>", 13, false, pairs(&[("b", "1 < 2")]), vec![Fault::LessThanInAttribute]),
            ("<a b='1><c d='2'>", 8, false, pairs(&[("b", "1")]), vec![Fault::LessThanInAttribute]),
            ("<a b='1'<c>", 8, false, pairs(&[("b", "1")]), vec![Fault::TagOpen]),
            ("<a b='1'Text of it<c>", 8, false, pairs(&[("b", "1")]), vec![Fault::TagOpen]),
            ("<a b='1' @@ c='2'>", 18, false, pairs(&[("b", "1"), ("c", "2")]), vec![Fault::Attribute]),
            ("<a b='1'", 8, false, pairs(&[("b", "1")]), vec![Fault::TagOpen]),
        ] {
            assert_eq!(read(text), (length, empty, attributes, faults), "{text}");
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
