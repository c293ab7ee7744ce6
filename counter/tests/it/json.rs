//! Every JSON of the corpus is read as another parser reads it.

use bibwire_core::{Layer, Rule, Sample};
use bibwire_counter::input::{Form, Input, Options};
use bibwire_counter::json::stream::{Event, Stream, is_meant};
use bibwire_counter::rules::RULES;
use serde::de::IgnoredAny;

#[test]
fn what_another_parser_accepts_has_no_findings() {
    for path in crate::corpus::files(".json") {
        let bytes = std::fs::read(&path).unwrap();
        let mut stream = Stream::new(&*bytes, &Options::default(), |name| is_meant(name, "Report_Items"));
        let mut findings = Vec::new();
        while stream.next(&mut findings).unwrap() != Event::End {}
        // The other one passes a name that stands twice.
        let told = findings.iter().filter(|it| it.code().layer() != Layer::Encoding && it.code().as_str() != "CTR205");
        let is_accepted = match str::from_utf8(&bytes) {
            Ok(text) => serde_json::from_str::<IgnoredAny>(text.trim_start_matches('\u{feff}')).is_ok(),
            Err(_) => {
                assert!(findings.iter().any(|it| it.code().layer() == Layer::Encoding), "{}", path.display());
                continue;
            }
        };
        assert_eq!(told.count() == 0, is_accepted, "{}: {findings:?}", path.display());
    }
}

/// The codes that are told of a sample.
fn codes(sample: &Sample) -> Vec<String> {
    let mut options = Options::default();
    options.limits.set(sample.limits).unwrap();
    let bytes = (sample.bytes)();
    let mut findings = Vec::new();
    if sample.form == "counter:json" {
        let mut stream = Stream::new(&*bytes, &options, |name| is_meant(name, "Report_Items"));
        while stream.next(&mut findings).unwrap() != Event::End {}
    } else {
        let mut input = Input::new(&*bytes, &options);
        input.more().unwrap();
        assert!(input.report(Form::Table, &mut findings).is_continue());
    }
    findings.iter().map(|it| it.code().as_str().to_owned()).collect()
}

#[test]
fn each_sample_breaks_its_rule_alone() {
    let of_syntax = |rule: &&Rule| {
        let number: u32 = rule.code.as_str()[3..].parse().unwrap();
        matches!(number, 101..=119 | 201..=229 | 901..=909)
    };
    for rule in RULES.iter().filter(of_syntax) {
        // With the feature, all are built in.
        if rule.code.as_str() != "CTR105" || !cfg!(feature = "cjk") {
            assert_eq!(codes(&rule.bad), [rule.code.as_str()]);
        }
        assert!(codes(&rule.good).is_empty(), "{}", rule.code);
    }
}
