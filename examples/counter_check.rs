//! Is this usage report right? Judges a report in any form by the measure of an audit, and says what is wrong with it.
//!
//!     cargo run -p bibwire-examples --bin counter_check -- report.json

use std::fs::File;
use std::ops::ControlFlow;

use counter::check::Profile;
use counter::input::Options;
use counter::{Diagnostic, Error, Severity};

fn main() -> Result<(), Error> {
    let path = std::env::args().nth(1).ok_or_else(|| Error::usage("usage: counter_check FILE"))?;
    let bytes = std::fs::read(&path)?;
    let detected = counter::detect(&bytes).ok_or_else(|| Error::usage("the file is no usage report"))?;
    println!("{path}: {} ({})", detected.format, detected.reason);

    let mut errors = 0u64;
    let mut tell = |finding: Diagnostic| {
        errors += u64::from(finding.severity == Severity::Error);
        println!("{}: {finding}", finding.severity);
        ControlFlow::Continue(())
    };
    // Item by item, so a report may be of any length.
    let items = counter::inspect(File::open(&path)?, detected.format, &Options::default(), Profile::Audit, &mut tell)?;
    println!("{items} items, {errors} errors");
    Ok(())
}
