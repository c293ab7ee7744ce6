//! How do I change records? Drops local fields, mends an indicator, adds a note, and writes the file anew.
//!
//!     cargo run -p bibwire-examples --bin marc_edit -- examples/data/books.mrc edited.mrc

use std::fs::File;

use marc::iso2709::{Reader, Writer};
use marc::{Error, Field, Record};

fn main() -> Result<(), Error> {
    let usage = || Error::usage("usage: marc_edit IN OUT");
    let mut paths = std::env::args().skip(1);
    let (from, to) = (paths.next().ok_or_else(usage)?, paths.next().ok_or_else(usage)?);

    let mut reader = Reader::new(File::open(from)?);
    let mut writer = Writer::new(File::create(to)?);
    let mut record = Record::default();
    while let Some(raw) = reader.read(&mut ())? {
        // The memory of one record serves for all.
        record.assign(&raw);

        record.retain(|field| field.tag().as_bytes()[0] != b'9');
        record.edit("245", |title| {
            if title.subfield('a').is_some_and(|text| text.to_string_lossy().starts_with("The ")) {
                title.set_indicators([title.indicators().first(), '4']);
            }
        });
        record.insert_by_tag(Field::data("500", b"  ").with('a', "Local fields left out."));

        // What ISO 2709 cannot hold is an error here, before a byte of the record is written.
        writer.write(&record, &mut ())?;
    }
    writer.into_inner()?;
    Ok(())
}
