//! A field of one's own.

use std::fmt;

use super::{Code, Indicators, Kind, RawField, Subfield, Value};
use crate::{DELIMITER, Tag};

/// A field of one's own, to build or to edit.
///
/// Nothing that is put into it is refused here. What cannot be written, such as a value that holds the byte of a
/// terminator, is refused by the writer, before it has written a byte of the record.
///
/// ```
/// use bibwire_marc::Field;
///
/// let mut field = Field::data("245", b"10").with('a', "红楼梦 /").with('c', "曹雪芹著");
/// field.set('c', "曹雪芹, 高鹗著");
/// field.push('h', "[text]");
/// assert_eq!(field.to_string(), "245 10 $a红楼梦 /$c曹雪芹, 高鹗著$h[text]");
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Field {
    tag: Tag,
    kind: Kind,
    bytes: Vec<u8>,
    /// Where in `bytes` the byte of a delimiter is a part of a value; sorted.
    literals: Vec<u32>,
}

impl Field {
    /// A control field.
    ///
    /// ```
    /// use bibwire_marc::Field;
    ///
    /// assert_eq!(Field::control("001", "ocm00412").value(), "ocm00412");
    /// ```
    pub fn control(tag: impl Into<Tag>, value: impl AsRef<[u8]>) -> Field {
        Field { tag: tag.into(), kind: Kind::Control, bytes: value.as_ref().to_vec(), literals: Vec::new() }
    }

    /// A data field without subfields yet.
    ///
    /// ```
    /// use bibwire_marc::Field;
    ///
    /// let field = Field::data("650", b" 7").with('a', "图书馆").with('2', "cct");
    /// assert_eq!(field.indicators().second(), '7');
    /// ```
    pub fn data(tag: impl Into<Tag>, indicators: impl Into<Indicators>) -> Field {
        Field::with_head(tag.into(), indicators.into().to_string().as_bytes())
    }

    /// A data field without subfields yet, with anything before them.
    pub(crate) fn with_head(tag: Tag, head: &[u8]) -> Field {
        let mut field = Field { tag, kind: Kind::Data, bytes: Vec::new(), literals: Vec::new() };
        field.push_content(head);
        field
    }

    /// This field with one more subfield.
    ///
    /// See [`Field::data`] for an example.
    #[must_use]
    pub fn with(mut self, code: impl Into<Code>, value: impl AsRef<[u8]>) -> Field {
        self.push(code, value);
        self
    }

    /// Adds a subfield at the end.
    ///
    /// ```
    /// # use bibwire_marc::Field;
    /// let mut field = Field::data("020", b"  ");
    /// field.push('a', "9787020002207");
    /// assert_eq!(field.subfield('a').unwrap(), "9787020002207");
    /// ```
    pub fn push(&mut self, code: impl Into<Code>, value: impl AsRef<[u8]>) {
        self.bytes.push(DELIMITER);
        match code.into() {
            Code::Char(char) => self.push_content(char.encode_utf8(&mut [0; 4]).as_bytes()),
            Code::Byte(byte) => self.push_content(&[byte]),
            Code::Missing => {}
        }
        self.push_content(value.as_ref());
    }

    /// Gives the first subfield with this code another value, or adds the subfield at the end.
    ///
    /// ```
    /// # use bibwire_marc::Field;
    /// let mut field = Field::data("245", b"10").with('a', "Tilte");
    /// field.set('a', "Title");
    /// assert_eq!(field.subfield('a').unwrap(), "Title");
    /// ```
    pub fn set(&mut self, code: impl Into<Code>, value: impl AsRef<[u8]>) {
        let code = code.into();
        let old = self.clone();
        let mut found = false;
        self.clear();
        for subfield in old.iter() {
            if subfield.code() == code && !found {
                found = true;
                self.push(code, value.as_ref());
            } else {
                self.push(subfield.code(), subfield.value().as_bytes());
            }
        }
        if !found {
            self.push(code, value);
        }
    }

    /// Keeps only the subfields for which `keep` says so.
    ///
    /// ```
    /// # use bibwire_marc::Field;
    /// let mut field = Field::data("650", b" 0").with('a', "Libraries").with('9', "local");
    /// field.retain(|subfield| subfield.code() != '9');
    /// assert_eq!(field.iter().count(), 1);
    /// ```
    pub fn retain(&mut self, mut keep: impl FnMut(Subfield<'_>) -> bool) {
        let old = self.clone();
        self.clear();
        for subfield in old.iter().filter(|subfield| keep(*subfield)) {
            self.push(subfield.code(), subfield.value().as_bytes());
        }
    }

    /// Gives the field another tag. Its kind stays.
    ///
    /// ```
    /// # use bibwire_marc::Field;
    /// let mut field = Field::data("440", b" 0");
    /// field.set_tag("490");
    /// assert_eq!(field.tag(), "490");
    /// ```
    pub fn set_tag(&mut self, tag: impl Into<Tag>) {
        self.tag = tag.into();
    }

    /// Gives a data field other indicators; what stood between them and the first subfield goes.
    ///
    /// ```
    /// # use bibwire_marc::Field;
    /// let mut field = Field::data("245", b"00").with('a', "A title");
    /// field.set_indicators(b"12");
    /// assert_eq!(field.to_string(), "245 12 $aA title");
    /// ```
    pub fn set_indicators(&mut self, indicators: impl Into<Indicators>) {
        if self.kind == Kind::Data {
            let old = std::mem::replace(self, Field::data(self.tag, indicators));
            for subfield in old.iter() {
                self.push(subfield.code(), subfield.value().as_bytes());
            }
        }
    }

    /// Gives a control field another value.
    ///
    /// ```
    /// # use bibwire_marc::Field;
    /// let mut field = Field::control("001", "1");
    /// field.set_value("2");
    /// assert_eq!(field.value(), "2");
    /// ```
    pub fn set_value(&mut self, value: impl AsRef<[u8]>) {
        if self.kind == Kind::Control {
            *self = Field::control(self.tag, value);
        }
    }

    /// The tag.
    pub fn tag(&self) -> Tag {
        self.tag
    }

    /// Whether the field holds one value, or indicators and subfields.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// The value of a control field. Of a data field, all its bytes.
    pub fn value(&self) -> Value<'_> {
        Value::new(&self.bytes)
    }

    /// The indicators; blanks for a control field.
    pub fn indicators(&self) -> Indicators {
        self.as_raw().indicators()
    }

    /// The subfields, in order.
    pub fn iter(&self) -> super::Subfields<'_> {
        self.as_raw().iter()
    }

    /// The values of the subfields with a code, in order.
    pub fn subfields(&self, code: impl Into<Code>) -> impl Iterator<Item = Value<'_>> {
        self.as_raw().subfields(code)
    }

    /// The value of the first subfield with a code.
    pub fn subfield(&self, code: impl Into<Code>) -> Option<Value<'_>> {
        self.as_raw().subfield(code)
    }

    /// The same field, borrowed.
    pub fn as_raw(&self) -> RawField<'_> {
        RawField { tag: self.tag, kind: self.kind, bytes: &self.bytes, start: 0, literals: &self.literals }
    }

    /// Takes the subfields away, and leaves what comes before them.
    fn clear(&mut self) {
        let head = self.as_raw().head().len();
        self.bytes.truncate(head);
        self.literals.retain(|literal| (*literal as usize) < head);
    }

    /// Adds a part of a subfield. A delimiter in it is no delimiter.
    fn push_content(&mut self, content: &[u8]) {
        let start = self.bytes.len();
        for found in memchr::memchr_iter(DELIMITER, content) {
            self.literals.push(u32::try_from(start.saturating_add(found)).unwrap_or(u32::MAX));
        }
        self.bytes.extend_from_slice(content);
    }
}

impl From<RawField<'_>> for Field {
    fn from(raw: RawField<'_>) -> Field {
        Field { tag: raw.tag, kind: raw.kind, bytes: raw.bytes.to_vec(), literals: raw.own_literals().collect() }
    }
}

impl fmt::Display for Field {
    /// The field as a line: `245 10 $aTitle`, `001 ocm00412`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.as_raw().fmt(f)
    }
}

impl fmt::Debug for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Field({self})")
    }
}

impl fmt::Display for RawField<'_> {
    /// The field as a line: `245 10 $aTitle`, `001 ocm00412`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ", self.tag)?;
        if self.kind == Kind::Control {
            return write!(f, "{}", self.value());
        }
        write!(f, "{} {}", self.indicators(), self.preamble())?;
        self.iter().try_for_each(|subfield| write!(f, "${}{}", subfield.code(), subfield.value()))
    }
}
