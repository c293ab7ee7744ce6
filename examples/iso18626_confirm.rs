//! What to answer at once? Prints the confirmation for a message, whatever came.
//!
//!     cargo run -p bibwire-examples --bin iso18626_confirm -- 2026-11-23T08:30:02Z iso18626/docs/samples/request.xml
//!
//! Without a file, the message is read from standard input. The first argument is the time of the answer.

use std::io::Read;

use iso18626::{Policy, answer};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let now = std::env::args().nth(1).ok_or("usage: iso18626_confirm TIME [FILE]")?.parse()?;
    let mut bytes = Vec::new();
    match std::env::args().nth(2) {
        Some(path) => bytes = std::fs::read(path)?,
        None => drop(std::io::stdin().read_to_end(&mut bytes)?),
    }
    let answer = answer(&bytes, &Policy::default(), &now)?;
    answer.findings.iter().for_each(|finding| eprintln!("{}: {finding}", finding.severity));
    if let Some(confirmation) = answer.confirmation {
        println!("{}", confirmation.to_xml()?);
    }
    Ok(())
}
