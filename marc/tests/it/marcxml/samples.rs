//! Each rule: its bad sample breaks it, its good one does not.

use bibwire_marc::marcxml::Options;
use bibwire_marc::rules::RULES;

use super::{codes, read};

#[test]
fn each_rule_is_broken_by_its_bad_sample_alone() {
    let ranges = [("MRC120", "MRC139"), ("MRC240", "MRC269"), ("MRC350", "MRC379"), ("MRC910", "MRC929")];
    let mut count = 0;
    for rule in RULES.iter() {
        let code = rule.code.as_str();
        if !ranges.iter().any(|(first, last)| (*first..=*last).contains(&code)) {
            continue;
        }
        count += 1;
        let broken = |sample: &bibwire_core::Sample| {
            assert_eq!(sample.form, "marc:xml", "{code}");
            let mut options = Options::default();
            options.limits.set(sample.limits).unwrap();
            codes(&read(&(sample.bytes)(), options).1).contains(&code.to_owned())
        };
        // With the feature, that encoding is built in.
        assert_eq!(broken(&rule.bad), !(cfg!(feature = "cjk") && code == "MRC123"), "{code}");
        assert!(!broken(&rule.good), "{code}");
        for text in [&rule.title, &rule.help] {
            assert!(!text.en.is_empty() && text.zh.chars().any(|char| char > '\u{2e80}'), "{code}");
        }
        assert!(!rule.clause.is_empty());
    }
    assert_eq!(count, 5 + 30 + 23 + 7);
}

#[test]
fn the_codes_ascend() {
    let all: Vec<_> = RULES.iter().map(|rule| rule.code).collect();
    assert!(all.is_sorted() && all.windows(2).all(|pair| pair[0] != pair[1]));
}

/// The table of HTML's entities is what its script writes.
#[test]
#[allow(clippy::print_stderr, reason = "a test that is skipped says so")]
fn the_table_of_entities_is_generated() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/marcxml");
    let Ok(output) = std::process::Command::new("python3").arg(folder.join("entities.py")).output() else {
        eprintln!("skipped: there is no python3");
        return;
    };
    assert!(output.status.success());
    assert_eq!(String::from_utf8(output.stdout).unwrap(), std::fs::read_to_string(folder.join("entities.rs")).unwrap());
}
