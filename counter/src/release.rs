//! Releases of the Code of Practice, and its versions.

mod changes;

use std::fmt;
use std::str::FromStr;

/// A release of the Code of Practice, as a report names it in `Release`.
///
/// ```
/// use bibwire_counter::release::Release;
///
/// assert_eq!("5.1".parse(), Ok(Release::R51));
/// assert_eq!(Release::R5.to_string(), "5");
/// assert!(Release::R5 < Release::R51);
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(clippy::exhaustive_enums, reason = "a new release is a new major version of this crate")]
pub enum Release {
    /// Release 5: usage of 2019 to 2024.
    R5,
    /// Release 5.1: usage from January 2025 on.
    #[default]
    R51,
}

/// No release has this name.
///
/// ```
/// use bibwire_counter::release::Release;
///
/// let unknown = "5.1.0.1".parse::<Release>().unwrap_err();
/// assert_eq!(unknown.to_string(), "no release is called \"5.1.0.1\"; there are 5 and 5.1");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no release is called {0:?}; there are 5 and 5.1")]
pub struct UnknownRelease(String);

/// No version has this number.
///
/// ```
/// use bibwire_counter::release::Version;
///
/// let unknown = "5.2".parse::<Version>().unwrap_err();
/// assert_eq!(unknown.to_string(), "no version is called \"5.2\"; there are 5.0.3, 5.1, 5.1.0.1 and 5.1.1");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no version is called {0:?}; there are 5.0.3, 5.1, 5.1.0.1 and 5.1.1")]
pub struct UnknownVersion(String);

/// A version of the Code of Practice. Rules begin and end with one.
///
/// ```
/// use bibwire_counter::release::{Release, Version};
///
/// assert!(Version::V5_1 < Version::V5_1_0_1);
/// assert_eq!(Version::V5_1_1.release(), Release::R51);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(non_camel_case_types, reason = "the numbers keep their dots apart")]
#[non_exhaustive]
pub enum Version {
    /// 5.0.3, of April 2023: the last of release 5.
    V5_0_3,
    /// 5.1, of May 2023.
    V5_1,
    /// 5.1.0.1, of January 2025.
    V5_1_0_1,
    /// 5.1.1, of June 2026.
    V5_1_1,
}

impl Release {
    /// All releases, the oldest first.
    pub const ALL: [Release; 2] = [Release::R5, Release::R51];

    /// The name of the release, as it is written in `Release`.
    ///
    /// ```
    /// assert_eq!(bibwire_counter::release::Release::R51.as_str(), "5.1");
    /// ```
    pub const fn as_str(self) -> &'static str {
        match self {
            Release::R5 => "5",
            Release::R51 => "5.1",
        }
    }

    /// The version by which a report of the release is judged: the one that was asked for, if it is of the release, or
    /// else the newest.
    ///
    /// ```
    /// use bibwire_counter::release::{Release, Version};
    ///
    /// assert_eq!(Release::R51.version(Some(Version::V5_1)), Version::V5_1);
    /// assert_eq!(Release::R51.version(Some(Version::V5_0_3)), Version::V5_1_1);
    /// assert_eq!(Release::R51.version(None), Version::V5_1_1);
    /// ```
    pub fn version(self, asked: Option<Version>) -> Version {
        asked.filter(|version| version.release() == self).unwrap_or(self.newest())
    }

    /// The newest version of the release.
    ///
    /// ```
    /// use bibwire_counter::release::{Release, Version};
    ///
    /// assert_eq!(Release::R5.newest(), Version::V5_0_3);
    /// ```
    pub const fn newest(self) -> Version {
        match self {
            Release::R5 => Version::V5_0_3,
            Release::R51 => Version::V5_1_1,
        }
    }
}

impl Version {
    /// All versions, the oldest first.
    pub const ALL: [Version; 4] = [Version::V5_0_3, Version::V5_1, Version::V5_1_0_1, Version::V5_1_1];

    /// The number of the version.
    ///
    /// ```
    /// assert_eq!(bibwire_counter::release::Version::V5_1_0_1.as_str(), "5.1.0.1");
    /// ```
    pub const fn as_str(self) -> &'static str {
        match self {
            Version::V5_0_3 => "5.0.3",
            Version::V5_1 => "5.1",
            Version::V5_1_0_1 => "5.1.0.1",
            Version::V5_1_1 => "5.1.1",
        }
    }

    /// The release that the version is of.
    ///
    /// ```
    /// use bibwire_counter::release::{Release, Version};
    ///
    /// assert_eq!(Version::V5_0_3.release(), Release::R5);
    /// ```
    pub const fn release(self) -> Release {
        match self {
            Version::V5_0_3 => Release::R5,
            Version::V5_1 | Version::V5_1_0_1 | Version::V5_1_1 => Release::R51,
        }
    }
}

impl FromStr for Release {
    type Err = UnknownRelease;

    /// The release with exactly this name.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Release::ALL.into_iter().find(|release| release.as_str() == text).ok_or_else(|| UnknownRelease(text.to_owned()))
    }
}

impl FromStr for Version {
    type Err = UnknownVersion;

    /// The version with exactly this number.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Version::ALL.into_iter().find(|version| version.as_str() == text).ok_or_else(|| UnknownVersion(text.to_owned()))
    }
}

impl fmt::Display for Release {
    /// The name, as in [`as_str`](Release::as_str).
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Display for Version {
    /// The number, as in [`as_str`](Version::as_str).
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Release {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for Release {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <String as serde::Deserialize>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_exact() {
        for release in Release::ALL {
            assert_eq!(release.as_str().parse(), Ok(release));
        }
        for other in ["", "5.0", "5 ", " 5.1", "5.1.0.1", "4", "R5", "５"] {
            assert!(other.parse::<Release>().is_err(), "{other:?}");
        }
    }

    #[test]
    fn versions_are_in_order_of_their_releases() {
        assert!(Version::ALL.is_sorted());
        assert!(Version::ALL.map(Version::release).is_sorted());
        for version in Version::ALL {
            assert_eq!(version.as_str().parse(), Ok(version));
        }
        for release in Release::ALL {
            let newest = Version::ALL.into_iter().filter(|version| version.release() == release).max();
            assert_eq!(newest, Some(release.newest()));
        }
    }
}
