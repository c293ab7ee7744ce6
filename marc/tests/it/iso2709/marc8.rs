//! MARC-8, which is not decoded yet: byte strings in a value are kept as they are.

use std::path::{Path, PathBuf};

use bibwire_marc::iso2709::{SliceReader, Writer};

use super::battery::{Plain, read};
use super::real::lost;
use crate::support::{corpus, files};

const ESCAPE: u8 = 0x1B;

fn strings(folder: &Path) -> Vec<PathBuf> {
    files(folder).into_iter().filter(|path| path.extension().is_some_and(|it| it == "bin")).collect()
}

/// A file of one record that has `string` for a value, and says that it is in MARC-8.
fn record(string: &[u8]) -> Vec<u8> {
    let field = [b"  \x1fa", string].concat();
    Plain::new(b"00000nam  2200000 i 4500", &[(b"001", b"1"), (b"500", &field)]).bytes()
}

/// Whether a value can hold `string`: no byte of it structures a record, and it is not too long for a field.
fn is_value(string: &[u8]) -> bool {
    !string.iter().any(|byte| (0x1D..=0x1F).contains(byte)) && string.len() < 9_990
}

/// What is not as it should be when `string` is read as a value and written back.
fn kept(string: &[u8]) -> Result<(), String> {
    let file = record(string);
    let outcome = read(&file);
    let [record] = outcome.records.as_slice() else { return Err(format!("not one record{}", outcome.show())) };
    let value = record.field("500").and_then(|field| field.subfield('a').map(|value| value.as_bytes().to_vec()));
    if value.as_deref() != Some(string) {
        return Err(format!("the value is {value:?}"));
    }
    let mut writer = Writer::new(Vec::new());
    writer.write(record, &mut ()).map_err(|error| error.to_string())?;
    if writer.into_inner().unwrap() != file {
        return Err("written back with other bytes".to_owned());
    }
    // What is UTF-8 is taken for it, although the leader says MARC-8: there are next to no such strings in MARC-8.
    let code = match std::str::from_utf8(string) {
        Ok(_) if string.contains(&ESCAPE) && string.is_ascii() => Some("MRC104"),
        Ok(_) if string.is_ascii() => None,
        Ok(_) => Some("MRC103"),
        Err(_) => Some("MRC104"),
    };
    let told: Vec<String> =
        outcome.codes().into_iter().filter(|code| matches!(code.as_str(), "MRC103" | "MRC104")).collect();
    if told != code.into_iter().collect::<Vec<_>>() {
        return Err(format!("told {told:?}, not {code:?}"));
    }
    Ok(())
}

/// The first byte, if there is one, that is in no record and in no finding when `string` is read as a value.
fn lost_byte(string: &[u8]) -> Option<usize> {
    let file = record(string);
    let (mut records, mut findings) = (Vec::new(), Vec::new());
    let mut reader = SliceReader::new(&file);
    while let Some(record) = reader.read(&mut findings).unwrap() {
        records.push(record.position().bytes.clone());
    }
    lost(file.len(), &records, &findings)
}

/// Reads every string of a folder as a value.
fn try_all(folder: &Path) {
    let paths = strings(folder);
    assert!(!paths.is_empty());
    let mut failures = Vec::new();
    for path in paths {
        let string = std::fs::read(&path).unwrap();
        if is_value(&string)
            && let Err(failure) = kept(&string)
        {
            failures.push(format!("{}: {failure}", path.display()));
        }
        if let Some(at) = lost_byte(&string) {
            failures.push(format!("{}: byte {at} is in no record and in no finding", path.display()));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn strings_are_kept_as_bytes() {
    if let Some(corpus) = corpus("MARC-8 byte strings") {
        try_all(&corpus.join("marc/marc8-edge"));
    }
}

#[test]
fn hostile_strings_end_and_no_byte_is_lost() {
    if let Some(corpus) = corpus("hostile MARC-8 byte strings") {
        try_all(&corpus.join("hostile/marc8"));
    }
}
