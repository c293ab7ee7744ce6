//! How a code list is declared.

/// Declares a code list: `closed` or `open`, its name, the elements it is used in, the addresses that name it, and its
/// codes, oldest revision first unless `since` or `until` says otherwise. `aliases` are other names seen in messages.
macro_rules! codes {
    (
        $(#[$about:meta])*
        $kind:ident $name:ident($($element:literal),+);
        $(scheme $family:ident $on:literal $uri:literal;)*
        codes { $($(#[$doc:meta])* $variant:ident $code:literal $(since $since:ident)? $(until $until:ident)?,)+ }
        $(aliases { $($alias:literal => $meant:ident,)+ })?
    ) => {
        $(#[$about])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum $name {
            $($(#[$doc])* $variant,)+
            /// A text that is not on the list, as it was sent. Empty by default.
            Other(String),
        }

        impl $name {
            /// The codes of the list and where they are used.
            pub const LIST: &'static $crate::code::List = &$crate::code::List {
                name: stringify!($name),
                elements: &[$($element),+],
                closed: $crate::code::macros::is_closed!($kind),
                schemes: &[$($crate::code::Scheme {
                    family: $crate::code::Family::$family,
                    element: $on,
                    uri: $uri,
                }),*],
                entries: &[$($crate::code::Entry {
                    code: $code,
                    since: $crate::code::macros::first!($($since)? Y2014),
                    last: $crate::code::macros::first!($($until)? Y2021),
                }),+],
                aliases: &[$($(($alias, $name::$meant.known())),+)?],
            };

            /// The code with exactly this text, or `Other` with the text.
            ///
            /// ```
            #[doc = concat!("use bibwire_iso18626::code::", stringify!($name), ";")]
            ///
            #[doc = concat!("assert_eq!(", stringify!($name), "::from_code(\"?\").as_str(), \"?\");")]
            /// ```
            pub fn from_code(text: &str) -> Self {
                match text {
                    $($code => $name::$variant,)+
                    _ => $name::Other(text.to_owned()),
                }
            }

            /// The text of the code.
            ///
            /// ```
            #[doc = concat!("use bibwire_iso18626::code::", stringify!($name), ";")]
            ///
            #[doc = concat!("for entry in ", stringify!($name), "::LIST.entries() {")]
            #[doc = concat!("    assert_eq!(", stringify!($name), "::from_code(entry.code()).as_str(), entry.code());")]
            /// }
            /// ```
            pub fn as_str(&self) -> &str {
                match self {
                    $name::Other(text) => text,
                    known => known.known(),
                }
            }

            /// Whether the code is on the list in some edition.
            ///
            /// ```
            #[doc = concat!("use bibwire_iso18626::code::", stringify!($name), ";")]
            ///
            #[doc = concat!("assert!(!", stringify!($name), "::from_code(\"?\").is_known());")]
            /// ```
            pub const fn is_known(&self) -> bool {
                !matches!(self, $name::Other(_))
            }

            /// The text of a code of the list; empty for any other.
            const fn known(&self) -> &'static str {
                match self {
                    $($name::$variant => $code,)+
                    $name::Other(_) => "",
                }
            }
        }

        impl $crate::code::Code for $name {
            const LIST: &'static $crate::code::List = $name::LIST;

            fn from_code(text: &str) -> Self {
                $name::from_code(text)
            }

            fn as_str(&self) -> &str {
                self.as_str()
            }

            fn is_known(&self) -> bool {
                self.is_known()
            }
        }

        /// An element that holds a code of the list.
        impl ::bibwire_core::xml::Text for $name {
            const SHAPE: ::bibwire_core::xml::Shape = $crate::code::macros::shape!($kind $($code),+);

            // A code must be one of a closed list; an open one may be any text, the empty one too.
            const EMPTY_IS_NONE: bool = $crate::code::macros::is_closed!($kind);

            fn from_text(text: &str) -> Self {
                match $name::from_code(text) {
                    $name::Other(text) if $crate::code::macros::is_closed!($kind) => {
                        $name::LIST.undress(&text).map_or($name::Other(text), $name::from_code)
                    }
                    code => code,
                }
            }

            fn as_text(&self) -> &str {
                self.as_str()
            }
        }

        impl ::std::default::Default for $name {
            fn default() -> Self {
                $name::Other(String::new())
            }
        }

        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl ::std::str::FromStr for $name {
            type Err = ::std::convert::Infallible;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Ok($name::from_code(text))
            }
        }

        #[cfg(feature = "serde")]
        impl ::serde::Serialize for $name {
            fn serialize<S: ::serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        #[cfg(feature = "serde")]
        impl<'de> ::serde::Deserialize<'de> for $name {
            fn deserialize<D: ::serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                <String as ::serde::Deserialize>::deserialize(deserializer).map(|text| $name::from_code(&text))
            }
        }
    };
}

/// `closed` or `open` as a truth value.
macro_rules! is_closed {
    (closed) => {
        true
    };
    (open) => {
        false
    };
}

/// What the text of an element may be, by the schemas.
macro_rules! shape {
    (closed $($code:literal),+) => {
        ::bibwire_core::xml::Shape::Listed(&[$($code),+])
    };
    (open $($code:literal),+) => {
        ::bibwire_core::xml::Shape::Value(::bibwire_core::xml::SimpleType::String)
    };
}

/// The first of one or two revisions: what was said, or else the default after it.
macro_rules! first {
    ($family:ident $($default:ident)?) => {
        $crate::code::Family::$family
    };
}

pub(in crate::code) use {codes, first, is_closed, shape};
