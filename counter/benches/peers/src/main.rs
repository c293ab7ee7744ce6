//! One task on one file, in a process of its own: see compare.py.
#![allow(clippy::print_stdout, reason = "a program")]

#[path = "../../support/mod.rs"]
mod support;

use std::error::Error;
use std::fs::File;
use std::io::{BufReader, BufWriter, Write};

use bibwire_counter::Format;
use bibwire_counter::release::Release;
use serde::Deserialize;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let answer = match *words {
        // A report of a release and a form, of so many bytes, or so many items in a workbook.
        ["generate", release, format, size, file] => {
            let release = Release::ALL.into_iter().find(|it| it.as_str() == release).ok_or("no release")?;
            let mut out = BufWriter::new(File::create(file)?);
            support::generate(release, format.parse::<Format>()?, size.parse()?, &mut out)?;
            out.flush()?;
            0
        }
        ["judge", format, file] => support::judge(File::open(file)?, format.parse()?),
        ["read", format, file] => support::read(File::open(file)?, format.parse()?),
        // All of the text is parsed, and nothing kept.
        ["serde_json", file] => {
            let mut parser =
                serde_json::Deserializer::from_reader(BufReader::with_capacity(1 << 16, File::open(file)?));
            serde::de::IgnoredAny::deserialize(&mut parser)?;
            0
        }
        ["csv", file] => {
            let mut reader = csv::ReaderBuilder::new().delimiter(b'\t').flexible(true).from_reader(File::open(file)?);
            let (mut record, mut cells) = (csv::ByteRecord::new(), 0);
            while reader.read_byte_record(&mut record)? {
                cells += record.len() as u64;
            }
            cells
        }
        _ => {
            return Err(
                "generate RELEASE FORM SIZE FILE | judge FORM FILE | read FORM FILE | serde_json FILE | csv FILE"
                    .into(),
            );
        }
    };
    println!("{answer}");
    Ok(())
}
