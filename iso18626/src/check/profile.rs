//! By whose rules a message is judged.

use std::str::FromStr;

/// By whose rules a message is judged: those of the standard, or also those of a partner: will it understand the message?
///
/// ```
/// use bibwire_iso18626::Profile;
///
/// assert_eq!("alma".parse(), Ok(Profile::Alma));
/// assert_eq!(Profile::default(), Profile::Standard);
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Profile {
    /// The schema alone.
    Schema,
    /// The standard: schema, conditions, code lists, identifiers, what fits together.
    #[default]
    Standard,
    /// Also: what ReShare (mod-rs) understands.
    ReShare,
    /// Also: what Ex Libris Alma understands.
    Alma,
    /// Also: what the Crosslink broker understands.
    Crosslink,
    /// Also: what OCLC understands.
    Oclc,
    /// Also: what Koha understands.
    Koha,
}

/// No profile has this name.
///
/// ```
/// use bibwire_iso18626::Profile;
///
/// let unknown = "illiad".parse::<Profile>().unwrap_err();
/// assert_eq!(unknown.to_string(),
///     "no profile is called \"illiad\"; there are schema, standard, reshare, alma, crosslink, oclc, koha");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no profile is called {0:?}; there are {names}", names = Profile::ALL.map(Profile::as_str).join(", "))]
pub struct UnknownProfile(String);

impl Profile {
    /// All profiles.
    pub const ALL: [Profile; 7] = [
        Profile::Schema,
        Profile::Standard,
        Profile::ReShare,
        Profile::Alma,
        Profile::Crosslink,
        Profile::Oclc,
        Profile::Koha,
    ];

    /// The name of the profile.
    ///
    /// ```
    /// assert_eq!(bibwire_iso18626::Profile::ReShare.as_str(), "reshare");
    /// ```
    pub const fn as_str(self) -> &'static str {
        match self {
            Profile::Schema => "schema",
            Profile::Standard => "standard",
            Profile::ReShare => "reshare",
            Profile::Alma => "alma",
            Profile::Crosslink => "crosslink",
            Profile::Oclc => "oclc",
            Profile::Koha => "koha",
        }
    }
}

impl FromStr for Profile {
    type Err = UnknownProfile;

    fn from_str(text: &str) -> Result<Profile, UnknownProfile> {
        let found = Profile::ALL.into_iter().find(|profile| profile.as_str() == text);
        found.ok_or_else(|| UnknownProfile(text.to_owned()))
    }
}
