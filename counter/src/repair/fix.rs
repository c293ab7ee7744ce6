//! One thing that was mended, and who keeps the list.

use std::fmt;

use bibwire_core::Rule;

use crate::report::Header;
use crate::spot::{InMemory, Places, Spot};

/// One thing that was mended.
///
/// ```
/// use bibwire_counter::repair::repair;
/// use bibwire_counter::report::{Header, Report};
///
/// let header = Header { created: Some("2026-02-03T08:30:00.125Z".into()), ..Header::default() };
/// let repaired = repair(Report { header, ..Report::default() });
/// let fix = &repaired.fixes[0];
/// assert_eq!(fix.rule.code.as_str(), "CTR603");
/// assert_eq!(fix.path, "/Report_Header/Created");
/// assert_eq!((&*fix.found, &*fix.fixed), ("2026-02-03T08:30:00.125Z", "2026-02-03T08:30:00Z"));
/// ```
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Fix {
    /// The rule that was broken.
    pub rule: &'static Rule,
    /// Where it was: the path in the JSON of the report as it was given, with its items numbered in order. Of what a
    /// reader mended, the path that the form has: a member of JSON, a cell of a table.
    pub path: String,
    /// What was there; empty if there was nothing.
    pub found: String,
    /// What is there now; empty if it was left out.
    pub fixed: String,
}

impl fmt::Display for Fix {
    /// One line: code, title, what was there and is there now, path.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}: ", self.rule.code, self.rule.title)?;
        match (&*self.found, &*self.fixed) {
            ("", "") => write!(f, "left out")?,
            (found, "") => write!(f, "{found} is left out")?,
            ("", fixed) => write!(f, "{fixed} is put in")?,
            (found, fixed) => write!(f, "{found} is now {fixed}")?,
        }
        if self.path.is_empty() { Ok(()) } else { write!(f, " ({})", self.path) }
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Fix {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeStruct;

        let mut out = serializer.serialize_struct("Fix", 5)?;
        out.serialize_field("code", &self.rule.code)?;
        out.serialize_field("path", &self.path)?;
        out.serialize_field("message", self.rule.title.en)?;
        out.serialize_field("found", &self.found)?;
        out.serialize_field("fixed", &self.fixed)?;
        out.end()
    }
}

/// Who mends, and keeps the list of what was mended.
#[derive(Debug)]
pub(super) struct Hand {
    places: InMemory,
    fixes: Vec<Fix>,
}

impl Hand {
    /// For a report with a header.
    pub(super) fn of(header: &Header) -> Hand {
        Hand { places: InMemory::of(header), fixes: Vec::new() }
    }

    /// Turns to an item, by its number.
    pub(super) fn at(&mut self, number: usize) {
        self.places.number = number;
    }

    /// Notes what was mended at a spot.
    #[cold]
    pub(super) fn note(
        &mut self,
        rule: &'static Rule,
        spot: Spot<'_>,
        found: impl fmt::Display,
        fixed: impl fmt::Display,
    ) {
        let path = self.places.place(&spot).path.unwrap_or_default();
        self.fixes.push(Fix { rule, path, found: found.to_string(), fixed: fixed.to_string() });
    }

    /// Puts a text in the place of another, and notes it.
    #[cold]
    pub(super) fn put(&mut self, text: &mut String, rule: &'static Rule, spot: Spot<'_>, fixed: String) {
        self.note(rule, spot, &*text, &fixed);
        *text = fixed;
    }

    pub(super) fn into_fixes(self) -> Vec<Fix> {
        self.fixes
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::properties;

    #[test]
    fn a_line_says_what_was_done() {
        let fix = |found: &str, fixed: &str| {
            Fix { rule: &properties::BLANKS, path: "/a".into(), found: found.into(), fixed: fixed.into() }.to_string()
        };
        let title = "CTR409 a value with blanks at its ends, or double ones";
        assert_eq!(fix("a  b", "a b"), format!("{title}: a  b is now a b (/a)"));
        assert_eq!(fix("a", ""), format!("{title}: a is left out (/a)"));
        assert_eq!(fix("", "b"), format!("{title}: b is put in (/a)"));
        assert_eq!(fix("", ""), format!("{title}: left out (/a)"));
    }

    #[cfg(feature = "serde")]
    #[test]
    fn a_fix_is_flat() {
        let fix = Fix { rule: &properties::BLANKS, path: "/a".into(), found: "a ".into(), fixed: "a".into() };
        let value = serde_json::to_value(&fix).unwrap();
        assert_eq!(value["code"], "CTR409");
        assert_eq!(value["fixed"], "a");
    }
}
