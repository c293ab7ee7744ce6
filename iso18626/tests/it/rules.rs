//! Every rule has a message that breaks it and one that keeps it.

use std::collections::{BTreeMap, BTreeSet};

use bibwire_core::{Limits, Sample};
use bibwire_iso18626::rules::{RULES, is_of_schema};
use bibwire_iso18626::{Diagnostic, Options, Profile, inspect};

use crate::corpus;

/// The codes that a sample yields when it is read and judged by a profile.
fn codes(sample: &Sample, profile: Profile) -> BTreeSet<String> {
    assert_eq!(sample.form, "iso18626", "a form of a sample");
    let mut limits = Limits::default();
    limits.set(sample.limits).unwrap();
    let options = Options { limits, ..Options::default() };
    let mut findings: Vec<Diagnostic> = Vec::new();
    inspect(&(sample.bytes)(), &options, profile, &mut findings);
    findings.iter().map(|finding| finding.code().to_string()).collect()
}

#[test]
fn the_bad_sample_breaks_the_rule_and_the_good_one_keeps_it() {
    // With every encoding built in, the rule about one that is not cannot be broken.
    let breakable = |code: &str| code != "ILL123" || !cfg!(feature = "cjk");
    for rule in RULES.iter().filter(|rule| breakable(rule.code.as_str())) {
        let code = rule.code.to_string();
        // A rule about a partner is one of its profile alone.
        let bad: Vec<_> = Profile::ALL.into_iter().map(|profile| codes(&rule.bad, profile)).collect();
        assert!(bad.iter().any(|found| found.contains(&code)), "{code}: {} found {bad:?}", rule.title);
        for profile in Profile::ALL {
            let good = codes(&rule.good, profile);
            assert!(!good.contains(&code), "{code}: {} found {good:?} by {}", rule.title, profile.as_str());
        }
    }
}

/// What is wrong about a sample is its own fault: a rule of the values and beyond is not broken by a broken schema.
#[test]
fn samples_of_the_rules_beyond_the_schema_are_valid() {
    for rule in RULES.iter().filter(|rule| (410..900).contains(&rule.code.as_str()[3..].parse::<u32>().unwrap())) {
        for sample in [&rule.bad, &rule.good] {
            let found = codes(sample, Profile::Schema);
            assert!(found.is_empty(), "{}: {found:?}", rule.code);
        }
    }
}

#[test]
fn a_rule_beyond_the_schema_is_not_one_of_it() {
    for rule in RULES.iter().filter(|rule| (410..900).contains(&rule.code.as_str()[3..].parse::<u32>().unwrap())) {
        assert!(!is_of_schema(rule), "{}", rule.code);
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

/// A finding tells the path of an element, and where that stands.
#[test]
fn a_finding_is_found_in_the_document() {
    let message = |prefix: &str, envelope: bool| {
        let sample = (RULES.find("ILL430").unwrap().bad.bytes)();
        let text = String::from_utf8(sample.into_owned()).unwrap();
        let twice = text.replace(
            "<bibliographicItemId>",
            "<bibliographicItemId><bibliographicItemIdentifier>1001-8867</bibliographicItemIdentifier>\
             <bibliographicItemIdentifierCode>ISSN</bibliographicItemIdentifierCode></bibliographicItemId>\
             <bibliographicItemId>",
        );
        if envelope {
            return format!("{prefix}{twice}");
        }
        let (_, body) = twice.split_once("<request>").unwrap();
        let body = body.replace("</ISO18626Message>", "");
        format!("<request xmlns=\"{}\">{body}", bibwire_iso18626::NAMESPACE)
    };
    let path = "/request/bibliographicInfo/bibliographicItemId[2]/bibliographicItemIdentifier";
    for (text, path) in
        [(message("\n", true), format!("/ISO18626Message{path}")), (message("", false), path.to_owned())]
    {
        let mut findings: Vec<Diagnostic> = Vec::new();
        inspect(text.as_bytes(), &Options::default(), Profile::Standard, &mut findings);
        let finding = findings.iter().find(|finding| finding.code().as_str() == "ILL430").unwrap();
        assert_eq!(finding.place.path.as_ref(), Some(&path));
        let bytes = finding.place.bytes.clone().unwrap();
        let there = &text[bytes.start as usize..bytes.end as usize];
        assert!(there.contains("978-7-02-000220-8"), "{there}");
        assert!(!there.contains("1001-8867"), "{there}");
    }
}

/// A sink that breaks hears no more.
#[test]
fn a_sink_that_breaks_hears_no_more() {
    let text = (RULES.find("ILL501").unwrap().bad.bytes)();
    let message = bibwire_iso18626::read(&text, &Options::default(), &mut ()).unwrap();
    let mut first: Option<Diagnostic> = None;
    bibwire_iso18626::check(&message, Profile::Standard, &mut first);
    assert_eq!(first.unwrap().code().as_str(), "ILL501");
}

/// The messages of a system in use break few of the rules beyond the schema.
#[test]
fn messages_in_use_are_judged_sensibly() {
    let Some(folder) = corpus::find("iso18626/circill") else { return };
    let mut told = BTreeMap::<String, Vec<String>>::new();
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if path.extension().is_none_or(|it| it != "xml") {
            continue;
        }
        let mut findings: Vec<Diagnostic> = Vec::new();
        inspect(&std::fs::read(&path).unwrap(), &Options::default(), Profile::Standard, &mut findings);
        for finding in findings.into_iter().filter(|it| it.code().as_str() >= "ILL410") {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            told.entry(finding.code().to_string()).or_default().push(format!("{name}: {finding}"));
        }
    }
    for (code, findings) in &told {
        eprintln!("{code}: {}, such as {}", findings.len(), findings[0]);
    }
}
