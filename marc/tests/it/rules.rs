//! Every rule has an input that breaks it and one that keeps it.

use bibwire_core::{Limits, Sample};
use bibwire_marc::rules::RULES;
use bibwire_marc::{Diagnostic, Error, Profile, check, iso2709, marcxml};

use crate::support::{read_iso2709, read_marcxml};

/// The codes that a sample yields when it is read, checked and written.
fn codes(sample: &Sample) -> Vec<String> {
    let mut limits = Limits::default();
    limits.set(sample.limits).unwrap();
    let bytes = (sample.bytes)();
    let (records, mut findings) = match sample.form {
        "marc:iso2709" => read_iso2709(&bytes, limits),
        "marc:xml" => read_marcxml(&bytes, limits),
        other => panic!("{other} is no form of a sample"),
    };
    for record in &records {
        check(record, &Profile::Structure, &mut findings);
        // What cannot be written as it is, is refused.
        let iso2709 = iso2709::Writer::new(Vec::new()).write(record, &mut ());
        let marcxml = marcxml::Writer::new(Vec::new()).write(record, &mut ());
        let refusal = |result: Result<(), Error>| result.err()?.diagnostic().cloned();
        findings.extend([iso2709, marcxml].into_iter().filter_map(refusal).collect::<Vec<Diagnostic>>());
    }
    findings.iter().map(|finding| finding.code().to_string()).collect()
}

#[test]
fn the_bad_sample_breaks_the_rule_and_the_good_one_keeps_it() {
    // With every encoding built in, the rule about one that is not cannot be broken.
    let breakable = |code: &str| code != "MRC123" || !cfg!(feature = "cjk");
    for rule in RULES.iter().filter(|rule| breakable(rule.code.as_str())) {
        let code = rule.code.to_string();
        let bad = codes(&rule.bad);
        assert!(bad.contains(&code), "{code}: {} found {bad:?}", rule.title);
        let good = codes(&rule.good);
        assert!(!good.contains(&code), "{code}: {} found {good:?}", rule.title);
    }
}

#[test]
fn codes_are_in_order_and_each_is_there_once() {
    let codes: Vec<_> = RULES.iter().map(|rule| rule.code).collect();
    let mut sorted = codes.clone();
    sorted.sort();
    sorted.dedup();
    assert_eq!(codes, sorted);
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
