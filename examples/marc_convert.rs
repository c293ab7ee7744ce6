//! How do I get MARCXML? Converts ISO 2709 to MARCXML, and says what was wrong with the records on the way.
//!
//!     cargo run -p bibwire-examples --bin marc_convert -- examples/data/books.mrc books.xml

use std::fs::File;

use marc::{Diagnostic, Error, iso2709, marcxml};

fn main() -> Result<(), Error> {
    let usage = || Error::usage("usage: marc_convert IN.mrc OUT.xml");
    let mut paths = std::env::args().skip(1);
    let (from, to) = (paths.next().ok_or_else(usage)?, paths.next().ok_or_else(usage)?);

    let mut findings: Vec<Diagnostic> = Vec::new();
    let mut reader = iso2709::Reader::new(File::open(from)?);
    let mut writer = marcxml::Writer::new(File::create(to)?);
    while let Some(record) = reader.read(&mut findings)? {
        // Nothing of a record that XML cannot hold is written; a policy can choose otherwise.
        if let Err(error) = writer.write(&record, &mut findings) {
            eprintln!("not converted: {error}");
        }
    }
    writer.into_inner()?;
    findings.iter().for_each(|finding| eprintln!("{}: {finding}", finding.severity));
    Ok(())
}
