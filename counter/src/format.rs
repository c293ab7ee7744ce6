//! The forms in which a report is written.

use std::fmt;
use std::str::FromStr;

/// A form in which a report is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Format {
    /// JSON, as the COUNTER API sends it.
    Json,
    /// A table with tabs.
    Tsv,
    /// A table with commas or semicolons.
    Csv,
    /// A workbook: read with the feature `xlsx`.
    Xlsx,
}

/// A name of no form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a form is one of counter:json, counter:tsv, counter:csv and counter:xlsx")]
pub struct UnknownFormat;

impl Format {
    /// Every form.
    pub const ALL: [Format; 4] = [Format::Json, Format::Tsv, Format::Csv, Format::Xlsx];

    /// Its name.
    ///
    /// ```
    /// assert_eq!(bibwire_counter::Format::Tsv.as_str(), "counter:tsv");
    /// ```
    pub const fn as_str(self) -> &'static str {
        match self {
            Format::Json => "counter:json",
            Format::Tsv => "counter:tsv",
            Format::Csv => "counter:csv",
            Format::Xlsx => "counter:xlsx",
        }
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl FromStr for Format {
    type Err = UnknownFormat;

    fn from_str(text: &str) -> Result<Format, UnknownFormat> {
        Format::ALL.into_iter().find(|format| format.as_str() == text).ok_or(UnknownFormat)
    }
}
