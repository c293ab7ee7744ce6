//! The official samples, which are there in JSON and in a table: each is read, and converted into the other.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use bibwire_counter::input::Options;
use bibwire_counter::report::Report;
use bibwire_counter::{Format, Reader, json, tabular};

use crate::corpus;

/// The samples that are there in both forms.
pub fn official() -> Vec<(PathBuf, PathBuf)> {
    let json = corpus::files(".json").into_iter().filter(|path| path.to_string_lossy().contains("/official-"));
    json.map(|path| (path.clone(), path.with_extension("tsv"))).filter(|(_, table)| table.exists()).collect()
}

pub fn read_json(path: &Path) -> Report {
    let bytes = std::fs::read(path).unwrap();
    json::read(&bytes, &Options::default(), &mut ()).unwrap()
}

/// The lines of a table: how often each is there, without the separators that pad it.
fn lines(text: &[u8]) -> BTreeMap<String, usize> {
    let text = String::from_utf8(text.to_vec()).unwrap();
    let mut lines = BTreeMap::new();
    for line in text.trim_start_matches('\u{feff}').lines() {
        *lines.entry(line.trim_end_matches('\t').to_owned()).or_default() += 1;
    }
    lines
}

#[test]
fn json_becomes_the_table() {
    let mut same = 0;
    for (source, table) in official() {
        let written = tabular::to_vec(&read_json(&source), tabular::Style::default());
        let written = written.unwrap_or_else(|error| panic!("{}: {error}", source.display()));
        let official = std::fs::read(&table).unwrap();
        same += usize::from(written == official);
        let (ours, theirs) = (lines(&written), lines(&official));
        let missing: Vec<_> = theirs.iter().filter(|(line, count)| ours.get(*line) != Some(count)).take(3).collect();
        let more: Vec<_> = ours.iter().filter(|(line, count)| theirs.get(*line) != Some(count)).take(3).collect();
        assert!(missing.is_empty() && more.is_empty(), "{}: missing {missing:#?}, more {more:#?}", table.display());
    }
    eprintln!("{same} tables are the same, byte for byte");
}

#[test]
fn json_becomes_itself() {
    for (source, _) in official() {
        let written = json::to_vec(&read_json(&source)).unwrap();
        let value = |bytes: &[u8]| serde_json::from_slice::<serde_json::Value>(bytes).unwrap();
        let official = std::fs::read(&source).unwrap();
        let official = official.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&official);
        assert_eq!(value(&written), value(official), "{}", source.display());
    }
}

/// A value of JSON with the elements of its lists in order of their text.
fn sorted(value: serde_json::Value) -> serde_json::Value {
    use serde_json::Value;
    match value {
        Value::Array(list) => {
            let mut list: Vec<Value> = list.into_iter().map(sorted).collect();
            list.sort_by_key(ToString::to_string);
            Value::Array(list)
        }
        Value::Object(object) => Value::Object(object.into_iter().map(|(name, value)| (name, sorted(value))).collect()),
        value => value,
    }
}

#[test]
fn the_table_becomes_json() {
    let mut same = 0;
    for (source, table) in official() {
        let bytes = std::fs::read(&table).unwrap();
        let reader = Reader::new(&bytes[..], Format::Tsv, &Options::default(), &mut ()).unwrap();
        let report = bibwire_counter::gather(reader.read_all(&mut ()).unwrap().unwrap());
        let written = json::to_vec(&report).unwrap_or_else(|error| panic!("{}: {error}", table.display()));
        let value = |bytes: &[u8]| serde_json::from_slice::<serde_json::Value>(bytes).unwrap();
        let official = std::fs::read(&source).unwrap();
        let mut official = value(official.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&official));
        // Of all that the samples have, a table has no place for this alone.
        official["Report_Header"].as_object_mut().unwrap().remove("Customer_ID");
        let written = value(&written);
        same += usize::from(written == official);
        let (ours, theirs) = (sorted(written), sorted(official));
        assert_eq!(ours["Report_Header"], theirs["Report_Header"], "{}", table.display());
        let (ours, theirs) = (ours["Report_Items"].as_array().unwrap(), theirs["Report_Items"].as_array().unwrap());
        for (ours, theirs) in ours.iter().zip(theirs) {
            assert_eq!(ours, theirs, "{}", table.display());
        }
        assert_eq!(ours.len(), theirs.len(), "{}", table.display());
    }
    eprintln!("{same} reports are the same, in the same order");
}
