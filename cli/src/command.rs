//! The subcommands, one file each.

pub(crate) mod check;
pub(crate) mod convert;
pub(crate) mod detect;
pub(crate) mod explain;
pub(crate) mod show;
pub(crate) mod stats;

use crate::args::{Args, Command};
use crate::exit::Status;

/// Runs what the arguments ask for.
///
/// # Errors
///
/// Why nothing could be done.
pub(crate) fn run(args: Args) -> Result<Status, String> {
    let Args { command, common } = args;
    match command {
        Command::Check(args) => check::run(args, &common),
        Command::Convert(args) => convert::run(args, &common),
        Command::Show(args) => show::run(args, &common),
        Command::Stats(args) => stats::run(args, &common),
        Command::Detect(args) => detect::run(args, &common),
        Command::Explain(args) => explain::run(args, &common),
    }
}

/// What to say where output could not be written.
fn unwritten(error: std::io::Error) -> String {
    format!("could not write the output: {error}")
}
