//! Files made to break readers.

use std::collections::BTreeMap;
use std::path::Path;

use bibwire_core::Severity;

use super::battery::{Outcome, read};
use crate::support::{corpus, files};

/// How many records each file gives, and with which codes.
const EXPECTED: &[(&str, usize, &str)] = &[
    ("00-valid.mrc", 1, ""),
    ("02-five-bytes.mrc", 0, "MRC208"),
    ("03-leader-only.mrc", 0, "MRC208"),
    ("04-len-alpha.mrc", 1, "MRC201"),
    ("06-len-minus.mrc", 1, "MRC201"),
    ("07-len-space.mrc", 1, "MRC201"),
    ("08-len-underscore.mrc", 1, "MRC201"),
    ("09-len-zero.mrc", 1, "MRC203"),
    ("10-len-10.mrc", 1, "MRC203"),
    ("11-len-short1.mrc", 2, "MRC202"),
    ("13-len-99999.mrc", 1, "MRC202"),
    ("14-truncated-half.mrc", 0, "MRC208"),
    ("15-base-alpha.mrc", 1, "MRC210"),
    ("17-base-huge.mrc", 1, "MRC210"),
    ("18-base-middir.mrc", 1, "MRC210"),
    ("20-dir-alpha-len.mrc", 1, "MRC213 MRC220"),
    ("21-dir-off-beyond.mrc", 1, "MRC214 MRC220"),
    ("22-dir-len-beyond.mrc", 1, "MRC214 MRC220"),
    ("24-dir-overlap-bomb.mrc", 0, "MRC903"),
    ("25-field-len0.mrc", 1, "MRC215 MRC220"),
    ("27-no-rec-term.mrc", 1, "MRC205 MRC220"),
    ("28-embedded-RT.mrc", 2, "MRC105 MRC223"),
    ("29-embedded-FT.mrc", 1, "MRC105 MRC222"),
    ("31-double-delim.mrc", 1, "MRC331"),
    ("32-no-indicators.mrc", 1, "MRC338"),
    ("33-one-indicator.mrc", 1, "MRC322"),
    ("34-no-subfields.mrc", 1, "MRC336"),
    ("36-tag-alpha.mrc", 1, "MRC311"),
    ("37-ind-nonascii.mrc", 1, "MRC324"),
    ("39-bad-utf8.mrc", 1, "MRC102"),
    ("41-cesu8.mrc", 1, "MRC102"),
    ("42-nul.mrc", 1, "MRC105"),
    ("44-entrymap-0000.mrc", 1, "MRC234"),
    ("45-entrymap-9999.mrc", 1, "MRC234"),
    ("46-ind9-sf0.mrc", 1, "MRC233"),
    ("47-crlf-between.mrc", 2, "MRC206"),
    ("50-trailing-garbage.mrc", 1, "MRC207"),
    ("52-field-10000.mrc", 1, "MRC224"),
    ("53-len-chars.mrc", 1, "MRC204"),
    ("54-gbk-cnmarc.iso", 1, "MRC104"),
    ("56-rt-flood.mrc", 0, "MRC207"),
    ("58-sd-flood.mrc", 1, "MRC331"),
    ("59-8000-fields.mrc", 1, "MRC338 MRC341"),
    ("60-utf16.mrc", 0, "MRC106"),
    ("62-dir-superscript.mrc", 1, "MRC213 MRC220"),
    ("63-many-bad.mrc", 200, "MRC210"),
];

/// What the list that comes with the files says is to become of each, by its name.
fn wanted(corpus: &Path) -> BTreeMap<String, String> {
    let list = std::fs::read_to_string(corpus.join("hostile/manifest.json")).unwrap();
    let list: Vec<serde_json::Value> = serde_json::from_str(&list).unwrap();
    let text = |it: &serde_json::Value, key: &str| it[key].as_str().unwrap().to_owned();
    let ours = list.iter().filter(|it| it["kind"] == "iso2709");
    ours.map(|it| (text(it, "file").replace("iso2709/", ""), text(it, "expect"))).collect()
}

/// What an outcome lacks of what was wanted, if it lacks anything.
fn lack(wanted: &str, bytes: &[u8], outcome: &Outcome) -> Option<&'static str> {
    let records = outcome.records.len();
    let error = outcome.findings.iter().any(|finding| finding.rule.severity == Severity::Error);
    let told = !outcome.findings.is_empty();
    let fields: usize = outcome.records.iter().flatten().map(|field| field.as_bytes().len()).sum();
    if fields > 2 * bytes.len() {
        return Some("fields longer than the file twice");
    }
    let (first, number) = wanted.split_once('-').unwrap_or((wanted, ""));
    match first {
        // Entry maps that lie are told of and not believed: that is no error, since nothing is lost.
        "err" if number.is_empty() => (!told).then_some("a finding"),
        "err" if number.starts_with("or") => (!told).then_some("a finding"),
        "err" => (!error).then_some("an error, if only a repaired one"),
        "warn" => (!told || records == 0).then_some("a record and a finding"),
        "recover" => (records == 0 && !told).then_some("a record or a finding"),
        "ok" => {
            let least = number.split('-').next().and_then(|it| it.parse().ok()).unwrap_or(1);
            (records < least || wanted.ends_with("then-err") && !error)
                .then_some("its records, and an error behind them")
        }
        _ => None,
    }
}

#[test]
fn hostile_files_end_as_they_are_to() {
    let Some(corpus) = corpus("hostile files") else { return };
    let wanted = wanted(&corpus);
    let mut failures = Vec::new();
    for path in files(&corpus.join("hostile/iso2709")) {
        let name = path.file_name().unwrap().to_str().unwrap();
        let bytes = std::fs::read(&path).unwrap();
        let outcome = read(&bytes);
        let got = (outcome.records.len(), outcome.codes().join(" "));
        match EXPECTED.iter().find(|it| it.0 == name) {
            Some((_, records, codes)) if got != (*records, (*codes).to_owned()) => {
                failures.push(format!("{name}: {got:?}{}", outcome.show()));
            }
            Some(_) => {}
            None => println!("{name}: {got:?}"),
        }
        if let Some(lack) = wanted.get(name).and_then(|wanted| lack(wanted, &bytes, &outcome)) {
            failures.push(format!("{name}: no {lack}"));
        }
        if wanted.get(name).is_some_and(|it| it == "recover-100") {
            assert!(outcome.records.len() >= 100, "{name}: {} records", outcome.records.len());
            let damaged: Vec<u64> = outcome.findings.iter().filter_map(|it| it.place.record).collect();
            let good = outcome.records.iter().filter(|it| !damaged.contains(&it.position().number)).count();
            assert_eq!(good, 100, "{name}: {damaged:?}");
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}
