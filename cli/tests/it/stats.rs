//! `stats`: what is in there.

use crate::bench::{Folder, bibwire, record, sound, wrong_length};

#[test]
fn counts() {
    let folder = Folder::new("stats");
    let marc8 = record(b"00000nam  2200000 i 4500", &[("001", b"x"), ("500", b"  \x1fa\xe1cole")]);
    let ascii = record(b"00000nam  2200000 i 4500", &[("CAT", b"  \x1faA\x1fbB"), ("500", b"  \x1faplain")]);
    let bytes = [sound(1), wrong_length(), marc8, ascii].concat();
    folder.file("x.mrc", &bytes);
    let outcome = bibwire(&folder, &["stats", "x.mrc", "-f", "json"]);
    assert_eq!(outcome.code, 0, "{}", outcome.err);
    let stats = outcome.json();
    let sums = [("version", 1), ("files", 1), ("records", 4), ("fields", 12), ("subfields", 16)];
    for (name, value) in sums.into_iter().chain([("bytes", bytes.len())]) {
        assert_eq!(stats[name], value, "{name}");
    }
    assert_eq!(stats["tags"], serde_json::json!({"001": 3, "008": 2, "245": 2, "500": 2, "880": 2, "CAT": 1}));
    assert_eq!(stats["encodings"], serde_json::json!({"utf-8": 2, "ascii": 1, "undecided": 1}));
    assert_eq!(stats["record_bytes"]["max"], sound(1).len());
    // A repaired fault is a warning to a reader.
    assert_eq!(stats["findings"]["errors"], 0);
    assert!(stats["findings"]["warnings"].as_u64() >= Some(1));
    let text = bibwire(&folder, &["stats", "x.mrc"]);
    assert!(text.text().contains("records       4\n"), "{}", text.text());
}

#[test]
fn nothing_is_nothing() {
    let folder = Folder::new("stats-empty");
    folder.file("empty.mrc", b"");
    let stats = bibwire(&folder, &["stats", "empty.mrc", "-f", "json"]).json();
    assert_eq!(stats["records"], 0);
    assert!(stats["record_bytes"]["min"].is_null());
    assert_eq!(bibwire(&folder, &["stats", "none"]).code, 2);
}
