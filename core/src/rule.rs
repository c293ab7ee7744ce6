//! A rule, and the registry of a crate's rules.

mod declare;

use std::borrow::Cow;

use crate::{Code, Severity};

/// A text in the languages in which findings are told.
///
/// ```
/// let title = bibwire_core::Text { en: "field terminator missing", zh: "缺少字段结束符" };
/// assert_eq!(title.to_string(), "field terminator missing");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Text {
    /// English.
    pub en: &'static str,
    /// Chinese, simplified.
    pub zh: &'static str,
}

impl std::fmt::Display for Text {
    /// The English text.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.en)
    }
}

/// An input that breaks a rule, or one that keeps it.
///
/// ```
/// use bibwire_core::Sample;
///
/// let sample = Sample::new("marc:xml", || b"<record/>".into());
/// assert_eq!((sample.bytes)().as_ref(), b"<record/>");
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Sample {
    /// What the input is, as `--as` names it: `marc:iso2709`, `marc:xml`.
    pub form: &'static str,
    /// The limits to read it under, as `--limit` takes them: `record-bytes=40`. Empty for the default ones.
    pub limits: &'static str,
    /// Makes the input. A function, so that an input that must be long takes no room in the program.
    pub bytes: fn() -> Cow<'static, [u8]>,
}

impl Sample {
    /// A sample read under the default limits.
    ///
    /// ```
    /// # use bibwire_core::Sample;
    /// assert_eq!(Sample::new("marc:xml", || b"".into()).limits, "");
    /// ```
    pub const fn new(form: &'static str, bytes: fn() -> Cow<'static, [u8]>) -> Sample {
        Sample { form, limits: "", bytes }
    }

    /// The bytes of a sample, of whatever they were written as.
    #[doc(hidden)]
    pub fn owned(bytes: impl Into<Vec<u8>>) -> Cow<'static, [u8]> {
        Cow::Owned(bytes.into())
    }

    /// This sample, read under the limits named.
    ///
    /// ```
    /// # use bibwire_core::Sample;
    /// let sample = Sample::new("marc:xml", || b"<a><b/></a>".into()).under("depth=1");
    /// assert_eq!(sample.limits, "depth=1");
    /// ```
    #[must_use]
    pub const fn under(self, limits: &'static str) -> Sample {
        Sample { limits, ..self }
    }
}

/// A rule: what its code means, what it rests on, and an input that breaks it beside one that keeps it.
///
/// Rules are statics of the crate that judges by them; a [`Diagnostic`](crate::Diagnostic) points at one.
#[derive(Debug)]
pub struct Rule {
    /// The name of the rule.
    pub code: Code,
    /// How grave a breach is to someone who judges the input. A reader that repairs one only warns.
    pub severity: Severity,
    /// What a breach is, in half a line.
    pub title: Text,
    /// The clause of the standard that the rule enforces.
    pub clause: &'static str,
    /// Where a breach tends to come from, and what to do about it.
    pub help: Text,
    /// An input that breaks the rule.
    pub bad: Sample,
    /// An input that keeps it.
    pub good: Sample,
}

/// The rules of a crate, in groups, in the order of their codes.
///
/// ```
/// use bibwire_core::{Code, Registry, Rule, Sample, Severity, Text};
///
/// static EMPTY: Rule = Rule {
///     code: Code::literal("MRC343"),
///     severity: Severity::Warning,
///     title: Text { en: "record without fields", zh: "记录没有字段" },
///     clause: "ISO 2709:2008, 4.1",
///     help: Text { en: "An export that selected nothing writes such records.", zh: "未选中任何字段的导出会产生这种记录。" },
///     bad: Sample::new("marc:xml", || b"<record/>".into()),
///     good: Sample::new("marc:xml", || b"<record><controlfield tag='001'>1</controlfield></record>".into()),
/// };
/// static RULES: Registry = Registry::new(&[&[&EMPTY]]);
///
/// assert!(RULES.find("MRC343").is_some());
/// assert_eq!(RULES.starting_with("MRC3").count(), 1);
/// ```
#[derive(Debug)]
pub struct Registry(&'static [&'static [&'static Rule]]);

impl Registry {
    /// A registry of groups of rules, such as those of a layer.
    ///
    /// ```
    /// # use bibwire_core::Registry;
    /// assert_eq!(Registry::new(&[]).iter().count(), 0);
    /// ```
    pub const fn new(groups: &'static [&'static [&'static Rule]]) -> Registry {
        Registry(groups)
    }

    /// Every rule, in the order of the registry.
    ///
    /// ```
    /// # use bibwire_core::Registry;
    /// assert!(Registry::new(&[]).iter().next().is_none());
    /// ```
    pub fn iter(&self) -> impl Iterator<Item = &'static Rule> + use<> {
        self.0.iter().flat_map(|group| group.iter().copied())
    }

    /// The rule of a code.
    ///
    /// ```
    /// # use bibwire_core::Registry;
    /// assert!(Registry::new(&[]).find("MRC999").is_none());
    /// ```
    pub fn find(&self, code: &str) -> Option<&'static Rule> {
        self.iter().find(|rule| rule.code.as_str() == code)
    }

    /// The rules whose code starts with `prefix`: a family, a layer of it, or one rule.
    ///
    /// ```
    /// # use bibwire_core::Registry;
    /// assert_eq!(Registry::new(&[]).starting_with("MRC2").count(), 0);
    /// ```
    pub fn starting_with<'p>(&self, prefix: &'p str) -> impl Iterator<Item = &'static Rule> + use<'p> {
        self.iter().filter(move |rule| rule.code.as_str().starts_with(prefix))
    }
}
