//! mrrc: owned records in maps by tag, with a reader and a writer of ISO 2709, and MARCXML.

use std::io::Write;
use std::path::Path;

use mrrc::marcxml::{marcxml_to_records, record_to_marcxml};
use mrrc::{MarcReader, MarcWriter, Record};

use crate::task::{Hits, MOST_REFUSED, Needle, Outcome, Output, Peer, Tally, Written};

pub struct Mrrc;

impl Peer for Mrrc {
    fn read(&self, file: &Path) -> Outcome<Tally> {
        let mut tally = Tally::default();
        tally.refused = each(file, |record| {
            tally.records += 1;
            for (_, value) in record.control_fields_iter() {
                tally.control_field(value.as_bytes());
            }
            for field in record.fields() {
                tally.data_field();
                for subfield in field.subfields() {
                    tally.subfield(subfield.value.as_bytes());
                }
            }
            Ok(())
        })?;
        Ok(tally)
    }

    fn filter(&self, file: &Path) -> Outcome<Hits> {
        let needle = Needle::new();
        let mut hits = 0;
        let refused = each(file, |record| {
            for field in record.fields_by_tag("650") {
                for value in field.subfields_by_code('a') {
                    hits += u64::from(needle.is_in(value.as_bytes()));
                }
            }
            Ok(())
        })?;
        Ok(Hits { hits, refused })
    }

    fn rewrite(&self, file: &Path, out: &mut Output) -> Outcome<Written> {
        let mut writer = MarcWriter::new(out);
        let refused = each(file, |record| Ok(writer.write_record(&record)?))?;
        writer.finish()?;
        Ok(Written { records: writer.records_written() as u64, refused })
    }

    /// The library writes a document a record: the declarations are left out, a collection put
    /// around them.
    fn to_xml(&self, file: &Path, out: &mut Output) -> Outcome<Written> {
        const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
        let mut records = 0;
        out.write_all(DECLARATION.as_bytes())?;
        out.write_all(b"<collection xmlns=\"http://www.loc.gov/MARC21/slim\">")?;
        let refused = each(file, |record| {
            let document = record_to_marcxml(&record)?;
            out.write_all(document.strip_prefix(DECLARATION).unwrap_or(&document).as_bytes())?;
            records += 1;
            Ok(())
        })?;
        out.write_all(b"</collection>")?;
        Ok(Written { records, refused })
    }

    /// The library takes the whole document and returns all records.
    fn from_xml(&self, file: &Path, out: &mut Output) -> Outcome<Written> {
        let mut writer = MarcWriter::new(out);
        for record in marcxml_to_records(&std::fs::read_to_string(file)?)? {
            writer.write_record(&record)?;
        }
        writer.finish()?;
        Ok(Written { records: writer.records_written() as u64, refused: 0 })
    }
}

/// `from_path` is the reader its documentation recommends: 64 KiB of buffer, strict framing.
/// Returns the number of records refused.
fn each(file: &Path, mut visit: impl FnMut(Record) -> Outcome<()>) -> Outcome<u64> {
    let mut reader = MarcReader::from_path(file)?;
    let mut refused = 0;
    loop {
        match reader.read_record() {
            Ok(Some(record)) => visit(record)?,
            Ok(None) => return Ok(refused),
            Err(_) => refused += 1,
        }
        if refused > MOST_REFUSED {
            return Ok(refused);
        }
    }
}
