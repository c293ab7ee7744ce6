//! marc-record: reads ISO 2709 into owned records of strings; writes nothing.

use std::fmt::{self, Write};
use std::path::Path;

use marc_record::{Field, Record, parse_records};

use crate::input::{self, Blocks};
use crate::task::{Hits, Needle, Outcome, Peer, Tally};

pub struct MarcRecord;

impl Peer for MarcRecord {
    fn read(&self, file: &Path) -> Outcome<Tally> {
        let mut tally = Tally::default();
        tally.refused = each(file, |record| {
            tally.records += 1;
            for field in &record.fields {
                match field {
                    Field::Control(field) => tally.control_field(field.data.as_bytes()),
                    Field::Data(field) => {
                        tally.data_field();
                        for subfield in &field.subfields {
                            tally.subfield(subfield.data.as_bytes());
                        }
                    }
                }
            }
        })?;
        Ok(tally)
    }

    fn filter(&self, file: &Path) -> Outcome<Hits> {
        let needle = Needle::new();
        let mut hits = 0;
        let refused = each(file, |record| {
            for field in record.fields.iter().filter_map(Field::data) {
                if !is(&field.tag, "650") {
                    continue;
                }
                for subfield in &field.subfields {
                    if is(&subfield.tag, "a") && needle.is_in(subfield.data.as_bytes()) {
                        hits += 1;
                    }
                }
            }
        })?;
        Ok(Hits { hits, refused })
    }
}

/// Record by record: over a whole file, `parse_records` returns nothing after the first record it
/// does not like, and keeps all others in memory until then. Returns the number refused.
fn each(file: &Path, mut visit: impl FnMut(&Record)) -> Outcome<u64> {
    let mut refused = 0;
    let mut blocks = Blocks::open(file)?;
    while let Some(block) = blocks.next()? {
        for bytes in input::records(block) {
            match parse_records(bytes) {
                Ok(records) => records.iter().for_each(&mut visit),
                Err(_) => refused += 1,
            }
        }
    }
    Ok(refused)
}

/// Whether a tag reads so. Tags show themselves only by `Display`: this compares what they write,
/// without a string.
fn is(tag: &impl fmt::Display, expected: &'static str) -> bool {
    struct Rest(&'static str);
    impl fmt::Write for Rest {
        fn write_str(&mut self, written: &str) -> fmt::Result {
            self.0 = self.0.strip_prefix(written).ok_or(fmt::Error)?;
            Ok(())
        }
    }
    let mut rest = Rest(expected);
    write!(rest, "{tag}").is_ok() && rest.0.is_empty()
}
