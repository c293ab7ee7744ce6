//! `detect`: what, and why.

use crate::bench::{Folder, bibwire, bibwire_with, sound};

#[test]
fn answers() {
    let folder = Folder::new("detect");
    folder.file("records.json", sound(1));
    folder.file("records.mrc", b"\xef\xbb\xbf<collection xmlns='http://www.loc.gov/MARC21/slim'/>");
    folder.file("empty", b"");
    let outcome = bibwire(&folder, &["detect", "records.json", "records.mrc", "empty", "-f", "json"]);
    assert_eq!(outcome.code, 0, "{}", outcome.err);
    let answer = outcome.json();
    assert_eq!(answer["version"], 1);
    let forms = [0, 1, 2].map(|index| answer["files"][index]["form"].clone());
    assert_eq!(forms, ["marc:iso2709".into(), "marc:xml".into(), serde_json::Value::Null]);
    assert_eq!(answer["files"][1]["encoding"], "UTF-8 with a byte order mark");
    for key in ["file", "form", "encoding", "looks_like", "reason"] {
        assert!(answer["files"][0].as_object().unwrap().contains_key(key), "{key}");
    }
}

#[test]
fn what_is_not_recognised_is_named_and_fails() {
    let folder = Folder::new("detect-not");
    for (bytes, looks) in [
        (&b"{\"a\":1}"[..], "looks like JSON"),
        (b"\x1f\x8b\x08\0\0", "looks like gzip"),
        (b"<html><body>502 Bad Gateway</body></html>", "looks like an HTML page"),
        (b"hello\x1b[2J", "not recognised: it begins with \"hello␛[2J\""),
    ] {
        let outcome = bibwire_with(&folder, &["detect", "-"], bytes);
        assert_eq!(outcome.code, 2);
        assert!(outcome.text().contains(looks), "{looks}: {}", outcome.text());
        assert!(!outcome.text().contains('\u{1b}'));
    }
}
