//! Every rule has a sample that breaks it and one that keeps it.

use bibwire_core::{Diagnostic, Limits, Sample};
use bibwire_counter::Format;
use bibwire_counter::check::Profile;
use bibwire_counter::input::Options;
use bibwire_counter::rules::RULES;

/// What is found in writing, not in reading.
const WRITTEN: [&str; 1] = ["CTR269"];
/// What is found by the status of an answer, or by the request: see `api`.
const ASKED: [&str; 7] = ["CTR280", "CTR281", "CTR337", "CTR586", "CTR587", "CTR588", "CTR589"];

fn judge(sample: &Sample) -> Vec<Diagnostic> {
    let mut limits = Limits::default();
    limits.set(sample.limits).unwrap();
    let options = Options { limits, ..Options::default() };
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
        let (bad, good) = (judge(&rule.bad), judge(&rule.good));
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
