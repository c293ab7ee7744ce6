//! How a list of words is declared.

/// A word of an open list.
pub(crate) trait Word: Sized {
    /// The word with exactly this text, or else the text.
    fn of(text: &str) -> Self;

    /// The word of the standard with exactly this text.
    fn known(text: &str) -> Option<Self>;

    /// The word of the standard that a text means.
    fn meant(text: &str) -> Option<Self>;
}

/// Declares an open list of words, in the order of the standard.
macro_rules! words {
    ($(#[$about:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident $word:literal,)+ }) => {
        $(#[$about])*
        ///
        /// ```
        #[doc = concat!("use bibwire_counter::vocabulary::", stringify!($name), ";")]
        ///
        #[doc = concat!("for word in ", stringify!($name), "::ALL {")]
        #[doc = concat!("    assert_eq!(&", stringify!($name), "::from(word.as_str()), word);")]
        /// }
        #[doc = concat!("assert!(!", stringify!($name), "::from(\"?\").is_known());")]
        /// ```
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum $name {
            $(#[doc = concat!("`", $word, "`.")] $(#[$doc])* $variant,)+
            /// Any other text, as it was sent.
            Other(Box<str>),
        }

        impl $name {
            /// The words of the standard, in its order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The text of the word.
            ///
            /// ```
            #[doc = concat!("use bibwire_counter::vocabulary::", stringify!($name), ";")]
            ///
            #[doc = concat!("assert_eq!(", stringify!($name), "::from(\"?\").as_str(), \"?\");")]
            /// ```
            pub const fn as_str(&self) -> &str {
                match self {
                    $(Self::$variant => $word,)+
                    Self::Other(text) => text,
                }
            }

            /// The word of the standard with exactly this text.
            ///
            /// ```
            #[doc = concat!("use bibwire_counter::vocabulary::", stringify!($name), ";")]
            ///
            #[doc = concat!("assert_eq!(", stringify!($name), "::known(\"?\"), None);")]
            /// ```
            pub fn known(text: &str) -> Option<Self> {
                match text {
                    $($word => Some(Self::$variant),)+
                    _ => None,
                }
            }

            /// The word of the standard that a text means: the one that differs in capitals, blanks, underscores,
            /// hyphens, points, quotes and the width of letters alone.
            ///
            /// ```
            #[doc = concat!("use bibwire_counter::vocabulary::", stringify!($name), ";")]
            ///
            #[doc = concat!("for word in ", stringify!($name), "::ALL {")]
            #[doc = concat!("    let shouted = word.as_str().to_uppercase().replace('_', \" \");")]
            #[doc = concat!("    assert_eq!(", stringify!($name), "::meant(&shouted).as_ref(), Some(word));")]
            /// }
            /// ```
            pub fn meant(text: &str) -> Option<Self> {
                Self::known(text).or_else(|| {
                    Self::ALL.iter().find(|word| $crate::vocabulary::spelling::same(word.as_str(), text)).cloned()
                })
            }

            /// Whether the word is one of the standard, of any release.
            ///
            /// ```
            #[doc = concat!("use bibwire_counter::vocabulary::", stringify!($name), ";")]
            ///
            #[doc = concat!("assert!(", stringify!($name), "::ALL.iter().all(|word| word.is_known()));")]
            /// ```
            pub const fn is_known(&self) -> bool {
                !matches!(self, Self::Other(_))
            }

            /// The namespace and the value, where the word is one of a provider: `ns:Value`.
            ///
            /// ```
            #[doc = concat!("use bibwire_counter::vocabulary::", stringify!($name), ";")]
            ///
            #[doc = concat!("assert_eq!(", stringify!($name), "::from(\"ns:Value\").custom(), Some((\"ns\", \"Value\")));")]
            #[doc = concat!("assert_eq!(", stringify!($name), "::from(\"Value\").custom(), None);")]
            /// ```
            pub fn custom(&self) -> Option<(&str, &str)> {
                match self {
                    Self::Other(text) => $crate::vocabulary::split(text),
                    _ => None,
                }
            }

            /// The place of the word in [`ALL`](Self::ALL); none for other text.
            ///
            /// ```
            #[doc = concat!("use bibwire_counter::vocabulary::", stringify!($name), ";")]
            ///
            #[doc = concat!("for (index, word) in ", stringify!($name), "::ALL.iter().enumerate() {")]
            ///     assert_eq!(word.index(), Some(index));
            /// }
            /// ```
            pub const fn index(&self) -> Option<usize> {
                #[allow(clippy::upper_case_acronyms, reason = "the names of the words")]
                enum Index { $($variant),+ }
                match self {
                    $(Self::$variant => Some(Index::$variant as usize),)+
                    Self::Other(_) => None,
                }
            }
        }

        impl From<&str> for $name {
            /// The word with exactly this text, or else the text.
            fn from(text: &str) -> Self {
                Self::known(text).unwrap_or_else(|| Self::Other(text.into()))
            }
        }

        impl From<String> for $name {
            /// The word with exactly this text, or else the text.
            fn from(text: String) -> Self {
                Self::known(&text).unwrap_or_else(|| Self::Other(text.into()))
            }
        }

        $crate::vocabulary::words::shared!($name);

        impl $crate::vocabulary::Word for $name {
            fn of(text: &str) -> Self {
                Self::from(text)
            }

            fn known(text: &str) -> Option<Self> {
                Self::known(text)
            }

            fn meant(text: &str) -> Option<Self> {
                Self::meant(text)
            }
        }

        #[cfg(feature = "serde")]
        impl<'de> ::serde::Deserialize<'de> for $name {
            fn deserialize<D: ::serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                <String as ::serde::Deserialize>::deserialize(deserializer).map(Self::from)
            }
        }
    };
}

/// Declares a closed list of names, in the order of the standard. The texts after a name are what it is also called.
macro_rules! names {
    ($(#[$about:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident $word:literal $(| $alias:literal)*,)+ }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum $name {
            $(#[doc = concat!("`", $word, "`.")] $(#[$doc])* $variant,)+
        }

        impl $name {
            /// All names, in the order of the standard.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The name.
            ///
            /// ```
            #[doc = concat!("use bibwire_counter::definition::", stringify!($name), ";")]
            ///
            #[doc = concat!("for name in ", stringify!($name), "::ALL {")]
            #[doc = concat!("    assert_eq!(", stringify!($name), "::known(name.as_str()), Some(*name));")]
            /// }
            /// ```
            pub const fn as_str(&self) -> &'static str {
                match self {
                    $(Self::$variant => $word,)+
                }
            }

            /// The one with exactly this name.
            ///
            /// ```
            #[doc = concat!("use bibwire_counter::definition::", stringify!($name), ";")]
            ///
            #[doc = concat!("assert_eq!(", stringify!($name), "::known(\"?\"), None);")]
            /// ```
            pub fn known(text: &str) -> Option<Self> {
                match text {
                    $($word => Some(Self::$variant),)+
                    _ => None,
                }
            }

            /// The one that a text means: capitals, blanks, underscores, hyphens, points, quotes and the width of letters
            /// do not count, and other names, Chinese ones among them, are understood.
            ///
            /// ```
            #[doc = concat!("use bibwire_counter::definition::", stringify!($name), ";")]
            ///
            #[doc = concat!("for name in ", stringify!($name), "::ALL {")]
            #[doc = concat!("    assert_eq!(", stringify!($name), "::meant(&name.as_str().to_lowercase()), Some(*name));")]
            /// }
            /// ```
            pub fn meant(text: &str) -> Option<Self> {
                Self::known(text).or_else(|| {
                    Self::ALL.iter().copied().find(|name| {
                        $crate::vocabulary::spelling::same(name.as_str(), text)
                            || name.aliases().iter().any(|alias| $crate::vocabulary::spelling::same(alias, text))
                    })
                })
            }

            /// What else it is called.
            const fn aliases(self) -> &'static [&'static str] {
                match self {
                    $(Self::$variant => &[$($alias),*],)+
                }
            }

            /// The place in [`ALL`](Self::ALL).
            ///
            /// ```
            #[doc = concat!("use bibwire_counter::definition::", stringify!($name), ";")]
            ///
            #[doc = concat!("for (index, name) in ", stringify!($name), "::ALL.iter().enumerate() {")]
            ///     assert_eq!(name.index(), index);
            /// }
            /// ```
            pub const fn index(self) -> usize {
                self as usize
            }
        }

        $crate::vocabulary::words::shared!($name);
    };
}

/// What open and closed lists have in common.
macro_rules! shared {
    ($name:ident) => {
        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }

        impl PartialEq<str> for $name {
            fn eq(&self, text: &str) -> bool {
                self.as_str() == text
            }
        }

        #[cfg(feature = "serde")]
        impl ::serde::Serialize for $name {
            fn serialize<S: ::serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }
    };
}

pub(crate) use {names, shared, words};

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use crate::vocabulary::*;

    macro_rules! each {
        ($run:ident($($argument:expr),*)) => {
            $run!(MetricType($($argument),*));
            $run!(DataType($($argument),*));
            $run!(AccessType($($argument),*));
            $run!(AccessMethod($($argument),*));
            $run!(SectionType($($argument),*));
            $run!(ArticleVersion($($argument),*));
            $run!(ReportFilterName($($argument),*));
            $run!(ReportAttributeName($($argument),*));
            $run!(IdentifierType($($argument),*));
            $run!(ExceptionSeverity($($argument),*));
            $run!(HostType($($argument),*));
            $run!(ReportId($($argument),*));
        };
    }

    #[test]
    fn a_word_is_what_it_says() {
        macro_rules! run {
            ($name:ident()) => {
                assert!($name::ALL.is_sorted());
                for (index, word) in $name::ALL.iter().enumerate() {
                    assert_eq!(&$name::from(word.as_str()), word);
                    assert_eq!($name::meant(word.as_str()).as_ref(), Some(word));
                    assert_eq!($name::meant(&word.as_str().to_lowercase().replace('_', " ")).as_ref(), Some(word));
                    assert_eq!(word.index(), Some(index));
                    assert_eq!(word.custom(), None);
                    assert!(word.is_known());
                    let alike = $name::ALL.iter().filter(|other| spelling::same(other.as_str(), word.as_str()));
                    assert_eq!(alike.count(), 1, "{word}");
                }
            };
        }
        each!(run());
    }

    proptest! {
        #[test]
        fn any_text_is_kept(text in ".{0,20}") {
            macro_rules! run {
                ($name:ident($text:expr)) => {
                    let word = $name::from($text);
                    prop_assert_eq!(word.as_str(), $text);
                    prop_assert_eq!(word.is_known(), word.index().is_some());
                    prop_assert_eq!(&$name::from($text.to_owned()), &word);
                };
            }
            let text = text.as_str();
            each!(run(text));
        }
    }

    #[cfg(feature = "serde")]
    #[test]
    fn words_are_plain_strings() {
        let word = serde_json::to_string(&MetricType::NoLicense).unwrap();
        assert_eq!(word, "\"No_License\"");
        assert_eq!(serde_json::from_str::<MetricType>(&word).unwrap(), MetricType::NoLicense);
    }
}
