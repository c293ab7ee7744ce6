//! The verdicts of the official engine on other people's reports, beside ours.

use std::collections::BTreeSet;

use bibwire_counter::{Diagnostic, Severity};

use crate::{corpus, defects};

/// What the engine has no check for, or sees otherwise: the code, and why ours stands.
const ENGINE_MISSES: [(&str, &str); 9] = [
    ("CTR205", "a name twice in an object of JSON: the engine takes the last one without a word"),
    ("CTR413", "a Registry_Record of the domain that the registry left in 2023: CoP 5.1.0.1 has a pattern for it"),
    ("CTR463", "a year of publication after the report"),
    ("CTR464", "a year of publication that the YOP filter of the report leaves out"),
    ("CTR531", "a filler such as n/a: CoP 5.1, 3.2 has an empty text for what is not known"),
    ("CTR532", "Print_ISSN and Online_ISSN are the same: ISO 3297 gives each medium its own"),
    ("CTR575", "an item under two parents"),
    (
        "CTR597",
        "an exception 3031 or 3032 for months that all have usage, or that names no month (a TODO in the engine)",
    ),
    ("CTR106", "a control character in a value"),
];

/// What the engine refuses and the standard allows: a part of its message, and why.
const ENGINE_ERRS: [(&str, &str); 2] = [
    (":", "CoP 5.1, 11 and CoP 5.0.3, 11.5: values, elements and reports with a namespace are legal"),
    ("Format is wrong for Created", "RFC 3339 and the schema allow fractions of a second"),
];

#[test]
fn the_engine_and_we_agree_file_by_file() {
    let (Some(folder), Some(oracle)) = (corpus::find("counter"), corpus::find("counter/oracle")) else { return };
    let text = std::fs::read_to_string(oracle.join("c5tools-0.8.3+.jsonl")).unwrap();
    let (mut agreed, mut explained, mut wrong) = (0, 0, Vec::new());
    for line in text.lines() {
        let line: serde_json::Value = serde_json::from_str(line).unwrap();
        let name = line["file"].as_str().unwrap();
        let path = folder.join(name);
        if !path.exists() {
            continue;
        }
        let found = defects::judge(&path);
        let errors: BTreeSet<_> = codes(&found, Severity::Error);
        let told = !codes(&found, Severity::Warning).is_empty();
        match line["result"].as_str() {
            // It gave up, which is no verdict. What it is that it gave up on has to be told.
            None if told => agreed += 1,
            // What it was told to take for a report may be a list of a service, and a sound one.
            None if is_list(&path) => agreed += 1,
            None => wrong.push(format!("{name}: nothing is told of what the engine cannot read")),
            Some("Passed" | "Notice" | "Warning") => {
                let misses = |code: &String| ENGINE_MISSES.iter().any(|(miss, _)| miss == code);
                match errors.iter().all(misses) {
                    true if errors.is_empty() => agreed += 1,
                    true => explained += 1,
                    false => wrong.push(format!("{name}: the engine finds no error, we find {errors:?}")),
                }
            }
            Some(_) if !errors.is_empty() => agreed += 1,
            Some(_) => {
                let grave =
                    |message: &&serde_json::Value| !matches!(message["level"].as_str(), Some("Notice" | "Warning"));
                let messages = line["messages"].as_array().unwrap();
                let errs = |message: &serde_json::Value| {
                    let text = message["message"].as_str().unwrap_or_default();
                    let quoted = text.split('\'').nth(1).unwrap_or(text);
                    ENGINE_ERRS.iter().any(|(part, _)| quoted.contains(part) || text.contains(part) && *part != ":")
                };
                match messages.iter().filter(grave).all(errs) {
                    true => explained += 1,
                    false => wrong.push(format!("{name}: the engine finds errors, we find none: {messages:?}")),
                }
            }
        }
    }
    eprintln!("{agreed} files alike, {explained} explained");
    assert!(wrong.is_empty(), "{} files: {}", wrong.len(), wrong.join("\n"));
}

fn is_list(path: &std::path::Path) -> bool {
    let bytes = std::fs::read(path).unwrap();
    bibwire_counter::api::list::read(&bytes, &bibwire_counter::input::Options::default(), &mut ()).is_some()
}

fn codes(found: &[Diagnostic], least: Severity) -> BTreeSet<String> {
    found.iter().filter(|finding| finding.severity >= least).map(|finding| finding.code().to_string()).collect()
}
