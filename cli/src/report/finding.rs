//! What reports tell of a finding.

use std::path::Path;

use bibwire_core::{Diagnostic, Severity};

use crate::escape;
use crate::locale::Locale;

/// A finding in a file.
pub(crate) struct Finding<'a> {
    /// The file, as the user named it.
    pub(crate) file: &'a str,
    /// Where it can be read again, if it can.
    pub(crate) path: Option<&'a Path>,
    /// The finding.
    pub(crate) diagnostic: &'a Diagnostic,
}

impl Finding<'_> {
    /// The title of the rule.
    pub(crate) fn title(&self, locale: Locale) -> &'static str {
        locale.pick(self.diagnostic.rule.title)
    }

    /// Record, identifier, path and byte: where it is in the file, safe to draw.
    pub(crate) fn place(&self, locale: Locale) -> String {
        let place = &self.diagnostic.place;
        let mut parts = Vec::new();
        if let Some(record) = place.record {
            parts.push(format!("{} {record}", locale.say("record", "记录")));
        }
        if let Some(id) = &place.record_id {
            // MARC records are known by a field, items of usage reports by their names, messages by the request they
            // are about.
            let label = match self.diagnostic.rule.code.as_str().get(..3) {
                Some("MRC") => "001",
                Some("CTR") => "item",
                _ => "request",
            };
            parts.push(format!("({label}={})", escape::short(id)));
        }
        if let Some(path) = &place.path {
            parts.push(escape::short(path).into_owned());
        }
        if let Some(bytes) = &place.bytes {
            parts.push(format!("{} {}", locale.say("byte", "字节"), bytes.start));
        }
        parts.join(" ")
    }

    /// The file, with line and column where they are known, safe to draw.
    pub(crate) fn file(&self) -> String {
        let file = escape::line(self.file);
        match self.diagnostic.place.position {
            Some(position) => format!("{file}:{position}"),
            None => file.into_owned(),
        }
    }
}

/// The word for a severity.
pub(crate) fn word(severity: Severity, locale: Locale) -> &'static str {
    match (severity, locale) {
        (severity, Locale::En) => severity.as_str(),
        (Severity::Error, Locale::Zh) => "错误",
        (Severity::Warning, Locale::Zh) => "警告",
        (Severity::Info, Locale::Zh) => "提示",
        (Severity::Hint, Locale::Zh) => "建议",
    }
}
