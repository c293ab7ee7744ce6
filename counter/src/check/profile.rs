//! By whose measure a finding is grave.

use std::fmt;
use std::str::FromStr;

use bibwire_core::{Rule, Severity};

/// By whose measure a finding is grave. The findings are the same in each.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Profile {
    /// As the validator of an audit has it: what it calls fatal, critical or an error is an error.
    #[default]
    Audit,
    /// As a harvester has it: an error is what makes a number wrong or lost, or a report unreadable. What can be
    /// mended with certainty is a hint, and what is bad form alone a warning.
    Harvest,
    /// As the text of the standard has it: a breach of a SHOULD is an error, too.
    Strict,
}

/// A name of no profile.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a profile is one of audit, harvest and strict")]
pub struct UnknownProfile;

impl Profile {
    /// Every profile.
    pub const ALL: [Profile; 3] = [Profile::Audit, Profile::Harvest, Profile::Strict];

    /// Its name.
    ///
    /// ```
    /// assert_eq!(bibwire_counter::check::Profile::Audit.as_str(), "audit");
    /// ```
    pub const fn as_str(self) -> &'static str {
        match self {
            Profile::Audit => "audit",
            Profile::Harvest => "harvest",
            Profile::Strict => "strict",
        }
    }

    /// How grave a finding of a rule is; `repaired` if the reader mended what it found.
    ///
    /// ```
    /// use bibwire_core::Severity;
    /// use bibwire_counter::check::Profile;
    /// use bibwire_counter::rules::RULES;
    ///
    /// let mark = RULES.find("CTR103").unwrap();
    /// assert_eq!(Profile::Audit.severity(mark, false), Severity::Warning);
    /// assert_eq!(Profile::Strict.severity(mark, false), Severity::Error);
    /// ```
    pub fn severity(self, rule: &Rule, repaired: bool) -> Severity {
        match self {
            Profile::Audit => rule.severity,
            Profile::Strict if rule.severity == Severity::Warning => Severity::Error,
            Profile::Strict => rule.severity,
            Profile::Harvest if repaired => Severity::Hint,
            Profile::Harvest if crate::rules::spoils_numbers(rule) => rule.severity,
            Profile::Harvest => rule.severity.min(Severity::Warning),
        }
    }
}

impl fmt::Display for Profile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl FromStr for Profile {
    type Err = UnknownProfile;

    fn from_str(text: &str) -> Result<Profile, UnknownProfile> {
        Profile::ALL.into_iter().find(|profile| profile.as_str() == text).ok_or(UnknownProfile)
    }
}
