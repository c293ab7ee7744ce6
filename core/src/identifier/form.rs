//! Whether an identifier is written as its format has it.

use super::Fault;

/// Whether an identifier is written as its format has it.
///
/// ```
/// use bibwire_core::identifier::{Fault, Form, orcid};
///
/// assert_eq!(orcid::form("0000-0002-1825-0097"), Form::Right);
/// assert_eq!(orcid::form("0000 0002 1825 0097").meant(), Some("0000-0002-1825-0097"));
/// assert_eq!(orcid::form("0000-0002-1825").fault(), Some(&Fault::Length { found: 12, expected: "16" }));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[must_use]
pub enum Form {
    /// Right as it is written.
    Right,
    /// Written another way, and this is certainly meant. To judge this text gives [`Form::Right`].
    Meant(String),
    /// Wrong, and what is meant is not certain.
    Wrong(Fault),
}

impl Form {
    /// The text that is meant instead, if it is certain.
    ///
    /// ```
    /// # use bibwire_core::identifier::oclc;
    /// assert_eq!(oclc::form("OCLC 12345").meant(), Some("12345"));
    /// ```
    pub fn meant(&self) -> Option<&str> {
        match self {
            Form::Meant(meant) => Some(meant),
            _ => None,
        }
    }

    /// What is wrong.
    ///
    /// ```
    /// # use bibwire_core::identifier::country;
    /// assert_eq!(country::form("XX").fault().unwrap().to_string(), "\"XX\" is not among the countries");
    /// ```
    pub fn fault(&self) -> Option<&Fault> {
        match self {
            Form::Wrong(fault) => Some(fault),
            _ => None,
        }
    }
}

/// The verdict on a text that needs no change.
impl<T> From<Result<T, Fault>> for Form {
    fn from(judged: Result<T, Fault>) -> Form {
        match judged {
            Ok(_) => Form::Right,
            Err(fault) => Form::Wrong(fault),
        }
    }
}
