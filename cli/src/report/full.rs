//! `full`: everything that is known of a finding, for people.

use std::io::{self, Write};

use super::{Finding, Report, Summary, finding, snippet};
use crate::escape;
use crate::locale::Locale;
use crate::output::Output;
use crate::style::Style;

/// The format `full`.
pub(super) struct Full {
    locale: Locale,
    style: Style,
}

impl Full {
    pub(super) fn new(locale: Locale, style: Style) -> Full {
        Full { locale, style }
    }
}

impl Report for Full {
    fn finding(&mut self, finding: &Finding<'_>, out: &mut Output) -> io::Result<()> {
        let Full { locale, style } = *self;
        let diagnostic = finding.diagnostic;
        let (rule, severity) = (diagnostic.rule, diagnostic.severity);
        let head = format!("{}[{}]", finding::word(severity, locale), rule.code);
        writeln!(out, "{} {}", style.severity(severity, head), style.bold(escape::line(finding.title(locale))))?;
        writeln!(out, "  {} {} {}", style.frame("-->"), finding.file(), finding.place(locale))?;
        if let Some(snippet) = snippet::of(finding) {
            let width = snippet.line.to_string().len();
            let bar = style.frame("|");
            let carets = style.severity(severity, "^".repeat(snippet.length));
            writeln!(out, "{:width$} {bar}", "")?;
            writeln!(out, "{} {bar} {}", style.frame(snippet.line), snippet.text)?;
            writeln!(out, "{:width$} {bar} {:before$}{carets}", "", "", before = snippet.before)?;
        }
        let values =
            [(locale.say("found", "实际"), &diagnostic.found), (locale.say("expected", "应为"), &diagnostic.expected)];
        for (word, value) in values {
            if let Some(value) = value {
                writeln!(out, "   {} {word} {}", style.frame("|"), escape::short(value))?;
            }
        }
        if let Some(repair) = &diagnostic.repair {
            writeln!(out, "   {} {}: {}", style.frame("="), locale.say("repair", "修复"), escape::short(repair))?;
        }
        writeln!(out, "   {} {}: {}", style.frame("="), locale.say("spec", "依据"), rule.clause)?;
        writeln!(out, "   {} {}: {}", style.frame("="), locale.say("help", "说明"), locale.pick(rule.help))?;
        writeln!(out)
    }

    fn end(&mut self, summary: &Summary, out: &mut Output) -> io::Result<()> {
        writeln!(out, "{}", summary.line(self.locale))
    }
}
