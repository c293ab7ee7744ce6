//! xs:boolean (XML Schema Part 2, 3.2.2).

use super::fullwidth::is_space;

/// True or false, written `true`, `1`, `false` or `0`.
///
/// ```
/// use bibwire_core::xml::value::Boolean;
///
/// assert_eq!(Boolean::parse(" 1 ")?.value(), Some(true));
/// assert_eq!(Boolean::parse("1")?, Boolean::from(true));
/// # Ok::<(), bibwire_core::xml::value::InvalidBoolean>(())
/// ```
#[derive(Clone)]
pub struct Boolean {
    text: Box<str>,
    value: Option<bool>,
}

/// The text was none of `true`, `false`, `1` and `0`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a boolean is one of true, false, 1 and 0")]
pub struct InvalidBoolean;

/// What was wrong with a text that [`Boolean::repair`] mended.
///
/// ```
/// assert_eq!(bibwire_core::xml::value::BooleanRepair::Case.to_string(), "it has capital letters");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum BooleanRepair {
    /// Blanks that are none in XML stand around it.
    Blanks,
    /// Capitals: `TRUE`.
    Case,
    /// `Y`, `yes`, `N` or `no`.
    YesNo,
}

impl std::fmt::Display for BooleanRepair {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(match self {
            BooleanRepair::Blanks => "blanks that are none in XML stand around it",
            BooleanRepair::Case => "it has capital letters",
            BooleanRepair::YesNo => "it is a yes or a no",
        })
    }
}

lexical!(Boolean, InvalidBoolean, "xs:boolean", legal "true", illegal "TRUE");
compared_by_key!(Boolean);

impl Boolean {
    fn judge(text: &str) -> Result<bool, InvalidBoolean> {
        match super::whitespace::trim(text) {
            "true" | "1" => Ok(true),
            "false" | "0" => Ok(false),
            _ => Err(InvalidBoolean),
        }
    }

    fn key(&self) -> Option<bool> {
        self.value
    }

    /// The value.
    ///
    /// ```
    /// # use bibwire_core::xml::value::Boolean;
    /// assert_eq!(Boolean::lenient("0").value(), Some(false));
    /// assert_eq!(Boolean::lenient("no").value(), None);
    /// ```
    pub fn value(&self) -> Option<bool> {
        self.value
    }

    /// The legal form of a text whose meaning is certain, and what was wrong with it.
    ///
    /// ```
    /// # use bibwire_core::xml::value::{Boolean, BooleanRepair};
    /// let (mended, wrong) = Boolean::repair("Y").unwrap();
    /// assert_eq!((mended.as_str(), wrong), ("true", BooleanRepair::YesNo));
    /// ```
    pub fn repair(text: &str) -> Option<(Boolean, BooleanRepair)> {
        if Boolean::is_valid(text) {
            return None;
        }
        let inner = text.trim_matches(is_space);
        let is_one_of = |words: &[&str]| words.iter().any(|word| inner.eq_ignore_ascii_case(word));
        let (value, wrong) = match Boolean::judge(inner) {
            Ok(value) => (value, BooleanRepair::Blanks),
            Err(_) if is_one_of(&["true", "false"]) => (is_one_of(&["true"]), BooleanRepair::Case),
            Err(_) if is_one_of(&["y", "yes", "n", "no"]) => (is_one_of(&["y", "yes"]), BooleanRepair::YesNo),
            Err(_) => return None,
        };
        Some((value.into(), wrong))
    }
}

/// `true` or `false`.
impl From<bool> for Boolean {
    fn from(value: bool) -> Boolean {
        Boolean::lenient(if value { "true" } else { "false" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn verdicts() {
        for (text, value) in [("true", true), ("false", false), ("1", true), ("0", false), ("\t0\n", false)] {
            assert_eq!(Boolean::parse(text).unwrap().value(), Some(value), "{text}");
        }
        for text in ["", "TRUE", "01", "+1", "yes", "t", "\u{A0}1", "true false"] {
            assert_eq!(Boolean::parse(text), Err(InvalidBoolean), "{text}");
        }
        assert_ne!(Boolean::lenient("1"), Boolean::lenient("0"));
        assert_ne!(Boolean::lenient("x"), Boolean::lenient("0"));
    }

    #[test]
    fn repairs() {
        use BooleanRepair::{Blanks, Case, YesNo};
        for (text, mended, wrong) in [
            ("TRUE", "true", Case),
            (" False ", "false", Case),
            ("Y", "true", YesNo),
            ("n", "false", YesNo),
            ("Yes", "true", YesNo),
            ("NO", "false", YesNo),
            ("\u{A0}1", "true", Blanks),
        ] {
            let (found, found_wrong) = Boolean::repair(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!((found.as_str(), found_wrong), (mended, wrong), "{text}");
        }
        for text in ["", "true", "1", "2", "t", "f", "on", "ja"] {
            assert_eq!(Boolean::repair(text), None, "{text}");
        }
    }
}
