//! Every rule has a message that breaks it and one that keeps it.

use std::collections::{BTreeMap, BTreeSet};

use bibwire_core::{Limits, Sample};
use bibwire_ncip::rules::RULES;
use bibwire_ncip::{Diagnostic, Options, read};

/// The codes that a sample yields.
fn codes(sample: &Sample) -> BTreeSet<String> {
    assert_eq!(sample.form, "ncip", "a form of a sample");
    let mut limits = Limits::default();
    limits.set(sample.limits).unwrap();
    let options = Options { limits, ..Options::default() };
    let mut findings: Vec<Diagnostic> = Vec::new();
    read(&(sample.bytes)(), &options, &mut findings);
    findings.iter().map(|finding| finding.code().to_string()).collect()
}

#[test]
fn the_bad_sample_breaks_the_rule_and_the_good_one_keeps_it() {
    // With every encoding built in, the rule about one that is not cannot be broken.
    let breakable = |code: &str| code != "NCP123" || !cfg!(feature = "cjk");
    for rule in RULES.iter().filter(|rule| breakable(rule.code.as_str())) {
        let code = rule.code.to_string();
        let (bad, good) = (codes(&rule.bad), codes(&rule.good));
        assert!(bad.contains(&code), "{code}: {} found {bad:?}", rule.title);
        assert!(!good.contains(&code), "{code}: {} found {good:?}", rule.title);
    }
}

#[test]
fn each_code_is_there_once() {
    let mut seen = BTreeMap::new();
    for rule in RULES.iter() {
        assert_eq!(seen.insert(rule.code.to_string(), rule.title.en), None, "{}", rule.code);
    }
}

#[test]
fn every_text_is_there_in_both_languages() {
    for rule in RULES.iter() {
        for text in [rule.title, rule.help] {
            assert!(!text.en.is_empty() && !text.zh.is_empty(), "{}", rule.code);
            assert!(text.zh.chars().any(|char| ('\u{4e00}'..'\u{a000}').contains(&char)), "{}", rule.code);
        }
        assert!(!rule.clause.is_empty(), "{}", rule.code);
    }
}
