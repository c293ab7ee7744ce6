//! What is in this file? Prints number, title and ISBNs of every record, and what is wrong with it.
//!
//!     cargo run -p bibwire-examples --bin marc_read -- examples/data/books.mrc

use std::fs::File;

use marc::iso2709::Reader;
use marc::{Diagnostic, Error};

fn main() -> Result<(), Error> {
    let path = std::env::args().nth(1).ok_or_else(|| Error::usage("usage: marc_read FILE"))?;
    let mut findings: Vec<Diagnostic> = Vec::new();
    let mut reader = Reader::new(File::open(path)?);
    while let Some(record) = reader.read(&mut findings)? {
        let number = record.control_number().unwrap_or_default();
        let title = record.title().unwrap_or_default();
        println!("{number}\t{title}\t{}", record.isbns().join(", "));
    }
    findings.iter().for_each(|finding| eprintln!("{}: {finding}", finding.severity));
    Ok(())
}
