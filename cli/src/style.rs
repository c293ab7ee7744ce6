//! Colour, on a terminal that wants it.

use std::fmt::Display;
use std::io::IsTerminal;

use bibwire_core::Severity;

/// Whether to colour.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Style(bool);

impl Style {
    /// Colour if standard output is a terminal and `NO_COLOR` is not set.
    pub(crate) fn stdout() -> Style {
        Style(std::io::stdout().is_terminal() && wanted())
    }

    /// Colour if standard error is a terminal and `NO_COLOR` is not set.
    pub(crate) fn stderr() -> Style {
        Style(std::io::stderr().is_terminal() && wanted())
    }

    /// No colour.
    pub(crate) const PLAIN: Style = Style(false);

    /// The word for a severity, in its colour.
    pub(crate) fn severity(self, severity: Severity, text: impl Display) -> String {
        let colour = match severity {
            Severity::Error => "1;31",
            Severity::Warning => "1;33",
            Severity::Info => "1;36",
            Severity::Hint => "1;32",
        };
        self.paint(colour, text)
    }

    /// What stands out.
    pub(crate) fn bold(self, text: impl Display) -> String {
        self.paint("1", text)
    }

    /// What frames the rest.
    pub(crate) fn frame(self, text: impl Display) -> String {
        self.paint("34", text)
    }

    fn paint(self, colour: &str, text: impl Display) -> String {
        if self.0 { format!("\x1b[{colour}m{text}\x1b[0m") } else { text.to_string() }
    }
}

/// See <https://no-color.org>: any value but the empty one turns colour off.
fn wanted() -> bool {
    std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
}
