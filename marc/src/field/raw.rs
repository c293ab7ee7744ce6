//! A field borrowed from a record.

use super::{Code, Field, Indicators, Kind, Subfields, Value};
use crate::{DELIMITER, FIELD_TERMINATOR, RECORD_TERMINATOR, Tag};

/// A field borrowed from a record: its bytes, cut up as they are asked for.
///
/// ```
/// use bibwire_marc::{Record, Field};
///
/// let mut record = Record::default();
/// record.push(Field::data("245", b"10").with('a', "Red chamber /").with('c', "Cao Xueqin."));
///
/// let title = record.field("245").unwrap();
/// assert_eq!(title.indicators().to_string(), "10");
/// assert_eq!(title.subfield('c').unwrap(), "Cao Xueqin.");
/// ```
#[derive(Debug, Clone, Copy)]
pub struct RawField<'a> {
    pub(crate) tag: Tag,
    pub(crate) kind: Kind,
    pub(crate) bytes: &'a [u8],
    /// Where `bytes` begin in the record.
    pub(crate) start: u32,
    /// Where in the record the byte of a delimiter is a part of a value.
    pub(crate) literals: &'a [u32],
}

impl<'a> RawField<'a> {
    /// The tag.
    #[inline]
    pub fn tag(&self) -> Tag {
        self.tag
    }

    /// Whether the field holds one value, or indicators and subfields.
    #[inline]
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// The bytes of the field, without its terminator.
    #[inline]
    pub fn as_bytes(&self) -> &'a [u8] {
        self.bytes
    }

    /// The value of a control field. Of a data field, all its bytes.
    #[inline]
    pub fn value(&self) -> Value<'a> {
        Value::new(self.bytes)
    }

    /// The indicators; blanks for a control field, and for those that are missing.
    #[inline]
    pub fn indicators(&self) -> Indicators {
        Indicators::split(self.head()).0
    }

    /// What comes before the first subfield. In a sound data field that is the two indicators.
    #[inline]
    pub fn head(&self) -> &'a [u8] {
        self.split().0
    }

    /// What comes between the indicators and the first subfield. In a sound data field that is nothing.
    pub fn preamble(&self) -> Value<'a> {
        Value::new(Indicators::split(self.head()).1)
    }

    /// The subfields, in order. A control field has none.
    #[inline]
    pub fn iter(&self) -> Subfields<'a> {
        self.split().1
    }

    /// The values of the subfields with a code, in order.
    pub fn subfields<C: Into<Code>>(&self, code: C) -> impl Iterator<Item = Value<'a>> + use<'a, C> {
        let code = code.into();
        self.iter().filter(move |subfield| subfield.code() == code).map(|subfield| subfield.value())
    }

    /// The value of the first subfield with a code.
    pub fn subfield(&self, code: impl Into<Code>) -> Option<Value<'a>> {
        let code = code.into();
        self.iter().find(|subfield| subfield.code() == code).map(|subfield| subfield.value())
    }

    /// A field of one's own with the same content.
    pub fn to_field(&self) -> Field {
        Field::from(*self)
    }

    #[inline]
    fn split(&self) -> (&'a [u8], Subfields<'a>) {
        match self.kind {
            Kind::Data => Subfields::of(self.bytes, self.start as usize, self.literals),
            Kind::Control => Subfields::of(&[], 0, &[]),
        }
    }

    /// Whether the field holds no byte that would be taken for a terminator or, being data, for a delimiter.
    #[inline]
    pub(crate) fn is_free(&self) -> bool {
        let delimiters = match self.kind {
            Kind::Data => self.literals.is_empty(),
            Kind::Control => self.keeps_delimiters() || memchr::memchr(DELIMITER, self.bytes).is_none(),
        };
        delimiters && memchr::memchr2(FIELD_TERMINATOR, RECORD_TERMINATOR, self.bytes).is_none()
    }

    /// Whether a delimiter is nothing but data to whoever reads the field: its tag is that of a control field.
    pub(crate) fn keeps_delimiters(&self) -> bool {
        self.kind == Kind::Control && self.tag.is_control()
    }

    /// Where in this field the byte of a delimiter is a part of a value.
    pub(crate) fn own_literals(&self) -> impl Iterator<Item = u32> + use<'a> {
        let (start, length) = (self.start, self.bytes.len());
        let positions = self.literals.iter().filter_map(move |position| position.checked_sub(start));
        positions.take_while(move |position| (*position as usize) < length)
    }
}

impl PartialEq for RawField<'_> {
    /// Equal tags, kinds and content, wherever they stand.
    fn eq(&self, other: &Self) -> bool {
        (self.tag, self.kind, self.bytes) == (other.tag, other.kind, other.bytes)
            && (self.literals.is_empty() && other.literals.is_empty() || self.own_literals().eq(other.own_literals()))
    }
}

impl Eq for RawField<'_> {}

impl<'a> IntoIterator for RawField<'a> {
    type Item = super::Subfield<'a>;
    type IntoIter = Subfields<'a>;

    fn into_iter(self) -> Subfields<'a> {
        self.iter()
    }
}
