//! The tag of a field.

use std::fmt;
use std::str::FromStr;

/// The tag of a field: any three bytes, since real files hold `CAT`, `x9a` and worse.
///
/// ```
/// use bibwire_marc::Tag;
///
/// let tag: Tag = "245".parse()?;
/// assert_eq!(tag, "245");
/// assert!(!tag.is_control());
/// assert!(Tag::new(*b"008").is_control());
/// # Ok::<(), bibwire_marc::InvalidTag>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tag([u8; 3]);

impl Tag {
    /// Stands where the source gave no tag that fits in three bytes. Writers refuse it unless told otherwise.
    ///
    /// ```
    /// assert_eq!(bibwire_marc::Tag::UNKNOWN, "???");
    /// ```
    pub const UNKNOWN: Tag = Tag(*b"???");

    /// A tag of these bytes.
    ///
    /// ```
    /// # use bibwire_marc::Tag;
    /// assert_eq!(Tag::new(*b"CAT").to_string(), "CAT");
    /// ```
    pub const fn new(bytes: [u8; 3]) -> Tag {
        Tag(bytes)
    }

    /// The three bytes.
    ///
    /// ```
    /// # use bibwire_marc::Tag;
    /// assert_eq!(Tag::new(*b"001").as_bytes(), b"001");
    /// ```
    pub const fn as_bytes(&self) -> &[u8; 3] {
        &self.0
    }

    /// Whether the tag is that of a control field: `00` and anything.
    ///
    /// ISO 2709:2008, clause 4: the tags 001 to 009 are the record identifier and the reference fields, which have
    /// neither indicators nor identifiers.
    ///
    /// ```
    /// # use bibwire_marc::Tag;
    /// assert!(Tag::new(*b"003").is_control() && !Tag::new(*b"010").is_control());
    /// ```
    #[inline]
    pub const fn is_control(self) -> bool {
        matches!(self.0, [b'0', b'0', _])
    }

    /// Whether the tag is three ASCII digits, as MARC 21 and UNIMARC have it.
    ///
    /// ```
    /// # use bibwire_marc::Tag;
    /// assert!(Tag::new(*b"245").is_numeric() && !Tag::new(*b"FMT").is_numeric());
    /// ```
    pub const fn is_numeric(self) -> bool {
        let [a, b, c] = self.0;
        a.is_ascii_digit() && b.is_ascii_digit() && c.is_ascii_digit()
    }

    /// Whether the tag is three ASCII letters and digits, as ISO 2709 has it.
    ///
    /// ```
    /// # use bibwire_marc::Tag;
    /// assert!(Tag::new(*b"x9a").is_alphanumeric() && !Tag::new(*b"9 9").is_alphanumeric());
    /// ```
    pub const fn is_alphanumeric(self) -> bool {
        let [a, b, c] = self.0;
        a.is_ascii_alphanumeric() && b.is_ascii_alphanumeric() && c.is_ascii_alphanumeric()
    }
}

impl fmt::Display for Tag {
    /// The three characters; bytes that are not printable ASCII are escaped, as in `1\xc3\xa9`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0.escape_ascii().to_string())
    }
}

impl fmt::Debug for Tag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

impl From<[u8; 3]> for Tag {
    fn from(bytes: [u8; 3]) -> Tag {
        Tag(bytes)
    }
}

impl From<&str> for Tag {
    /// The tag of these three bytes; for any other text [`Tag::UNKNOWN`], which a writer refuses.
    fn from(text: &str) -> Tag {
        text.parse().unwrap_or(Tag::UNKNOWN)
    }
}

impl PartialEq<str> for Tag {
    fn eq(&self, other: &str) -> bool {
        self.0 == other.as_bytes()
    }
}

impl PartialEq<&str> for Tag {
    fn eq(&self, other: &&str) -> bool {
        self.0 == other.as_bytes()
    }
}

/// The text was not three bytes long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InvalidTag;

impl fmt::Display for InvalidTag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a tag is three bytes")
    }
}

impl std::error::Error for InvalidTag {}

impl FromStr for Tag {
    type Err = InvalidTag;

    fn from_str(s: &str) -> Result<Tag, InvalidTag> {
        s.as_bytes().try_into().map(Tag).map_err(|_| InvalidTag)
    }
}
