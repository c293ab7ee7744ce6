//! The two indicators of a data field.

use std::fmt;

/// The two indicators of a data field. Where a field has none or one, a blank stands for what is missing.
///
/// ```
/// use bibwire_marc::field::Indicators;
///
/// let indicators = Indicators::from(b"10");
/// assert_eq!((indicators.first(), indicators.second()), ('1', '0'));
/// assert_eq!(indicators.to_string(), "10");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Indicators([char; 2]);

impl Indicators {
    /// Both blank.
    ///
    /// ```
    /// assert_eq!(bibwire_marc::field::Indicators::BLANK.to_string(), "  ");
    /// ```
    pub const BLANK: Indicators = Indicators([' ', ' ']);

    /// The first indicator.
    ///
    /// ```
    /// # use bibwire_marc::field::Indicators;
    /// assert_eq!(Indicators::from(['1', ' ']).first(), '1');
    /// ```
    pub const fn first(self) -> char {
        self.0[0]
    }

    /// The second indicator.
    ///
    /// ```
    /// # use bibwire_marc::field::Indicators;
    /// assert_eq!(Indicators::from(['1', ' ']).second(), ' ');
    /// ```
    pub const fn second(self) -> char {
        self.0[1]
    }

    /// The indicators at the start of what comes before the first subfield, and what follows them there.
    #[inline]
    pub(crate) fn split(head: &[u8]) -> (Indicators, &[u8]) {
        match head {
            [first @ 0..0x80, second @ 0..0x80, rest @ ..] => {
                (Indicators([char::from(*first), char::from(*second)]), rest)
            }
            _ => split_odd(head),
        }
    }
}

/// Characters, not bytes: an indicator that somebody typed as `é` is one character.
#[cold]
fn split_odd(head: &[u8]) -> (Indicators, &[u8]) {
    let mut indicators = Indicators::BLANK;
    let mut rest = head;
    for indicator in &mut indicators.0 {
        *indicator = match super::Code::split(rest) {
            (super::Code::Char(char), after) => {
                rest = after;
                char
            }
            (super::Code::Byte(_), after) => {
                rest = after;
                char::REPLACEMENT_CHARACTER
            }
            (super::Code::Missing, _) => ' ',
        };
    }
    (indicators, rest)
}

impl fmt::Display for Indicators {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0.iter().collect::<String>())
    }
}

impl From<[char; 2]> for Indicators {
    fn from(indicators: [char; 2]) -> Indicators {
        Indicators(indicators)
    }
}

impl From<&[u8; 2]> for Indicators {
    /// Each byte is a character of ISO 8859-1, which for an indicator means ASCII.
    fn from(indicators: &[u8; 2]) -> Indicators {
        Indicators(indicators.map(char::from))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_is_blank_and_what_follows_is_kept() {
        for (head, indicators, rest) in [
            (&b"10"[..], "10", &b""[..]),
            (b"", "  ", b""),
            (b"1", "1 ", b""),
            (b"012", "01", b"2"),
            ("é0".as_bytes(), "é0", b""),
            (b"\xff0x", "\u{fffd}0", b"x"),
        ] {
            let (found, after) = Indicators::split(head);
            assert_eq!((found.to_string().as_str(), after), (indicators, rest));
        }
    }
}
