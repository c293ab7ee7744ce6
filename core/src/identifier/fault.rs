//! What is wrong with an identifier.

/// What is wrong with an identifier.
///
/// ```
/// use bibwire_core::identifier::{Fault, isbn};
///
/// assert_eq!(isbn::check("12345"), Err(Fault::Length { found: 5, expected: "10 or 13" }));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Fault {
    /// The number has too few or too many characters. Hyphens and blanks that are passed over do not count.
    #[error("{found} characters, where {expected} belong")]
    Length {
        /// How many there are.
        found: usize,
        /// How many there should be.
        expected: &'static str,
    },
    /// A character cannot stand where it does.
    #[error("{found:?} cannot stand at byte {at}")]
    Character {
        /// The character.
        found: char,
        /// The byte of the text it begins at.
        at: usize,
    },
    /// The check digit does not fit the other digits: one of them is wrong.
    #[error("the check digit is {found}, and should be {expected}")]
    CheckDigit {
        /// The check digit that was given.
        found: char,
        /// The check digit that fits the rest.
        expected: char,
    },
    /// The number begins as no number of its kind does.
    #[error("the number begins with {found:?}, where {expected} belongs")]
    Prefix {
        /// How it begins.
        found: String,
        /// How it should.
        expected: &'static str,
    },
    /// The number is sound, but has digits, letters or hyphens outside ASCII.
    #[error("not written in ASCII; {meant} is meant")]
    NotAscii {
        /// The number in its normal form.
        meant: String,
    },
}
