//! Is this usage report right? Judges a report in any form by the measure of an audit, and says what is wrong with it.
//!
//!     cargo run -p bibwire-examples --bin counter_check -- report.json

use std::fs::File;
use std::io::{self, Write};
use std::ops::ControlFlow;

use counter::check::Profile;
use counter::input::Options;
use counter::{Diagnostic, Error, Severity};

fn main() -> Result<(), Error> {
    let path = std::env::args().nth(1).ok_or_else(|| Error::usage("usage: counter_check FILE"))?;
    let bytes = std::fs::read(&path)?;
    let detected = counter::detect(&bytes).ok_or_else(|| Error::usage("the file is no usage report"))?;
    let mut out = io::stdout().lock();
    let mut told = writeln!(out, "{path}: {} ({})", detected.format, detected.reason);

    let mut errors = 0u64;
    let mut tell = |finding: Diagnostic| {
        errors += u64::from(finding.severity == Severity::Error);
        if told.is_ok() {
            told = writeln!(out, "{}: {finding}", finding.severity);
        }
        // Where nobody listens any more, there is nothing to look for.
        if told.is_ok() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    };
    // Item by item, so a report may be of any length.
    let items = counter::inspect(File::open(&path)?, detected.format, &Options::default(), Profile::Audit, &mut tell)?;
    match told.and_then(|()| writeln!(out, "{items} items, {errors} errors")) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        done => Ok(done?),
    }
}
