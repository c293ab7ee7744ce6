//! The editions of the standard, and how to tell which one a message is of.

mod detect;
mod signs;

use std::fmt;
use std::str::FromStr;
use std::sync::LazyLock;

use bibwire_core::xml::{Model, Vocabulary};

pub(crate) use detect::detect;
pub use detect::{Detected, Reason};
pub(crate) use signs::editions_of;

use crate::code::Family;
use crate::names::NAMES;

/// The names that messages of any edition use.
pub(crate) static VOCABULARY: LazyLock<Vocabulary> = LazyLock::new(|| Vocabulary::new(&NAMES));

/// An edition of the standard, by the name of its schema.
///
/// All editions share one namespace, and say which they are by the attribute `version` alone.
///
/// ```
/// use bibwire_iso18626::Edition;
///
/// assert_eq!("v1_2_2017".parse(), Ok(Edition::V1_2));
/// assert_eq!(Edition::V2021_2.to_string(), "2021-2");
/// assert!(Edition::V1_2 < Edition::V2021_2);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(clippy::exhaustive_enums, reason = "a new edition is a new major version of this crate")]
pub enum Edition {
    /// 1.0, of 2014. Its messages are those of 1.1.
    V1_0,
    /// 1.1, of 2014: the first edition of the standard.
    V1_1,
    /// 1.2, of 2017: the second edition.
    V1_2,
    /// 2021-1: the third edition. Its messages are those of 2021-2, whose schema corrects it.
    V2021_1,
    /// 2021-2, of 2022.
    V2021_2,
    /// 2021-3. Its schema could not be had: what is known of it is 2021-2, with some elements that may be repeated and
    /// the type of a cost. What this crate says of it is unverified.
    V2021_3,
}

/// No edition has this name.
///
/// ```
/// use bibwire_iso18626::Edition;
///
/// let unknown = "3.0".parse::<Edition>().unwrap_err();
/// assert_eq!(unknown.to_string(), "no edition is called \"3.0\"; there are 1.0, 1.1, 1.2, 2021-1, 2021-2, 2021-3");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no edition is called {0:?}; there are {names}", names = Edition::ALL.map(Edition::as_str).join(", "))]
pub struct UnknownEdition(String);

impl Edition {
    /// All editions, the oldest first.
    pub const ALL: [Edition; 6] =
        [Edition::V1_0, Edition::V1_1, Edition::V1_2, Edition::V2021_1, Edition::V2021_2, Edition::V2021_3];

    /// The name of the edition, as it is written in `version`.
    ///
    /// ```
    /// assert_eq!(bibwire_iso18626::Edition::V1_2.as_str(), "1.2");
    /// ```
    pub const fn as_str(self) -> &'static str {
        match self {
            Edition::V1_0 => "1.0",
            Edition::V1_1 => "1.1",
            Edition::V1_2 => "1.2",
            Edition::V2021_1 => "2021-1",
            Edition::V2021_2 => "2021-2",
            Edition::V2021_3 => "2021-3",
        }
    }

    /// The revision of the code lists that holds in the edition.
    ///
    /// ```
    /// use bibwire_iso18626::{Edition, code::Family};
    ///
    /// assert_eq!(Edition::V2021_3.family(), Family::Y2021);
    /// ```
    pub const fn family(self) -> Family {
        match self {
            Edition::V1_0 | Edition::V1_1 => Family::Y2014,
            Edition::V1_2 => Family::Y2017,
            Edition::V2021_1 | Edition::V2021_2 | Edition::V2021_3 => Family::Y2021,
        }
    }

    /// Whether what this crate says of the edition was compared with its schema.
    ///
    /// ```
    /// use bibwire_iso18626::Edition;
    ///
    /// assert!(Edition::V1_2.is_verified());
    /// assert!(!Edition::V2021_3.is_verified());
    /// ```
    pub const fn is_verified(self) -> bool {
        !matches!(self, Edition::V2021_3)
    }

    /// What may stand where in messages of the edition.
    ///
    /// ```
    /// use bibwire_iso18626::Edition;
    ///
    /// assert_eq!(Edition::V1_2.model().namespace(), "http://illtransactions.org/2013/iso18626");
    /// ```
    pub fn model(self) -> &'static Model {
        static MODELS: LazyLock<[Model; 4]> = LazyLock::new(|| {
            [
                read(include_str!("../models/1.1.model")),
                read(include_str!("../models/1.2.model")),
                read(include_str!("../models/2021-2.model")),
                read(include_str!("../models/2021-3.model")),
            ]
        });
        let [first, second, third, last] = &*MODELS;
        match self {
            Edition::V1_0 | Edition::V1_1 => first,
            Edition::V1_2 => second,
            Edition::V2021_1 | Edition::V2021_2 => third,
            Edition::V2021_3 => last,
        }
    }
}

#[allow(clippy::expect_used, reason = "a test reads every model")]
fn read(text: &'static str) -> Model {
    Model::parse(text, &VOCABULARY).expect("the models of this crate are in the notation")
}

impl fmt::Display for Edition {
    /// The name, as in [`as_str`](Edition::as_str).
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl FromStr for Edition {
    type Err = UnknownEdition;

    /// The edition of a name, in every spelling seen in messages: `1.2`, `v1_2_2017`, `1_1_2014`, `2021-2`, `2017`.
    fn from_str(text: &str) -> Result<Edition, UnknownEdition> {
        let folded = text.trim().to_ascii_lowercase().replace(['_', ' '], "-");
        let folded = folded.trim_start_matches("iso").trim_start_matches('-').trim_start_matches("18626");
        let folded = folded.trim_start_matches([':', '-']).trim_start_matches('v').trim_end_matches(".xsd");
        Ok(match folded {
            "1.0" | "1-0" | "1-0-2014" | "1.0-2014" | "1" => Edition::V1_0,
            "1.1" | "1-1" | "1-1-2014" | "1.1-2014" | "2014" => Edition::V1_1,
            "1.2" | "1-2" | "1-2-2017" | "1.2-2017" | "2017" => Edition::V1_2,
            "2021-1" | "2021.1" | "1.3" | "1-3" | "1-3-2021" | "1.3-2021" => Edition::V2021_1,
            "2021-2" | "2021.2" | "2021" => Edition::V2021_2,
            "2021-3" | "2021.3" => Edition::V2021_3,
            _ => return Err(UnknownEdition(text.to_owned())),
        })
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Edition {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for Edition {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Edition, D::Error> {
        let text = <String as serde::Deserialize>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_model_is_in_the_notation() {
        for edition in Edition::ALL {
            assert_eq!(edition.model().namespace(), crate::NAMESPACE);
            assert_eq!(edition.as_str().parse(), Ok(edition));
        }
    }

    #[test]
    fn spellings_seen_in_messages() {
        for (text, edition) in [
            ("1.0", Edition::V1_0),
            ("1_1_2014", Edition::V1_1),
            ("v1_2_2017", Edition::V1_2),
            ("V1.2", Edition::V1_2),
            ("1_2_2017", Edition::V1_2),
            (" 2021_2 ", Edition::V2021_2),
            ("ISO-18626-v1_2.xsd", Edition::V1_2),
            ("ISO 18626:2021", Edition::V2021_2),
            ("2021-3", Edition::V2021_3),
        ] {
            assert_eq!(text.parse(), Ok(edition), "{text}");
        }
        for text in ["", "3.0", "12", "version", "2021-4"] {
            assert!(text.parse::<Edition>().is_err(), "{text}");
        }
    }
}
