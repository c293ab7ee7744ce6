//! How much was used? Adds up reports of any form, metric by metric, and prints a row a month.
//!
//!     cargo run -p bibwire-examples --bin counter_totals -- 2026-01.json 2026-02.tsv

use std::io::{BufWriter, ErrorKind, Write, stderr, stdout};

use counter::input::Options;
use counter::report::Item;
use counter::{Diagnostic, Error, Reader, Totals};

fn main() -> Result<(), Error> {
    let mut totals = Totals::default();
    for path in std::env::args().skip(1) {
        let bytes = std::fs::read(&path)?;
        let detected = counter::detect(&bytes).ok_or_else(|| Error::usage(format!("{path} is no usage report")))?;
        let mut findings: Vec<Diagnostic> = Vec::new();
        let mut reader = Reader::new(&bytes[..], detected.format, &Options::default(), &mut findings)?;
        let mut item = Item::default();
        while reader.read(&mut item, &mut findings)? {
            totals.add(&item);
        }
        // Whether anybody listens or not, the report is added up.
        let _ = findings.iter().try_for_each(|finding| writeln!(stderr(), "{path}: {}: {finding}", finding.severity));
    }
    match print(&totals, BufWriter::new(stdout().lock())) {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        done => Ok(done?),
    }
}

fn print(totals: &Totals, mut out: impl Write) -> std::io::Result<()> {
    let metrics: Vec<_> = totals.metrics().collect();
    write!(out, "month")?;
    metrics.iter().try_for_each(|metric| write!(out, "\t{metric}"))?;
    writeln!(out)?;
    for month in totals.months() {
        write!(out, "{month}")?;
        for metric in &metrics {
            match totals.in_month(metric, month) {
                Ok(sum) => write!(out, "\t{sum}")?,
                // No number is better than a wrong one.
                Err(too_many) => write!(out, "\t{too_many}")?,
            }
        }
        writeln!(out)?;
    }
    out.flush()
}
