//! A record borrowed from a reader.

use std::ops::Range;

use crate::field::Kind;
use crate::{Leader, RawField, Record, Tag};

/// Where a field is in the bytes of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Bounds {
    pub(crate) tag: Tag,
    pub(crate) kind: Kind,
    pub(crate) start: u32,
    pub(crate) end: u32,
}

impl Default for Bounds {
    fn default() -> Bounds {
        Bounds { tag: Tag::UNKNOWN, kind: Kind::Data, start: 0, end: 0 }
    }
}

impl Bounds {
    /// The bytes of the field.
    #[inline]
    pub(crate) fn cut<'a>(&self, bytes: &'a [u8]) -> &'a [u8] {
        bytes.get(self.start as usize..self.end as usize).unwrap_or_default()
    }
}

/// Where a record is in its source.
///
/// ```
/// use bibwire_marc::record::Position;
///
/// let position = Position { number: 2, bytes: 236..472 };
/// assert_eq!(position.bytes.end - position.bytes.start, 236);
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Position {
    /// The number of the record, counted from 1.
    pub number: u64,
    /// Its bytes in the source.
    pub bytes: Range<u64>,
}

/// A record borrowed from a reader: its bytes and where the fields are in them.
///
/// Nothing is copied and nothing is decoded: a field is cut out when it is asked for, and its subfields when they
/// are. [`to_record`](RawRecord::to_record) makes a record to keep.
///
/// ```
/// use bibwire_marc::{Field, Record};
///
/// let mut record = Record::default();
/// record.push(Field::control("001", "ocm00412"));
/// record.push(Field::data("650", b" 0").with('a', "Libraries"));
/// record.push(Field::data("650", b" 0").with('a', "China"));
///
/// let raw = record.as_raw();
/// assert_eq!(raw.control_number().unwrap(), "ocm00412");
/// let subjects: Vec<_> = raw.fields("650").filter_map(|field| field.subfield('a')).collect();
/// assert_eq!(subjects, ["Libraries", "China"]);
/// ```
#[derive(Debug, Clone, Copy)]
pub struct RawRecord<'a> {
    pub(crate) leader: &'a Leader,
    pub(crate) bytes: &'a [u8],
    pub(crate) bounds: &'a [Bounds],
    /// Where in `bytes` the byte of a delimiter is a part of a value; sorted.
    pub(crate) literals: &'a [u32],
    pub(crate) position: &'a Position,
    pub(crate) proven: Proven,
}

/// What a reader has proven of the bytes of a record, so that nobody has to look again.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Proven {
    /// They are UTF-8.
    pub(crate) utf8: bool,
    /// No value holds a byte that ends a field or a record, or begins a subfield.
    pub(crate) free: bool,
    /// They are those of the source, at `position`.
    pub(crate) in_place: bool,
    /// A reader has told of every character in them that has no place in a value.
    pub(crate) characters: bool,
    /// They are what a writer of ISO 2709 would write.
    pub(crate) canonical: bool,
}

impl<'a> RawRecord<'a> {
    /// The leader.
    #[inline]
    pub fn leader(&self) -> &'a Leader {
        self.leader
    }

    /// Where the record is in its source.
    pub fn position(&self) -> &'a Position {
        self.position
    }

    /// The bytes that the fields are cut from. For ISO 2709 these are the bytes of the record as on disk, from the
    /// leader to the terminator; for other forms the reader's own.
    #[inline]
    pub fn as_bytes(&self) -> &'a [u8] {
        self.bytes
    }

    /// Whether every value is UTF-8.
    pub fn is_utf8(&self) -> bool {
        self.proven.utf8 || self.iter().all(|field| simdutf8::basic::from_utf8(field.as_bytes()).is_ok())
    }

    /// How many fields there are.
    #[inline]
    pub fn len(&self) -> usize {
        self.bounds.len()
    }

    /// Whether there are no fields.
    pub fn is_empty(&self) -> bool {
        self.bounds.is_empty()
    }

    /// The fields, in order.
    #[inline]
    pub fn iter(&self) -> Fields<'a> {
        Fields { bytes: self.bytes, bounds: self.bounds.iter(), literals: self.literals }
    }

    /// The fields with a tag, in order.
    #[inline]
    pub fn fields<T: Into<Tag>>(&self, tag: T) -> impl Iterator<Item = RawField<'a>> + use<'a, T> {
        let (tag, Fields { bytes, bounds, literals }) = (tag.into(), self.iter());
        bounds.filter(move |bounds| bounds.tag == tag).map(move |bounds| cut(bytes, *bounds, literals))
    }

    /// The first field with a tag.
    pub fn field(&self, tag: impl Into<Tag>) -> Option<RawField<'a>> {
        self.fields(tag).next()
    }

    /// A record of one's own with the same leader and fields.
    pub fn to_record(&self) -> Record {
        let mut record = Record::default();
        record.assign(self);
        record
    }
}

impl PartialEq for RawRecord<'_> {
    /// Leaders that [say the same](Leader::says_the_same) and equal fields in the same order, wherever they stand.
    fn eq(&self, other: &Self) -> bool {
        self.leader.says_the_same(other.leader) && self.iter().eq(other.iter())
    }
}

impl Eq for RawRecord<'_> {}

impl<'a> IntoIterator for RawRecord<'a> {
    type Item = RawField<'a>;
    type IntoIter = Fields<'a>;

    fn into_iter(self) -> Fields<'a> {
        self.iter()
    }
}

/// The fields of a record, in order.
///
/// ```
/// let record = bibwire_marc::Record::default();
/// assert_eq!(record.iter().count(), 0);
/// ```
#[derive(Debug, Clone)]
pub struct Fields<'a> {
    bytes: &'a [u8],
    bounds: std::slice::Iter<'a, Bounds>,
    literals: &'a [u32],
}

/// The field within `bounds`.
#[inline]
fn cut<'a>(bytes: &'a [u8], bounds: Bounds, literals: &'a [u32]) -> RawField<'a> {
    let Bounds { tag, kind, start, end } = bounds;
    let bytes = bounds.cut(bytes);
    let literals = if literals.is_empty() { literals } else { cut_literals(literals, start, end) };
    RawField { tag, kind, bytes, start, literals }
}

#[cold]
fn cut_literals(literals: &[u32], start: u32, end: u32) -> &[u32] {
    let first = literals.partition_point(|position| *position < start);
    let last = literals.partition_point(|position| *position < end);
    literals.get(first..last).unwrap_or_default()
}

impl<'a> Iterator for Fields<'a> {
    type Item = RawField<'a>;

    #[inline]
    fn next(&mut self) -> Option<RawField<'a>> {
        self.bounds.next().map(|bounds| cut(self.bytes, *bounds, self.literals))
    }

    fn nth(&mut self, n: usize) -> Option<RawField<'a>> {
        self.bounds.nth(n).map(|bounds| cut(self.bytes, *bounds, self.literals))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.bounds.size_hint()
    }
}

impl ExactSizeIterator for Fields<'_> {}

impl DoubleEndedIterator for Fields<'_> {
    fn next_back(&mut self) -> Option<Self::Item> {
        self.bounds.next_back().map(|bounds| cut(self.bytes, *bounds, self.literals))
    }
}
