//! What all value types have in common: a text, and its value if it is legal.

/// Gives a struct of the fields `text: Box<str>` and `value: Option<_>` its common surface.
///
/// The struct has a function `judge(&str) -> Result<value, error>`, which does not allocate.
macro_rules! lexical {
    ($name:ident, $error:ident, $schema_name:literal, legal $legal:literal, illegal $illegal:literal) => {
        impl $name {
            #[doc = concat!("Reads a legal `", $schema_name, "`, blanks around it included.")]
            ///
            /// ```
            #[doc = concat!("use bibwire_core::xml::value::", stringify!($name), ";")]
            ///
            #[doc = concat!("assert!(", stringify!($name), "::parse(", stringify!($legal), ").is_ok());")]
            #[doc = concat!("assert!(", stringify!($name), "::parse(", stringify!($illegal), ").is_err());")]
            /// ```
            ///
            /// # Errors
            ///
            #[doc = concat!("If the text is no legal `", $schema_name, "`.")]
            pub fn parse(text: &str) -> Result<Self, $error> {
                let value = Self::judge(text)?;
                Ok(Self { text: text.into(), value: Some(value) })
            }

            /// Keeps any text; if it is not legal, there is no value.
            ///
            /// ```
            #[doc = concat!("# use bibwire_core::xml::value::", stringify!($name), ";")]
            #[doc = concat!("let kept = ", stringify!($name), "::lenient(", stringify!($illegal), ");")]
            #[doc = concat!("assert_eq!(kept.as_str(), ", stringify!($illegal), ");")]
            /// assert!(!kept.is_legal());
            /// ```
            pub fn lenient(text: &str) -> Self {
                Self { text: text.into(), value: Self::judge(text).ok() }
            }

            #[doc = concat!("Whether the text is a legal `", $schema_name, "`, without allocation.")]
            ///
            /// ```
            #[doc = concat!("# use bibwire_core::xml::value::", stringify!($name), ";")]
            #[doc = concat!("assert!(", stringify!($name), "::is_valid(", stringify!($legal), "));")]
            #[doc = concat!("assert!(!", stringify!($name), "::is_valid(", stringify!($illegal), "));")]
            /// ```
            pub fn is_valid(text: &str) -> bool {
                Self::judge(text).is_ok()
            }

            /// The text exactly as it was read.
            ///
            /// ```
            #[doc = concat!("# use bibwire_core::xml::value::", stringify!($name), ";")]
            #[doc = concat!(
                "assert_eq!(", stringify!($name), "::lenient(", stringify!($legal), ").as_str(), ", stringify!($legal),
                ");"
            )]
            /// ```
            pub fn as_str(&self) -> &str {
                &self.text
            }

            /// Whether the text is legal, so that there is a value.
            ///
            /// ```
            #[doc = concat!("# use bibwire_core::xml::value::", stringify!($name), ";")]
            #[doc = concat!("assert!(", stringify!($name), "::lenient(", stringify!($legal), ").is_legal());")]
            /// ```
            pub fn is_legal(&self) -> bool {
                self.value.is_some()
            }
        }

        impl Default for $name {
            /// The empty text, for what is missing.
            fn default() -> Self {
                Self::lenient("")
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(&self.text)
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                let suffix = if self.is_legal() { "" } else { " (not legal)" };
                write!(f, "{}({:?}){suffix}", stringify!($name), self.text)
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.text
            }
        }

        impl std::str::FromStr for $name {
            type Err = $error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Self::parse(text)
            }
        }

        /// The lexical form, as a string.
        #[cfg(feature = "serde")]
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.text)
            }
        }

        /// Any string is taken; one that is not legal is kept without a value.
        #[cfg(feature = "serde")]
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                std::borrow::Cow::<str>::deserialize(deserializer).map(|text| Self::lenient(&text))
            }
        }
    };
}

/// Gives a struct whose values have a key their equality, hash and order.
///
/// The struct has a function `key(&self) -> Option<_>`: what stands for the value in comparisons, `None` if there is
/// no value. Without one the text decides, and such a value has no order.
macro_rules! compared_by_key {
    ($name:ident) => {
        impl PartialEq for $name {
            fn eq(&self, other: &Self) -> bool {
                match (self.key(), other.key()) {
                    (None, None) => self.text == other.text,
                    (mine, other) => mine == other,
                }
            }
        }

        impl Eq for $name {}

        impl std::hash::Hash for $name {
            fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
                match self.key() {
                    None => self.text.hash(state),
                    key => key.hash(state),
                }
            }
        }

        impl PartialOrd for $name {
            fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
                match (self.key(), other.key()) {
                    (Some(mine), Some(other)) => mine.partial_cmp(&other),
                    _ if self == other => Some(std::cmp::Ordering::Equal),
                    _ => None,
                }
            }
        }
    };
}

#[cfg(all(test, feature = "serde"))]
mod tests {
    use crate::xml::value::{AnyUri, Boolean, Date, DateTime, Decimal, Integer};

    #[test]
    fn in_json_each_is_a_string_of_its_text() {
        macro_rules! round_trip {
            ($($name:ident)*) => {$(
                for text in ["", " 1 ", "\"\n", "2024-01-01", "2024-01-01T00:00:00Z", "%zz", "+1"] {
                    let value = $name::lenient(text);
                    let json = serde_json::to_string(&value).unwrap();
                    assert_eq!(json, serde_json::to_string(text).unwrap());
                    let back: $name = serde_json::from_str(&json).unwrap();
                    assert_eq!((back.as_str(), back.is_legal()), (text, value.is_legal()), "{}", stringify!($name));
                    assert_eq!(back, value);
                }
                assert!(serde_json::from_str::<$name>("1").is_err());
            )*};
        }
        round_trip!(AnyUri Boolean Date DateTime Decimal Integer);
    }
}
