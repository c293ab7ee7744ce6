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
}

impl Form {
    /// Whether a source in it is one message, and not a row of records.
    pub(crate) fn is_message(self) -> bool {
        self == Form::Iso18626
    }

    /// The name.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Form::Iso2709 => "marc:iso2709",
            Form::MarcXml => "marc:xml",
            Form::Iso18626 => "iso18626",
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
        &[As(None), As(Some(Form::Iso2709)), As(Some(Form::MarcXml)), As(Some(Form::Iso18626))]
    }

    fn to_possible_value(&self) -> Option<clap::builder::PossibleValue> {
        match self.0 {
            None => Some(clap::builder::PossibleValue::new("auto").help("What the content looks like")),
            Some(form) => form.to_possible_value(),
        }
    }
}
