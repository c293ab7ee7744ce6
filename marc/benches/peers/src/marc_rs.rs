//! marc-rs: raw views over a slice, and a semantic record made from them by a dictionary.
//!
//! A raw field ends at its body. Only the semantic record goes further, and it keeps what its
//! dictionary knows; so where subfields are needed the runner cuts the body itself, which is the
//! quickest a user of the library can do.

use std::io::Write;
use std::path::Path;

use marc_rs::raw::RawField;
use marc_rs::{BinaryReader, MarcFormat, XmlReader, XmlWriter};

use crate::input::Blocks;
use crate::task::{Hits, MOST_REFUSED, Needle, Outcome, Output, Peer, Tally, Written};

pub struct MarcRs;

/// `BinaryReader` over blocks of records: `MarcReader::from_file` holds the whole file in memory.
impl Peer for MarcRs {
    fn read(&self, file: &Path) -> Outcome<Tally> {
        let mut tally = Tally::default();
        let mut blocks = Blocks::open(file)?;
        while let Some(block) = blocks.next()? {
            for view in BinaryReader::new(block) {
                let Ok(view) = view else {
                    // The iterator does not move on after an error.
                    tally.refused += 1;
                    break;
                };
                tally.records += 1;
                for field in view.fields()? {
                    match field {
                        RawField::Control { data, .. } => {
                            tally.control_field(data.strip_suffix(b"\x1e").unwrap_or(data));
                        }
                        RawField::Data { body, .. } => {
                            tally.data_field();
                            for (_, value) in subfields(body) {
                                tally.subfield(value);
                            }
                        }
                    }
                }
            }
        }
        Ok(tally)
    }

    fn filter(&self, file: &Path) -> Outcome<Hits> {
        let needle = Needle::new();
        let mut hits = Hits::default();
        let mut blocks = Blocks::open(file)?;
        while let Some(block) = blocks.next()? {
            for view in BinaryReader::new(block) {
                let Ok(view) = view else {
                    hits.refused += 1;
                    break;
                };
                for field in view.fields()? {
                    let RawField::Data { tag, body, .. } = field else { continue };
                    if &tag == b"650" {
                        hits.hits +=
                            subfields(body).filter(|(code, value)| *code == b'a' && needle.is_in(value)).count() as u64;
                    }
                }
            }
        }
        Ok(hits)
    }

    /// By way of the semantic record, the only one the library can build ISO 2709 from.
    fn rewrite(&self, file: &Path, out: &mut Output) -> Outcome<Written> {
        let mut written = Written::default();
        let mut blocks = Blocks::open(file)?;
        while let Some(block) = blocks.next()? {
            for view in BinaryReader::new(block) {
                let Ok(view) = view else {
                    written.refused += 1;
                    break;
                };
                let rebuilt = MarcFormat::detect(view.as_raw(), None)
                    .and_then(|format| format.to_raw(&format.to_record(view.as_raw())?));
                match rebuilt {
                    Ok(raw) => {
                        out.write_all(raw.data())?;
                        written.records += 1;
                    }
                    Err(_) => written.refused += 1,
                }
                if written.refused > MOST_REFUSED {
                    return Ok(written);
                }
            }
        }
        Ok(written)
    }

    fn to_xml(&self, file: &Path, out: &mut Output) -> Outcome<Written> {
        let mut written = Written::default();
        let mut writer = XmlWriter::new(out);
        writer.start_collection()?;
        let mut blocks = Blocks::open(file)?;
        while let Some(block) = blocks.next()? {
            for view in BinaryReader::new(block) {
                let Ok(view) = view else {
                    written.refused += 1;
                    break;
                };
                writer.write_raw(view.as_raw(), None)?;
                written.records += 1;
            }
        }
        writer.end_collection()?;
        Ok(written)
    }

    /// The library takes and returns the whole document.
    fn from_xml(&self, file: &Path, out: &mut Output) -> Outcome<Written> {
        let records = XmlReader::parse(&std::fs::read(file)?)?;
        out.write_all(&records)?;
        Ok(Written { records: BinaryReader::new(&records).count() as u64, refused: 0 })
    }
}

/// The subfields of a body, which still ends with the field terminator.
fn subfields(body: &[u8]) -> impl Iterator<Item = (u8, &[u8])> {
    let body = body.strip_suffix(b"\x1e").unwrap_or(body);
    let mut rest = memchr::memchr(0x1F, body).map(|at| &body[at + 1..]);
    std::iter::from_fn(move || {
        let (&code, value) = rest?.split_first()?;
        let end = memchr::memchr(0x1F, value);
        rest = end.map(|at| &value[at + 1..]);
        Some((code, end.map_or(value, |at| &value[..at])))
    })
}
