//! The forms of data that the command reads and writes.

use std::fmt;

use clap::ValueEnum;

/// A form of data, by the name that `--as` and `--to` take.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Form {
    /// MARC records in ISO 2709, the exchange format
    #[value(name = "marc:iso2709")]
    Iso2709,
    /// MARC records in MARCXML
    #[value(name = "marc:xml")]
    MarcXml,
    /// An ISO 18626 interlibrary-loan message
    #[value(name = "iso18626")]
    Iso18626,
    /// A COUNTER usage report in JSON
    #[value(name = "counter:json")]
    CounterJson,
    /// A COUNTER usage report in a table with tabs
    #[value(name = "counter:tsv")]
    CounterTsv,
    /// A COUNTER usage report in a table with commas or semicolons
    #[value(name = "counter:csv")]
    CounterCsv,
    /// A COUNTER usage report in a workbook
    #[value(name = "counter:xlsx")]
    CounterXlsx,
}

impl Form {
    /// Whether a source in it is one message, and not a row of records.
    pub(crate) fn is_message(self) -> bool {
        self == Form::Iso18626
    }

    /// The form of the usage report that a source in it is, if it is one.
    pub(crate) fn report(self) -> Option<counter::Format> {
        Some(match self {
            Form::Iso2709 | Form::MarcXml | Form::Iso18626 => return None,
            Form::CounterJson => counter::Format::Json,
            Form::CounterTsv => counter::Format::Tsv,
            Form::CounterCsv => counter::Format::Csv,
            Form::CounterXlsx => counter::Format::Xlsx,
        })
    }

    /// The name.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Form::Iso2709 => "marc:iso2709",
            Form::MarcXml => "marc:xml",
            Form::Iso18626 => "iso18626",
            Form::CounterJson => "counter:json",
            Form::CounterTsv => "counter:tsv",
            Form::CounterCsv => "counter:csv",
            Form::CounterXlsx => "counter:xlsx",
        }
    }
}

impl From<counter::Format> for Form {
    fn from(format: counter::Format) -> Form {
        match format {
            counter::Format::Tsv => Form::CounterTsv,
            counter::Format::Csv => Form::CounterCsv,
            counter::Format::Xlsx => Form::CounterXlsx,
            _ => Form::CounterJson,
        }
    }
}

impl fmt::Display for Form {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// What `--as` says: a form, or to look at the content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct As(pub(crate) Option<Form>);

impl ValueEnum for As {
    fn value_variants<'a>() -> &'a [As] {
        const ALL: [As; 8] = [
            As(None),
            As(Some(Form::Iso2709)),
            As(Some(Form::MarcXml)),
            As(Some(Form::Iso18626)),
            As(Some(Form::CounterJson)),
            As(Some(Form::CounterTsv)),
            As(Some(Form::CounterCsv)),
            As(Some(Form::CounterXlsx)),
        ];
        &ALL
    }

    fn to_possible_value(&self) -> Option<clap::builder::PossibleValue> {
        match self.0 {
            None => Some(clap::builder::PossibleValue::new("auto").help("What the content looks like")),
            Some(form) => form.to_possible_value(),
        }
    }
}
