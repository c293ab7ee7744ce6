//! The command line.

use std::path::PathBuf;

use bibwire_core::{Limits, Severity};
use clap::{Parser, Subcommand, ValueEnum};

use crate::command::{check, convert, detect, explain, show, stats};
use crate::form::As;
use crate::locale::Locale;
use crate::scan::How;

/// Validates, converts and explains library records and messages
#[derive(Debug, Parser)]
#[command(version, max_term_width = 100, propagate_version = true, disable_help_subcommand = true)]
#[command(after_help = "Exit codes: 0 nothing to report, 1 findings, 2 could not do it, 101 a bug of bibwire.")]
pub(crate) struct Args {
    #[command(subcommand)]
    pub(crate) command: Command,
    #[command(flatten)]
    pub(crate) common: Common,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Check(check::Args),
    Convert(convert::Args),
    Show(show::Args),
    Stats(stats::Args),
    Detect(detect::Args),
    Explain(explain::Args),
}

/// What every subcommand takes.
#[derive(Debug, clap::Args)]
pub(crate) struct Common {
    /// The form of the input, whatever it looks like
    #[arg(long = "as", value_name = "FORM", default_value = "auto", global = true)]
    pub(crate) form: As,
    /// How many threads may work at most. The output is the same for any number [default: one a core]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=256), global = true)]
    jobs: Option<u16>,
    /// The language of findings
    #[arg(long, default_value = "en", global = true)]
    pub(crate) locale: Locale,
    /// How much an input may ask for, such as record-bytes=99999; may be repeated
    #[arg(long = "limit", value_name = "NAME=VALUE", value_parser = limit, global = true)]
    limits: Vec<String>,
}

impl Common {
    /// How to read, with what was said here.
    pub(crate) fn how(&self) -> Result<How, String> {
        let mut limits = Limits::default();
        for limit in &self.limits {
            limits.set(limit).map_err(|error| error.to_string())?;
        }
        let cores = || std::thread::available_parallelism().map_or(1, |cores| cores.get().min(256));
        Ok(How::new(limits, self.jobs.map_or_else(cores, usize::from)))
    }
}

fn limit(text: &str) -> Result<String, String> {
    Limits::default().set(text).map(|()| text.to_owned()).map_err(|error| error.to_string())
}

/// The inputs of a subcommand that reads many.
#[derive(Debug, clap::Args)]
pub(crate) struct Paths {
    /// Files, folders, or - for standard input, which is also read if there is none
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
}

impl Paths {
    /// What to read, in order.
    pub(crate) fn inputs(&self) -> Result<Vec<crate::files::Input>, String> {
        if self.paths.is_empty() {
            return match std::io::IsTerminal::is_terminal(&std::io::stdin()) {
                true => Err("nothing to read: name a file or a folder, or - for standard input".to_owned()),
                false => Ok(vec![crate::files::Input::Stdin]),
            };
        }
        Ok(crate::files::expand(&self.paths))
    }
}

/// A level of gravity from which on findings make the command fail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum FailOn {
    /// Errors
    Error,
    /// Errors and warnings
    Warning,
    /// All but hints
    Info,
    /// Nothing makes it fail
    Never,
}

impl FailOn {
    /// The least severity that makes the command fail.
    pub(crate) fn severity(self) -> Option<Severity> {
        match self {
            FailOn::Error => Some(Severity::Error),
            FailOn::Warning => Some(Severity::Warning),
            FailOn::Info => Some(Severity::Info),
            FailOn::Never => None,
        }
    }
}
