//! What the benches measure, and what they measure it on.

#![allow(dead_code, unreachable_pub, missing_docs, reason = "each bench uses a part of it")]

use std::io;
use std::path::Path;

use bibwire_marc::iso2709::{Options, Reader, SliceReader, Writer};
use bibwire_marc::{Field, Record, marcxml};

/// About 1.3 MB of ISO 2709: the sample books of the repository over and over, each with a number of its own and now
/// and then a field less, so that no two are alike.
pub fn file() -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples/data/books.mrc");
    let books = std::fs::read(path).expect("the sample data of the repository");
    let books: Vec<Record> = SliceReader::new(&books).records().collect::<Result<_, _>>().expect("sound sample data");
    let mut writer = Writer::new(Vec::new());
    let mut bytes = 0;
    for number in 0usize.. {
        if bytes > 1_300_000 {
            break;
        }
        let mut record = books[number * 7 % books.len()].clone();
        record.edit("001", |field| field.set_value(format!("bench{number:07}")));
        if number % 5 == 0 {
            record.remove(number % record.len());
        }
        bytes += record.to_iso2709().expect("a record that can be written").len();
        writer.write(&record, &mut ()).expect("a record that can be written");
    }
    writer.into_inner().expect("a vector takes everything")
}

/// Every field and subfield of every record is visited, of records borrowed from the file.
pub fn read(file: &[u8]) -> usize {
    let mut reader = SliceReader::new(file);
    let mut bytes = 0;
    while let Some(record) = reader.read(&mut ()).expect("no I/O") {
        for field in record {
            bytes += field.iter().map(|subfield| subfield.value().as_bytes().len()).sum::<usize>();
        }
    }
    bytes
}

/// The same through a stream.
pub fn stream(file: &[u8]) -> usize {
    let mut reader = Reader::new(file);
    let mut fields = 0;
    while let Some(record) = reader.read(&mut ()).expect("no I/O") {
        fields += record.len();
    }
    fields
}

/// The 650 $a that contain a word are counted, and no other value is looked at.
pub fn filter(file: &[u8]) -> usize {
    let word = memchr::memmem::Finder::new("istor");
    let mut reader = SliceReader::with_options(file, Options { framing_only: true, ..Options::default() });
    let mut hits = 0;
    while let Some(record) = reader.read(&mut ()).expect("no I/O") {
        let values = record.fields("650").flat_map(|field| field.subfields('a'));
        hits += values.filter(|value| word.find(value.as_bytes()).is_some()).count();
    }
    hits
}

/// Every record becomes one that can be kept and edited.
pub fn own(file: &[u8]) -> usize {
    let mut reader = SliceReader::new(file);
    let mut record = Record::default();
    let mut fields = 0;
    while let Some(raw) = reader.read(&mut ()).expect("no I/O") {
        record.assign(&raw);
        fields += record.len();
    }
    fields
}

/// Every record is read, gets one more field, and is written.
pub fn edit(file: &[u8]) -> usize {
    let mut reader = SliceReader::new(file);
    let mut writer = Writer::new(io::sink());
    let mut record = Record::default();
    while let Some(raw) = reader.read(&mut ()).expect("no I/O") {
        record.assign(&raw);
        record.push(Field::data("949", b"  ").with('a', "local"));
        writer.write(&record, &mut ()).expect("a record that can be written");
    }
    writer.into_inner().map(|_| 0).expect("a sink takes everything")
}

/// Every record is read and written as it was.
pub fn copy(file: &[u8]) -> usize {
    let mut reader = SliceReader::new(file);
    let mut writer = Writer::new(io::sink());
    while let Some(raw) = reader.read(&mut ()).expect("no I/O") {
        writer.write(&raw, &mut ()).expect("a record that can be written");
    }
    writer.into_inner().map(|_| 0).expect("a sink takes everything")
}

/// Every record is judged.
pub fn check(file: &[u8]) -> usize {
    let mut reader = SliceReader::new(file);
    let mut findings = 0;
    while let Some(raw) = reader.read(&mut ()).expect("no I/O") {
        let mut count = |_| {
            findings += 1;
            std::ops::ControlFlow::Continue(())
        };
        bibwire_marc::check(&raw, &bibwire_marc::Profile::Structure, &mut count);
    }
    findings
}

/// Every record is read and written as MARCXML.
pub fn to_xml(file: &[u8]) -> usize {
    let mut reader = SliceReader::new(file);
    let mut writer = marcxml::Writer::new(io::sink());
    while let Some(raw) = reader.read(&mut ()).expect("no I/O") {
        writer.write(&raw, &mut ()).expect("a record that can be written");
    }
    writer.into_inner().map(|_| 0).expect("a sink takes everything")
}

/// The same records as [`file`], as MARCXML.
pub fn document() -> Vec<u8> {
    let file = file();
    let mut reader = SliceReader::new(&file);
    let mut writer = marcxml::Writer::new(Vec::new());
    while let Some(raw) = reader.read(&mut ()).expect("no I/O") {
        writer.write(&raw, &mut ()).expect("a record that can be written");
    }
    writer.into_inner().expect("a vector takes everything")
}

/// Every record of a document is read and written as ISO 2709.
pub fn from_xml(document: &[u8]) -> usize {
    let mut reader = marcxml::Reader::new(document);
    let mut writer = Writer::new(io::sink());
    while let Some(raw) = reader.read(&mut ()).expect("no I/O") {
        writer.write(&raw, &mut ()).expect("a record that can be written");
    }
    writer.into_inner().map(|_| 0).expect("a sink takes everything")
}

/// A task by its name in reports and budgets: what makes its input, and what it does with that.
pub type Task = (&'static str, fn() -> Vec<u8>, fn(&[u8]) -> usize);

pub const ISO2709: [Task; 7] = [
    ("read", file, read),
    ("stream", file, stream),
    ("filter", file, filter),
    ("own", file, own),
    ("edit", file, edit),
    ("copy", file, copy),
    ("check", file, check),
];

pub const MARCXML: [Task; 2] = [("to-xml", file, to_xml), ("from-xml", document, from_xml)];
