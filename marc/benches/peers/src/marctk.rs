//! marctk: owned records of strings; ISO 2709, MARCXML, breaker text.

use std::io::Write;
use std::path::Path;

use marctk::Record;
use marctk::xml::MARCXML_NAMESPACE;

use crate::input::{self, Blocks};
use crate::task::{Hits, Needle, Outcome, Output, Peer, Tally, Written};

pub struct Marctk;

/// `Record::from_binary` on slices of our buffer: the file iterator of the library makes a system
/// call for every byte.
impl Peer for Marctk {
    fn read(&self, file: &Path) -> Outcome<Tally> {
        let mut tally = Tally::default();
        tally.refused = each(file, |record| {
            tally.records += 1;
            for field in record.control_fields() {
                tally.control_field(field.content().as_bytes());
            }
            for field in record.fields() {
                tally.data_field();
                for subfield in field.subfields() {
                    tally.subfield(subfield.content().as_bytes());
                }
            }
            Ok(())
        })?;
        Ok(tally)
    }

    /// By the slices: `get_field_values` collects three vectors.
    fn filter(&self, file: &Path) -> Outcome<Hits> {
        let needle = Needle::new();
        let mut hits = 0;
        let refused = each(file, |record| {
            for field in record.fields().iter().filter(|field| field.tag() == "650") {
                for subfield in field.subfields() {
                    if subfield.code() == "a" && needle.is_in(subfield.content().as_bytes()) {
                        hits += 1;
                    }
                }
            }
            Ok(())
        })?;
        Ok(Hits { hits, refused })
    }

    fn rewrite(&self, file: &Path, out: &mut Output) -> Outcome<Written> {
        let mut records = 0;
        let refused = each(file, |record| {
            out.write_all(&record.to_binary()?)?;
            records += 1;
            Ok(())
        })?;
        Ok(Written { records, refused })
    }

    /// The collection is put around the records as the library's own converter does it.
    fn to_xml(&self, file: &Path, out: &mut Output) -> Outcome<Written> {
        let mut records = 0;
        write!(out, "<?xml version=\"1.0\"?>\n<collection xmlns=\"{MARCXML_NAMESPACE}\">")?;
        let refused = each(file, |record| {
            out.write_all(record.to_xml_string().as_bytes())?;
            records += 1;
            Ok(())
        })?;
        out.write_all(b"\n</collection>\n")?;
        Ok(Written { records, refused })
    }

    fn from_xml(&self, file: &Path, out: &mut Output) -> Outcome<Written> {
        let file = file.to_str().ok_or("the library takes only paths in UTF-8")?;
        let mut records = 0;
        for record in Record::from_xml_file(file)? {
            out.write_all(&record?.to_binary()?)?;
            records += 1;
        }
        Ok(Written { records, refused: 0 })
    }
}

/// Returns the number of records refused.
fn each(file: &Path, mut visit: impl FnMut(Record) -> Outcome<()>) -> Outcome<u64> {
    let mut refused = 0;
    let mut blocks = Blocks::open(file)?;
    while let Some(block) = blocks.next()? {
        for bytes in input::records(block) {
            match Record::from_binary(bytes) {
                Ok(record) => visit(record)?,
                Err(_) => refused += 1,
            }
        }
    }
    Ok(refused)
}
