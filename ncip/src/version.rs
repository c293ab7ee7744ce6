//! The versions of the standard.

use std::fmt;
use std::str::FromStr;
use std::sync::LazyLock;

use bibwire_core::xml::{Model, Vocabulary};

use crate::names::{FIRST_NAMES, NAMES};

/// The names that messages of version 2 use.
pub(crate) static SECOND: LazyLock<Vocabulary> = LazyLock::new(|| Vocabulary::new(&NAMES).or(&FIRST_NAMES));
/// The names that messages of version 1 use for the same things.
pub(crate) static FIRST: LazyLock<Vocabulary> = LazyLock::new(|| Vocabulary::renamed(&FIRST_NAMES, &NAMES).or(&NAMES));

/// A version of the standard.
///
/// ```
/// use bibwire_ncip::Version;
///
/// assert_eq!("2.02".parse(), Ok(Version::V2_02));
/// assert_eq!("http://www.niso.org/schemas/ncip/v2_0/ncip_v2_0.xsd".parse(), Ok(Version::V2_0));
/// assert_eq!("http://www.niso.org/ncip/v1_0/imp1/dtd/ncip_v1_0.dtd".parse(), Ok(Version::V1_0));
/// assert!(Version::V1_01 < Version::V2_0);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(clippy::exhaustive_enums, reason = "a new version is a new major version of this crate")]
pub enum Version {
    /// 1.0, of 2002.
    V1_0,
    /// 1.01, of 2004. Its definition could not be had: what is known of it is reconstructed from the history of changes.
    V1_01,
    /// 2.0, of 2008.
    V2_0,
    /// 2.01, of 2010.
    V2_01,
    /// 2.02, of 2012.
    V2_02,
}

/// No version has this name.
///
/// ```
/// let unknown = "5.6".parse::<bibwire_ncip::Version>().unwrap_err();
/// assert_eq!(unknown.to_string(), "no version is called \"5.6\"; there are 1.0, 1.01, 2.0, 2.01, 2.02");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no version is called {0:?}; there are {names}", names = Version::ALL.map(Version::as_str).join(", "))]
pub struct UnknownVersion(String);

impl Version {
    /// All versions, the oldest first.
    pub const ALL: [Version; 5] = [Version::V1_0, Version::V1_01, Version::V2_0, Version::V2_01, Version::V2_02];

    /// The number of the version.
    ///
    /// ```
    /// assert_eq!(bibwire_ncip::Version::V2_01.as_str(), "2.01");
    /// ```
    pub const fn as_str(self) -> &'static str {
        match self {
            Version::V1_0 => "1.0",
            Version::V1_01 => "1.01",
            Version::V2_0 => "2.0",
            Version::V2_01 => "2.01",
            Version::V2_02 => "2.02",
        }
    }

    /// The address that the attribute `version` of a message names: that of the schema, or of the definition.
    ///
    /// ```
    /// use bibwire_ncip::Version;
    ///
    /// assert_eq!(Version::V2_02.uri(), "http://www.niso.org/schemas/ncip/v2_02/ncip_v2_02.xsd");
    /// ```
    pub const fn uri(self) -> &'static str {
        match self {
            Version::V1_0 => "http://www.niso.org/ncip/v1_0/imp1/dtd/ncip_v1_0.dtd",
            Version::V1_01 => "http://www.niso.org/ncip/v1_0/imp1/dtd/ncip_v1_01.dtd",
            Version::V2_0 => "http://www.niso.org/schemas/ncip/v2_0/ncip_v2_0.xsd",
            Version::V2_01 => "http://www.niso.org/schemas/ncip/v2_01/ncip_v2_01.xsd",
            Version::V2_02 => "http://www.niso.org/schemas/ncip/v2_02/ncip_v2_02.xsd",
        }
    }

    /// Whether a text is the name of the version as it was published. The definition of 1.01 was only ever to be had at an
    /// address of its own.
    pub(crate) fn is_named(self, text: &str) -> bool {
        text == self.uri()
            || (self == Version::V1_01 && text == "http://ncip.envisionware.com/documentation/ncip_v1_01.dtd")
    }

    /// Whether it is one of version 1, whose messages are in no namespace and have document type declarations.
    ///
    /// ```
    /// assert!(bibwire_ncip::Version::V1_01.is_first());
    /// ```
    pub const fn is_first(self) -> bool {
        matches!(self, Version::V1_0 | Version::V1_01)
    }

    /// What may stand where in messages of the version.
    ///
    /// ```
    /// use bibwire_ncip::Version;
    ///
    /// assert_eq!(Version::V2_02.model().namespace(), bibwire_ncip::NAMESPACE);
    /// assert!(Version::V1_0.model().is_document_type());
    /// ```
    pub fn model(self) -> &'static Model {
        static MODELS: LazyLock<[Model; 5]> = LazyLock::new(|| {
            [
                read(include_str!("../models/1.0.model"), &FIRST),
                read(include_str!("../models/1.01.model"), &FIRST),
                read(include_str!("../models/2.0.model"), &SECOND),
                read(include_str!("../models/2.01.model"), &SECOND),
                read(include_str!("../models/2.02.model"), &SECOND),
            ]
        });
        let [v1_0, v1_01, v2_0, v2_01, v2_02] = &*MODELS;
        match self {
            Version::V1_0 => v1_0,
            Version::V1_01 => v1_01,
            Version::V2_0 => v2_0,
            Version::V2_01 => v2_01,
            Version::V2_02 => v2_02,
        }
    }

    /// The names that its messages use.
    pub(crate) fn vocabulary(self) -> &'static Vocabulary {
        if self.is_first() { &FIRST } else { &SECOND }
    }
}

/// What may stand where in an `NCIPVersionMessage`, which says what versions a system understands.
pub(crate) fn discovery() -> &'static Model {
    static MODEL: LazyLock<Model> = LazyLock::new(|| read(include_str!("../models/discovery.model"), &FIRST));
    &MODEL
}

#[allow(clippy::expect_used, reason = "a test reads every model")]
fn read(text: &'static str, vocabulary: &Vocabulary) -> Model {
    Model::parse(text, vocabulary).expect("the models of this crate are in the notation")
}

impl fmt::Display for Version {
    /// The number, as in [`as_str`](Version::as_str).
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl FromStr for Version {
    type Err = UnknownVersion;

    /// The version of a number, or of an address in any spelling seen in messages: what counts is the last part of it
    /// that looks like a version, such as `ncip_v2_01` and `v1_0`.
    fn from_str(text: &str) -> Result<Version, UnknownVersion> {
        let folded = text.trim().to_ascii_lowercase().replace('_', ".");
        let words = folded.rsplit(|char: char| !(char.is_ascii_alphanumeric() || char == '.'));
        let numbers = words.flat_map(|word| word.rsplit(".v").flat_map(|word| word.rsplit("ncip.")));
        let named = numbers.filter_map(|word| {
            let number = word.trim_start_matches('v').trim_end_matches(".xsd").trim_end_matches(".dtd");
            Version::ALL.into_iter().find(|version| match number {
                "1" => *version == Version::V1_0,
                "2" => *version == Version::V2_0,
                number => version.as_str() == number,
            })
        });
        named.into_iter().next().ok_or_else(|| UnknownVersion(text.to_owned()))
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Version {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for Version {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Version, D::Error> {
        let text = <String as serde::Deserialize>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_model_is_in_the_notation() {
        for version in Version::ALL {
            let namespace = if version.is_first() { "" } else { crate::NAMESPACE };
            assert_eq!(version.model().namespace(), namespace);
            assert_eq!(version.as_str().parse(), Ok(version));
            assert_eq!(version.uri().parse(), Ok(version));
        }
        assert_eq!(discovery().namespace(), "");
    }

    #[test]
    fn spellings_seen_in_messages() {
        for (text, version) in [
            ("http://www.niso.org/schemas/ncip/v2_02/ncip_v2_02.xsd", Version::V2_02),
            ("http://www.niso.org/schemas/ncip/v2_0/imp1/xsd/ncip_v2_0.xsd", Version::V2_0),
            ("http://www.niso.org/ncip/v2_0/imp1/xsd/ncip_v2_01.xsd", Version::V2_01),
            ("http://www.niso.org/schemas/ncip/v2_02/imp1/xsd/ncip_v2_02.xsd", Version::V2_02),
            ("http://ncip.envisionware.com/documentation/ncip_v1_0.dtd", Version::V1_0),
            ("http://www.niso.org/ncip/v1_0/imp1/dtd/ncip_v1_01.dtd", Version::V1_01),
            ("ncip_v2_02.xsd", Version::V2_02),
            ("2.0", Version::V2_0),
            (" v2_01 ", Version::V2_01),
            ("1", Version::V1_0),
        ] {
            assert_eq!(text.parse(), Ok(version), "{text}");
        }
        for text in ["", "5.6", "3", "version", "http://www.niso.org/schemas/ncip/", "2.020"] {
            assert!(text.parse::<Version>().is_err(), "{text}");
        }
    }
}
