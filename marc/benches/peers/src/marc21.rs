//! marc21: reads and selects; writes no record that it did not read.
//!
//! `rewrite` is missing on purpose: `ByteRecord::write_to` copies the bytes the record was parsed
//! from, and for a record without them it is not implemented.

use std::path::Path;

use marc21::{ByteRecord, Field};

use crate::input::{self, Blocks};
use crate::task::{Hits, Needle, Outcome, Peer, Tally};

pub struct Marc21;

/// `ByteRecord::from_bytes` on slices of our buffer: `MarcReader` copies every record out of a
/// buffer of 8 KiB first.
impl Peer for Marc21 {
    fn read(&self, file: &Path) -> Outcome<Tally> {
        let mut tally = Tally::default();
        let mut blocks = Blocks::open(file)?;
        while let Some(block) = blocks.next()? {
            for bytes in input::records(block) {
                let Ok(record) = ByteRecord::from_bytes(&bytes) else {
                    tally.refused += 1;
                    continue;
                };
                tally.records += 1;
                for field in record.fields() {
                    match field {
                        Field::Control(field) => tally.control_field(field.value()),
                        Field::Data(field) => {
                            tally.data_field();
                            for subfield in field.subfields() {
                                tally.subfield(subfield.value());
                            }
                        }
                    }
                }
            }
        }
        Ok(tally)
    }

    /// By hand: a `RecordMatcher` would count records, and a `Path` collects the values it finds.
    fn filter(&self, file: &Path) -> Outcome<Hits> {
        let needle = Needle::new();
        let mut hits = Hits::default();
        let mut blocks = Blocks::open(file)?;
        while let Some(block) = blocks.next()? {
            for bytes in input::records(block) {
                let Ok(record) = ByteRecord::from_bytes(&bytes) else {
                    hits.refused += 1;
                    continue;
                };
                for field in record.fields() {
                    let Field::Data(field) = field else { continue };
                    if field.tag() != "650" {
                        continue;
                    }
                    for subfield in field.subfields() {
                        if *subfield.code() == b'a' && needle.is_in(subfield.value()) {
                            hits.hits += 1;
                        }
                    }
                }
            }
        }
        Ok(hits)
    }
}
