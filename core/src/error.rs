//! Why something could not be done, and whose fault it was.

use std::io;

use crate::{Diagnostic, Layer};

/// Why something could not be done. [`Error::kind`] says whose fault it was.
///
/// ```
/// use bibwire_core::{Error, Kind};
///
/// let error = Error::usage("a tag is three bytes");
/// assert!(matches!(error.kind(), Kind::Usage(_)));
/// assert_eq!(error.to_string(), "a tag is three bytes");
/// ```
#[derive(Debug, thiserror::Error)]
#[error(transparent)]
pub struct Error(Box<Kind>);

/// Whose fault it was.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Kind {
    /// The world's: the input could not be read, or the output not written.
    #[error("{0}")]
    Io(#[source] io::Error),
    /// The data's: it breaks a rule.
    #[error("{0}")]
    Format(Diagnostic),
    /// The data's again: it asks for more than the limits allow.
    #[error("{0}")]
    Limit(Diagnostic),
    /// The caller's.
    #[error("{0}")]
    Usage(String),
}

impl Error {
    /// A fault of the caller's.
    ///
    /// ```
    /// assert_eq!(bibwire_core::Error::usage("no").to_string(), "no");
    /// ```
    pub fn usage(message: impl Into<String>) -> Error {
        Error(Box::new(Kind::Usage(message.into())))
    }

    /// Whose fault it was, with the particulars.
    ///
    /// ```
    /// # use bibwire_core::{Error, Kind};
    /// let error = Error::from(std::io::Error::other("disk gone"));
    /// assert!(matches!(error.kind(), Kind::Io(_)));
    /// ```
    pub fn kind(&self) -> &Kind {
        &self.0
    }

    /// The finding, where the data was at fault.
    ///
    /// ```
    /// # use bibwire_core::Error;
    /// assert!(Error::usage("no").diagnostic().is_none());
    /// ```
    pub fn diagnostic(&self) -> Option<&Diagnostic> {
        match self.kind() {
            Kind::Format(diagnostic) | Kind::Limit(diagnostic) => Some(diagnostic),
            _ => None,
        }
    }
}

impl From<io::Error> for Error {
    fn from(error: io::Error) -> Error {
        Error(Box::new(Kind::Io(error)))
    }
}

impl From<Diagnostic> for Error {
    /// A breach of a limit, or of the format, by the layer of the code.
    fn from(diagnostic: Diagnostic) -> Error {
        Error(Box::new(match diagnostic.code().layer() {
            Layer::Limits => Kind::Limit(diagnostic),
            _ => Kind::Format(diagnostic),
        }))
    }
}
