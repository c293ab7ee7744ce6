//! `json`: one object, for programs. Its keys are a promise; those that have no value are null.

use std::io::{self, Write};

use serde::Serialize;

use super::{Finding, Report, Summary};
use crate::json;
use crate::locale::Locale;
use crate::output::Output;

/// The version of the shape. It changes when a key changes its meaning or goes, not when one is added.
const VERSION: u32 = 1;

/// The format `json`.
pub(super) struct Json {
    locale: Locale,
    /// How many findings were written.
    written: u64,
}

#[derive(Serialize)]
struct Flat<'a> {
    code: &'a str,
    severity: &'a str,
    file: &'a str,
    record: Option<u64>,
    record_id: Option<&'a str>,
    path: Option<&'a str>,
    offset: Option<u64>,
    length: Option<u64>,
    line: Option<u64>,
    column: Option<u64>,
    message: &'a str,
    found: Option<&'a str>,
    expected: Option<&'a str>,
    repair: Option<&'a str>,
    help: &'a str,
}

impl Json {
    pub(super) fn new(locale: Locale) -> Json {
        Json { locale, written: 0 }
    }

    /// The findings come before the summary, since that is known last.
    fn open(&mut self, out: &mut Output) -> io::Result<()> {
        match self.written {
            0 => writeln!(out, "{{\"version\":{VERSION},\"findings\":["),
            _ => writeln!(out, ","),
        }
    }
}

impl Report for Json {
    fn finding(&mut self, finding: &Finding<'_>, out: &mut Output) -> io::Result<()> {
        self.open(out)?;
        self.written += 1;
        let diagnostic = finding.diagnostic;
        let place = &diagnostic.place;
        let flat = Flat {
            code: diagnostic.rule.code.as_str(),
            severity: diagnostic.severity.as_str(),
            file: finding.file,
            record: place.record,
            record_id: place.record_id.as_deref(),
            path: place.path.as_deref(),
            offset: place.bytes.as_ref().map(|bytes| bytes.start),
            length: place.bytes.as_ref().map(|bytes| bytes.end.saturating_sub(bytes.start)),
            line: place.position.map(|position| position.line),
            column: place.position.map(|position| position.column),
            message: finding.title(self.locale),
            found: diagnostic.found.as_deref(),
            expected: diagnostic.expected.as_deref(),
            repair: diagnostic.repair.as_deref(),
            help: self.locale.pick(diagnostic.rule.help),
        };
        json::write(&flat, out)
    }

    fn end(&mut self, summary: &Summary, out: &mut Output) -> io::Result<()> {
        if self.written == 0 {
            self.open(out)?;
        }
        write!(out, "\n],\"unjudged\":")?;
        json::write(&summary.unjudged, out)?;
        write!(out, ",\"summary\":")?;
        json::write(summary, out)?;
        writeln!(out, "}}")
    }
}
