//! How does a report in JSON become a table? Reads any form, and writes JSON or a table with tabs: the other one.
//!
//!     cargo run -p bibwire-examples --bin counter_convert -- report.json report.tsv

use std::fs::File;
use std::io::{BufWriter, Write, stderr};

use counter::input::Options;
use counter::{Diagnostic, Error, Format, Reader, json, tabular};

fn main() -> Result<(), Error> {
    let mut arguments = std::env::args().skip(1);
    let (Some(from), Some(to)) = (arguments.next(), arguments.next()) else {
        return Err(Error::usage("usage: counter_convert FROM TO"));
    };
    let bytes = std::fs::read(from)?;
    let detected = counter::detect(&bytes).ok_or_else(|| Error::usage("the file is no usage report"))?;

    let mut findings: Vec<Diagnostic> = Vec::new();
    let reader = Reader::new(&bytes[..], detected.format, &Options::default(), &mut findings)?;
    let report = reader.read_all(&mut findings)?.ok_or_else(|| Error::usage("the file holds no report"))?;
    // Whether anybody listens or not, the report is converted.
    let _ = findings.iter().try_for_each(|finding| writeln!(stderr(), "{}: {finding}", finding.severity));

    let out = BufWriter::new(File::create(to)?);
    if detected.format == Format::Json {
        let mut writer = tabular::Writer::new(out, &report.header, tabular::Style::default())?;
        report.items.iter().try_for_each(|item| writer.item(item))?;
        writer.finish()?;
    } else {
        // The rows of one item may be far apart, and JSON has an object for each item.
        let report = counter::gather(report);
        let mut writer = json::Writer::new(out, &report.header, json::Style::default())?;
        report.items.iter().try_for_each(|item| writer.item(item))?;
        writer.finish()?;
    }
    Ok(())
}
