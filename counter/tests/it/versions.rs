//! What is right in one version of the code, and wrong in another.

use std::collections::BTreeSet;

use bibwire_counter::check::Profile;
use bibwire_counter::definition::Definition;
use bibwire_counter::input::Options;
use bibwire_counter::release::Release;
use bibwire_counter::release::Version::{self, V5_1, V5_1_0_1, V5_1_1};
use bibwire_counter::rules::{RULES, versions};
use bibwire_counter::{Diagnostic, Format, detect};

use crate::corpus;

/// What is found in a report by a version.
fn judge(bytes: &[u8], format: Format, version: Option<Version>) -> Vec<Diagnostic> {
    let options = Options { version, ..Options::default() };
    let mut found = Vec::new();
    bibwire_counter::inspect(bytes, format, &options, Profile::Audit, &mut found).unwrap();
    found
}

/// The codes of a report in JSON by each version of release 5.1, advice aside.
fn codes(report: &str) -> [BTreeSet<String>; 3] {
    let format = if report.starts_with('{') { Format::Json } else { Format::Tsv };
    [V5_1, V5_1_0_1, V5_1_1].map(|version| {
        let found = judge(report.as_bytes(), format, Some(version));
        let codes = found.iter().map(|finding| finding.code().to_string());
        codes.filter(|code| !["CTR605", "CTR103", "CTR353"].contains(&&**code)).collect()
    })
}

/// A good or a bad sample of a rule.
fn sample(code: &str, is_good: bool) -> String {
    let rule = RULES.find(code).unwrap();
    let sample = if is_good { rule.good } else { rule.bad };
    String::from_utf8((sample.bytes)().into_owned()).unwrap()
}

fn with(report: &str, text: &str, other: &str) -> String {
    assert!(report.contains(text), "{text} is not in {report}");
    report.replace(text, other)
}

#[test]
fn each_change_shows() {
    const RECORD: &str = "registry.countermetrics.org";
    let article = sample("CTR380", true);
    let component = sample("CTR390", true);
    let title = sample("CTR468", true).replace("Attributed", "Format").replace(r#""Yes""#, r#""PDF""#);
    let table = sample("CTR428", true);
    let view = sample("CTR509", true);
    let database = sample("CTR525", true);
    let components = component.find(r#","Components":"#).unwrap();
    let (inside, set) = component[components..].split_at(component[components..].rfind("}]}]}]}").unwrap());
    let beside = with(
        &component[..components],
        r#""Attribute_Performance":[{"Data_Type":"Article""#,
        &format!(r#"{},"Attribute_Performance":[{{"Data_Type":"Article""#, inside.trim_start_matches(',')),
    ) + set;
    let patent = with(
        &with(&article, r#""Data_Type":"Article""#, r#""Data_Type":"Patent""#),
        r#""Data_Type":"Journal""#,
        r#""Data_Type":"Book""#,
    );
    let image = with(
        &with(&article, r#""Data_Type":"Article""#, r#""Data_Type":"Image""#),
        r#""Data_Type":"Journal""#,
        r#""Data_Type":"Database_Aggregated""#,
    );
    for (change, report, wrong) in [
        ("Components are beside the sets", beside, [&[] as &[&str], &["CTR301", "CTR381"], &["CTR301", "CTR381"]]),
        ("Components are within the sets", component.clone(), [&["CTR311"], &[], &[]]),
        (
            "denials of components",
            with(
                &component,
                r#""Performance":{"Total_Item_Inv"#,
                r#""Performance":{"No_License":{"2026-01":1},"Total_Item_Inv"#,
            ),
            [&["CTR311", "CTR394"], &[], &[]],
        ),
        (
            "Granularity is Total",
            with(&article, r#""Report_Attributes":{"#, r#""Report_Attributes":{"Granularity":"Total","#),
            [&[], &["CTR472"], &["CTR472"]],
        ),
        ("the extension Format", title, [&[], &["CTR311", "CTR471"], &["CTR311", "CTR471"]]),
        (
            "the address of the registry",
            with(&article, RECORD, "registry.projectcounter.org"),
            [&[], &["CTR413"], &["CTR413"]],
        ),
        (
            "prefixes of ISIL",
            with(&article, r#"{"Proprietary":["platform:1"]}"#, r#"{"ISIL":["OCLC-DLC"]}"#),
            [&["CTR429"], &[], &[]],
        ),
        ("media in aggregated databases", image, [&["CTR384"], &[], &[]]),
        ("parents of patents", patent, [&[], &["CTR384"], &["CTR384"]]),
        ("data types in databases", sample("CTR525", false), [&[], &["CTR525"], &["CTR525"]]),
        ("data types in databases, kept", database, [&[], &[], &[]]),
        ("namespaces of 18 characters", with(&article, "platform:1", "abcdefghijklmnopqr:1"), [&[], &[], &["CTR424"]]),
        ("namespaces that end with a line", with(&article, "platform:1", "platform_:1"), [&[], &[], &["CTR424"]]),
        (
            "the order in the filters of views",
            with(
                &view,
                r#""Total_Item_Requests","Unique_Item_Requests"]"#,
                r#""Unique_Item_Requests","Total_Item_Requests"]"#,
            ),
            [&["CTR512"], &["CTR512"], &[]],
        ),
        (
            "the identifier of the institution",
            with(&table, "Institution_ID\tplatform:1", "Institution_ID\t"),
            [&[], &[], &["CTR408"]],
        ),
    ] {
        let wrong = wrong.map(|codes| codes.iter().map(|code| (*code).to_owned()).collect::<BTreeSet<_>>());
        assert_eq!(codes(&report), wrong, "{change}: {report}");
    }
}

#[test]
fn the_newest_version_is_the_one_that_is_meant() {
    for rule in RULES.iter().filter(|rule| rule.bad.limits.is_empty()) {
        let text = (rule.bad.bytes)();
        let Some(format) = Format::ALL.into_iter().find(|format| format.as_str() == rule.bad.form) else { continue };
        let show = |version| -> Vec<String> {
            let found = judge(&text, format, version);
            found.iter().filter(|it| it.code().as_str() != "CTR607").map(ToString::to_string).collect()
        };
        let newest = show(None);
        let other = show(Some(V5_1_1));
        assert_eq!(newest, other, "{}", rule.code);
    }
}

/// The filters of a view, in the order in which the schema of 5.1.0.1 has their values.
#[test]
fn presets_are_in_the_order_of_the_schema() {
    let Some(path) = corpus::find("counter/spec/COUNTER_API-5.1.0.1.json") else { return };
    let schema: serde_json::Value = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
    for definition in Definition::all(Release::R51).filter(|definition| !definition.is_master()) {
        let filters = &schema["components"]["schemas"][format!("{}_Report_Filters", definition.id)]["allOf"][1];
        for name in definition.preset {
            let ordered = filters["properties"][name.as_str()]["const"].as_array().unwrap();
            let ordered: Vec<&str> = ordered.iter().map(|value| value.as_str().unwrap()).collect();
            let words = definition.filter(name).unwrap().values.words().unwrap();
            assert_eq!(words, ordered, "{} {name}", definition.id);
        }
    }
}

/// Other people's reports, each judged by every version of its release: what is found holds in that version.
#[test]
fn what_is_found_holds_in_the_version() {
    let folders = ["counter/mutants", "counter/r50", "counter/r51"].into_iter().filter_map(corpus::find);
    let mut paths: Vec<_> = folders.collect();
    let mut wrong = BTreeSet::new();
    while let Some(path) = paths.pop() {
        if path.is_dir() {
            paths.extend(std::fs::read_dir(&path).unwrap().map(|entry| entry.unwrap().path()));
            continue;
        }
        let Ok(bytes) = std::fs::read(&path) else { continue };
        let Some(format) = detect(&bytes).map(|detected| detected.format) else { continue };
        if cfg!(not(feature = "xlsx")) && format == Format::Xlsx || bytes.len() > 1 << 20 {
            continue;
        }
        for version in Version::ALL {
            let found = judge(&bytes, format, Some(version));
            // A report of the other release is judged by the newest version of its own.
            if found.iter().any(|finding| finding.code().as_str() == "CTR607") {
                continue;
            }
            let outside = found.iter().filter(|finding| !versions(finding.rule).contains(&version));
            wrong.extend(outside.map(|finding| format!("{} by {version}: {}", finding.code(), path.display())));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
