//! Ours: `bibwire-marc`, called as its front page does.
//!
//! Everything is checked on the way: framing, directory and UTF-8 of every record. `filter` alone looks at the framing
//! only, and at no value but those it was asked for.

use std::fs::File;
use std::path::Path;

use bibwire_marc::field::Kind;
use bibwire_marc::{Record, iso2709, marcxml};

use crate::task::{Hits, Needle, Outcome, Output, Peer, Tally, Written};

pub struct Bibwire;

impl Peer for Bibwire {
    fn read(&self, file: &Path) -> Outcome<Tally> {
        let mut tally = Tally::default();
        let mut reader = iso2709::Reader::new(File::open(file)?);
        while let Some(record) = reader.read(&mut ())? {
            tally.records += 1;
            for field in record {
                match field.kind() {
                    Kind::Control => tally.control_field(field.value().as_bytes()),
                    Kind::Data => {
                        tally.data_field();
                        field.iter().for_each(|subfield| tally.subfield(subfield.value().as_bytes()));
                    }
                }
            }
        }
        Ok(tally)
    }

    fn filter(&self, file: &Path) -> Outcome<Hits> {
        let needle = Needle::new();
        let mut hits = Hits::default();
        let options = iso2709::Options { framing_only: true, ..iso2709::Options::default() };
        let mut reader = iso2709::Reader::with_options(File::open(file)?, options);
        while let Some(record) = reader.read(&mut ())? {
            let values = record.fields("650").flat_map(|field| field.subfields('a'));
            hits.hits += values.filter(|value| needle.is_in(value.as_bytes())).count() as u64;
        }
        Ok(hits)
    }

    /// By way of an owned record. Setting the leader counts as an edit: without one the writer would know that the
    /// bytes it was read from are what it would write.
    fn rewrite(&self, file: &Path, out: &mut Output) -> Outcome<Written> {
        let mut written = Written::default();
        let mut reader = iso2709::Reader::new(File::open(file)?);
        let mut writer = iso2709::Writer::new(out);
        let mut record = Record::default();
        while let Some(raw) = reader.read(&mut ())? {
            record.assign(&raw);
            record.set_leader(*raw.leader());
            writer.write(&record, &mut ())?;
            written.records += 1;
        }
        writer.into_inner()?;
        Ok(written)
    }

    /// Records that XML cannot hold are left out, and counted.
    fn to_xml(&self, file: &Path, out: &mut Output) -> Outcome<Written> {
        let mut written = Written::default();
        let mut reader = iso2709::Reader::new(File::open(file)?);
        let mut writer = marcxml::Writer::new(out);
        while let Some(record) = reader.read(&mut ())? {
            match writer.write(&record, &mut ()) {
                Ok(()) => written.records += 1,
                Err(_) => written.refused += 1,
            }
        }
        writer.into_inner()?;
        Ok(written)
    }

    fn from_xml(&self, file: &Path, out: &mut Output) -> Outcome<Written> {
        let mut written = Written::default();
        let mut reader = marcxml::Reader::new(File::open(file)?);
        let mut writer = iso2709::Writer::new(out);
        while let Some(record) = reader.read(&mut ())? {
            writer.write(&record, &mut ())?;
            written.records += 1;
        }
        writer.into_inner()?;
        Ok(written)
    }
}
