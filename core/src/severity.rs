//! How grave a finding is.

use std::fmt;
use std::str::FromStr;

/// How grave a finding is, from [`Hint`](Severity::Hint) to [`Error`](Severity::Error).
///
/// The order is by gravity, so a threshold is a comparison.
///
/// ```
/// use bibwire_core::Severity;
///
/// assert!(Severity::Error > Severity::Warning);
/// assert_eq!("info".parse(), Ok(Severity::Info));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// A matter of style.
    Hint,
    /// Allowed, but it may surprise.
    Info,
    /// Something the standard advises against, or a fault that a reader repaired.
    Warning,
    /// Something the standard forbids.
    Error,
}

impl Severity {
    /// The word for this severity, in lower case.
    ///
    /// ```
    /// assert_eq!(bibwire_core::Severity::Warning.as_str(), "warning");
    /// ```
    pub const fn as_str(self) -> &'static str {
        match self {
            Severity::Hint => "hint",
            Severity::Info => "info",
            Severity::Warning => "warning",
            Severity::Error => "error",
        }
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// The text was none of `hint`, `info`, `warning` and `error`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a severity is one of hint, info, warning and error")]
pub struct UnknownSeverity;

impl FromStr for Severity {
    type Err = UnknownSeverity;

    fn from_str(s: &str) -> Result<Self, Self::Err> {
        [Severity::Hint, Severity::Info, Severity::Warning, Severity::Error]
            .into_iter()
            .find(|severity| severity.as_str() == s)
            .ok_or(UnknownSeverity)
    }
}
