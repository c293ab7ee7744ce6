//! The official samples, which are there in JSON and in a table: each is read, and converted into the other.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use bibwire_counter::input::Options;
use bibwire_counter::report::Report;
use bibwire_counter::{json, tabular};

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
