//! `explain`: the text of a rule.

use crate::bench::{Folder, bibwire};

#[test]
fn a_code_is_explained_in_both_languages() {
    let folder = Folder::new("explain");
    let english = bibwire(&folder, &["explain", "mrc202"]);
    assert_eq!(english.code, 0);
    for part in ["MRC202  record length is wrong", "Severity  error", "Spec      ISO 2709", "Bad (marc:iso2709)", "␞␝"]
    {
        assert!(english.text().contains(part), "{part}: {}", english.text());
    }
    let chinese = bibwire(&folder, &["explain", "MRC202", "--locale", "zh-CN"]);
    assert!(chinese.text().starts_with("MRC202  记录长度有误"), "{}", chinese.text());
}

#[test]
fn every_code_can_be_explained_and_drawn() {
    let folder = Folder::new("explain-all");
    for rule in marc::rules::RULES.iter() {
        for locale in ["en", "zh-CN"] {
            let outcome = bibwire(&folder, &["explain", rule.code.as_str(), "--locale", locale]);
            assert_eq!(outcome.code, 0, "{}", rule.code);
            assert!(outcome.text().chars().all(|char| char == '\n' || !char.is_control()), "{}", outcome.text());
        }
    }
}

#[test]
fn an_unknown_code_is_told_its_neighbours() {
    let folder = Folder::new("explain-unknown");
    let outcome = bibwire(&folder, &["explain", "MCR202"]);
    assert_eq!(outcome.code, 2);
    assert!(outcome.err.contains("MRC202  record length is wrong"), "{}", outcome.err);
    assert_eq!(bibwire(&folder, &["explain", "poetry\u{1b}"]).code, 2);
}
