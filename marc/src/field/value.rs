//! The value of a control field or of a subfield.

use std::borrow::Cow;
use std::fmt;
use std::str::Utf8Error;

/// A value: the bytes as they are, looked at as text where they are UTF-8.
///
/// ```
/// use bibwire_marc::field::Value;
///
/// let value = Value::new("图书馆".as_bytes());
/// assert_eq!(value, "图书馆");
/// assert_eq!(value.to_str(), Ok("图书馆"));
///
/// let damaged = Value::new(b"caf\xe9");
/// assert!(damaged.to_str().is_err());
/// assert_eq!(damaged.to_string(), "caf\u{fffd}");
/// assert_eq!(damaged.as_bytes(), b"caf\xe9");
/// ```
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Value<'a>(&'a [u8]);

impl<'a> Value<'a> {
    /// A value of these bytes.
    ///
    /// ```
    /// # use bibwire_marc::field::Value;
    /// assert!(Value::new(b"").is_empty());
    /// ```
    pub const fn new(bytes: &'a [u8]) -> Value<'a> {
        Value(bytes)
    }

    /// The bytes as they are.
    ///
    /// ```
    /// # use bibwire_marc::field::Value;
    /// assert_eq!(Value::new(b"abc").as_bytes(), b"abc");
    /// ```
    pub const fn as_bytes(self) -> &'a [u8] {
        self.0
    }

    /// The text, if the bytes are UTF-8.
    ///
    /// ```
    /// # use bibwire_marc::field::Value;
    /// assert_eq!(Value::new(b"abc").to_str(), Ok("abc"));
    /// ```
    ///
    /// # Errors
    ///
    /// If they are not, with the place of the first byte that is none.
    pub fn to_str(self) -> Result<&'a str, Utf8Error> {
        str::from_utf8(self.0)
    }

    /// The text, with U+FFFD for what is not UTF-8.
    ///
    /// ```
    /// # use bibwire_marc::field::Value;
    /// assert_eq!(Value::new(b"a\xff").to_string_lossy(), "a\u{fffd}");
    /// ```
    pub fn to_string_lossy(self) -> Cow<'a, str> {
        String::from_utf8_lossy(self.0)
    }

    /// Whether there are no bytes.
    ///
    /// ```
    /// # use bibwire_marc::field::Value;
    /// assert!(!Value::new(b" ").is_empty());
    /// ```
    pub const fn is_empty(self) -> bool {
        self.0.is_empty()
    }
}

impl fmt::Display for Value<'_> {
    /// The text, with U+FFFD for what is not UTF-8.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.to_string_lossy())
    }
}

impl fmt::Debug for Value<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.to_str() {
            Ok(text) => text.fmt(f),
            Err(_) => write!(f, "b\"{}\"", self.0.escape_ascii()),
        }
    }
}

impl PartialEq<str> for Value<'_> {
    fn eq(&self, other: &str) -> bool {
        self.0 == other.as_bytes()
    }
}

impl PartialEq<&str> for Value<'_> {
    fn eq(&self, other: &&str) -> bool {
        self.0 == other.as_bytes()
    }
}
