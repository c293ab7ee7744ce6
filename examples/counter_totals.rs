//! How much was used? Adds up reports of any form, metric by metric, and prints a row a month.
//!
//!     cargo run -p bibwire-examples --bin counter_totals -- 2026-01.json 2026-02.tsv

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
        findings.iter().for_each(|finding| eprintln!("{path}: {}: {finding}", finding.severity));
    }

    let metrics: Vec<_> = totals.metrics().collect();
    print!("month");
    metrics.iter().for_each(|metric| print!("\t{metric}"));
    println!();
    for month in totals.months() {
        print!("{month}");
        for metric in &metrics {
            match totals.in_month(metric, month) {
                Ok(sum) => print!("\t{sum}"),
                // No number is better than a wrong one.
                Err(too_many) => print!("\t{too_many}"),
            }
        }
        println!();
    }
    Ok(())
}
