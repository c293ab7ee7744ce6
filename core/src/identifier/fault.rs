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
    /// The two digits that check the rest do not fit it: a character is wrong.
    #[error("the check digits are {found:02}, and should be {expected:02}")]
    Checksum {
        /// The check digits that were given.
        found: u32,
        /// The check digits that fit the rest.
        expected: u32,
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
    /// Something that must be there is not.
    #[error("{expected} is missing")]
    Missing {
        /// What belongs there.
        expected: &'static str,
    },
    /// The parts are not put together as they should be.
    #[error("not in the form {expected}")]
    Malformed {
        /// The form.
        expected: &'static str,
    },
    /// The hyphens are missing or misplaced, and their places are not known: the range of the number is not in the table.
    #[error("four hyphens belong in the number, and its range is not known")]
    Hyphens,
    /// There are several numbers where one belongs.
    #[error("{count} numbers, where one belongs")]
    Several {
        /// How many there are.
        count: usize,
    },
    /// The host is no domain: it has no dot, or two together.
    #[error("{found:?} is no host that others can reach")]
    Host {
        /// The host, or its beginning.
        found: String,
    },
    /// The word has a meaning of its own and cannot be a namespace.
    #[error("{found:?} cannot be a namespace")]
    Reserved {
        /// The word.
        found: String,
    },
    /// The code is in form, and not in the list.
    #[error("{found:?} is not among the {expected}")]
    Unknown {
        /// The code.
        found: String,
        /// What the list is of.
        expected: &'static str,
    },
}

/// The beginning of a text, for a fault to quote.
pub(super) fn beginning(text: &str) -> String {
    text.chars().take(40).collect()
}
