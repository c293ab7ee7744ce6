//! The code of a rule: three letters, a layer digit, two digits.

use std::fmt;
use std::str::FromStr;

/// The name of a rule, such as `MRC214`: a family of three capitals, the digit of a [`Layer`], two digits.
///
/// A code is a promise. It is never renumbered and never reused.
///
/// ```
/// use bibwire_core::{Code, Layer};
///
/// let code: Code = "MRC214".parse()?;
/// assert_eq!(code.family(), "MRC");
/// assert_eq!(code.layer(), Layer::Syntax);
/// # Ok::<(), bibwire_core::InvalidCode>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code([u8; 6]);

/// What a rule looks at, which is the fourth character of its code.
///
/// ```
/// assert_eq!(bibwire_core::Layer::Encoding.to_string(), "bytes and encoding");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Layer {
    /// `1`: bytes and encoding.
    Encoding,
    /// `2`: syntax and framing.
    Syntax,
    /// `3`: structure.
    Structure,
    /// `4`: values and code lists.
    Values,
    /// `5`: cross-field and protocol.
    Protocol,
    /// `6`: advice.
    Advice,
    /// `9`: limits.
    Limits,
}

impl Layer {
    const fn from_digit(digit: u8) -> Option<Layer> {
        Some(match digit {
            b'1' => Layer::Encoding,
            b'2' => Layer::Syntax,
            b'3' => Layer::Structure,
            b'4' => Layer::Values,
            b'5' => Layer::Protocol,
            b'6' => Layer::Advice,
            b'9' => Layer::Limits,
            _ => return None,
        })
    }
}

impl fmt::Display for Layer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Layer::Encoding => "bytes and encoding",
            Layer::Syntax => "syntax and framing",
            Layer::Structure => "structure",
            Layer::Values => "values and code lists",
            Layer::Protocol => "cross-field and protocol",
            Layer::Advice => "advice",
            Layer::Limits => "limits",
        })
    }
}

impl Code {
    /// A code known when the program is compiled; a text that is none does not compile in a constant.
    ///
    /// ```
    /// use bibwire_core::Code;
    ///
    /// const CODE: Code = Code::literal("MRC214");
    /// assert_eq!(CODE.as_str(), "MRC214");
    /// ```
    ///
    /// # Panics
    ///
    /// If `text` is no code. Write it in a `const`, and the compiler says so.
    #[allow(clippy::panic, reason = "evaluated by the compiler, on a text of the program's own")]
    pub const fn literal(text: &str) -> Code {
        match Code::from_bytes(text.as_bytes()) {
            Some(code) => code,
            None => panic!("a code is three capitals, a layer digit and two digits"),
        }
    }

    const fn from_bytes(bytes: &[u8]) -> Option<Code> {
        let [a, b, c, layer, tens, ones] = *bytes else { return None };
        let capitals = a.is_ascii_uppercase() && b.is_ascii_uppercase() && c.is_ascii_uppercase();
        let digits = tens.is_ascii_digit() && ones.is_ascii_digit();
        if capitals && digits && Layer::from_digit(layer).is_some() {
            Some(Code([a, b, c, layer, tens, ones]))
        } else {
            None
        }
    }

    /// The six characters.
    ///
    /// ```
    /// # use bibwire_core::Code;
    /// assert_eq!(Code::literal("ILL301").as_str(), "ILL301");
    /// ```
    pub fn as_str(&self) -> &str {
        // Six ASCII characters by construction.
        str::from_utf8(&self.0).unwrap_or_default()
    }

    /// The three capitals: `MRC`, `ILL`, `CTR` or `NCP` in Bibwire's own crates.
    ///
    /// ```
    /// # use bibwire_core::Code;
    /// assert_eq!(Code::literal("NCP500").family(), "NCP");
    /// ```
    pub fn family(&self) -> &str {
        self.as_str().get(..3).unwrap_or_default()
    }

    /// What the rule looks at.
    ///
    /// ```
    /// # use bibwire_core::{Code, Layer};
    /// assert_eq!(Code::literal("CTR901").layer(), Layer::Limits);
    /// ```
    pub fn layer(&self) -> Layer {
        // The digit was a layer's when the code was made.
        Layer::from_digit(self.0[3]).unwrap_or(Layer::Advice)
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The text was not three capitals, a layer digit and two digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a code is three capitals, one of the digits 1 to 6 and 9, and two digits: MRC214")]
pub struct InvalidCode;

impl FromStr for Code {
    type Err = InvalidCode;

    fn from_str(s: &str) -> Result<Self, Self::Err> {
        Code::from_bytes(s.as_bytes()).ok_or(InvalidCode)
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Code {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_code_is_refused() {
        for text in ["", "MRC", "MRC21", "MRC2144", "mrc214", "MRC714", "MRC2a4", "MR\u{c7}21"] {
            assert_eq!(text.parse::<Code>(), Err(InvalidCode), "{text}");
        }
    }

    #[test]
    fn every_layer_has_its_digit() {
        let layers =
            ["1", "2", "3", "4", "5", "6", "9"].map(|digit| format!("MRC{digit}00").parse::<Code>().unwrap().layer());
        assert!(layers.is_sorted() && layers.len() == 7);
    }
}
