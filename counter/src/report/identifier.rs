//! Identifiers of institutions, publishers, items and authors.

use crate::vocabulary::IdentifierType;

/// An identifier: of what kind, and the text.
///
/// A proprietary identifier has the namespace of the platform in its text, `platform:12`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[allow(clippy::exhaustive_structs, reason = "an identifier is a kind and a text")]
pub struct Identifier {
    /// Of what kind it is.
    pub kind: IdentifierType,
    /// The text, as it was written.
    pub value: String,
}

impl Identifier {
    /// An identifier of a kind.
    ///
    /// ```
    /// use bibwire_counter::report::Identifier;
    /// use bibwire_counter::vocabulary::IdentifierType;
    ///
    /// let issn = Identifier::new(IdentifierType::PrintIssn, "0317-8471");
    /// assert_eq!(issn.value, "0317-8471");
    /// ```
    pub fn new(kind: IdentifierType, value: impl Into<String>) -> Identifier {
        Identifier { kind, value: value.into() }
    }
}
