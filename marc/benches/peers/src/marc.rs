//! marc: records that borrow from a slice, a builder, MARCXML written by xml-rs.

use std::io::Write;
use std::path::Path;

use marc::{MarcXml, Record, RecordBuilder};

use crate::input::{self, Blocks};
use crate::task::{Hits, Needle, Outcome, Output, Peer, Tally, Written};

pub struct Marc;

/// `Record::parse` borrows; `Records` and `Record::read` allocate a buffer for every record.
impl Peer for Marc {
    fn read(&self, file: &Path) -> Outcome<Tally> {
        let mut tally = Tally::default();
        let mut blocks = Blocks::open(file)?;
        while let Some(block) = blocks.next()? {
            for bytes in input::records(block) {
                let Ok(record) = Record::parse(bytes) else {
                    tally.refused += 1;
                    continue;
                };
                tally.records += 1;
                for field in record.fields() {
                    if field.get_tag().0.starts_with(b"00") {
                        tally.control_field(field.get_data::<[u8]>());
                        continue;
                    }
                    tally.data_field();
                    for subfield in field.subfields() {
                        tally.subfield(subfield.get_data::<[u8]>());
                    }
                }
            }
        }
        Ok(tally)
    }

    /// By the iterators: `Record::field` and `Field::subfield` collect into a vector at every call.
    fn filter(&self, file: &Path) -> Outcome<Hits> {
        let needle = Needle::new();
        let mut hits = Hits::default();
        let mut blocks = Blocks::open(file)?;
        while let Some(block) = blocks.next()? {
            for bytes in input::records(block) {
                let Ok(record) = Record::parse(bytes) else {
                    hits.refused += 1;
                    continue;
                };
                for field in record.fields().filter(|field| field.get_tag() == b"650") {
                    for subfield in field.subfields() {
                        if subfield.get_identifier() == b'a' && needle.is_in(subfield.get_data::<[u8]>()) {
                            hits.hits += 1;
                        }
                    }
                }
            }
        }
        Ok(hits)
    }

    fn rewrite(&self, file: &Path, out: &mut Output) -> Outcome<Written> {
        let mut written = Written::default();
        let mut blocks = Blocks::open(file)?;
        while let Some(block) = blocks.next()? {
            for bytes in input::records(block) {
                let Ok(record) = Record::parse(bytes) else {
                    written.refused += 1;
                    continue;
                };
                let rebuilt = RecordBuilder::from_record(&record).get_record()?;
                out.write_all(rebuilt.as_ref())?;
                written.records += 1;
            }
        }
        Ok(written)
    }

    /// A block at a time as one collection, so that the namespaces are not declared in every
    /// record; the collections are joined by leaving out what stands between them.
    fn to_xml(&self, file: &Path, out: &mut Output) -> Outcome<Written> {
        const CLOSE: &[u8] = b"</marc:collection>";
        let mut written = Written::default();
        let mut blocks = Blocks::open(file)?;
        let mut opened = false;
        while let Some(block) = blocks.next()? {
            let mut records = Vec::new();
            for bytes in input::records(block) {
                match Record::parse(bytes) {
                    Ok(record) => records.push(record),
                    Err(_) => written.refused += 1,
                }
            }
            let document = records.xml_minified()?;
            let inner = document.strip_suffix(CLOSE).ok_or("the collection is not closed")?;
            let first = memchr::memmem::find(inner, b"<marc:record>").unwrap_or(inner.len());
            out.write_all(if opened { &inner[first..] } else { inner })?;
            opened = true;
            written.records += records.len() as u64;
        }
        if opened {
            out.write_all(CLOSE)?;
        }
        Ok(written)
    }
}
