//! Every rule has a sample that breaks it and one that keeps it.

use bibwire_core::{Diagnostic, Limits, Rule, Sample};
use bibwire_counter::Format;
use bibwire_counter::check::Profile;
use bibwire_counter::input::Options;
use bibwire_counter::release::{Release, Version};
use bibwire_counter::rules::{RULES, versions};

/// What is found in writing, not in reading.
const WRITTEN: [&str; 1] = ["CTR269"];
/// What is found by the status of an answer, or by the request: see `api`.
const ASKED: [&str; 7] = ["CTR280", "CTR281", "CTR337", "CTR586", "CTR587", "CTR588", "CTR589"];

/// What is found where a version of another release was asked for.
const OTHER_VERSION: &str = "CTR607";

/// The release that a sample says it is of.
fn release_of(sample: &Sample) -> Release {
    let text = (sample.bytes)();
    let text = String::from_utf8_lossy(&text);
    if text.contains(r#""Release":"5","#) || text.contains("Release\t5\n") { Release::R5 } else { Release::R51 }
}

/// What is found in a sample, read and judged by a version.
fn judge(sample: &Sample, rule: &Rule, version: Version) -> Vec<Diagnostic> {
    let mut limits = Limits::default();
    limits.set(sample.limits).unwrap();
    let is_other = version.release() != release_of(sample) && rule.code.as_str() != OTHER_VERSION;
    let release = is_other.then_some(version.release());
    let options = Options { limits, release, version: Some(version), ..Options::default() };
    let format = Format::ALL.into_iter().find(|format| format.as_str() == sample.form).expect(sample.form);
    let mut found = Vec::new();
    let bytes = (sample.bytes)();
    bibwire_counter::inspect(&bytes[..], format, &options, Profile::Audit, &mut found).unwrap();
    found
}

#[test]
fn samples_break_and_keep_their_rules() {
    let mut wrong = Vec::new();
    // With every encoding built in, the rule about one that is not cannot be broken.
    let apart = [&WRITTEN[..], &ASKED].concat();
    let in_reading = |code: &str| !apart.contains(&code) && (code != "CTR105" || !cfg!(feature = "cjk"));
    for rule in RULES.iter().filter(|rule| in_reading(rule.code.as_str())) {
        let show = |found: &[Diagnostic]| found.iter().map(Diagnostic::to_string).collect::<Vec<_>>().join("\n    ");
        // The samples are of one release: that of the newest version of the rule, or the one before.
        let version = |sample| match release_of(sample) {
            Release::R5 if rule.code.as_str() != OTHER_VERSION => Version::V5_0_3,
            _ => *versions(rule).end(),
        };
        let found = |sample| judge(sample, rule, version(sample));
        let (bad, good) = (found(&rule.bad), found(&rule.good));
        let of_rule = |finding: &&Diagnostic| finding.code() == rule.code;
        match bad.iter().find(of_rule) {
            None => wrong.push(format!("{} is not found in its bad sample:\n    {}", rule.code, show(&bad))),
            // An archive has no places for people.
            Some(finding)
                if rule.bad.form != "counter:xlsx" && finding.place.path.is_none() && finding.place.bytes.is_none() =>
            {
                wrong.push(format!("{} has no place", rule.code));
            }
            _ => {}
        }
        if good.iter().any(|finding| finding.code() == rule.code) {
            wrong.push(format!("{} is found in its good sample:\n    {}", rule.code, show(&good)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn rules_hold_in_their_versions_alone() {
    let mut wrong = Vec::new();
    let is_read = |rule: &&Rule| ![&WRITTEN[..], &ASKED].concat().contains(&rule.code.as_str());
    for rule in RULES.iter().filter(is_read) {
        if rule.code.as_str() == "CTR105" && cfg!(feature = "cjk") {
            continue;
        }
        let finds = |version| judge(&rule.bad, rule, version).iter().any(|finding| finding.code() == rule.code);
        let (within, outside): (Vec<_>, Vec<_>) =
            Version::ALL.into_iter().partition(|version| versions(rule).contains(version));
        if !within.iter().any(|version| finds(*version)) {
            wrong.push(format!("{} is found in no version of {:?}", rule.code, versions(rule)));
        }
        // A sample is of one release: in that, it breaks the rule in all versions that have it.
        let of_sample = |version: &&Version| version.release() == release_of(&rule.bad);
        let missing = within.iter().filter(of_sample).find(|version| !finds(**version));
        if let Some(version) = missing.filter(|_| rule.code.as_str() != OTHER_VERSION) {
            wrong.push(format!("{} is not found in {version}", rule.code));
        }
        if let Some(version) = outside.iter().find(|version| finds(**version)) {
            wrong.push(format!("{} is found in {version}", rule.code));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn codes_are_in_their_layers_and_once() {
    let codes: Vec<_> = RULES.iter().map(|rule| rule.code.as_str()).collect();
    let mut once = codes.clone();
    once.sort_unstable();
    once.dedup();
    assert_eq!(once.len(), codes.len(), "a code is there twice");
    for rule in RULES.iter() {
        assert!(rule.code.as_str().starts_with("CTR"));
        for text in [rule.title, rule.help] {
            assert!(!text.en.is_empty() && !text.zh.is_empty() && !text.en.contains('\n'), "{}", rule.code);
        }
        assert!(!rule.clause.is_empty(), "{}", rule.code);
    }
}
