//! Reports on findings: one file a format.

mod concise;
mod finding;
mod full;
mod json;
mod snippet;
mod summary;

use std::io;

use clap::ValueEnum;

pub(crate) use concise::line as concise_line;
pub(crate) use finding::{Finding, word};
pub(crate) use summary::{Summary, Unjudged};

use crate::locale::Locale;
use crate::output::Output;
use crate::style::Style;

/// A format of reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// Everything that is known of a finding, for people
    Full,
    /// A line a finding
    Concise,
    /// For programs
    Json,
}

/// Takes findings as they come, and the sum of them at the end.
pub(crate) trait Report {
    /// Tells of a finding.
    fn finding(&mut self, finding: &Finding<'_>, out: &mut Output) -> io::Result<()>;

    /// Ends the report.
    fn end(&mut self, summary: &Summary, out: &mut Output) -> io::Result<()>;
}

impl Format {
    /// A report in this format.
    pub(crate) fn report(self, locale: Locale, style: Style) -> Box<dyn Report> {
        match self {
            Format::Full => Box::new(full::Full::new(locale, style)),
            Format::Concise => Box::new(concise::Concise::new(locale, style)),
            Format::Json => Box::new(json::Json::new(locale)),
        }
    }
}
