//! The command `bibwire`: validates, converts and explains what libraries send each other.
//!
//! What scripts rely on (exit codes, the shape of the outputs) is told in `README.md`.

mod args;
mod command;
mod crash;
mod escape;
mod exit;
mod files;
mod form;
mod json;
mod locale;
mod output;
mod progress;
mod report;
mod rules;
mod scan;
mod sniff;
mod source;
mod style;

use std::process::ExitCode;

use clap::Parser;

fn main() -> ExitCode {
    crash::install();
    let args = args::Args::parse();
    match command::run(args) {
        Ok(status) => status.into(),
        Err(message) => {
            output::complain(&message);
            exit::Status::Failed.into()
        }
    }
}
