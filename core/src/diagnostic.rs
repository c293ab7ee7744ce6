//! A finding: a rule that an input breaks at a place.

use std::fmt;
use std::ops::Range;

use crate::{Code, Place, Rule, Severity};

/// A finding: the rule that was broken, where, by what, and what was expected instead.
///
/// ```
/// use bibwire_core::{Code, Diagnostic, Place, Rule, Sample, Severity, Text};
///
/// static LENGTH: Rule = Rule {
///     code: Code::literal("MRC202"),
///     severity: Severity::Error,
///     title: Text { en: "record length is wrong", zh: "记录长度有误" },
///     clause: "ISO 2709:2008, 4.3.1",
///     help: Text { en: "Count bytes, not characters.", zh: "长度应按字节计算。" },
///     bad: Sample::new("marc:iso2709", || b"00025".into()),
///     good: Sample::new("marc:iso2709", || b"00026".into()),
/// };
///
/// let finding = Diagnostic::new(&LENGTH).at(Place::path("LDR/00-04")).found("00025").expected("00026");
/// assert_eq!(finding.severity, Severity::Error);
/// assert_eq!(finding.to_string(), "MRC202 record length is wrong: found 00025, expected 00026 (LDR/00-04)");
///
/// // A reader that could deliver the value whole says how, and only warns.
/// let finding = finding.repaired("read up to the record terminator");
/// assert_eq!(finding.severity, Severity::Warning);
/// ```
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Diagnostic {
    /// The rule that was broken.
    pub rule: &'static Rule,
    /// How grave this finding is: the rule's own severity, or less where a reader repaired the fault.
    pub severity: Severity,
    /// Where it is.
    pub place: Place,
    /// What was found there.
    pub found: Option<String>,
    /// What was expected there.
    pub expected: Option<String>,
    /// What a reader did about it.
    pub repair: Option<String>,
    /// The change that mends the input, where one is certain.
    pub fix: Option<Fix>,
}

/// A change that mends the input: these bytes, replaced by those.
///
/// ```
/// let fix = bibwire_core::Fix { bytes: 9..10, replacement: b"a".to_vec() };
/// assert_eq!(fix.bytes.start, 9);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// The bytes of the file to replace.
    pub bytes: Range<u64>,
    /// What to put in their place.
    pub replacement: Vec<u8>,
}

impl Diagnostic {
    /// A breach of `rule`, as grave as the rule says, with nothing else known yet.
    ///
    /// See [`Diagnostic`] for an example.
    pub fn new(rule: &'static Rule) -> Diagnostic {
        Diagnostic {
            rule,
            severity: rule.severity,
            place: Place::default(),
            found: None,
            expected: None,
            repair: None,
            fix: None,
        }
    }

    /// The code of the rule.
    pub fn code(&self) -> Code {
        self.rule.code
    }

    /// This finding, at `place`.
    #[must_use]
    pub fn at(self, place: Place) -> Diagnostic {
        Diagnostic { place, ..self }
    }

    /// This finding, with what was found.
    #[must_use]
    pub fn found(self, found: impl fmt::Display) -> Diagnostic {
        Diagnostic { found: Some(found.to_string()), ..self }
    }

    /// This finding, with what was expected.
    #[must_use]
    pub fn expected(self, expected: impl fmt::Display) -> Diagnostic {
        Diagnostic { expected: Some(expected.to_string()), ..self }
    }

    /// This finding of a reader that delivered the value all the same, and how. At most a warning from here on.
    #[must_use]
    pub fn repaired(self, how: impl fmt::Display) -> Diagnostic {
        let severity = self.severity.min(Severity::Warning);
        Diagnostic { repair: Some(how.to_string()), severity, ..self }
    }

    /// This finding, with the change that mends the input.
    #[must_use]
    pub fn fix(self, bytes: Range<u64>, replacement: impl Into<Vec<u8>>) -> Diagnostic {
        Diagnostic { fix: Some(Fix { bytes, replacement: replacement.into() }), ..self }
    }
}

impl fmt::Display for Diagnostic {
    /// One line: code, title, what was found and expected, place.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.code(), self.rule.title)?;
        match (&self.found, &self.expected) {
            (Some(found), Some(expected)) => write!(f, ": found {found}, expected {expected}")?,
            (Some(found), None) => write!(f, ": found {found}")?,
            (None, Some(expected)) => write!(f, ": expected {expected}")?,
            (None, None) => {}
        }
        match self.place.to_string() {
            place if place.is_empty() => Ok(()),
            place => write!(f, " ({place})"),
        }
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Diagnostic {
    /// The flat form that reports have: see the JSON Schema of the command.
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeStruct;

        let mut out = serializer.serialize_struct("Diagnostic", 15)?;
        out.serialize_field("code", &self.code())?;
        out.serialize_field("severity", self.severity.as_str())?;
        out.serialize_field("file", &self.place.file)?;
        out.serialize_field("record", &self.place.record)?;
        out.serialize_field("record_id", &self.place.record_id)?;
        out.serialize_field("path", &self.place.path)?;
        out.serialize_field("offset", &self.place.bytes.as_ref().map(|bytes| bytes.start))?;
        let length = self.place.bytes.as_ref().map(|bytes| bytes.end.saturating_sub(bytes.start));
        out.serialize_field("length", &length)?;
        out.serialize_field("line", &self.place.position.map(|position| position.line))?;
        out.serialize_field("column", &self.place.position.map(|position| position.column))?;
        out.serialize_field("message", self.rule.title.en)?;
        out.serialize_field("found", &self.found)?;
        out.serialize_field("expected", &self.expected)?;
        out.serialize_field("repair", &self.repair)?;
        out.serialize_field("help", self.rule.help.en)?;
        out.end()
    }
}
