//! `concise`: a line a finding.

use std::io::{self, Write};

use super::{Finding, Report, Summary, finding};
use crate::escape;
use crate::locale::Locale;
use crate::output::Output;
use crate::style::Style;

/// The format `concise`.
pub(super) struct Concise {
    locale: Locale,
    style: Style,
}

impl Concise {
    pub(super) fn new(locale: Locale, style: Style) -> Concise {
        Concise { locale, style }
    }
}

impl Report for Concise {
    fn finding(&mut self, finding: &Finding<'_>, out: &mut Output) -> io::Result<()> {
        writeln!(out, "{}", line(finding, self.locale, self.style))
    }

    fn end(&mut self, summary: &Summary, out: &mut Output) -> io::Result<()> {
        writeln!(out, "{}", summary.line(self.locale))
    }
}

/// A finding on one line.
pub(crate) fn line(finding: &Finding<'_>, locale: Locale, style: Style) -> String {
    let diagnostic = finding.diagnostic;
    let severity = diagnostic.severity;
    let head = style.severity(severity, format!("{}[{}]", finding::word(severity, locale), diagnostic.rule.code));
    let mut line = format!("{}: {head} {}", finding.file(), escape::line(finding.title(locale)));
    let particulars = [
        (locale.say("found", "实际"), &diagnostic.found),
        (locale.say("expected", "应为"), &diagnostic.expected),
        (locale.say("repair", "修复"), &diagnostic.repair),
    ];
    let mut before = ": ";
    for (word, value) in particulars {
        if let Some(value) = value {
            line.push_str(&format!("{before}{word} {}", escape::short(value)));
            before = ", ";
        }
    }
    match finding.place(locale) {
        place if place.is_empty() => {}
        place => line.push_str(&format!(" [{place}]")),
    }
    line
}
