//! What no release knows, kept.

/// A member of an object in JSON that the standard does not have.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[allow(clippy::exhaustive_structs, reason = "a member is a name and a value")]
pub struct Extra {
    /// Its name.
    pub name: String,
    /// Its value, as the JSON text that was read.
    pub json: String,
}
